using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.Postgres;

/// <summary>
/// Fills the parts' columns that the company's last owner did not: it may have been of an older version, which knows nothing of a new part, or of a newer one that was taken back.
/// </summary>
internal sealed class Filling : IDocTypeVisitor
{
    private readonly PostgresSession session;
    private readonly HashSet<string> filled;
    private readonly List<string> wanted = [];

    private Filling(PostgresSession session, string filled)
    {
        this.session = session;
        this.filled = [.. filled.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <param name="filled">The parts that are, as an earlier run returned them.</param>
    /// <returns>Those that are now.</returns>
    public static string Run(PostgresSession session, IEnumerable<IDocType> types, string filled)
    {
        var filling = new Filling(session, filled);
        foreach (var type in types) type.Accept(filling);
        return string.Join(' ', filling.wanted);
    }

    public void Visit<T>(DocType<T> type)
        where T : class
    {
        var parts = type.Indexes.SelectMany(index => index.Parts).Select(part => $"{type.Name}.{part.Column}").Distinct().ToList();
        wanted.AddRange(parts);
        if (parts.All(filled.Contains)) return;

        foreach (var doc in session.All(type)) session.Upsert(type, doc);
    }
}
