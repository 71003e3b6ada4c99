using System.Globalization;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.LiteDb;

/// <summary>Brings a store file up to this version: a safety copy, then the rows of each kind whose indexes have changed, written anew in portions. Stopped in the middle it begins again.</summary>
internal sealed class LiteDbLayout(LiteDbFile file, Kinds kinds, IReadOnlyList<IDocType> types, Journals journals)
{
    /// <summary>Raised with whatever changes what is stored; new kinds and indexes need no number. 2: a row's index keys are arrays.</summary>
    public const int Version = 2;

    private const string VersionNote = "version";

    /// <summary>Rows in one transaction: LiteDB writes pages of a longer one to its log before it knows how that ends.</summary>
    private const int Portion = 250;

    /// <returns>The kinds that have a collection: the others get theirs with their first document.</returns>
    public IReadOnlyList<string> Run(TimeProvider clock)
    {
        var notes = file.Notes() ?? throw new StoreException($"Store {file.Path} is a database of another program. Name another file in Storage:Connection.");
        var version = notes.TryGetValue(VersionNote, out var known) ? int.Parse(known, CultureInfo.InvariantCulture) : 0;
        if (version > Version)
        {
            throw new StoreException($"Store {file.Path} was written by a newer SalesBot (version {version}, this one knows {Version}). Update SalesBot, or restore an older backup.");
        }

        var stale = kinds.All.Where(kind => notes.TryGetValue(kind.Name, out var layout) && layout != kind.Layout).ToList();
        if (stale.Count > 0)
        {
            Merge();
            var copy = string.Create(CultureInfo.InvariantCulture, $"{file.Path}.v{version}-{clock.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}.bak");
            file.CopyTo(copy);
            journals.CopyTo(copy);
            foreach (var kind in stale) LayOut(kind);
        }

        if (version < Version) file.Note(VersionNote, Version.ToString(CultureInfo.InvariantCulture));
        if (stale.Count > 0 || version < Version) Merge();
        return [.. types.Select(type => type.Name).Where(notes.ContainsKey)];
    }

    private void LayOut(Kinds.IKind kind)
    {
        file.LayOut(kind);
        for (var (from, last) = ("", (string?)null); ;)
        {
            var rows = file.Rows(kind.Name, "_id", from, null, false, Portion);
            file.Put(kind, [.. rows.Where(row => row.Id != last).Select(row => kind.DocWrite(row.Id, row.Doc))], isNew: _ => false);
            if (rows.Count < Portion) break;

            from = last = rows[^1].Id;
            if (file.LogIsLong) Merge();
        }

        file.Note(kind.Name, kind.Layout);
    }

    private void Merge()
    {
        var mark = file.Flush();
        journals.Append(mark);
        file.Trust(mark);
        file.Merge(journals.Append);
    }
}
