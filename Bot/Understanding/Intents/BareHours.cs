using System.Globalization;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>
/// A figure that is an hour by where it stands in English talk of appointments: "Friday 11", "9.15 Monday", "the demo at 4 on Thursday". Among
/// everyday figures the grammar leaves it alone.
/// </summary>
internal static class BareHours
{
    private static readonly string[] Before = ["at", "after", "before", "by", "around", "till", "til", "until"];

    private static readonly string[] Next = ["to", "with", "wi", "w", "and", "re", "about", "on", "for", "today", "tomorrow", "tonight", "sharp", "so", "then", "if", "ish", "in", "this", "monday", "tuesday", "wednesday", "thursday", "friday", "mon", "tue", "tues", "wed", "thu", "thurs", "fri"];

    public static void Read(string folded, List<Item> times)
    {
        for (var at = 0; at < folded.Length; at++)
        {
            if (!Folding.IsDigit(folded[at]) || at > 0 && folded[at - 1] != ' ')
            {
                continue;
            }

            var end = at;
            while (end < folded.Length && Folding.IsDigit(folded[end]))
            {
                end++;
            }

            var minute = end + 2 < folded.Length && folded[end] is '.' or ':' && Folding.IsDigit(folded[end + 1]) && Folding.IsDigit(folded[end + 2]) && !(end + 3 < folded.Length && (Folding.IsDigit(folded[end + 3]) || Folding.IsLatin(folded[end + 3]))) ? int.Parse(folded.AsSpan(end + 1, 2), CultureInfo.InvariantCulture) : -1;
            var stop = minute >= 0 ? end + 3 : end;
            if (end - at <= 2 && int.Parse(folded.AsSpan(at, end - at), CultureInfo.InvariantCulture) is >= 1 and <= 12 and var hour && minute < 60 && !times.Exists(time => time.Start < stop && at < time.End) && Stands(folded, at, stop, times, minute >= 0))
            {
                times.Add(new Item(ItemKind.Time, at, stop, [Of(hour % 12, minute), Of((hour % 12) + 12, minute)]) { TwelveHour = true, Cue = DayCue.Definite });
                times.Sort((one, two) => one.Start.CompareTo(two.Start));
            }

            at = stop;
        }
    }

    private static Alt Of(int hour, int minute) => new(new DateTime(1, 1, 1, hour, Math.Max(0, minute), 0));

    private static bool Stands(string folded, int at, int stop, List<Item> times, bool minutes)
    {
        var before = folded.AsSpan(0, at).TrimEnd();
        var rest = folded.AsSpan(stop);
        var ends = rest.IsEmpty || rest[0] is ',' or ';' or '!' or '?' or ')' || rest[0] == '.' && (rest.Length == 1 || rest[1] == ' ');
        if (!ends && rest[0] == ' ')
        {
            var word = rest[1..];
            var length = 0;
            while (length < word.Length && Folding.IsLatin(word[length]))
            {
                length++;
            }

            ends = length > 0 && Is(word[..length], Next) || length == 0 && word.Length > 0 && word[0] is '-' or '(' or '&';
        }

        var lead = before.Length;
        var day = times.Exists(time => time.Kind == ItemKind.Date && time.Cue == DayCue.Weekday && (time.End == lead || minutes && time.Start == stop + 1));
        return ends && (day || Is(before[(before.LastIndexOf(' ') + 1)..], Before));
    }

    private static bool Is(ReadOnlySpan<char> word, string[] words)
    {
        foreach (var one in words)
        {
            if (word.SequenceEqual(one))
            {
                return true;
            }
        }

        return false;
    }
}
