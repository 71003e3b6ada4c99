namespace SalesBot.Bot.Understanding.Expressions.English;

internal enum Scale
{
    None,
    Second,
    Minute,
    Hour,
    Day,
    WorkDay,
    Week,
    Fortnight,
    Weekend,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// <summary>What a word may be. One word may be several things: "second" is an ordinal and a unit, "may" a month and a verb.</summary>
internal sealed record Lexeme
{
    public int Month { get; init; }

    /// <summary>1 is Monday.</summary>
    public int Weekday { get; init; }

    public Scale Scale { get; init; }

    /// <summary>−1 when it is no number.</summary>
    public double Cardinal { get; init; } = -1;

    public int Ordinal { get; init; }

    /// <summary>100 and more: what multiplies the number before it.</summary>
    public double Multiplier { get; init; }

    /// <summary>The day it names, counted from today; null when it names none.</summary>
    public int? Day { get; init; }

    /// <summary>The part of the day in hours, from and to.</summary>
    public (int From, int To)? Part { get; init; }

    /// <summary>this 0, next +1, last −1; null otherwise.</summary>
    public int? Step { get; init; }
}

/// <summary>The English words of time and number.</summary>
internal static class Lexicon
{
    private static readonly Dictionary<string, Lexeme> Words = Build();
    private static readonly Dictionary<string, Lexeme>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static Lexeme? Find(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var lexeme) ? lexeme : null;

    private static Dictionary<string, Lexeme> Build()
    {
        var words = new Dictionary<string, Lexeme>(StringComparer.Ordinal);
        void Add(string forms, Func<Lexeme, Lexeme> change)
        {
            foreach (var form in forms.Split(' '))
            {
                words[form] = change(words.GetValueOrDefault(form) ?? new Lexeme());
            }
        }

        string[] months =
        [
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sep sept", "october oct", "november nov", "december dec",
        ];
        string[] weekdays =
        [
            "monday mon mondays monday's", "tuesday tue tues tuesdays tuesday's", "wednesday wed weds wednesdays wednesday's wendesday wensday", "thursday thu thur thurs thursdays thursday's",
            "friday fri fridays friday's", "saturday sat saturdays saturday's", "sunday sun sundays sunday's",
        ];
        string[] cardinals =
        [
            "zero nought naught nil", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ];
        string[] ordinals =
        [
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
        ];
        for (var i = 0; i < months.Length; i++)
        {
            Add(months[i], word => word with { Month = i + 1 });
        }

        for (var i = 0; i < weekdays.Length; i++)
        {
            Add(weekdays[i], word => word with { Weekday = i + 1 });
        }

        for (var i = 0; i < cardinals.Length; i++)
        {
            Add(cardinals[i], word => word with { Cardinal = i });
        }

        for (var i = 0; i < ordinals.Length; i++)
        {
            Add(ordinals[i], word => word with { Ordinal = i + 1 });
            Add(ordinals[i] + "s", word => word with { Ordinal = i + 1 });
        }

        string[] tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        for (var i = 0; i < tens.Length; i++)
        {
            Add(tens[i], word => word with { Cardinal = (i + 2) * 10 });
            Add(tens[i][..^1] + "ieth", word => word with { Ordinal = (i + 2) * 10 });
            Add(tens[i][..^1] + "ieths", word => word with { Ordinal = (i + 2) * 10 });
        }

        foreach (var (forms, value) in new[] { ("hundred hundreds hunner", 100d), ("thousand thousands grand thou", 1e3), ("million millions mil mln mm", 1e6), ("billion billions bn", 1e9), ("trillion trillions", 1e12), ("lakh lakhs", 1e5), ("crore crores", 1e7) })
        {
            Add(forms, word => word with { Multiplier = value });
        }

        foreach (var (forms, scale) in new[]
        {
            ("second seconds sec secs", Scale.Second), ("minute minutes min mins", Scale.Minute), ("hour hours hr hrs h", Scale.Hour), ("day days", Scale.Day), ("week weeks wk wks", Scale.Week), ("fortnight fortnights", Scale.Fortnight),
            ("weekend weekends", Scale.Weekend), ("month months mth mths", Scale.Month), ("quarter quarters qtr qtrs", Scale.Quarter), ("year years yr yrs", Scale.Year), ("decade decades", Scale.Decade), ("century centuries", Scale.Century),
        })
        {
            Add(forms, word => word with { Scale = scale });
        }

        Add("today tdy otd todays today's", word => word with { Day = 0 });
        Add("tomorrow tmrw tmr tomorow tommorow tommorrow tomorrows tomorrow's tmw 2moro", word => word with { Day = 1 });
        Add("yesterday yday y'day yest yesterdays yesterday's", word => word with { Day = -1 });
        Add("morning mornings", word => word with { Part = (8, 12) });
        Add("afternoon afternoons", word => word with { Part = (12, 16) });
        Add("evening evenings eve", word => word with { Part = (16, 20) });
        Add("night nights", word => word with { Part = (20, 24) });
        Add("forenoon", word => word with { Part = (8, 12) });
        Add("teatime suppertime", word => word with { Part = (16, 20) });
        Add("sundown nightfall gloaming", word => word with { Part = (16, 20) });
        Add("daybreak sunup", word => word with { Part = (5, 8) });
        Add("lunchtime", word => word with { Part = (11, 13) });
        Add("daytime", word => word with { Part = (8, 18) });
        Add("nighttime", word => word with { Part = (0, 8) });
        Add("this current", word => word with { Step = 0 });
        Add("next following coming upcoming", word => word with { Step = 1 });
        Add("last previous past prior", word => word with { Step = -1 });
        return words;
    }
}
