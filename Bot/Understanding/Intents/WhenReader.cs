using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>
/// Decides, of the times a text names, which is when the contact took place and which is when the next step is due, by the
/// tense of the words around each.
/// </summary>
internal static partial class WhenReader
{
    public static (ReadTime? Occurred, ReadDue? Due, Item? OccurredItem, Item? DueItem) Read(Utterance said, Region region, bool task, bool mending, Deeds? deeds = null)
    {
        deeds ??= Deeds.Unknown;
        ReadTime? occurred = null;
        Item? occurredItem = null;
        ReadDue? due = null;
        Item? dueItem = null;
        var best = 0;
        var moved = deeds.Any(ActKind.Move);
        foreach (var item in said.Times)
        {
            if (!region.Holds(item.Start) || item.Kind == ItemKind.Duration || item.Impossible || Denied(said, item) || Aside(said, item, deeds))
            {
                continue;
            }

            var clause = Within(said.ClauseOf(item.Start), region);
            // "got shifted to 23rd March": the moving lies behind, the day does not.
            var behind = moved && deeds.At(item.Start) == ActKind.Move ? false : deeds.Behind(item);
            if (!(moved && Open(said, item) && (deeds.At(item.Start) == ActKind.Move || !deeds.Any(ActKind.Report))) && Past(said, item, clause, task, behind) is { } past)
            {
                // What cannot be when it took place is not when something is due either.
                if (!Plausible(said, item, past))
                {
                    continue;
                }

                if (occurred is null || past.Date > occurred.Date || (past.Date == occurred.Date && past.Time is not null && occurred.Time is null))
                {
                    (occurred, occurredItem) = (past, item);
                }

                continue;
            }

            if (behind == true && Open(said, item) || deeds.Idle(item))
            {
                continue;
            }

            if ((moved && item is { Kind: ItemKind.Period or ItemKind.DateTimeRange, From: not null, To: { } target } ? Future(said, target) : Future(said, item)) is not { } future || Running(said, item, future, clause) || item.Kind == ItemKind.Time && said.Has(Cue.NoAnswer, clause) && !said.HasAny(After(item, clause), Cue.Plan))
            {
                continue;
            }

            var score = Score(said, item, clause, task || mending);
            score = score > 0 ? Math.Max(1, score + Target(said, item, moved)) : score;
            if (score > best || moved && score == best)
            {
                (best, due, dueItem) = (score, future, item);
            }
        }

        if (due is null && Awaited(said, region) is { } back && Future(said, back) is { } then)
        {
            // 下周出差，回来再约: once the stretch is over.
            (due, dueItem) = (then.To is { } over && said.Folded.AsSpan(back.End).Contains("回来", StringComparison.Ordinal) ? new ReadDue(over.AddDays(1)) : then, back);
        }

        if (moved && due is { To: null } && Shift(said, region, dueItem) is { } shift)
        {
            due = due with { From = due.From.AddDays(shift) };
        }

        if (due is null && occurred is null or { Time: null } && Later(said, region, deeds))
        {
            due = new ReadDue(said.Today);
        }

        if (due is { To: null, Time: null } && LoneTime(said, region, dueItem) is { } time)
        {
            due = due with { Time = time };
        }

        if (occurred is null && !task && !mending && Today(said, region))
        {
            occurred = new ReadTime(said.Today);
        }

        if (occurred is { Time: null } && occurredItem is { Kind: ItemKind.Part or ItemKind.DateTimeRange, Alts: [{ Start: { } from, End: { } to }, ..] })
        {
            occurred = occurred with { Part = new DayPart(TimeOnly.FromDateTime(from), to.Date > from.Date ? new TimeOnly(23, 59) : TimeOnly.FromDateTime(to)) };
        }

        return (occurred, due, occurredItem, dueItem);
    }

    /// <summary>今年没预算, "no budget this year": the stretch we are in is when it holds, not when something is due.</summary>
    private static bool Running(Utterance said, Item item, ReadDue due, Region clause) =>
        item is { Kind: ItemKind.Period, Bound: Bound.None, Due: null } && due is { To: not null } && due.From == said.Today && item.Grain is Grain.Week or Grain.Month or Grain.Quarter or Grain.Half or Grain.Year
        && (said.HasAny(clause, Cue.Negation, Cue.NoAnswer) || !said.HasAny(clause, Cue.Action, Cue.Plan, Cue.Remind));

