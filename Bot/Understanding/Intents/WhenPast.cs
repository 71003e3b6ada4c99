using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Intents;

/// <content>When a contact took place, of the expressions that look back.</content>
internal static partial class WhenReader
{
    /// <summary>How long ago a contact may lie without its year or month being named.</summary>
    private const int DaysBack = 60;

    private static readonly string[] LongAgo = ["年", "上个月", "上月", "上上个月", "上个季度", "上季", "year", "last month", "last quarter", "previous month"];

    private static readonly string[] MovedTo = ["moved to", "pushed to", "rescheduled to", "postponed to", "set for", "booked for", "scheduled for", "改到", "改成", "推到", "推迟到", "延到", "定在", "约在", "约到", "定到", "挪到", "改在"];

    /// <summary>A contact lies in the last sixty days, unless a year or last month is said.</summary>
    private static bool Plausible(Utterance said, Item item, ReadTime past) =>
        OfOurTime(past.Date) && past.Date <= said.Today && (said.Today.DayNumber - past.Date.DayNumber <= DaysBack || item.HasYear || said.Folded.AsSpan(item.Start, item.End - item.Start).HoldsAny(LongAgo));

    /// <summary>When it took place, if the expression looks back.</summary>
    private static ReadTime? Past(Utterance said, Item item, Region clause, bool task, bool? behind)
    {
        if (item.Bound is Bound.Before or Bound.Until or Bound.Within && item.Length is null)
        {
            return null;
        }

        var happened = said.HasAny(clause, Cue.Past, Cue.Just, Cue.NoAnswer);
        var tense = behind == true ? new Tense(false, true, false, true) : new Tense(task, happened, Ahead: behind == false, Planned: behind == false || said.HasAny(clause, Cue.Remind) || (said.HasAny(clause, Cue.Plan) && !happened));
        return item.Kind switch
        {
            ItemKind.Part => PastPart(said, item, tense),
            ItemKind.Time => PastClock(said, item, clause, tense),
            ItemKind.Period => PastStretch(said, item, tense),
            ItemKind.Date or ItemKind.DateTime or ItemKind.DateTimeRange when item.Alts is [{ Start: not null }, ..] && item.Cue != DayCue.Bare => PastDay(said, item, clause, tense),
            _ => null,
        };
    }

    /// <param name="Task">The message is of something to do.</param>
    /// <param name="Happened">The clause has a word of what is done.</param>
    /// <param name="Planned">The clause has a word of what is to be done, and none of what is.</param>
    /// <param name="Sure">What its clause does says that it happened.</param>
    /// <param name="Ahead">Its words say that it lies ahead.</param>
    private readonly record struct Tense(bool Task, bool Happened, bool Planned, bool Sure = false, bool Ahead = false);

    /// <summary>"早上拜访…" told at ten has happened; "下午去…" has not.</summary>
    private static ReadTime? PastPart(Utterance said, Item item, Tense tense) =>
        !tense.Task && Hour(item) <= said.Context.Now.Hour && !tense.Planned ? new ReadTime(said.Today) : null;

    private static ReadTime? PastClock(Utterance said, Item item, Region clause, Tense tense)
    {
        var clock = Pick(item);
        return !tense.Task && tense.Happened && clock <= TimeOnly.FromDateTime(said.Context.Now) && !said.Times.Exists(other => other.Kind == ItemKind.Date && clause.Holds(other.Start)) ? new ReadTime(said.Today, clock) : null;
    }

    private static ReadTime? PastStretch(Utterance said, Item item, Tense tense) =>
        // "like in 2003" tells of an age, not of a contact.
        !(item.Grain == Grain.Year && item.HasYear) && item.Alts is [{ Start: { } from, End: { } to }] && item.Cue is not DayCue.Bare && to <= said.Context.Now.Date && !tense.Planned && item.Bound == Bound.None
            ? new ReadTime(Workday(from, to)) : null;

    private static ReadTime? PastDay(Utterance said, Item item, Region clause, Tense tense)
    {
        var day = item.Day ?? item;
        return day.Cue == DayCue.Definite || day.Alts.Length == 1 ? OnThatDay(said, item, day, clause, tense) : OnTheLast(said, item, day, clause, tense);
    }

