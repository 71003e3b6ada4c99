using SalesBot.Bot.Channels;

namespace SalesBot.Bot.Subjects.Files;

/// <summary>A file that was sent, to be sent again.</summary>
public sealed record KeptCopy(string Attachment) : Recipe;

/// <summary>What was made once and lies there by its bytes.</summary>
/// <param name="Blob">Their hash.</param>
public sealed record BlobCopy(string Blob) : Recipe;
