using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Judge;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>Finds the deal's or payment's amount among the figures of a text; profit, unit prices, discounts and other firms' prices are none.</summary>
internal static class AmountReader
{
    private const string Measures = "套台个件人家次份张天年月日周号吨公米平斤点成折倍位名条层间楼台辆箱瓶批轮期版届桌席岁级楼度把支根块颗棵双对组页项步第";

    /// <summary>A figure that may be the amount.</summary>
    /// <param name="Money">It has a unit of money.</param>
    /// <param name="Score">How much the words around it speak for it; 0 where they forbid it.</param>
    public sealed record Candidate(Item Item, bool Money, int Score);

    /// <returns>The amount, or the lower end of one that was guessed and its upper end.</returns>
    public static (decimal Amount, decimal? To, string? Currency, Item Item)? Read(Utterance said, Region region, bool mending) =>
        Ruled(Candidates(said, region, mending)) is { } best ? Value(said, best) : null;

    /// <summary>The figure that the judge finds likeliest, where one judges.</summary>
    public static (decimal Amount, decimal? To, string? Currency, Item Item)? Chosen(Utterance said, Region region, bool mending, Choices? choices)
    {
        var candidates = Candidates(said, region, mending);
        return (choices is null ? Ruled(candidates) : choices.Sum(candidates)) is { } deal ? Value(said, deal) : null;
    }

    /// <summary>The figure that the words around them speak most for; of equals the later, which is the one agreed on.</summary>
    public static Item? Ruled(IReadOnlyList<Candidate> candidates)
    {
        Candidate? best = null;
        foreach (var candidate in candidates)
        {
            best = candidate.Score > 0 && candidate.Score >= (best?.Score ?? 0) ? candidate : best;
        }

        return best?.Item;
    }

    public static List<Candidate> Candidates(Utterance said, Region region, bool mending)
    {
        var candidates = new List<Candidate>();
        foreach (var figure in said.Figures)
        {
            if (!region.Holds(figure.Start) || figure.Value <= 0 || figure.Value > 1e13 || said.Times.Exists(time => time.Overlaps(figure) && time.Kind != ItemKind.Duration && time.Cue != DayCue.Bare))
            {
                continue;
            }

            var money = said.Money.Find(sum => sum.Overlaps(figure) && sum.Value <= 1e13);
            candidates.Add(new Candidate(money ?? figure, money is not null, Score(said, region, money ?? figure, figure, money is not null, mending)));
        }

        return candidates;
    }

    /// <summary>The amount that a figure says.</summary>
    public static (decimal Amount, decimal? To, string? Currency, Item Item)? Value(Utterance said, Item best)
    {
        if (best.Amount(2) is not { } amount)
        {
            return null;
        }

        return AmountRange.Of(said, best) is var (from, to) && to <= 1e13 ? ((decimal)Math.Round(from, 2), (decimal)Math.Round(to, 2), best.Iso, best) : (amount, null, best.Iso, best);
    }

    private static int Score(Utterance said, Region region, Item item, Item figure, bool money, bool mending)
    {
        var folded = said.Folded;
        var clause = said.ClauseOf(item.Start);
        var scaled = Scaled(folded, figure);
        var after = Next(folded, item.End);
        if (after is '%' or '％' || (!money && (Measures.Contains(after, StringComparison.Ordinal) && !(scaled && folded[item.End] == ' ') || Percent(folded, item.Start))) || Ratio(folded, item))
        {
            return 0;
        }

        if (!money && Folding.IsLatin(after) && Unit(folded, item.End))
        {
            return 0;
        }

        if (!money && !scaled && figure.Value < (mending ? 100 : 1000))
        {
            return 0;
        }

        // 200套、单价450: what stands close before a figure says what it is.
        var near = new Region(Math.Max(clause.Start, Math.Max(region.Start, item.Start - 24)), item.End);
        var follow = new Region(item.End, Math.Min(clause.End, item.End + 10));
        if (Theirs(said, clause, item.Start))
        {
            return 0;
        }

        var (cue, distance) = Nearest(said, near, item.Start);
        if (mending && cue == Cue.NotAmount && distance <= 1 && said.Folded.AsSpan(0, item.Start).TrimEnd().EndsWith("was"))
        {
            cue = Cue.Amount;
        }

        if (cue == Cue.NotAmount || Follows(said, follow) || Denied(folded, item.Start))
        {
            return 0;
        }

        var score = money ? 5 : scaled ? 4 : 0;
        if (cue == Cue.Amount)
        {
            score += distance <= 3 ? 4 : 2;
            score += !money && !scaled && figure.Value >= 1000 ? 3 : 0;
        }
        else if (cue == Cue.Deposit)
        {
            score -= 1;
        }

        if (mending && !money && !scaled && (cue == Cue.Amount || said.Has(Cue.Amount, clause)) && figure.Value >= 100)
        {
            score += 4;
        }

        return score < 3 ? 0 : score;
    }

