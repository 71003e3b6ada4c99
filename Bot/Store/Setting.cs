namespace SalesBot.Bot.Store;

/// <summary>A choice made in chat, e.g. a person's language before they are linked to a rep.</summary>
public sealed record Setting(string Key, string Value);
