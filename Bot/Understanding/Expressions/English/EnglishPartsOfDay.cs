namespace SalesBot.Bot.Understanding.Expressions.English;

/// <content>Parts of a day: morning, late this afternoon, tonight, the night before last.</content>
internal sealed partial class EnglishGrammar
{
    /// <summary>morning, early in the morning, later this afternoon, tonight, last night, today pm.</summary>
    private (Item? Item, int Next) Part(int i)
    {
        var start = i;
        var shift = Lateness(i);
        if (shift > 0)
        {
            i = IsDash(i + 1) ? i + 2 : i + 1;
        }

        if (start == i && Named(i) is { Item: not null } named)
        {
            return named;
        }

        if (Is(i, "tonight", "tonite"))
        {
            return (Stretch(start, i + 1, (20, 24), 0, today), i + 1);
        }

        if (shift > 0 && PartOfDay(start, i, shift) is { Item: not null } whole)
        {
            return whole;
        }

        if (i == start && HalfOfDay(i) is { } half)
        {
            return (half, i + 1);
        }

        int? step = null;
        var led = i;
        if (IsAny(i, ["in", "at", "during"]) && (Is(i + 1, "the") || Lex(i + 1)?.Part is not null || IsAny(i + 1, ["early", "late"])))
        {
            i = Skip(i + 1, "the");
            if (shift == 0 && IsAny(i, ["early", "late"]))
            {
                shift = Lateness(i++);
            }
        }
        else if (Lex(i)?.Step is { } said && Lex(i + 1)?.Part is not null)
        {
            step = said;
            i++;
        }

        return NoPart(start, led, i) ? (null, start) : NamedPart(start, i, step, shift);
    }

    /// <summary>the night before last, Scots "the nicht", "first thing": parts of a day that go by a name.</summary>
    private (Item? Item, int Next) Named(int i)
    {
        var the = Skip(i, "the");
        if (the > i && Is(the, "night") && Is(the + 1, "before") && Is(the + 2, "last"))
        {
            return (Stretch(i, the + 3, (20, 24), 0, today.AddDays(-2)), the + 3);
        }

        // "the nicht" is tonight.
        return the > i && Has(the) && tokens[the].Plain == "night" && Text(the).Length > 0 && folded.AsSpan(tokens[the].Start).StartsWith("nich") ? (Stretch(i, the + 1, (20, 24), 0, today), the + 1) : (null, i);
    }

    /// <summary>1 early, 2 in the middle, 3 late; 0 when nothing is said of it.</summary>
    private int Lateness(int i) => IsAny(i, ["early", "earlier"]) ? 1 : IsAny(i, ["late", "later"]) ? 3 : IsAny(i, ["mid", "middle"]) ? 2 : 0;

    /// <summary>early in the day, mid today.</summary>
    private (Item? Item, int Next) PartOfDay(int start, int i, int shift)
    {
        if (Is(i, "in") && Is(i + 1, "the") && Is(i + 2, "day"))
        {
            return (new Item(ItemKind.Part, tokens[start].Start, tokens[i + 2].End, [Hours(shift == 1 ? 0 : 12, shift == 1 ? 12 : 24)]), i + 3);
        }

        return shift == 2 && Lex(i)?.Day is { } middle ? (Stretch(start, i + 1, (10, 14), 0, today.AddDays(middle)), i + 1) : (null, start);
    }

    /// <summary>"today pm", "Friday am": the half of a day that was just named.</summary>
    private Item? HalfOfDay(int i) =>
        IsAny(i, ["am", "pm"]) && (Lex(i - 1)?.Day is not null || Lex(i - 1)?.Weekday > 0 || Lex(i - 1)?.Ordinal > 0 || Is(i - 1, "th", "st"))
            ? new Item(ItemKind.Part, tokens[i].Start, tokens[i].End, [Is(i, "am") ? Hours(8, 12) : Hours(12, 16)])
            : null;

    /// <summary>"good morning" greets, "day and night" is always, "eve" alone is a name.</summary>
    private bool NoPart(int start, int led, int i) =>
        Lex(i)?.Part is null || (led == i && led == start && Is(start - 1, "good")) || (Is(i - 1, "and") && Is(i - 2, "day")) || (Is(i, "eve") && led == i && led == start);

    private (Item? Item, int Next) NamedPart(int start, int i, int? step, int shift)
    {
        if (Is(i, "night") && (IsDash(i + 1) || IsTight(i + 1)) && Is(i + 2, "time"))
        {
            return (new Item(ItemKind.Part, tokens[start].Start, tokens[i + 2].End, [Hours(0, 8)]), i + 3);
        }

        var part = Lex(i)!.Part!.Value;
        if (step is { } steps)
        {
            return (Stretch(start, i + 1, part, shift, today.AddDays(steps)), i + 1);
        }

        var (from, to) = Shift(part, shift);
        return (new Item(ItemKind.Part, tokens[start].Start, tokens[i].End, [Hours(from, to)]) { TwelveHour = part.From >= 12 }, i + 1);
    }

    private static (int From, int To) Shift((int From, int To) part, int shift) => shift switch
    {
        1 => (part.From, part.From + 2),
        2 => (part.From + 1, part.To - 1),
        3 => (part.From + 2, part.To),
        _ => part,
    };

    internal static Alt Hours(int from, int to)
    {
        var start = new DateTime(1, 1, 1);
        return new Alt(start.AddHours(from), to == 24 ? start.AddHours(24).AddSeconds(-1) : start.AddHours(to));
    }

    private Item Stretch(int first, int next, (int From, int To) part, int shift, DateTime day)
    {
        var (from, to) = Shift(part, shift);
        var hours = Hours(from, to);
        var alt = new Alt(day.Add(hours.Start!.Value.TimeOfDay), day.Add(hours.End!.Value.TimeOfDay));
        return new Item(ItemKind.DateTimeRange, tokens[first].Start, tokens[next - 1].End, [alt])
        {
            Day = new Item(ItemKind.Date, tokens[first].Start, tokens[next - 1].End, [new Alt(day)]),
            Clock = new Item(ItemKind.Part, tokens[first].Start, tokens[next - 1].End, [hours]),
        };
    }
}
