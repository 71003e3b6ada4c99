using SalesBot.Bot.Understanding.Expressions;

namespace SalesBot.Bot.Understanding.Intents;

/// <content>The judge's choice among the expressions, where one judges.</content>
internal static partial class WhenReader
{
    /// <summary>Which of the times is when it took place and which when something is due, by the judge; the rules' own answer is <paramref name="ruled"/>.</summary>
    public static (ReadTime? Occurred, ReadDue? Due, Item? OccurredItem, Item? DueItem) Chosen(
        Utterance said, Region region, bool just, (ReadTime? Occurred, ReadDue? Due, Item? OccurredItem, Item? DueItem) ruled, IChoices choices)
    {
        var (occurred, due) = choices.When(region, ruled.OccurredItem, ruled.DueItem);
        var (when, by) = (ruled.Occurred, ruled.Due);
        if (occurred != ruled.OccurredItem)
        {
            when = occurred is { } then ? Behind(said, then) : just && Today(said, region) ? new ReadTime(said.Today) : null;
        }

        // From where and to where a step was moved, or by how long, the rules reckon out.
        if (due != ruled.DueItem && !choices.Moved)
        {
            by = due is { } then ? Future(said, then) : null;
            by = by is { To: null, Time: null } && LoneTime(said, region, due) is { } time ? by with { Time = time } : by;
        }

        return (Parted(when, occurred), by, occurred, due);
    }

    /// <summary>Whether an expression says when at all.</summary>
    public static bool Tells(Utterance said, Item item) => item.Kind != ItemKind.Duration && !item.Impossible && !Denied(said, item) && !Describes(said, item);

    /// <summary>When it took place, were the expression to say so; null where it cannot.</summary>
    public static ReadTime? Behind(Utterance said, Item item)
    {
        var told = new Tense(false, true, false, true);
        var past = item.Kind switch
        {
            _ when item.Bound is Bound.Before or Bound.Until or Bound.Within && item.Length is null => null,
            ItemKind.Part => Hour(item) <= said.Context.Now.Hour ? new ReadTime(said.Today) : null,
            ItemKind.Time => Pick(item) is var clock && clock <= TimeOnly.FromDateTime(said.Context.Now) ? new ReadTime(said.Today, clock) : null,
            ItemKind.Period => PastStretch(said, item, told),
            ItemKind.Date or ItemKind.DateTime or ItemKind.DateTimeRange when item.Alts is [{ Start: not null }, ..] && item.Cue != DayCue.Bare => OnTheDay(said, item, told),
            _ => null,
        };
        return past is not null && Plausible(said, item, past) ? past : null;
    }

    private static ReadTime? OnTheDay(Utterance said, Item item, Tense told)
    {
        var day = item.Day ?? item;
        return day.Cue == DayCue.Definite || day.Alts.Length == 1 ? OnThatDay(said, item, day, said.ClauseOf(item.Start), told)
            : new ReadTime(DateOnly.FromDateTime(day.Alts[0].Start!.Value), Clock(item));
    }

    /// <summary>The part of the day stands beside the day where no time was named.</summary>
    private static ReadTime? Parted(ReadTime? occurred, Item? item) =>
        occurred is { Time: null } && item is { Kind: ItemKind.Part or ItemKind.DateTimeRange, Alts: [{ Start: { } from, End: { } to }, ..] }
            ? occurred with { Part = new DayPart(TimeOnly.FromDateTime(from), to.Date > from.Date ? new TimeOnly(23, 59) : TimeOnly.FromDateTime(to)) }
            : occurred;
}
