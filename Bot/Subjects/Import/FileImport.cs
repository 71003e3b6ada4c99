using SalesBot.Bot.Store;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Import;

/// <summary>A table that was sent to be imported, and how far that has come. Its bytes are the <see cref="KeptFile"/> of the same id.</summary>
public sealed record FileImport(string Id, RepId By, string Chat, string Name, DateTimeOffset At, ImportState State = ImportState.Waiting)
{
    /// <summary>Told by its headings, or chosen; null while it is not known.</summary>
    public FileKind? Kind { get; init; }

    /// <summary>The message that tells of it and is edited as it goes on: its id in the outbox.</summary>
    public string? Card { get; init; }

    public int Tries { get; init; }

    /// <summary>Headings that the open question is about, in the order of its buttons.</summary>
    public IReadOnlyList<string>? Asked { get; init; }

    /// <summary>What the person said of headings: which column each is; with = before a column, what every row has there.</summary>
    public IReadOnlyDictionary<string, string>? Said { get; init; }

    /// <summary>No heading is the one that was asked for.</summary>
    public bool Lacks { get; init; }

    /// <summary>What to do with the headings nobody knows was asked.</summary>
    public bool RestSettled { get; init; }

    /// <summary>It was cancelled, and its file is gone.</summary>
    public bool Cleared { get; init; }
}

public enum ImportState
{
    /// <summary>To be fetched and looked through.</summary>
    Waiting,

    /// <summary>The person is asked what kind of table it is.</summary>
    Asking,

    /// <summary>The preview is shown; nothing is written before a yes.</summary>
    Offered,
    Confirmed,
    Done,
    Cancelled,

    /// <summary>It could not be read.</summary>
    Refused,
}
