using System.Globalization;
using LiteDB;
using LiteDB.Engine;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.LiteDb;

/// <summary>Brings a store file up to this version: a safety copy, then collections and indexes in one transaction.</summary>
internal sealed class LiteDbStart(LiteDbFiles files, IReadOnlyList<IDocType> types) : IDocTypeVisitor
{
    /// <summary>Raised with whatever changes what is stored; new kinds and indexes need no number.</summary>
    public const int Version = 1;

    /// <summary>Tells our file from another program's, and what its indexes were made from.</summary>
    private const string Own = "_salesbot";

    private readonly Dictionary<string, string> laidOut = new(StringComparer.Ordinal);
    private readonly List<Action<LiteDbSession>> changes = [];

    public void Run(TimeProvider clock)
    {
        var collections = files.Engine.GetCollectionNames().ToList();
        if (collections.Count > 0 && !collections.Contains(Own))
            throw new StoreException($"Store {files.Path} is a database of another program. Name another file in Storage:Connection.");

        using (var rows = files.Engine.Query(Own, new LiteDB.Query()))
            while (rows.Read()) laidOut.Add(rows.Current["_id"].AsString, rows.Current["is"].AsString);

        var version = laidOut.TryGetValue("version", out var known) ? int.Parse(known, CultureInfo.InvariantCulture) : 0;
        if (version > Version)
            throw new StoreException($"Store {files.Path} was written by a newer SalesBot (version {version}, this one knows {Version}). Update SalesBot, or restore an older backup.");

        foreach (var type in types) type.Accept(this);
        if (version == Version && changes.Count == 0) return;

        if (collections.Count > 0) files.CopyTo(string.Create(CultureInfo.InvariantCulture, $"{files.Path}.v{version}-{clock.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}.bak"));
        using var session = new LiteDbSession(files.Path);
        files.Engine.BeginTrans();
        session.Use(files.Engine, Apply);
        files.Commit();
    }

    public void Visit<T>(DocType<T> type)
        where T : class
    {
        var wanted = string.Join(';', type.Indexes.Select(index => $"{index.Name}({string.Join(',', index.Parts.Select(part => part.Column))})"));
        var present = laidOut.GetValueOrDefault(type.Name);
        if (present == wanted) return;

        changes.Add(session =>
        {
            // None inserted, but the collection is there, also for a kind without indexes.
            session.Write(engine => engine.Insert(type.Name, [], BsonAutoId.ObjectId));
            var stale = present?.Split(';', StringSplitOptions.RemoveEmptyEntries).Except(wanted.Split(';')).ToList() ?? [];
            foreach (var index in stale) session.Write(engine => engine.DropIndex(type.Name, index.Split('(')[0]));

            // The keys are in the documents; those of a new index come to be by writing them again.
            foreach (var doc in session.All(type).ToList()) session.Upsert(type, doc);
            foreach (var index in type.Indexes)
                session.Write(engine => engine.EnsureIndex(type.Name, index.Name, BsonExpression.Create($"$.{index.Name}"), unique: false));
            Note(session, type.Name, wanted);
        });
    }

    private static void Note(LiteDbSession session, string what, string text) =>
        session.Write(engine => engine.Upsert(Own, [new BsonDocument { ["_id"] = what, ["is"] = text }], BsonAutoId.ObjectId));

    private bool Apply(LiteDbSession session)
    {
        foreach (var change in changes) change(session);
        Note(session, "version", Version.ToString(CultureInfo.InvariantCulture));
        return true;
    }
}