    /// <summary>昨天, 2026年3月5日: there is but one such day.</summary>
    private static ReadTime? OnThatDay(Utterance said, Item item, Item day, Region clause, Tense tense)
    {
        var now = said.Context.Now;
        var time = Clock(item);
        var date = DateOnly.FromDateTime(item.Kind == ItemKind.DateTime && item.Day is null ? item.Alts[0].Start!.Value : day.Alts[0].Start!.Value);
        if (date != said.Today)
        {
            return date > said.Today ? null : new ReadTime(date, time);
        }

        if (item is { Kind: ItemKind.DateTime, Day: null } && item.Alts[0].Start > now)
        {
            return null;
        }

        var later = time is { } at ? at > TimeOnly.FromDateTime(now) : item.Clock is { Kind: ItemKind.Part } part && Hour(part) > now.Hour;
        var clocked = time is { } hour && hour > TimeOnly.FromDateTime(now) && !said.HasAny(clause, Cue.Past, Cue.Just, Cue.NoAnswer);
        var ahead = tense.Task || clocked || (later && !tense.Happened) || (tense.Planned && item.Kind != ItemKind.DateTime && !Reported(said, clause));
        return ahead ? null : new ReadTime(date, later ? null : time);
    }

    /// <summary>周四, 3月6号, the 5th: of the last such day and the next, the tense tells which.</summary>
    private static ReadTime? OnTheLast(Utterance said, Item item, Item day, Region clause, Tense tense)
    {
        var time = Clock(item);
        var past = DateOnly.FromDateTime(day.Alts[0].Start!.Value);
        var next = DateOnly.FromDateTime(day.Alts[^1].Start!.Value);
        if (next == said.Today && day.Cue != DayCue.Weekday && !tense.Planned && !tense.Task)
        {
            return new ReadTime(next, time);
        }

        var (ago, ahead) = (said.Today.DayNumber - past.DayNumber, next.DayNumber - said.Today.DayNumber);
        // 三月八号 on the tenth of March is two days ago, whatever is said of it.
        var recent = Past(day.Cue, ago, ahead);
        if (recent)
        {
            return new ReadTime(past, time);
        }

        if (tense.Task || tense.Ahead || Moved(said, item))
        {
            return null;
        }

        var told = tense.Sure || tense.Happened && !said.HasAny(clause, Cue.Remind) && !Leads(said, item, clause);
        var nearer = !tense.Planned && day.Cue is DayCue.MonthDay or DayCue.DayOfMonth && !said.Has(Cue.Action, After(item, clause)) && ago < ahead / 2;
        return told || nearer ? new ReadTime(past, time) : null;
    }

    /// <summary>Nobody speaks of a day that comes in most of a year without its year, a few weeks after that day has been.</summary>
    private static bool Past(DayCue cue, int ago, int ahead) => cue == DayCue.MonthDay && ago is > 0 and <= DaysBack && ahead > 200;

    /// <summary>改到周五, "moved to the 12th": a day something was put on.</summary>
    private static bool Moved(Utterance said, Item item)
    {
        var lead = said.Folded.AsSpan(0, item.Start).TrimEnd();
        foreach (var word in MovedTo)
        {
            if (lead.EndsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The past words of the clause stand before something planned on that day: "talked to Raj, demo Friday" in one breath.</summary>
    private static bool Leads(Utterance said, Item item, Region clause)
    {
        var before = new Region(clause.Start, item.Start);
        var after = After(item, clause);
        return !said.HasAny(after, Cue.Past) && said.HasAny(before, Cue.Past) && (said.HasAny(after, Cue.Action, Cue.Plan) || PlanBefore(said, before));
    }

    private static bool PlanBefore(Utterance said, Region before)
    {
        var (past, plan) = (-1, -1);
        foreach (var cue in (ReadOnlySpan<Cue>)[Cue.Plan, Cue.Action, Cue.Speech, Cue.Past])
        {
            foreach (var hit in said.Of(cue, before))
            {
                past = cue == Cue.Past ? hit.Start : past;
                plan = cue != Cue.Past && hit.Start > plan && !Object(said, hit.Start) ? hit.Start : plan;
            }
        }

        return plan > past;
    }

    /// <summary>"met them for lunch": after a preposition the word is no plan.</summary>
    private static bool Object(Utterance said, int at) =>
        said.Folded.AsSpan(0, at).TrimEnd() is var before && before.Length < at && (before.EndsWithAny(" for", " over", " about", " re", " on", " regarding", " after"));

    private static Region After(Item item, Region clause) => new(item.End, Math.Max(item.End, clause.End));

    private static bool Reported(Utterance said, Region clause) => said.HasAny(clause, Cue.Speech, Cue.Phone, Cue.Visit, Cue.Meeting);

    private static double Hour(Item part) => part.Alts[0].Start!.Value.TimeOfDay.TotalHours;

    private static DateOnly Workday(DateTime from, DateTime to)
    {
        var day = to.AddDays(-1);
        while (day > from && day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            day = day.AddDays(-1);
        }

        return DateOnly.FromDateTime(day);
    }
}