    /// <summary>"on vacation until the 23rd, try again then", 出差到下周三，回来再约: the day they wait for is the day to act.</summary>
    private static Item? Awaited(Utterance said, Region region)
    {
        foreach (var item in said.Times)
        {
            if (!region.Holds(item.Start) || item.Kind is not (ItemKind.Date or ItemKind.DateTime or ItemKind.Period) || item.Impossible)
            {
                continue;
            }

            // "Ben's in Osaka til Mon, will try him again then": then is that day.
            var rest = said.Folded.AsSpan(item.End, Math.Max(0, region.End - item.End));
            if (Then(rest))
            {
                return item;
            }

            if (Theirs(said, item))
            {
                foreach (var word in (ReadOnlySpan<string>)[" then", "回来再", "回来后", "到时", "再联系", "再约", "再跟", "再打", "try again", "check back", "circle back", "call back", "follow up", "reach out", "reconnect"])
                {
                    if (rest.Contains(word, StringComparison.Ordinal))
                    {
                        return item;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>What is to be done then, or once they are back.</summary>
    private static bool Then(ReadOnlySpan<char> rest)
    {
        if (rest.HoldsAny("到时再", "到时候再", "到时打", "那时再", "届时再"))
        {
            return true;
        }

        var then = rest.LastIndexOf(" then");
        return then >= 0 && (then + 5 == rest.Length || !char.IsLetter(rest[then + 5])) && rest[..then].HoldsAny(Tries);
    }

    private static readonly string[] Tries = ["try", "call", "ring", "check", "chase", "speak", "catch", "visit", "meet", "email", "follow", "nudge", "pop", "go back"];

    /// <summary>Whether only the tense tells an expression's day from another: a weekday, a part of today, a clock time.</summary>
    private static bool Open(Utterance said, Item item) =>
        item.Kind is ItemKind.Part or ItemKind.Time or ItemKind.TimeRange || (item.Day ?? item) is { Cue: DayCue.Weekday or DayCue.DayOfMonth or DayCue.MonthDay } || Future(said, item) is { } due && due.From == said.Today && due.To is null;

    /// <summary>等下给他回电: what is planned for later on the same day.</summary>
    private static bool Later(Utterance said, Region region, Deeds deeds)
    {
        foreach (var clause in said.Clauses)
        {
            if (region.Holds(clause.Start) && (deeds.At(clause.Start) is ActKind.Plan or ActKind.Tell || deeds.At(clause.Start) is ActKind.Attempt && said.Folded.AsSpan(clause.Start, clause.End - clause.Start).HoldsAny(Again)) && LaterToday.In(said.Folded.AsSpan(clause.Start, clause.End - clause.Start)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>After an approach that failed, what is tried next.</summary>
    private static readonly string[] Again = ["try again", "again after", "another crack", "another go", "another try", "will try", "call back", "ring back", "再打", "再试", "再去", "再联系", "再找", "再call", "打返", "再揾"];

    private static Region Within(Region clause, Region region) => new(Math.Max(clause.Start, region.Start), Math.Min(clause.End, region.End));

    /// <summary>刚, "just", "first thing": told of today without a time. "first thing Monday" names its day.</summary>
    private static bool Today(Utterance said, Region region)
    {
        foreach (var hit in said.Of(Cue.Just, region))
        {
            // 去年刚换完: just then.
            if (!said.Times.Exists(item => item.End <= hit.Start && hit.Start - item.End <= 1 && Behind(said, item) is { } then && then.Date < said.Today))
            {
                return true;
            }
        }

        var words = said.Folded.AsSpan(region.Start, Math.Max(0, region.End - region.Start));
        return words.IndexOf("first thing") is >= 0 and var at && !said.Times.Exists(item => item.Kind is ItemKind.Date or ItemKind.DateTime or ItemKind.DateTimeRange && item.End > region.Start + at && item.Start < region.Start + at + 24) && !words[at..].StartsWith("first thing on");
    }

    /// <summary>What follows 不是 or "not" is what it was not.</summary>
    private static bool Denied(Utterance said, Item item) =>
        said.Folded.AsSpan(0, item.Start).TrimEnd().EndsWithWord("不是", "而非", "并非", "唔系", "不系", "not", "not on", "instead of", "rather than");

    private static int Score(Utterance said, Item item, Region clause, bool task)
    {
        var score = item.Kind switch { ItemKind.Part => 1, ItemKind.Time or ItemKind.TimeRange => 2, ItemKind.Period when item.Bound == Bound.None => 4, _ => 5 };
        if (item.Bound is Bound.Before or Bound.Until)
        {
            score += 3;
        }

        if (said.HasAny(clause, Cue.Action))
        {
            score += 3;
        }

        if (said.HasAny(clause, Cue.Plan, Cue.Remind))
        {
            score += 1;
        }

        // Of two days the one something is moved to counts.
        if (said.Folded.AsSpan(0, item.Start).TrimEnd() is var lead && (lead.EndsWithAny(" to", "到", "成", "为")))
        {
            score += 4;
        }

        if (!task && Theirs(said, item))
        {
            score -= 20;
        }

        return score;
    }
}
