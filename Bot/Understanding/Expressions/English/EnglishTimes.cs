namespace SalesBot.Bot.Understanding.Expressions.English;

/// <content>Times of day in figures: 3pm, 15:30, 7.30, 1530, 7 o'clock.</content>
internal sealed partial class EnglishGrammar
{
    private (Item? Item, int Next) Time(int i)
    {
        var best = ClockTime(i);
        Longer(ref best, SpokenTime(i));
        Longer(ref best, Noon(i));
        return best;
    }

    private Item At(int first, int end, int hour, int minute, int second, bool twelveHour, bool weak = false)
    {
        DateTime Of(int h) => new DateTime(1, 1, 1).AddHours(h).AddMinutes(minute).AddSeconds(second);
        Alt[] alts = twelveHour && hour <= 12 && hour > 0 ? [new Alt(Of(hour)), new Alt(Of(hour == 12 ? 0 : hour + 12))] : [new Alt(Of(hour % 24))];
        return new Item(ItemKind.Time, tokens[first].Start, end, alts) { TwelveHour = alts.Length > 1, Weak = weak, Cue = weak ? DayCue.Bare : DayCue.Definite };
    }

    /// <summary>3:30, 3.30pm, 15:20:10, 9 am, 7p, 0730, a bare hour.</summary>
    private (Item? Item, int Next) ClockTime(int i)
    {
        if (!IsDigits(i) || Width(i) > 4 || (IsTight(i) && Attached(i - 1)))
        {
            return (null, i);
        }

        if (Width(i) >= 3)
        {
            return PackedTime(i);
        }

        var hour = Digits(i);
        return hour > 24 ? (null, i)
            : Minutes(i + 1, ':') ? WithMinutes(i, hour)
            : Minutes(i + 1, '.') && !(IsMark(i + 3, '.') && IsTight(i + 4) && IsDigits(i + 4)) ? Dotted(i, hour)
            : BareHour(i, hour);
    }

    /// <summary>What stands right before a figure makes it something else: $5, 12:30, v2; "at7" and 2017-01-05T07 do not.</summary>
    private bool Attached(int before) =>
        tokens[before].Kind == TokenKind.Word
            ? !Is(before, "at") && !(Is(before, "t") && IsTight(before) && IsDigits(before - 1))
            : folded[tokens[before].Start] is ':' or '$' or '€' or '.' or '/';

    /// <summary>A mark and two digits that may be minutes, all touching.</summary>
    private bool Minutes(int i, char mark) => IsMark(i, mark) && IsTight(i) && IsDigits(i + 1) && IsTight(i + 1) && Width(i + 1) == 2 && Digits(i + 1) <= 59;

    /// <summary>0730, at 1530: only between its like, or after "at".</summary>
    private (Item? Item, int Next) PackedTime(int i)
    {
        var (hour, minute) = (Digits(i) / 100, Digits(i) % 100);
        if (hour > 23 || minute > 59 || ((folded[tokens[i].Start] != '0' || Width(i) == 3) && !Is(i - 1, "at")))
        {
            return (null, i);
        }

        return Ends(i, i + 1, hour, minute, 0, true, out var packed) ? packed : (At(i, tokens[i].End, hour, minute, 0, true, true), i + 1);
    }

    private (Item? Item, int Next) WithMinutes(int i, int hour)
    {
        var (minute, second, next) = (Digits(i + 2), 0, i + 3);
        if (IsMark(next, ':') && IsDigits(next + 1) && IsTight(next + 1) && Width(next + 1) == 2 && Digits(next + 1) <= 59)
        {
            (second, next) = (Digits(next + 1), next + 2);
        }

        return Ends(i, next, hour, minute, second, true, out var ended) ? ended
            : IsMark(next, ':') && IsTight(next) ? (null, i)
            : (At(i, tokens[next - 1].End, hour, minute, second, true), next);
    }

    /// <summary>8.30 pm; 2.30 alone is a time only where something beside it says so.</summary>
    private (Item? Item, int Next) Dotted(int i, int hour) =>
        Ends(i, i + 3, hour, Digits(i + 2), 0, true, out var dotted) ? dotted
        : IsTight(i + 3) && tokens[i + 3].Kind == TokenKind.Word ? (null, i)
        : (At(i, tokens[i + 2].End, hour, Digits(i + 2), 0, true, true), i + 3);

