using System.Security.Cryptography;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Programs;

/// <summary>What programs showed and nobody has confirmed yet. Kept in memory: after a restart it is shown anew.</summary>
internal sealed class Proposals(TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    private const int Most = 1000;

    private readonly Lock gate = new();

    private readonly Dictionary<string, Proposal> open = [];

    public string Add(RepId person, ProgramDeed deed, string shown)
    {
        var code = RandomNumberGenerator.GetString("ABCDEFGHJKMNPQRSTUVWXYZ23456789", 10);
        var now = clock.GetUtcNow();
        lock (gate)
        {
            foreach (var old in open.Where(one => one.Value.Until < now).Select(one => one.Key).ToList()) open.Remove(old);
            if (open.Count >= Most) open.Remove(open.MinBy(one => one.Value.Until).Key);
            open[code] = new Proposal(person, deed, shown, now + Lasts);
        }

        return code;
    }

    /// <returns>Null for none of this person's, or one that is over. It is taken: a code works once.</returns>
    public Proposal? Take(RepId person, string code)
    {
        lock (gate)
        {
            return open.TryGetValue(code, out var proposal) && proposal.Person == person && proposal.Until >= clock.GetUtcNow() && open.Remove(code) ? proposal : null;
        }
    }
}

/// <param name="Shown">What its person was to see before a yes.</param>
internal sealed record Proposal(RepId Person, ProgramDeed Deed, string Shown, DateTimeOffset Until);
