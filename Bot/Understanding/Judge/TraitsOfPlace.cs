using System.Numerics;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Judge;

/// <content>What stands around a place of a clause: a time, a sum, a way to be in touch.</content>
internal ref partial struct Traits
{
    /// <summary>What stands around a place of a clause, for a question about that place.</summary>
    /// <param name="lead">What the message is for.</param>
    /// <param name="marks">What the rules know of the place, each a number of its own.</param>
    public static ReadOnlySpan<int> Around(IReadOnlyList<Clause> clauses, int at, Region place, IReadOnlyList<Act> acts, ActKind lead, scoped ReadOnlySpan<uint> marks, Span<int> room)
    {
        var traits = new Traits(room);
        var clause = clauses[at];
        Span<Piece> space = stackalloc Piece[MostPieces];
        var pieces = Pieces(clause, space);
        var (from, to) = (0, pieces.Length);
        while (from < pieces.Length && pieces[from].Start < place.Start || from == 0)
        {
            from++;
        }

        while (to > from && pieces[to - 1].Start >= place.End)
        {
            to--;
        }

        traits.Sides(pieces, Math.Min(from, pieces.Length), to);
        traits.Own(clause.Utterance.Folded.AsSpan(place.Start, place.End - place.Start));
        for (var word = 0; word < clause.Count; word++)
        {
            var side = clause[word].End <= place.Start ? 0u : clause[word].Start >= place.End ? 1u : 2u;
            for (var left = (ulong)(clause[word].Sense & ~Silent); left != 0; left &= left - 1)
            {
                traits.Add(Group.SideSense, (uint)BitOperations.TrailingZeroCount(left) * 4 + side);
            }
        }

        foreach (var hit in clause.Utterance.Hits)
        {
            if (clause.Region.Holds(hit.Start))
            {
                traits.Add(Group.SideCue, (uint)hit.Cue * 4 + (hit.End <= place.Start ? 0u : hit.Start >= place.End ? 1u : 2u));
            }
        }

        if (at > 0)
        {
            traits.Beside(clauses[at - 1], Group.Before);
        }

        if (at + 1 < clauses.Count)
        {
            traits.Beside(clauses[at + 1], Group.After);
        }

        traits.Add(Group.Place, (uint)clause.Subject * 64 + (uint)acts[at].Kind);
        traits.Add(Group.Place, 5000u + (uint)acts[at].Kind);
        traits.Add(Group.Place, 6000u + (uint)lead);
        traits.Add(Group.Place, 7000u + (uint)Math.Min(at, 3) * 8 + (uint)Math.Min(clauses.Count - at, 3));
        foreach (var mark in marks)
        {
            traits.Add(Group.Mark, mark);
            traits.Add(Group.MarkLead, mark * 32 + (uint)lead);
            traits.Add(Group.MarkAct, mark * 32 + (uint)acts[at].Kind);
        }

        return traits.Found;
    }

    private void Sides(scoped ReadOnlySpan<Piece> pieces, int from, int to)
    {
        uint run = 0;
        for (var back = 1; back <= 4 && from - back >= 0; back++)
        {
            run = Mix(run, pieces[from - back].Hash);
            Add(Group.LeftRun, Mix(run, (uint)back));
        }

        run = 0;
        for (var next = 0; next < 4 && to + next < pieces.Length; next++)
        {
            run = Mix(run, pieces[to + next].Hash);
            Add(Group.RightRun, Mix(run, (uint)next));
        }

        for (var other = 0; other < pieces.Length; other++)
        {
            if (other < from || other >= to)
            {
                var group = other < from ? Group.Left : Group.Right;
                Add(group, pieces[other].Hash);
                Add(group, Mix(pieces[other].Hash, (uint)Math.Min(other < from ? from - other : other - to + 1, 5)));
                if (other + 1 < pieces.Length && other + 1 != from)
                {
                    Add(group, Mix(Mix(pieces[other].Hash, 99), pieces[other + 1].Hash));
                }
            }
        }
    }

    /// <summary>The words of the place itself, its digits alike.</summary>
    private void Own(ReadOnlySpan<char> text)
    {
        uint whole = 0, before = 0;
        foreach (var letter in text)
        {
            var shape = Folding.IsDigit(letter) ? '#' : letter;
            whole = Mix(whole, shape);
            Add(Group.OwnLetter, shape);
            Add(Group.OwnLetter, Mix(before, shape));
            before = shape;
        }

        Add(Group.Own, whole);
    }
}