    private static bool Scaled(string folded, Item figure)
    {
        var text = folded.AsSpan(figure.Start, figure.End - figure.Start);
        if (text.IndexOfAny('万', '亿') >= 0 || (text.Contains('千') && figure.Value >= 1000))
        {
            return true;
        }

        // 64,250: nobody parts the thousands of a count.
        if (figure.Value >= 1000 && text.Contains(',') && !text.ContainsAnyExceptInRange(',', '9'))
        {
            return true;
        }

        return figure.Value >= 1000 && text.IndexOfAny("kmbwg") >= 0 && Folding.IsDigit(text[0]) || text.Contains("million", StringComparison.Ordinal) || text.Contains("thousand", StringComparison.Ordinal) || text.Contains("grand", StringComparison.Ordinal);
    }

    private static char Next(string folded, int at)
    {
        while (at < folded.Length && folded[at] == ' ')
        {
            at++;
        }

        return at < folded.Length ? folded[at] : '\0';
    }

    private static bool Percent(string folded, int at) => folded.AsSpan(0, at).EndsWith("百分之");

    private static bool Ratio(string folded, Item item) => item.End < folded.Length && folded[item.End] is '/' && item.End + 1 < folded.Length && folded[item.End + 1] is '台' or '套' or '个' or '件' or '吨' or '人' or '平' or '月' or '天';

    /// <summary>12 dentists, 250 rooms: a plain word after a plain figure is what it counts.</summary>
    private static bool Unit(string folded, int at)
    {
        var start = at;
        while (start < folded.Length && folded[start] == ' ')
        {
            start++;
        }

        var end = start;
        while (end < folded.Length && Folding.IsLatin(folded[end]))
        {
            end++;
        }

        return folded[start..end] is not ("annual" or "annually" or "deal" or "for" or "total" or "in" or "with" or "and" or "a" or "per" or "po" or "contract" or "order" or "on" or "by" or "or" or "now" or "ish" or "if" or "to" or "as" or "incl" or "including" or "excluding" or "net" or "up" or "over" or "this" or "next" or "all" or "signed" or "closed" or "arr" or "acv" or "tcv" or "not" or "but" or "so" or "kickoff" or "starting" or "usd" or "from" or "worth" or "invoice" or "payment" or "budget" or "upfront" or "expansion" or "renewal" or "project" or "opportunity");
    }

    /// <summary>别家报价18万: another firm's price.</summary>
    private static bool Theirs(Utterance said, Region clause, int place) =>
        said.Of(Cue.Competitor, clause with { End = place }) is [.., var hit] && hit.End <= place && place - hit.End <= (Folding.IsLatin(said.Folded[hit.Start]) ? 14 : 6) && !said.Folded.AsSpan(hit.End, place - hit.End).Contains('我') && !said.Folded.AsSpan(hit.End, place - hit.End).Contains("we", StringComparison.Ordinal);

    private static (Cue? Cue, int Distance) Nearest(Utterance said, Region near, int place)
    {
        Cue? found = null;
        var closest = int.MaxValue;
        var length = 0;
        foreach (var cue in (ReadOnlySpan<Cue>)[Cue.Amount, Cue.Deposit, Cue.NotAmount])
        {
            foreach (var hit in said.Of(cue, near))
            {
                // Of cues that end together the longer one says more: 合同金额 over 金额, "not" over nothing.
                if (hit.End <= place && (place - hit.End, length - (hit.End - hit.Start)) is var (distance, shorter) && (distance < closest || (distance == closest && (shorter < 0 || cue == Cue.NotAmount && shorter == 0))))
                {
                    (found, closest, length) = (cue, distance, hit.End - hit.Start);
                }
            }
        }

        return (found, closest);
    }

    private static bool Follows(Utterance said, Region follow)
    {
        foreach (var hit in said.Of(Cue.NotAmount, follow))
        {
            if (hit.Start - follow.Start <= 2 && said.Folded[hit.Start] is not ('从' or '别' or '同') && said.Folded[hit.Start..hit.End] is not ("不是" or "not" or "was" or "from"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Denied(string folded, int at)
    {
        var before = folded.AsSpan(0, at).TrimEnd();
        return before.EndsWith("不是") || before.EndsWith(" not") || before.SequenceEqual("not") || before.EndsWith("从") || before.EndsWith("由");
    }
}
