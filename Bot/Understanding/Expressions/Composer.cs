namespace SalesBot.Bot.Understanding.Expressions;

/// <summary>
/// Puts neighbouring pieces together by the words between them: a day and a time, two ends of a range, a length and where it
/// is counted from, a bound. The pieces come from either language's grammar.
/// </summary>
internal sealed partial class Composer(string folded, DateTime now, List<Item> items)
{
    private readonly DateTime today = now.Date;

    public void Compose()
    {
        if (items.Count == 0)
        {
            return;
        }

        Counted();
        Pairs(PartAndTime);
        Pairs(TimeRange);
        Pairs(PartAndRange);
        Pairs(DayAndClock);
        Pairs(DayAndClock);
        Pairs(Lasting);
        Pairs(DayAndClock);
        Pairs(Range);
        for (var i = 0; i < items.Count; i++)
        {
            items[i] = Bounded(Confirmed(items[i]), i);
        }

        Pairs(BoundedPair);
        Pairs(DayAndClock);
        items.RemoveAll(item => item.Weak);
        for (var i = items.Count - 1; i > 0; i--)
        {
            if (items[i].Overlaps(items[i - 1]))
            {
                items.RemoveAt(items[i].End - items[i].Start > items[i - 1].End - items[i - 1].Start ? i - 1 : i);
            }
        }
    }

    /// <summary>Replaces each neighbouring pair that a rule joins.</summary>
    private void Pairs(Func<Item, Item, Item?> rule)
    {
        for (var i = 0; i + 1 < items.Count;)
        {
            if (items[i + 1].Start - items[i].End <= 24 && rule(items[i], items[i + 1]) is { } joined)
            {
                items[i] = joined;
                items.RemoveAt(i + 1);
                i = Math.Max(0, i - 1);
            }
            else
            {
                i++;
            }
        }
    }

    /// <summary>The words between two pieces; pieces that overlap have none that could join them.</summary>
    private ReadOnlySpan<char> Between(Item one, Item two) => two.Start < one.End ? "\0" : folded.AsSpan(one.End, two.Start - one.End).Trim();

    private bool Glue(Item one, Item two, ReadOnlySpan<string> words)
    {
        var between = Between(one, two);
        foreach (var word in words)
        {
            if (between.SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>Where the phrase that ends right before a place begins, or −1.</returns>
    private int Ending(int place, string phrase)
    {
        var end = place;
        while (end > 0 && folded[end - 1] == ' ')
        {
            end--;
        }

        var start = end - phrase.Length;
        if (start < 0 || !folded.AsSpan(start, phrase.Length).SequenceEqual(phrase))
        {
            return -1;
        }

        return Texts.Folding.IsLatin(phrase[0]) && start > 0 && Texts.Folding.IsLatin(folded[start - 1]) ? -1 : start;
    }

    private int Ending(int place, ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (Ending(place, phrase) is >= 0 and var start)
            {
                return start;
            }
        }

        return -1;
    }

    /// <returns>Where the phrase that begins right after a place ends, or −1.</returns>
    private int Starting(int place, ReadOnlySpan<string> phrases)
    {
        while (place < folded.Length && folded[place] == ' ')
        {
            place++;
        }

        foreach (var phrase in phrases)
        {
            var end = place + phrase.Length;
            if (end <= folded.Length && folded.AsSpan(place, phrase.Length).SequenceEqual(phrase)
                && !(Texts.Folding.IsLatin(phrase[^1]) && end < folded.Length && Texts.Folding.IsLatin(folded[end])))
            {
                return end;
            }
        }

        return -1;
    }

    /// <summary>A bare hour after "at" is a time unless it counts something.</summary>
    private Item Confirmed(Item item)
    {
        if (item is not { Weak: true, Kind: ItemKind.Time or ItemKind.TimeRange })
        {
            return item;
        }

        var led = item.Kind == ItemKind.TimeRange
            ? Ending(item.Start, "from") >= 0 && item.From is not { Weak: true, End: var end } || item.From is { Weak: false } || item.To is { Weak: false }
            : Ending(item.Start, ["at", "@", "around", "after", "before"]) is >= 0 and var lead && (folded[lead] is 'a' or '@' && !folded.AsSpan(lead).StartsWith("after") || item.Alts.Length > 1 && item.End - item.Start > 2);
        // foo@12.com
        led = led && !(item.Start > 1 && folded[item.Start - 1] == '@' && folded[item.Start - 2] != ' ');
        return led && Free(item.End) ? item with { Weak = false } : item;
    }

    /// <summary>Nothing follows that a number would count.</summary>
    private bool Free(int place)
    {
        while (place < folded.Length && folded[place] == ' ')
        {
            place++;
        }

        if (place >= folded.Length || !Texts.Folding.IsLatin(folded[place]))
        {
            return place >= folded.Length || folded[place] is not ('%' or '$' or '-' or '/' or ':') && !Texts.Folding.IsDigit(folded[place]);
        }

        return Starting(place, ["with", "on", "for", "in", "today", "tomorrow", "tmrw", "and", "or", "to", "by", "then", "sharp", "if", "so", "we", "but", "pls", "please", "at", "this", "next", "because", "about", "re", "w"]) >= 0;
    }

    private static Alt[] Distinct(IEnumerable<Alt> alts) => [.. alts.Distinct()];

    private static bool IsDay(Item item) => item.Kind == ItemKind.Date && item.Alts.Length > 0;

    private static bool IsClock(Item item) => item.Kind is ItemKind.Time or ItemKind.TimeRange or ItemKind.Part;

    private static DateTime Join(DateTime day, DateTime clock) => day.Date.Add(clock - new DateTime(1, 1, 1));
}
