namespace SalesBot.Bot.Store;

/// <summary>A document that is kept and cannot be read, or says what no record can: a day of the year 9999. All others go on without it.</summary>
/// <param name="Kind">The name of its type.</param>
public sealed record BadRecord(string Kind, string Id);
