using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;

namespace SalesBot.Worker.Jobs;

/// <summary>How often customers are to be contacted. Everything but the preset is left out to take the preset's value. Days.</summary>
internal sealed class CadenceOptions
{
    public const string Section = "Cadence";

    private static readonly IReadOnlyDictionary<string, CadenceRules> Presets = new Dictionary<string, CadenceRules>(StringComparer.OrdinalIgnoreCase)
    {
        ["S1"] = CadenceRules.S1,
        ["S2"] = CadenceRules.S2,
        ["S3"] = CadenceRules.S3,
    };

    /// <summary>S1 (A and B every 30 days, C every 60), S2 or S3 (7, 14, 30). Default S2.</summary>
    public string Preset { get; set; } = "S2";

    /// <summary>From one contact to the next. 1 to 365.</summary>
    public PerGradeOptions Interval { get; set; } = new();

    /// <summary>No reminder proposes a contact sooner than this. 0 to 365; default 3, 7, 15.</summary>
    public PerGradeOptions MinimumGap { get; set; } = new();

    /// <summary>Longest interval of a prospect. 1 to 365; default 14.</summary>
    public int? Prospect { get; set; }

    /// <summary>From a loss to the first win-back contact. 1 to 365; default 30.</summary>
    public int? FirstWinBack { get; set; }

    /// <summary>Between later win-back contacts. 1 to 365; default 90.</summary>
    public int? LaterWinBack { get; set; }

    /// <summary>Working days overdue until the lead is told; twice as many until the manager is. 1 to 365; default 1, 3, 7.</summary>
    public PerGradeOptions Escalation { get; set; } = new();

    public CadenceRules Rules()
    {
        var preset = Presets[Preset];
        return preset with
        {
            Interval = Interval.Over(preset.Interval),
            MinimumGap = MinimumGap.Over(preset.MinimumGap),
            Prospect = Prospect ?? preset.Prospect,
            FirstWinBack = FirstWinBack ?? preset.FirstWinBack,
            LaterWinBack = LaterWinBack ?? preset.LaterWinBack,
        };
    }

    public static IEnumerable<string> Problems(CadenceOptions options)
    {
        if (!Presets.ContainsKey(options.Preset))
        {
            yield return $"{Section}:Preset \"{options.Preset}\" is no preset; allowed: {string.Join(", ", Presets.Keys)}.";
        }

        (string Key, int? Days, int Least)[] all =
        [
            .. options.Interval.Each("Interval", 1),
            .. options.MinimumGap.Each("MinimumGap", 0),
            .. options.Escalation.Each("Escalation", 1),
            ("Prospect", options.Prospect, 1),
            ("FirstWinBack", options.FirstWinBack, 1),
            ("LaterWinBack", options.LaterWinBack, 1),
        ];
        foreach (var (key, days, least) in all)
        {
            if (days < least || days > 365)
            {
                yield return $"{Section}:{key} {days} is out of range; allowed: {least} to 365 days.";
            }
        }
    }
}

/// <summary>A number of days for each grade; one left out keeps its default.</summary>
internal sealed class PerGradeOptions
{
    public int? A { get; set; }

    public int? B { get; set; }

    public int? C { get; set; }

    public IReadOnlyDictionary<Grade, int> Over(IReadOnlyDictionary<Grade, int> defaults) =>
        CadenceRules.PerGrade(A ?? defaults[Grade.A], B ?? defaults[Grade.B], C ?? defaults[Grade.C]);

    public IEnumerable<(string Key, int? Days, int Least)> Each(string name, int least) => [($"{name}:A", A, least), ($"{name}:B", B, least), ($"{name}:C", C, least)];
}
