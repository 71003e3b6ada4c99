namespace SalesBot.Bot.Store;

/// <summary>Says of which customers something was written, as soon as it is committed and before whoever wrote it goes on.</summary>
public sealed class CustomerWatch
{
    private readonly Lock gate = new();

    private readonly List<HashSet<string>> followers = [];

    /// <summary>From now on.</summary>
    public Following Follow()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        lock (gate) followers.Add(seen);
        return new Following(this, seen);
    }

    /// <param name="codes">The customers'.</param>
    public void Tell(IReadOnlyCollection<string> codes)
    {
        lock (gate)
        {
            foreach (var follower in followers) follower.UnionWith(codes);
        }
    }

    /// <summary>What came up since it was last asked.</summary>
    public sealed class Following
    {
        private readonly CustomerWatch watch;

        private readonly HashSet<string> seen;

        internal Following(CustomerWatch watch, HashSet<string> seen) => (this.watch, this.seen) = (watch, seen);

        public IReadOnlyList<string> Take()
        {
            lock (watch.gate)
            {
                if (seen.Count == 0) return [];

                IReadOnlyList<string> taken = [.. seen];
                seen.Clear();
                return taken;
            }
        }
    }
}
