using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Understanding.Judge;

/// <summary>
/// Chooses among the pieces that the grammar found: which day is when, which figure is the deal's, and which way, stage or objection the words tell of. The
/// rules' own choice is one of the things it looks at.
/// </summary>
/// <param name="acts">What each clause does.</param>
/// <param name="lead">What the message is for.</param>
internal sealed class Choices(MessageJudge judge, Utterance said, IReadOnlyList<Clause> clauses, IReadOnlyList<Act> acts, ActKind lead) : IChoices
{
    public const int Stages = 5;

    /// <summary>What the rules answer stands unless something else is so likely.</summary>
    private const float Instead = 0.8f;

    /// <summary>That nothing tells of a way or a stage has to be so likely against a table's word.</summary>
    private const float Untold = 0.93f;

    /// <summary>That nothing was objected has to be so likely against a table's word.</summary>
    private const float Denied = 0.9f;

    /// <summary>What the rules take a time for stands unless something else is so likely.</summary>
    private const float Otherwise = 0.5f;

    /// <summary>The figure that the rules chose stands unless it is less likely than this.</summary>
    private const double Unlikely = 0.25;

    /// <summary>Of an expression of time: neither, when it took place, when it is due.</summary>
    public const int Roles = 3;

    public const int Occurred = 1;

    public const int Due = 2;

    /// <summary>The questions about a whole message: how the contact took place, which stage was reached.</summary>
    public const uint Went = 1, Reached = 2;

    public static readonly string[] Methods = ["phone", "visit", "meeting", "video", "email", "wechat", "im", "event"];

    public static readonly string[] Objections = ["price", "authority", "budget", "timing", "terms", "delivery", "competitor", "quality", "noneed", "value", "feature"];

    /// <summary>The message moves a step.</summary>
    public bool Moved => lead is ActKind.Move;

    /// <summary>What each choice so far was sure of, and where it went past the rules.</summary>
    public Signs Signs { get; } = new();

    public string? Method(string? ruled) => Picked(judge.Method, Went, Array.IndexOf(Methods, ruled) + 1) is > 0 and var best ? Methods[best - 1] : null;

    public Stage? Stage(Stage? ruled) => Picked(judge.Stage, Reached, ruled is { } stage ? (int)stage + 1 : 0) is > 0 and var best ? (Stage)(best - 1) : null;

    /// <summary>How often what is answered of an objection, or that there was none, is right; 1 where it was not asked.</summary>
    public double Objecting { get; private set; } = 1;

    /// <summary>Without a ground in the words an objection has to be so likely.</summary>
    private const float Groundless = 0.9f;

    /// <summary>What is objected outright need only be so likely.</summary>
    private const float Outright = 0.01f;

    /// <param name="ruled">What the rules answer: one of the things that are looked at.</param>
    public string? Objection(string? ruled)
    {
        Span<int> room = stackalloc int[Traits.Most];
        var likely = Weigh(judge.Objection, ObjectionTraits(clauses, acts, lead, Array.IndexOf(Objections, ruled) + 1, room));
        if (ruled is null && likely[0] > 1 - Outright)
        {
            Objecting = judge.Objecting.Of(likely[0]);
            return null;
        }

        var grounds = new Grounds(said, said.All);
        ruled = ruled is not null && grounds.For(ruled) ? ruled : null;
        var best = 0;
        for (var at = 1; at < likely.Length; at++)
        {
            best = likely[at] > likely[best] && (likely[at] >= Groundless || grounds.For(Objections[at - 1])) ? at : best;
        }

        best = best == 0 && grounds.Outright is { } outright && Array.IndexOf(Objections, outright) + 1 is var plain && likely[plain] >= Outright ? plain : best;
        // 嫌价格贵: what a table says outright stands, unless something else is far likelier.
        best = ruled is null || likely[best] >= (best == 0 ? Denied : Instead) ? best : Array.IndexOf(Objections, ruled) + 1;
        Objecting = judge.Objecting.Of(likely[best]);
        return best > 0 ? Objections[best - 1] : null;
    }

