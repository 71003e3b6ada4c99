namespace SalesBot.Worker.Storage.Postgres;

/// <summary>What the owner of a company knows of its documents: nobody else writes them, so what was read once need not be read again.</summary>
internal sealed class KnownDocs
{
    /// <summary>More are forgotten when a transaction begins.</summary>
    private const int Most = 5000;

    private readonly Dictionary<(string Kind, string Id), Stored?> docs = [];
    private readonly HashSet<(string Kind, string Id)> changed = [];
    private bool isLarge;

    /// <returns>False when it is not known; a document that is known not to be there is null.</returns>
    public bool TryFind(string kind, string id, out Stored? doc) => docs.TryGetValue((kind, id), out doc);

    /// <summary>As the database has it.</summary>
    public void Keep(string kind, string id, Stored? doc) => docs[(kind, id)] = doc;

    /// <summary>As the transaction leaves it; null is deleted.</summary>
    public void Change(string kind, string id, Stored? doc)
    {
        docs[(kind, id)] = doc;
        changed.Add((kind, id));
    }

    public void Begin()
    {
        changed.Clear();
        isLarge = false;
        if (docs.Count > Most) docs.Clear();
    }

    /// <summary>All that was changed is with the database: a large transaction is not held in memory.</summary>
    public void Sent()
    {
        if (docs.Count <= Most) return;

        Forget();
        isLarge = true;
    }

    /// <summary>The transaction came to nothing.</summary>
    public void Undo()
    {
        if (isLarge) docs.Clear();
        foreach (var key in changed) docs.Remove(key);
        changed.Clear();
    }

    /// <summary>Somebody else may have written, or nobody can tell.</summary>
    public void Forget()
    {
        docs.Clear();
        changed.Clear();
    }
}
