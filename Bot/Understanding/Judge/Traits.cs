using System.Numerics;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Judge;

/// <summary>
/// What the judge looks at in a clause: its words and what they can do, in runs; who its subject is; the clauses beside it; and what the rules make of it.
/// Names, times and numbers are masked, so that it learns how people speak and never of whom. Each trait is a number below <see cref="Count"/>.
/// </summary>
/// <param name="room">Where the numbers go; what finds no room is left out, so that no text takes longer than its room.</param>
internal ref partial struct Traits(Span<int> room)
{
    /// <summary>How many different traits there are: the hashes are cut to so many.</summary>
    public const int Count = 1 << 17;

    /// <summary>Traits of one clause that are looked at.</summary>
    public const int Most = 2048;

    /// <summary>The same trait in the first and in the last clause, which tell more of a message than those between.</summary>
    public static int AsFirst(int trait) => ((trait * 31) + 7) & (Count - 1);

    public static int AsLast(int trait) => ((trait * 37) + 11) & (Count - 1);

    private const int MostPieces = 256;

    private const Sense Silent = Sense.Unknown | Sense.Plain;

    private readonly Span<int> room = room;

    private int count;

    public readonly ReadOnlySpan<int> Found => room[..count];

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
        traits.Own(clause.Said.Folded.AsSpan(place.Start, place.End - place.Start));
        for (var word = 0; word < clause.Count; word++)
        {
            var side = clause[word].End <= place.Start ? 0u : clause[word].Start >= place.End ? 1u : 2u;
            for (var left = (ulong)(clause[word].Sense & ~Silent); left != 0; left &= left - 1)
            {
                traits.Add(Group.SideSense, (uint)BitOperations.TrailingZeroCount(left) * 4 + side);
            }
        }

        foreach (var hit in clause.Said.Hits)
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

    /// <summary>The words of the clauses that tell what took place, and those of the others, for a question about the whole message.</summary>
    /// <param name="told">Whether each clause does what the message is for.</param>
    /// <param name="marks">What the rules know, each a number of its own.</param>
    public static ReadOnlySpan<int> Telling(IReadOnlyList<Clause> clauses, scoped ReadOnlySpan<bool> told, scoped ReadOnlySpan<uint> marks, Span<int> room)
    {
        var traits = new Traits(room);
        Span<Piece> space = stackalloc Piece[MostPieces];
        foreach (var mark in marks)
        {
            traits.Add(Group.Mark, mark);
        }

        for (var at = 0; at < clauses.Count && at < told.Length; at++)
        {
            var pieces = Pieces(clauses[at], space);
            if (!told[at])
            {
                traits.Runs(pieces, Group.Other, 2);
                continue;
            }

            traits.Cues(clauses[at]);
            traits.Senses(clauses[at]);
            traits.Runs(pieces, Group.Runs, 3);
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

    private void Cues(Clause clause)
    {
        foreach (var hit in clause.Said.Hits)
        {
            if (clause.Region.Holds(hit.Start))
            {
                Add(Group.Cues, (uint)hit.Cue);
                Add(Group.Cues, (uint)hit.Cue * 16 + (uint)clause.Subject + 1000);
            }
        }
    }

    private void Senses(Clause clause)
    {
        var before = Sense.None;
        uint two = 0, one = 0;
        for (var at = 0; at < clause.Count; at++)
        {
            var sense = clause[at].Sense & ~Silent;
            if (sense == 0)
            {
                continue;
            }

            for (var left = (ulong)sense; left != 0; left &= left - 1)
            {
                var flag = (uint)BitOperations.TrailingZeroCount(left);
                Add(Group.Sense, flag);
                Add(Group.SenseSubject, flag * 16 + (uint)clause.Subject);
                for (var other = before == 0 ? 1UL << 63 : (ulong)before; other != 0; other &= other - 1)
                {
                    Add(Group.SensePair, flag * 64 + (uint)BitOperations.TrailingZeroCount(other));
                }
            }

            var whole = Mix(0, (uint)((ulong)sense ^ ((ulong)sense >> 32)));
            Add(Group.SenseRun, Mix(1, whole));
            Add(Group.SenseRun, Mix(Mix(2, whole), one));
            Add(Group.SenseRun, Mix(Mix(Mix(3, whole), one), two));
            (two, one, before) = (one, whole, sense);
        }

        Add(Group.SenseRun, Mix(Mix(2, 77), one));
    }

    private void Runs(scoped ReadOnlySpan<Piece> pieces, Group group, int longest)
    {
        for (var at = 0; at < pieces.Length; at++)
        {
            uint run = 0;
            for (var length = 1; length <= longest && at + length <= pieces.Length; length++)
            {
                run = Mix(run, pieces[at + length - 1].Hash);
                Add(group, Mix(run, (uint)length));
            }

            if (group == Group.Runs)
            {
                if (pieces[at].Stem != 0)
                {
                    Add(Group.Stems, pieces[at].Stem);
                }
            }
        }
    }

    private void Beside(Clause clause, Group group)
    {
        Add(group, 100u + (uint)clause.Subject);
        for (var left = (ulong)(clause.Senses & ~Silent); left != 0; left &= left - 1)
        {
            Add(group, (uint)BitOperations.TrailingZeroCount(left));
        }
    }

    private void Add(Group group, uint value)
    {
        if (count < room.Length)
        {
            room[count++] = (int)(Mix(Mix(2166136261, (uint)group + 1), value) & (Count - 1));
        }
    }

    /// <summary>A word of Latin script, one Chinese character, or the mask of a name, time, sum or number.</summary>
    private readonly record struct Piece(uint Hash, uint Stem, int Start);

    private static ReadOnlySpan<Piece> Pieces(Clause clause, Span<Piece> into)
    {
        var folded = clause.Said.Folded.AsSpan(0, clause.Region.End);
        var count = 0;
        into[count++] = new Piece('^', 0, clause.Region.Start);
        var token = 0;
        for (var at = clause.Region.Start; at < folded.Length && count < into.Length - 1;)
        {
            while (token < clause.Count && clause[token].End <= at)
            {
                token++;
            }

            if (token < clause.Count && clause[token].Start <= at && Mask(clause[token].Sense) is not '\0' and var mask)
            {
                into[count++] = new Piece(mask, 0, at);
                at = clause[token].End;
                continue;
            }

            var start = at++;
            if (Folding.IsLatin(folded[start]))
            {
                while (at < folded.Length && (Folding.IsLatin(folded[at]) || folded[at] == '\''))
                {
                    at++;
                }

                var word = folded[start..at];
                into[count++] = new Piece(Hash(word), word.Length > 4 ? Hash(word[..4]) : 0, start);
            }
            else if (Folding.IsDigit(folded[start]))
            {
                while (at < folded.Length && (Folding.IsDigit(folded[at]) || folded[at] is '.' or ',' or ':'))
                {
                    at++;
                }

                into[count++] = new Piece('#', 0, start);
            }
            else if (!char.IsWhiteSpace(folded[start]))
            {
                into[count++] = new Piece(folded[start], 0, start);
            }
        }

        into[count++] = new Piece('$', 0, folded.Length);
        return into[..count];
    }

    private static char Mask(Sense sense) => sense switch
    {
        Sense.Customer => '\u0001',
        Sense.Person => '\u0002',
        Sense.Staff => '\u0003',
        Sense.Sum => '\u0004',
        _ when (sense & Sense.Time) != 0 => '\u0005',
        _ => '\0',
    };

    private static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 16777619;
        }

        return hash;
    }

    private static uint Mix(uint hash, uint value)
    {
        hash = (hash ^ value) * 0x9E3779B1;
        hash ^= hash >> 15;
        hash *= 0x85EBCA77;
        return hash ^ (hash >> 13);
    }

    private enum Group
    {
        Act,
        ActBefore,
        ActAfter,
        Intent,
        Place,
        Cues,
        Sense,
        SenseSubject,
        SensePair,
        SenseRun,
        Runs,
        Stems,
        Before,
        RunsBefore,
        After,
        Message,
        Other,
        Left,
        Right,
        LeftRun,
        RightRun,
        Own,
        OwnLetter,
        SideSense,
        SideCue,
        Mark,
        MarkLead,
        MarkAct,
        Opening,
        Concern,
        ConcernWord,
        ConcernPair,
    }
}
