namespace SalesBot.Bot.Chat;

/// <summary>A question that waits for its answer. Kept with the chat, so it survives a restart; it expires after a day.</summary>
public abstract record ChatStep
{
    /// <summary>Whether it is answered by yes or no, so that 对 before another sentence answers it.</summary>
    internal virtual bool TakesYes => false;

    /// <summary>Whether it waits on while something else is said; else it is dropped with the next message.</summary>
    internal virtual bool Waits => TakesYes;
}