    /// <summary>9 am, 10 past 9, 4 o'clock, 11ish, and a bare 7 that something has to confirm.</summary>
    private (Item? Item, int Next) BareHour(int i, int hour)
    {
        var next = i + 1;
        if (Ends(i, next, hour, 0, 0, false, out var ended))
        {
            return ended;
        }

        if (Past(i, hour, next) is { Item: not null } past)
        {
            return past;
        }

        if (OClock(next) is > 0 and var oclock)
        {
            return (At(i, tokens[oclock - 1].End, hour, 0, 0, true), oclock);
        }

        if (Is(next, "ish") && IsTight(next))
        {
            return (At(i, tokens[next].End, hour, 0, 0, false), next + 1);
        }

        return IsTight(next) && Extends(next) ? (null, i) : (At(i, tokens[i].End, hour, 0, 0, true, true), next);
    }

    /// <summary>What touches a figure and goes on with it: 7th, 7%, 7/8, 7.5, 7,000.</summary>
    private bool Extends(int i) =>
        tokens[i].Kind == TokenKind.Word || IsMark(i, '%') || IsMark(i, '/') || IsMark(i, ':') || ((IsMark(i, '.') || IsMark(i, ',')) && IsDigits(i + 1) && IsTight(i + 1));

    /// <summary>Reads am, pm, a.m., "p . m .", p; gives the finished time if there is one.</summary>
    private bool Ends(int first, int next, int hour, int minute, int second, bool exact, out (Item? Item, int Next) result)
    {
        result = default;
        if (hour > 24 || !Has(next))
        {
            return false;
        }

        var word = next;
        if (IsMark(word, '.') && IsTight(word) && IsAny(word + 1, ["a", "p", "am", "pm"]))
        {
            word++;
        }

        var end = word;
        bool? after = null;
        var both = false;
        if (Is(word, "ampm"))
        {
            (both, end) = (true, word + 1);
        }
        else if (IsAny(word, ["am", "pm"]))
        {
            (after, end) = (Is(word, "pm"), word + 1);
        }
        else if (IsAny(word, ["a", "p"]))
        {
            var m = IsMark(word + 1, '.') ? word + 2 : word + 1;
            if (Is(m, "m"))
            {
                (after, end) = (Is(word, "p"), m + 1);
                // The dot of "p.m." belongs to it, that of "pm." ends the sentence.
                end += m == word + 2 && IsMark(end, '.') ? 1 : 0;
            }
            else if (IsTight(word) && hour is >= 1 and <= 12 && !Numbered(first - 1) && (!IsTight(word + 1) || tokens[word + 1].Kind == TokenKind.Mark))
            {
                (after, end) = (Is(word, "p"), word + 1);
            }
        }

        if ((after is null && !both) || (IsTight(end) && IsDigits(end)))
        {
            return false;
        }

        if (both)
        {
            result = (At(first, tokens[end - 1].End, hour, minute, second, true), end);
            return true;
        }

        var full = hour > 12 ? hour : after == true ? (hour % 12) + 12 : hour % 12;
        result = (At(first, tokens[end - 1].End, full, minute, second, false), end);
        return true;
    }

    /// <returns>Where o'clock ends that begins here, also as "o clock" and "o ' clock"; −1 if it does not.</returns>
    private int OClock(int i) =>
        IsAny(i, ["oclock", "o'clock"]) ? i + 1
        : (Is(i, "o") || Has(i) && tokens[i] is { Plain: "of" }) && (IsMark(i + 1, '\'') ? i + 2 : i + 1) is var clock && Is(clock, "clock") ? clock + 1
        : -1;

    /// <summary>seat 12A, room 7a: what bears a number and a letter.</summary>
    private bool Numbered(int i) => IsAny(i, ["seat", "gate", "room", "unit", "row", "flat", "apt", "suite", "platform", "table", "block", "building", "section", "type", "class", "size", "lot", "exhibit", "appendix", "figure"]);
}
