namespace SalesBot.Bot.Channels;

/// <summary>Brings the bytes of a file that somebody sent: one for each messenger that keeps files itself.</summary>
public interface IFileSource
{
    bool Serves(string chat);

    /// <param name="reference">As the update named it: <see cref="InFile.Reference"/>.</param>
    /// <param name="most">Bytes; a larger file is not fetched to its end.</param>
    Task<Fetched> Fetch(string reference, Stream into, long most, CancellationToken cancel);
}

/// <summary>How one attempt to fetch a file ended.</summary>
public abstract record Fetched
{
    private Fetched()
    {
    }

    public sealed record Whole : Fetched;

    /// <param name="After">Null leaves the pause to the caller.</param>
    public sealed record Retry(string Why, TimeSpan? After = null) : Fetched;

    public sealed record TooLarge : Fetched;

    /// <summary>It will never come.</summary>
    public sealed record Gone(string Why) : Fetched;

    /// <param name="status">Of HTTP: the server says no.</param>
    public static Fetched No(int status) => status is 429 or >= 500 ? new Retry($"{status}") : new Gone($"{status}");
}
