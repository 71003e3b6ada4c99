using SalesBot.Domain.Cadence;

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
