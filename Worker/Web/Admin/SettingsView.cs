using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Worker.Web.Pages;

namespace SalesBot.Worker.Web.Admin;

/// <summary>The company's settings as they hold, what each means and which values it takes. They stand in files and the environment; how the store and a messenger are reached is not shown.</summary>
public sealed record SettingsView(IReadOnlyList<SettingGroup> Groups)
{
    /// <summary>docs/settings.md has all of them.</summary>
    private static readonly (string Section, string[] Keys)[] Shown =
    [
        ("Team", ["TimeZone", "Calendar", "Currency", "LargeAmount", "PaymentDays"]),
        ("Cadence", ["Preset", "Interval", "MinimumGap", "Prospect", "FirstWinBack", "LaterWinBack", "Escalation"]),
        ("Push", ["Digest", "Nudge", "Report", "TeamDigest", "SpotCheck", "QuietFrom", "QuietTo", "BeforeAppointment", "AskAfter", "PerDay", "BackOff"]),
        ("Figures", ["Score:Cap", "Rfm:Recency", "Rfm:Frequency", "Rfm:Monetary", "Forecast", "Pipeline"]),
        ("Keep", ["Messages", "Trail"]),
        ("Backup", ["Folder", "Hour", "Days", "Weeks", "Months"]),
        ("Web", ["Address", "SignedIn", "SignedInAtMost", "KeyRequests", "WallNames"]),
    ];

    internal static SettingsView Of(IReadSession session, Viewer viewer, IConfiguration settings)
    {
        var words = Words.Of("Admin", viewer.Language);
        var rates = Rates.Kept(session).Select(rate => new SettingLine(rate.Key, Phrases.Number(rate.Value, 6), words["Settings.Rate", rate.Key, viewer.Rules.Currency])).ToList();
        return new SettingsView([new(words["Settings.Rates"], rates.Count > 0 ? rates : [new("—", "", words["Settings.NoRate"])]), .. Shown.Select(group => new SettingGroup(words[$"Settings.{group.Section}"], [.. group.Keys.Select(key => Line(group.Section == "Figures" ? key : $"{group.Section}:{key}"))]))]);

        SettingLine Line(string key) => new(key, Rule(viewer.Rules.Figures.Cadence.Rules, key) ?? Said(settings.GetSection(key)) ?? words["Settings.Default"], words[$"Setting.{key}"]);
    }

    /// <summary>What a preset says is not in the files.</summary>
    private static string? Rule(CadenceRules rules, string key) => key switch
    {
        "Cadence:Interval" => PerGrade(rules.Interval),
        "Cadence:MinimumGap" => PerGrade(rules.MinimumGap),
        "Cadence:Prospect" => Phrases.Number(rules.Prospect),
        "Cadence:FirstWinBack" => Phrases.Number(rules.FirstWinBack),
        "Cadence:LaterWinBack" => Phrases.Number(rules.LaterWinBack),
        _ => null,
    };

    private static string PerGrade(IReadOnlyDictionary<Grade, int> days) => string.Join(", ", days.OrderBy(one => one.Key).Select(one => $"{one.Key} {Phrases.Number(one.Value)}"));

    /// <summary>A list in a row, a group each with its name.</summary>
    private static string? Said(IConfigurationSection section) => section.Value is { } value ? value.Length > 0 ? value : "—"
        : section.GetChildren().ToList() is { Count: > 0 } parts ? string.Join(", ", parts.Select(part => int.TryParse(part.Key, out _) ? part.Value : $"{part.Key} {part.Value}"))
        : null;
}

public sealed record SettingGroup(string Name, IReadOnlyList<SettingLine> Lines);

/// <param name="Key">As the files have it.</param>
/// <param name="Means">What it does, and which values it takes.</param>
public sealed record SettingLine(string Key, string Value, string Means);
