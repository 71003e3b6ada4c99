namespace SalesBot.Bot.Store;

/// <summary>A number kept with the documents: the next customer sequence of an industry, the revision of the customer names.</summary>
public sealed record Counter(string Name, long Value);
