namespace SalesBot.Bot.Store;

/// <summary>What became of the bytes of a sent file: they are fetched from the messenger after the message was answered, and lie beside the store.</summary>
/// <param name="Id">The attachment's, or the import's.</param>
/// <param name="Reference">The messenger's own file id.</param>
public sealed record KeptFile(string Id, string Chat, string Reference, DateTimeOffset At, KeptState State = KeptState.Waiting)
{
    /// <summary>SHA-256 of the bytes, by which they are found; null while there are none.</summary>
    public string? Blob { get; init; }

    public long? Size { get; init; }

    public int Tries { get; init; }

    /// <summary>Not before this instant: a retry's pause.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>The voice message that is to be read once it has become text.</summary>
    public string? Update { get; init; }

    /// <summary>What is said in a voice note.</summary>
    public string? Transcript { get; init; }
}

public enum KeptState
{
    Waiting,
    Kept,
    TooLarge,

    /// <summary>The messenger does not have it any more, or would not give it.</summary>
    Gone,
}
