namespace SalesBot.Bot.Chat;

/// <summary>A question that waits for its answer. Kept with the chat, so it survives a restart; it expires after a day.</summary>
public abstract record ChatStep;
