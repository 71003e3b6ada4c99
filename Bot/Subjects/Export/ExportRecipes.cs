using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Export;

/// <summary>A kind's records, as far as that person may see them when the file is made.</summary>
/// <param name="Format">xlsx or csv.</param>
/// <param name="Language">Its tag.</param>
public sealed record RecordsFile(FileKind Kind, string Format, string Language, RepId For) : Recipe;

/// <summary>The sheets of the five spreadsheet systems, likewise.</summary>
public sealed record TablesFile(Period Month, string Language, RepId For) : Recipe;
