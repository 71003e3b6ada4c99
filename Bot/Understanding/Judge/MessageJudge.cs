using SalesBot.Bot.Understanding.Acts;

namespace SalesBot.Bot.Understanding.Judge;

/// <summary>
/// Weighs what a message and each of its clauses do, by what was learnt from labelled messages of many voices (<c>bench -- train-judge</c>). The same file and the
/// same text always give the same answer. Why it is there and what it is worth: docs/decisions/judge.md.
/// </summary>
/// <param name="Clause">What each trait of a clause says of it.</param>
/// <param name="Message">What each trait of a message's clauses says of the whole.</param>
/// <param name="Method">How the contact took place: none, then <see cref="Choices.Methods"/>.</param>
/// <param name="Stage">None, then each stage.</param>
/// <param name="Objection">None, then <see cref="Choices.Objections"/>.</param>
/// <param name="When">Of an expression of time: neither, when it took place, when the next step is due.</param>
/// <param name="Sum">Of a figure: something else, the deal's or the payment's amount.</param>
/// <param name="Truth">How often a message is there for what it is taken to be for.</param>
/// <param name="Assurance">How likely it is that everything chosen is right as well.</param>
/// <param name="Whole">How often that is so.</param>
/// <param name="Objecting">How often what is answered of an objection is right.</param>
internal sealed record MessageJudge(Head Clause, Head Message, Head Method, Head Stage, Head Objection, Head When, Head Sum, Truth Truth, Assurance Assurance, Truth Whole, Truth Objecting)
{
    public const int Kinds = (int)ActKind.Ask + 1;

    /// <summary>Clauses of one message; a longer one is not judged.</summary>
    public const int Most = 24;

    /// <summary>How much the clauses count beside the message as a whole.</summary>
    private const float Parts = 0.4f;

    /// <summary>What takes the place of what stands above it, as in docs/understanding.md: a message that orders and reports is an order.</summary>
    private static readonly ActKind[] Rank =
    [
        ActKind.Order, ActKind.Payment, ActKind.Report, ActKind.Attempt, ActKind.Colleague, ActKind.Memo, ActKind.Correct, ActKind.Undo,
        ActKind.Redo, ActKind.Move, ActKind.Cancel, ActKind.Tell, ActKind.Change, ActKind.Plan, ActKind.Ask, ActKind.None,
    ];

    public static readonly MessageJudge? Shipped = JudgeFile.Shipped();

    /// <param name="acts">One for each clause, as the rules see it.</param>
    /// <param name="weighed">What the cues of the whole message add up to.</param>
    /// <param name="named">A customer or somebody of theirs is named.</param>
    /// <returns>Null for a message without clauses and one of too many.</returns>
    public Opinion? Of(IReadOnlyList<Clause> clauses, IReadOnlyList<Act> acts, Intent weighed, bool named)
    {
        if (clauses.Count is 0 or > Most)
        {
            return null;
        }

        Span<int> room = stackalloc int[Traits.Most];
        Span<int> whole = stackalloc int[Kinds];
        Span<int> sums = stackalloc int[Kinds];
        whole.Clear();
        var parts = new float[clauses.Count][];
        var count = 0;
        for (var at = 0; at < parts.Length; at++)
        {
            var traits = Traits.Of(clauses, at, acts, weighed, named, room);
            sums.Clear();
            Clause.Add(traits, sums);
            Message.Add(traits, whole);
            parts[at] = Clause.Likely(sums, traits.Length);
            count += traits.Length;
            if (at == 0)
            {
                count += Salted(traits, Traits.AsFirst, whole);
            }

            if (at == parts.Length - 1)
            {
                count += Salted(traits, Traits.AsLast, whole);
            }
        }

        var message = Message.Likely(whole, count);
        Span<float> leads = stackalloc float[Kinds];
        Leads(parts, leads);
        for (var kind = 0; kind < Kinds; kind++)
        {
            message[kind] = (Parts * leads[kind]) + ((1 - Parts) * message[kind]);
        }

        return new Opinion(message, parts, Truth);
    }

    /// <summary>Which of a message's acts is the one it is for.</summary>
    public static ActKind Lead(IReadOnlyCollection<ActKind> acts) => acts.Count == 0 ? ActKind.None : acts.MinBy(Place);

    /// <summary>How far down an act stands: what stands above it takes its place.</summary>
    public static int Place(ActKind kind) => Array.IndexOf(Rank, kind);

    private int Salted(ReadOnlySpan<int> traits, Func<int, int> salt, Span<int> sums)
    {
        foreach (var trait in traits)
        {
            Message.Add(salt(trait), sums);
        }

        return traits.Length;
    }

    /// <summary>How likely each kind leads, were the clauses to say nothing of each other.</summary>
    private static void Leads(float[][] parts, Span<float> leads)
    {
        Span<float> above = stackalloc float[parts.Length];
        above.Clear();
        var left = 1f;
        foreach (var kind in Rank)
        {
            var none = 1f;
            for (var at = 0; at < parts.Length; at++)
            {
                above[at] += parts[at][(int)kind];
                none *= Math.Max(0, 1 - above[at]);
            }

            leads[(int)kind] = Math.Max(0, left - none);
            left = none;
        }
    }
}
