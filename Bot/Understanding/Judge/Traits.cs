using System.Numerics;
using SalesBot.Bot.Understanding.Acts;

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

    private void Cues(Clause clause)
    {
        foreach (var hit in clause.Utterance.Hits)
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
