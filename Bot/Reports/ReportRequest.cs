using System.Text.Json.Serialization;
using SalesBot.Bot.Channels;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Reports;

/// <summary>Which report: what buttons, files and the command line ask for. The trail says it <c>KIND:PERIOD:SCOPE</c>, e.g. <c>month:2026-03:rep:小明</c>.</summary>
public sealed record ReportRequest(ReportKind Kind, Period Period, Scope Scope) : Matter
{
    /// <summary>The period that holds yesterday: on the first of a month one asks for the month that just ended.</summary>
    public static Period Latest(ReportKind kind, DateOnly today) => Period.Holding(PeriodOf(kind), today.AddDays(-1));

    /// <summary>The kind of period a report is about; a customer analysis takes any, and a month when none is named.</summary>
    public static PeriodKind PeriodOf(ReportKind kind) => kind switch
    {
        ReportKind.Quarter => PeriodKind.Quarter,
        ReportKind.Year => PeriodKind.Year,
        _ => PeriodKind.Month,
    };

    /// <summary>The report about a period of that kind.</summary>
    public static ReportKind KindOf(Period period) => period.Kind switch
    {
        PeriodKind.Month => ReportKind.Month,
        PeriodKind.Quarter => ReportKind.Quarter,
        _ => ReportKind.Year,
    };

    /// <returns>Null for anything but <c>KIND:PERIOD:SCOPE</c> with a period of that kind. The scope's name may hold colons.</returns>
    public static ReportRequest? Parse(string text) =>
        text.Split(':', 3) is [var kind, var period, var scope]
        && ReadKind(kind) is { } known && Period.Parse(period) is { } when && Scope.Parse(scope) is { } whose
        && (known == ReportKind.Customers || when.Kind == PeriodOf(known))
            ? new ReportRequest(known, when, whose)
            : null;

    public static ReportKind? ReadKind(string word) => word.ToLowerInvariant() switch
    {
        "month" => ReportKind.Month,
        "quarter" => ReportKind.Quarter,
        "year" => ReportKind.Year,
        "customers" => ReportKind.Customers,
        _ => null,
    };

    public override string ToString() => $"{KindWord}:{Period.Key}:{Scope}";

    /// <summary>What pressing a section's button does.</summary>
    public Deed Do(ReportSection section) => new("report", Word(section), this);

    /// <summary>What pressing a file's button does.</summary>
    public Deed Do(string format) => new("file", format, this);

    public OutFile File(string format, string languageTag) => new($"{FileName}.{format}", new ReportFile(this, format, languageTag));

    /// <summary>A file's name without its ending: <c>month-2026-03</c>, <c>month-2026-03-小明</c>; nothing in it that a file system refuses.</summary>
    [JsonIgnore]
    public string FileName => Scope.Name is { } name
        ? $"{KindWord}-{Period.Key}-{string.Concat(name.Select(letter => char.IsLetterOrDigit(letter) ? letter : '_').Take(40))}"
        : $"{KindWord}-{Period.Key}";

    private string KindWord => Kind.ToString().ToLowerInvariant();

    public static string Word(ReportSection section) => section.ToString().ToLowerInvariant();

    public static ReportSection? ReadSection(string word) =>
        Enum.TryParse<ReportSection>(word, ignoreCase: true, out var section) && Enum.IsDefined(section) && !char.IsDigit(word[0]) ? section : null;
}

public enum ReportKind
{
    Month,
    Quarter,
    Year,
    Customers,
}

/// <summary>A part of a report that a button opens.</summary>
public enum ReportSection
{
    Rep,
    Product,
    Region,
    Funnel,
    Customers,

    /// <summary>The fifth of the buyers that bought most; of the customer analysis alone.</summary>
    Top,
}
