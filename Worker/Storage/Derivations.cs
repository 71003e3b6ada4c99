using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage;

/// <summary>What the bodies of one transaction want derived, until it is.</summary>
internal sealed class Derivations
{
    private readonly List<(IDerivation Derivation, IReadOnlyCollection<string> Ids)> handed = [];
    private readonly HashSet<IDocType> stale = new(ReferenceEqualityComparer.Instance);
    private int done;
    private bool running;

    public void Add(IDerivation derivation, IReadOnlyCollection<string> ids)
    {
        handed.Add((derivation, ids));
        stale.UnionWith(derivation.Types);
    }

    /// <summary>To be called before a document of that type is read.</summary>
    public void BeforeRead(IDocType type, IWriteSession session)
    {
        if (stale.Count > 0 && !running && stale.Contains(type)) Run(session);
    }

    /// <summary>Derives all that waits, equal derivations that follow each other in one go.</summary>
    public void Run(IWriteSession session)
    {
        running = true;
        try
        {
            while (done < handed.Count)
            {
                var derivation = handed[done].Derivation;
                var alike = handed.Skip(done).TakeWhile(next => next.Derivation.Equals(derivation)).ToList();
                derivation.Run(session, [.. alike.SelectMany(next => next.Ids).Distinct(StringComparer.Ordinal)]);
                done += alike.Count;
            }

            stale.Clear();
        }
        finally
        {
            running = false;
        }
    }

    public Mark Now() => new(handed.Count, done);

    /// <summary>A body was undone: what it handed in is gone, what was derived within it waits again.</summary>
    public void BackTo(Mark mark)
    {
        handed.RemoveRange(mark.Handed, handed.Count - mark.Handed);
        done = mark.Done;
        stale.Clear();
        foreach (var (derivation, _) in handed.Skip(done)) stale.UnionWith(derivation.Types);
    }

    public readonly record struct Mark(int Handed, int Done);
}
