using SalesBot.Bot.Store;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Records;

/// <summary>What one command writes, with how each document was before: the audit trail is made of it, and undo plays it back.</summary>
public sealed class Changes(IWriteSession session)
{
    private readonly List<DocChange> documents = [];

    private readonly List<(IDocType Type, string Id, string? Before)> watched = [];

    public IWriteSession Session => session;

    public void Put<T>(DocType<T> type, T doc)
        where T : class
    {
        var id = type.Id(doc);
        documents.Add(new DocChange(type.Name, id, type.JsonOf(session, id), type.JsonOf(doc)));
        session.Upsert(type, doc);
    }

    public void Remove<T>(DocType<T> type, string id)
        where T : class
    {
        documents.Add(new DocChange(type.Name, id, type.JsonOf(session, id), null));
        session.Delete(type, id);
    }

    /// <summary>Remembers a derived document as it is now, so that undo brings it back whatever rewrites it meanwhile.</summary>
    public void Watch(IDocType type, string id) => watched.Add((type, id, type.JsonOf(session, id)));

    /// <summary>Keeps the trail. Nothing was written: nothing is kept, and null comes back.</summary>
    public ChangeEntry? Keep(string what, RepId? by, string? source, DateTimeOffset now)
    {
        if (documents.Count == 0 && watched.Count == 0)
        {
            return null;
        }

        documents.AddRange(
            from doc in watched
            let after = doc.Type.JsonOf(session, doc.Id)
            where after != doc.Before
            select new DocChange(doc.Type.Name, doc.Id, doc.Before, after));
        var entry = new ChangeEntry(Ids.New(now), now, by, what, source, documents);
        session.Upsert(Documents.Changes, entry);
        if (what is not (nameof(Undo) or nameof(Redo))) HookMail.Tell(session, entry, now);
        return entry;
    }

    /// <summary>Puts every document forward again as <paramref name="entry"/>, which was taken back, had left it. What is derived is left where others have changed it.</summary>
    /// <returns>False, and nothing is touched, when a record was changed since.</returns>
    public static bool BringBack(IWriteSession session, ChangeEntry entry)
    {
        var types = Store.Documents.All.ToDictionary(type => type.Name);
        var first = entry.Documents.GroupBy(change => (change.Type, change.Id)).Select(group => group.First()).ToList();
        bool Stands(DocChange change) => types[change.Type].JsonOf(session, change.Id) == change.Before;
        if (first.Any(change => !Follows(change) && !Stands(change)))
        {
            return false;
        }

        var moved = first.Where(change => !Stands(change)).Select(change => change.Id).ToHashSet();
        foreach (var change in entry.Documents.Where(change => !Follows(change) || !moved.Contains(change.Id)))
        {
            types[change.Type].Put(session, change.Id, change.After);
        }

        session.Upsert(Store.Documents.Changes, entry with { UndoneBy = null });
        return true;
    }

    /// <summary>What rests on records and is left where others have moved it on: plans, and the numbers given last.</summary>
    private static bool Follows(DocChange change) => change.Type == Store.Documents.Plans.Name || IsNumber(change);

    private static bool IsNumber(DocChange change) => change.Type == Store.Documents.Counters.Name;

    /// <summary>Puts every document back as it was before <paramref name="entry"/>.</summary>
    /// <returns>False, and nothing is touched, when one of them was changed again since, or something rests on one that would go.</returns>
    public static bool TakeBack(IWriteSession session, ChangeEntry entry, string undoneBy)
    {
        var types = Documents.All.ToDictionary(type => type.Name);
        var last = entry.Documents.GroupBy(change => (change.Type, change.Id)).Select(group => group.Last());
        var moved = last.Where(change => types[change.Type].JsonOf(session, change.Id) != change.After).ToList();
        if (entry.UndoneBy is not null || moved.Exists(change => !IsNumber(change)) || Dependents.Any(session, entry))
        {
            return false;
        }

        // A number that others were given since goes on from there.
        foreach (var change in entry.Documents.Reverse().Where(change => !moved.Exists(other => (other.Type, other.Id) == (change.Type, change.Id))))
        {
            types[change.Type].Put(session, change.Id, change.Before);
        }

        session.Upsert(Documents.Changes, entry with { UndoneBy = undoneBy });
        return true;
    }
}
