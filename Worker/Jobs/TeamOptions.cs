namespace SalesBot.Worker.Jobs;

/// <summary>Where the team works and what it counts in.</summary>
internal sealed class TeamOptions
{
    public const string Section = "Team";

    /// <summary>IANA id; for everybody without a zone of their own, and for the schedule. Default Asia/Shanghai.</summary>
    public string TimeZone { get; set; } = "Asia/Shanghai";

    /// <summary>cn, hk, tw, none, or the path of a calendar file. Default cn.</summary>
    public string Calendar { get; set; } = "cn";

    /// <summary>ISO 4217. Default CNY.</summary>
    public string Currency { get; set; } = "CNY";

    /// <summary>From here on an order or a payment told in chat is confirmed first. In whole units, 1 to 10,000,000,000; default 500,000.</summary>
    public decimal LargeAmount { get; set; } = 500_000m;

    /// <summary>Days within which an order is to be paid: 0 to 365; default 30.</summary>
    public int PaymentDays { get; set; } = 30;

    public TimeZoneInfo Zone() => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    public WorkCalendar WorkingDays() => WorkCalendars.Known(Calendar, []) ?? WorkCalendars.Parse(File.ReadAllText(Calendar));

    public static IEnumerable<string> Problems(TeamOptions options)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _))
        {
            yield return $"{Section}:TimeZone \"{options.TimeZone}\" is not known here; allowed: IANA ids such as Asia/Shanghai or Europe/Berlin.";
        }

        if (Trouble(options.Calendar) is { } trouble)
        {
            yield return $"{Section}:Calendar \"{options.Calendar}\" {trouble}; allowed: cn, hk, tw, none or a calendar file.";
        }

        if (options.Currency.Length != 3 || !options.Currency.All(char.IsAsciiLetterUpper))
        {
            yield return $"{Section}:Currency \"{options.Currency}\" is no currency; allowed: ISO 4217 codes such as CNY.";
        }

        if (options.LargeAmount is < 1 or > 10_000_000_000m)
        {
            yield return $"{Section}:LargeAmount {options.LargeAmount} is out of range; allowed: 1 to 10000000000.";
        }

        if (options.PaymentDays is < 0 or > 365)
        {
            yield return $"{Section}:PaymentDays {options.PaymentDays} is out of range; allowed: 0 to 365.";
        }
    }

    private static string? Trouble(string calendar)
    {
        if (WorkCalendars.Known(calendar, []) is not null)
        {
            return null;
        }

        if (!File.Exists(calendar))
        {
            return "is neither a known calendar nor a file";
        }

        try
        {
            WorkCalendars.Parse(File.ReadAllText(calendar));
            return null;
        }
        catch (FormatException bad)
        {
            return $"cannot be read ({bad.Message.TrimEnd('.')})";
        }
    }
}
