using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.Import;

/// <summary>An empty table with a kind's headings, to be filled in.</summary>
/// <param name="Language">Its tag.</param>
public sealed record TemplateFile(FileKind Kind, string Language) : Recipe;
