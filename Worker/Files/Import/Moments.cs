using System.Globalization;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Worker.Files.Import;

/// <summary>A date, with the time and the offset where they are given.</summary>
/// <param name="Offset">Null for local time.</param>
internal readonly record struct Moment(DateOnly Day, TimeOnly? Time, TimeSpan? Offset)
{
    /// <summary>To the second: local time of <paramref name="zone"/>, or converted to it when there is an offset.</summary>
    public DateTimeOffset In(TimeZoneInfo zone)
    {
        var local = Day.ToDateTime(Time ?? TimeOnly.MinValue);
        return Offset is { } offset
            ? TimeZoneInfo.ConvertTime(new DateTimeOffset(local, offset), zone)
            : new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}

/// <summary>
/// Dates and times as spreadsheets have them: 2026-03-05, 2026/3/5, 2026.3.5, 2026年3月5日, 20260305, with or without a weekday,
/// 16:10, T16:10, 16时10分, and an offset; and 46086.5, the days since 1900 of a cell that lost its format.
/// </summary>
internal ref struct Moments
{
    public const int FirstYear = 1900;

    public const int LastYear = 2200;

    /// <summary>From 2000 to 2099: no other number of five digits in a column of dates is one.</summary>
    private const decimal FirstSerial = 36_526m, AfterLastSerial = 73_051m;

    private ReadOnlySpan<char> rest;

    private Moments(string text) => rest = Folding.Of(text.Trim());

    /// <returns>Null for anything else; <paramref name="otherYear"/> when it is a date, but of a year nobody means.</returns>
    public static Moment? Read(string text, out bool otherYear) => new Moments(text).Read(out otherYear);

    private Moment? Read(out bool otherYear)
    {
        otherYear = false;
        if (Serial() is { } moment)
        {
            return moment;
        }

        int year, month, day;
        if (rest.Length >= 8 && !rest[..8].ContainsAnyExceptInRange('0', '9'))
        {
            (year, month, day) = (Number(rest[..4]), Number(rest[4..6]), Number(rest[6..8]));
            rest = rest[8..];
        }
        else if (!(Digits(4, 4, out year) && Mark("-/.年") && Digits(1, 2, out month) && Mark("-/.月") && Digits(1, 2, out day)))
        {
            return null;
        }

        if (year is < FirstYear or > LastYear)
        {
            otherYear = true;
            return null;
        }

        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        Mark("日号");
        Weekday();
        return Clock(out var time, out var offset) ? new Moment(new DateOnly(year, month, day), time, offset) : null;
    }

    private readonly Moment? Serial()
    {
        if (rest.Length < 5 || rest[..5].ContainsAnyExceptInRange('0', '9') || (rest.Length > 5 && rest[5] != '.')
            || !decimal.TryParse(rest, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) || days is < FirstSerial or >= AfterLastSerial)
        {
            return null;
        }

        var seconds = decimal.Round((days - decimal.Truncate(days)) * 86_400m);
        var time = new DateTime(1899, 12, 30).AddDays((double)decimal.Truncate(days)).AddSeconds((double)seconds);
        return new Moment(DateOnly.FromDateTime(time), seconds == 0 ? null : TimeOnly.FromDateTime(time), null);
    }

    private void Weekday()
    {
        var after = rest.TrimStart(" (");
        var word = after.StartsWith("星期") || after.StartsWith("礼拜") ? 2 : after.StartsWith("周") ? 1 : 0;
        if (word > 0 && after.Length > word && "一二三四五六日天".Contains(after[word], StringComparison.Ordinal))
        {
            rest = after[(word + 1)..].TrimStart(')');
        }
    }

    private bool Clock(out TimeOnly? time, out TimeSpan? offset)
    {
        (time, offset) = (null, null);
        Mark("t");
        if (rest.IsEmpty)
        {
            return true;
        }

        var second = 0;
        if (!Digits(1, 2, out var hour) || !Mark(":时点") || (!Digits(1, 2, out var minute) && !rest.IsEmpty))
        {
            return false;
        }

        Mark("分");
        if (Mark(":"))
        {
            if (!Digits(1, 2, out second))
            {
                return false;
            }

            if (Mark("."))
            {
                rest = rest.TrimStart("0123456789");
            }
        }

        if (hour > 23 || minute > 59 || second > 59 || !Zone(out offset))
        {
            return false;
        }

        time = new TimeOnly(hour, minute, second);
        return true;
    }

    private bool Zone(out TimeSpan? offset)
    {
        offset = null;
        rest = rest.TrimStart(' ');
        if (rest.IsEmpty)
        {
            return true;
        }

        if (Mark("z"))
        {
            offset = TimeSpan.Zero;
            return rest.IsEmpty;
        }

        var west = rest[0] == '-';
        if (!Mark("+-") || !Digits(2, 2, out var hours))
        {
            return false;
        }

        Mark(":");
        if (!Digits(2, 2, out var minutes) || !rest.IsEmpty || hours > 14 || minutes > 59)
        {
            return false;
        }

        offset = (west ? -1 : 1) * new TimeSpan(hours, minutes, 0);
        return true;
    }

    /// <summary>Spaces before it are passed over: "2026 年 3 月 5 日".</summary>
    private bool Digits(int least, int most, out int number)
    {
        rest = rest.TrimStart(' ');
        var length = 0;
        while (length < most && length < rest.Length && char.IsAsciiDigit(rest[length]))
        {
            length++;
        }

        number = length >= least ? Number(rest[..length]) : 0;
        rest = length >= least ? rest[length..] : rest;
        return length >= least;
    }

    private bool Mark(string marks)
    {
        var after = rest.TrimStart(' ');
        if (after.IsEmpty || !marks.Contains(after[0], StringComparison.Ordinal))
        {
            rest = after.IsEmpty ? after : rest;
            return false;
        }

        rest = after[1..];
        return true;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