    /// <summary>Of the times in a part, when it took place and when the next step is due.</summary>
    public (Item? Occurred, Item? Due) When(Region region, Item? occurred, Item? due)
    {
        (Item? Item, float Likely) then = default, next = default;
        foreach (var item in said.Times)
        {
            if (!region.Holds(item.Start) || !WhenReader.Tells(said, item))
            {
                continue;
            }

            var likely = Role(item, occurred, due);
            var ruled = item == occurred ? Occurred : item == due ? Due : 0;
            var role = Array.IndexOf(likely, likely.Max());
            // 样品合格，周一上门: what is planned for a day is due then, unless it is far likelier that it says nothing.
            var planned = ruled == Due && acts[ClauseAt(clauses, item.Start)].Kind is ActKind.Plan or ActKind.Tell or ActKind.Move;
            role = planned ? role == 0 && likely[role] >= Untold ? role : ruled : likely[role] >= Otherwise ? role : ruled;
            Signs.Chose(Sign.When, likely[role], role != ruled);
            if (role == Occurred && likely[Occurred] > then.Likely && WhenReader.Behind(said, item) is not null)
            {
                then = (item, likely[Occurred]);
            }

            // "9.15 Monday": of an hour and a day that both say when it is due the day does; the hour is read with it.
            var goes = next.Item is { Kind: ItemKind.Time } != item.Kind is ItemKind.Time ? item.Kind is not ItemKind.Time || next.Item is null : likely[Due] > next.Likely;
            if (role == Due && goes && WhenReader.Future(said, item) is not null)
            {
                next = (item, likely[Due]);
            }
        }

        return (then.Item, next.Item);
    }

    /// <summary>Of the figures in a part, the deal's or the payment's amount.</summary>
    /// <param name="ruled">As the rules choose.</param>
    public Item? Sum(IReadOnlyList<AmountReader.Candidate> figures, Item? ruled)
    {
        (Item? Item, double Likely) best = default;
        var stands = false;
        foreach (var figure in figures)
        {
            var likely = Deal(figure, figures, ruled);
            stands |= figure.Item == ruled && (likely >= Unlikely || figures.Count == 1);
            Signs.Chose(Sign.Sum, Math.Max(likely, 1 - likely), figure.Item == ruled != likely >= 0.5);
            // What the rules forbid, as a code or a telephone number, stays forbidden.
            best = figure.Score > 0 && likely >= 0.5 && likely >= best.Likely ? (figure.Item, likely) : best;
        }

        return stands ? ruled : best.Item;
    }

    private float[] Role(Item item, Item? occurred, Item? due)
    {
        Span<int> room = stackalloc int[Traits.Most];
        return Weigh(judge.When, TimeTraits(said, clauses, acts, lead, item, occurred, due, room));
    }

    private double Deal(AmountReader.Candidate figure, IReadOnlyList<AmountReader.Candidate> all, Item? ruled)
    {
        Span<int> room = stackalloc int[Traits.Most];
        return Weigh(judge.Sum, SumTraits(clauses, acts, lead, figure, all, ruled, room))[1];
    }

    /// <param name="ruled">What the rules answer.</param>
    public static ReadOnlySpan<int> PickTraits(IReadOnlyList<Clause> clauses, IReadOnlyList<Act> acts, ActKind lead, uint question, int ruled, Span<int> room)
    {
        Span<bool> told = stackalloc bool[clauses.Count];
        for (var at = 0; at < told.Length; at++)
        {
            told[at] = acts[at].Kind == lead;
        }

        var (picked, leads) = ((question * 10000) + ((uint)ruled * 32), (question * 10000) + 5000 + (uint)lead);
        // What the rules make of it is one trait among hundreds: said several times it is heard.
        return Traits.Telling(clauses, told, [picked, picked + 1 + (uint)lead, leads, picked + 20000, picked + 40000, picked + 60000, picked + 80000, picked + 100000], room);
    }

    /// <param name="ruled">What the rules answer.</param>
    public static ReadOnlySpan<int> ObjectionTraits(IReadOnlyList<Clause> clauses, IReadOnlyList<Act> acts, ActKind lead, int ruled, Span<int> room) =>
        Traits.About(clauses, acts, [(uint)ruled, 100 + (uint)lead], room);

