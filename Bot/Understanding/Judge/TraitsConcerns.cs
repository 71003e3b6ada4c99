using System.Numerics;
using SalesBot.Bot.Understanding.Acts;

namespace SalesBot.Bot.Understanding.Judge;

/// <content>What a message is about, by the table of <see cref="Judge.Concerns"/>.</content>
internal ref partial struct Traits
{
    /// <summary>What the words of a message are about, alone, together and denied, beside the words themselves, for the question what was objected.</summary>
    /// <param name="marks">What the rules know, each a number of its own.</param>
    public static ReadOnlySpan<int> About(IReadOnlyList<Clause> clauses, IReadOnlyList<Act> acts, scoped ReadOnlySpan<uint> marks, Span<int> room)
    {
        var traits = new Traits(room);
        Span<Piece> space = stackalloc Piece[MostPieces];
        foreach (var mark in marks)
        {
            traits.Add(Group.Mark, mark);
        }

        if (clauses.Count > 0)
        {
            traits.Concerns(clauses, acts);
        }

        foreach (var clause in clauses)
        {
            traits.Cues(clause);
            traits.Runs(Pieces(clause, space), Group.Runs, 3);
        }

        return traits.Found;
    }

    private void Concerns(IReadOnlyList<Clause> clauses, IReadOnlyList<Act> acts)
    {
        var hits = Judge.Concerns.Table.Find(clauses[0].Utterance.Folded);
        uint all = 0;
        for (var at = 0; at < clauses.Count; at++)
        {
            var clause = clauses[at];
            uint here = 0;
            foreach (var (concern, start, end) in hits)
            {
                if (!clause.Region.Holds(start))
                {
                    continue;
                }

                var bit = 1u << (int)concern;
                if ((here & bit) == 0)
                {
                    Add(Group.Concern, (uint)concern * 64 + (uint)clause.Subject);
                    Add(Group.Concern, (uint)concern * 64 + 20 + (uint)acts[at].Kind);
                    Add(Group.Concern, (uint)concern * 64 + 40 + (clause.Has(Sense.Not) ? 1u : 0) + (clause.Has(Sense.Say | Sense.Stance) ? 2u : 0) + (clause.Has(Sense.Me) ? 4u : 0));
                }

                Add(Group.ConcernWord, Mix((uint)concern, Hash(clause.Utterance.Folded.AsSpan(start, end - start))));
                here |= bit;
            }

            Pairs(here, 0);
            all |= here;
        }

        Pairs(all, 1);
        for (var left = all; left != 0; left &= left - 1)
        {
            Add(Group.Concern, 4000 + (uint)BitOperations.TrailingZeroCount(left));
        }

        Add(Group.Concern, 5000 + (uint)BitOperations.PopCount(all));
        if (hits.Count > 0)
        {
            Add(Group.Concern, 6000 + (uint)hits[0].Meaning);
            Add(Group.Concern, 6100 + (uint)hits[^1].Meaning);
        }
    }

    private void Pairs(uint these, uint where)
    {
        for (var one = these; one != 0; one &= one - 1)
        {
            // The lowest of those left with each above it.
            for (var two = one & (one - 1); two != 0; two &= two - 1)
            {
                Add(Group.ConcernPair, ((uint)BitOperations.TrailingZeroCount(one) * 32 + (uint)BitOperations.TrailingZeroCount(two)) * 2 + where);
            }
        }
    }
}
