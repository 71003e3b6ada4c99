namespace SalesBot.Bot.Channels;

/// <summary>What a button is about where no id says it, such as a report or a figure: kept whole with its row. Each kind has its name in the store.</summary>
public abstract record Matter;
