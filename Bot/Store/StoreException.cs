namespace SalesBot.Bot.Store;

/// <summary>The store cannot be used: locked, read-only, full, broken, of a newer version. One line: what, where, what to do.</summary>
public sealed class StoreException : Exception
{
    public StoreException()
    {
    }

    public StoreException(string message)
        : base(message)
    {
    }

    public StoreException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>Whether all that is wrong is that another program has it.</summary>
    public bool IsInUse { get; init; }
}
