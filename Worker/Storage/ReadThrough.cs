using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage;

/// <summary>Reads every document of a store; what cannot be read is among its bad records afterwards.</summary>
internal sealed class ReadThrough(IReadSession session, CancellationToken cancel) : IDocTypeVisitor
{
    /// <summary>How many could be read, by the kind's name.</summary>
    public Dictionary<string, int> Counts { get; } = [];

    public static ReadThrough Of(IReadSession session, CancellationToken cancel)
    {
        var reading = new ReadThrough(session, cancel);
        foreach (var type in Documents.All) type.Accept(reading);
        return reading;
    }

    public void Visit<T>(DocType<T> type)
        where T : class
    {
        var count = 0;
        foreach (var _ in session.All(type))
        {
            cancel.ThrowIfCancellationRequested();
            count++;
        }

        Counts[type.Name] = count;
    }
}
