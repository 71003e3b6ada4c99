using System.Numerics;
using SalesBot.Bot.Understanding.Acts;

namespace SalesBot.Bot.Understanding.Judge;

/// <content>What a clause looks like, for the question what it does.</content>
internal ref partial struct Traits
{
    /// <param name="acts">One for each clause, as the rules see it.</param>
    /// <param name="weighed">What the cues of the whole message add up to.</param>
    /// <param name="named">A customer or somebody of theirs is named.</param>
    public static ReadOnlySpan<int> Of(IReadOnlyList<Clause> clauses, int at, IReadOnlyList<Act> acts, Intent weighed, bool named, Span<int> room)
    {
        var traits = new Traits(room);
        traits.Rules(acts, at, weighed);
        traits.Add(Group.Place, named ? 70u : 71u);
        traits.Place(clauses, at);
        traits.Senses(clauses[at]);
        traits.Cues(clauses[at]);
        Span<Piece> pieces = stackalloc Piece[MostPieces];
        traits.Runs(Pieces(clauses[at], pieces), Group.Runs, 3);
        if (at > 0)
        {
            traits.Runs(Pieces(clauses[at - 1], pieces), Group.RunsBefore, 2);
            traits.Beside(clauses[at - 1], Group.Before);
        }

        if (at + 1 < clauses.Count)
        {
            traits.Beside(clauses[at + 1], Group.After);
        }

        foreach (var clause in clauses)
        {
            traits.Runs(Pieces(clause, pieces), Group.Message, 2);
        }

        return traits.Found;
    }

    private void Rules(IReadOnlyList<Act> acts, int at, Intent weighed)
    {
        var act = acts[at];
        Add(Group.Act, (uint)act.Kind);
        Add(Group.Intent, (uint)weighed);
        Add(Group.Intent, (uint)weighed * 32 + (uint)act.Kind + 1000);
        Add(Group.ActBefore, at > 0 ? (uint)acts[at - 1].Kind * 32 + (uint)act.Kind : 999);
        Add(Group.ActAfter, at + 1 < acts.Count ? (uint)acts[at + 1].Kind * 32 + (uint)act.Kind : 999);
        Add(Group.ActBefore, at > 0 ? (uint)acts[at - 1].Kind + 2000 : 1999);
        Add(Group.ActAfter, at + 1 < acts.Count ? (uint)acts[at + 1].Kind + 2000 : 1999);
    }

    private void Place(IReadOnlyList<Clause> clauses, int at)
    {
        var clause = clauses[at];
        Add(Group.Place, at == 0 ? 0u : 1u);
        Add(Group.Place, at + 1 == clauses.Count ? 2u : 3u);
        Add(Group.Place, 4u + (uint)Math.Min(clauses.Count, 6));
        Add(Group.Place, 16u + (clause.Han ? 1u : 0u));
        Add(Group.Place, 18u + (clause.Questioned ? 1u : 0u));
        Add(Group.Place, 20u + (clause.Follows ? 1u : 0u));
        Add(Group.Place, 30u + (uint)clause.Subject);
        Add(Group.Place, 50u + (uint)Math.Min(clause.Count, 12));
        Opening(clause);
    }

    /// <summary>How many letters or words nobody knows open a clause, as a name nobody knows does, and what follows them.</summary>
    private void Opening(Clause clause)
    {
        var unknown = 0;
        while (unknown < clause.Count && unknown < 4 && (clause[unknown].Sense & ~Silent) == 0 && (clause[unknown].Sense & Sense.Unknown) != 0)
        {
            unknown++;
        }

        var next = unknown < clause.Count ? (ulong)(clause[unknown].Sense & ~Silent) : 1UL << 63;
        for (var left = next; left != 0; left &= left - 1)
        {
            Add(Group.Opening, (uint)BitOperations.TrailingZeroCount(left) * 8 + (uint)unknown);
        }
    }
}