    public static ReadOnlySpan<int> TimeTraits(Utterance said, IReadOnlyList<Clause> clauses, IReadOnlyList<Act> acts, ActKind lead, Item item, Item? occurred, Item? due, Span<int> room)
    {
        var past = WhenReader.Behind(said, item);
        var ahead = WhenReader.Future(said, item);
        var ruled = item == occurred ? 1u : item == due ? 2u : 0u;
        var possible = (past is null ? 0u : 1u) + (ahead is null ? 0u : 2u);
        var at = said.Times.IndexOf(item);
        ReadOnlySpan<uint> marks =
        [
            ruled, 10 + possible, 20 + (ruled * 4) + possible, 40 + (uint)item.Kind, 60 + (uint)item.Grain, 80 + (uint)item.Cue, 100 + (uint)item.Bound, 200 + ((uint)item.Kind * 64) + ((uint)item.Bound * 8) + (uint)item.Cue,
            2000 + (uint)Math.Min(at, 3) * 8 + (uint)Math.Min(said.Times.Count - at, 3), 2100 + (occurred is null ? 0u : 1u) + (due is null ? 0u : 2u),
            2400 + (Quoted(said.Folded, item.Start) ? 1u : 0u), 2200 + (past is null ? 99u : (uint)Math.Clamp(said.Today.DayNumber - past.Date.DayNumber, 0, 30)), 2300 + (ahead is null ? 99u : (uint)Math.Clamp(ahead.From.DayNumber - said.Today.DayNumber, 0, 40)),
        ];
        return Traits.Around(clauses, ClauseAt(clauses, item.Start), new Region(item.Start, item.End), acts, lead, marks, room);
    }

    public static ReadOnlySpan<int> SumTraits(IReadOnlyList<Clause> clauses, IReadOnlyList<Act> acts, ActKind lead, AmountReader.Candidate figure, IReadOnlyList<AmountReader.Candidate> all, Item? ruled, Span<int> room)
    {
        var at = 0u;
        var (most, larger) = (true, 0u);
        foreach (var other in all)
        {
            at += other.Item.Start < figure.Item.Start ? 1u : 0;
            most &= other.Item.Value <= figure.Item.Value;
            larger += other.Item.Value > figure.Item.Value ? 1u : 0;
        }

        ReadOnlySpan<uint> marks =
        [
            10000 + (figure.Item == ruled ? 1u : 0), 10010 + (uint)figure.Score, 10040 + (uint)all.Count, 10060 + Math.Min(at, 5) * 8 + (uint)Math.Min(all.Count, 5), 10200 + (most ? 1u : 0), 10210 + Math.Min(larger, 4),
            10220 + (figure.Money ? 1u : 0), 10230 + (figure.Item.Iso is null ? 0u : 1u), 10240 + (uint)Math.Clamp(Math.Log10(Math.Max(1, figure.Item.Value)), 0, 12), 10260 + (ruled is null ? 0u : 1u), 10270 + (figure.Item == ruled ? 1u : 0) * 4 + (most ? 1u : 0) * 2 + (figure.Money ? 1u : 0),
        ];
        return Traits.Around(clauses, ClauseAt(clauses, figure.Item.Start), new Region(figure.Item.Start, figure.Item.End), acts, lead, marks, room);
    }

    /// <summary>Whether a place lies between quotation marks: what somebody said in their own words.</summary>
    private static bool Quoted(string folded, int at)
    {
        var open = false;
        for (var place = 0; place < at; place++)
        {
            open = folded[place] switch
            {
                '“' or '「' or '‘' => true,
                '”' or '」' or '’' => false,
                '"' => !open,
                '\'' when place == 0 || !Folding.IsLatin(folded[place - 1]) => true,
                '\'' when place + 1 == folded.Length || !Folding.IsLatin(folded[place + 1]) => false,
                _ => open,
            };
        }

        return open;
    }

    private static int ClauseAt(IReadOnlyList<Clause> clauses, int place)
    {
        var at = 0;
        while (at + 1 < clauses.Count && clauses[at + 1].Region.Start <= place)
        {
            at++;
        }

        return at;
    }

    private static float[] Weigh(Head head, ReadOnlySpan<int> traits)
    {
        Span<int> sums = stackalloc int[head.Answers];
        sums.Clear();
        head.Add(traits, sums);
        return head.Likely(sums, traits.Length);
    }

    private int Picked(Head head, uint question, int ruled)
    {
        Span<int> room = stackalloc int[Traits.Most];
        var likely = Weigh(head, PickTraits(clauses, acts, lead, question, ruled, room));
        var best = Array.IndexOf(likely, likely.Max());
        // Where the rules found something, something else has to be far likelier.
        best = ruled == 0 || likely[best] >= (best == 0 ? Untold : Instead) ? best : ruled;
        Signs.Chose(question == Went ? Sign.Method : Sign.Stage, likely[best], best != ruled);
        if (question == Went && best == 0)
        {
            Signs.Is(Sign.Wayless, Math.Log(Math.Max(likely[0], 1e-4)));
        }

        return best;
    }
}
