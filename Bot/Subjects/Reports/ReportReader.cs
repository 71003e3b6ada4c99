using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Reports;

/// <param name="Unread">The first word that could not be read, if any.</param>
internal sealed record ReportAsked(ReportRequest Report, string? Unread) : Request;

/// <summary>Reads "/report month 2026-02 team 销售一部" and "三月份业绩报告": which period, and whose figures.</summary>
internal static class ReportReader
{
    private static readonly (string Word, ReportKind Kind)[] Kinds =
    [
        ("month", ReportKind.Month), ("monthly", ReportKind.Month), ("月报", ReportKind.Month), ("月報", ReportKind.Month), ("月", ReportKind.Month), ("月度", ReportKind.Month), ("本月", ReportKind.Month),
        ("quarter", ReportKind.Quarter), ("季报", ReportKind.Quarter), ("季報", ReportKind.Quarter), ("季度", ReportKind.Quarter), ("本季度", ReportKind.Quarter), ("季", ReportKind.Quarter),
        ("year", ReportKind.Year), ("年报", ReportKind.Year), ("年報", ReportKind.Year), ("年度", ReportKind.Year), ("今年", ReportKind.Year), ("年", ReportKind.Year),
        ("customers", ReportKind.Customers), ("customer", ReportKind.Customers), ("analysis", ReportKind.Customers),
        ("客户", ReportKind.Customers), ("客戶", ReportKind.Customers), ("客户分析", ReportKind.Customers), ("客戶分析", ReportKind.Customers),
    ];

    private static readonly (string Word, ScopeKind Kind)[] Scopes =
    [
        ("team", ScopeKind.Team), ("部门", ScopeKind.Team), ("部門", ScopeKind.Team), ("团队", ScopeKind.Team), ("團隊", ScopeKind.Team), ("rep", ScopeKind.Rep), ("销售", ScopeKind.Rep),
        ("region", ScopeKind.Region), ("区域", ScopeKind.Region), ("區域", ScopeKind.Region), ("product", ScopeKind.Product), ("产品", ScopeKind.Product), ("產品", ScopeKind.Product),
    ];

    public static Bid? Read(Said said) => said.After("report") is not null ? new Bid("reports", Of(said), Bid.Command, "/report") : null;

    public static ReportAsked Of(Said said)
    {
        var reading = said.Reading;
        var parts = (reading.Command == "report" ? reading.Argument ?? "" : "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        ReportKind? kind = null;
        var ofCustomers = false;
        Period? period = null;
        Scope? scope = null;
        string? unread = null;
        for (var at = 0; at < parts.Length; at++)
        {
            var word = parts[at];
            if (Scopes.FirstOrDefault(known => Same(known.Word, word)) is { Word: not null } named && at + 1 < parts.Length)
            {
                var known = ReportScopes.Names(said.Roster, named.Kind);
                var whole = Enumerable.Range(1, parts.Length - at - 1).Reverse().Select(count => string.Join(' ', parts[(at + 1)..(at + 1 + count)])).FirstOrDefault(words => ReportScopes.Find(known, words) is not null);
                scope = new Scope(named.Kind, whole is null ? parts[at + 1] : ReportScopes.Find(known, whole)!);
                at += whole is null ? 1 : whole.Split(' ').Length;
            }
            else if (Period.Parse(word) is { } days)
            {
                period = days;
            }
            else if (Kinds.FirstOrDefault(known => Same(known.Word, word)) is { Word: not null } sort)
            {
                (kind, ofCustomers) = sort.Kind == ReportKind.Customers ? (kind, true) : (sort.Kind, ofCustomers);
            }
            else if (word.ToLowerInvariant() is "me" or "我" or "my")
            {
                scope = new Scope(ScopeKind.Rep, said.Roster.Writer.Name);
            }
            else if (word.ToLowerInvariant() is "all" or "全公司" or "全部" or "公司")
            {
                scope = Scope.All;
            }
            else if (Scope.Parse(word) is { } exact)
            {
                scope = exact;
            }
            else if (NameOf(said, word) is { } person)
            {
                scope = person;
            }
            else if (reading.Query?.From is null)
            {
                unread ??= word;
            }
        }

        var when = period ?? Asked(reading.Query) ?? ReportRequest.Latest(kind ?? ReportKind.Month, said.Today);
        return new ReportAsked(new ReportRequest(ofCustomers ? ReportKind.Customers : ReportRequest.KindOf(when), when, scope ?? Whose(said, reading.Query) ?? FigureRights.OwnScope(said.Roster.Writer)), unread);
    }

    private static Scope? Whose(Said said, Query? query) => query switch
    {
        { Region: { } region } => new Scope(ScopeKind.Region, region),
        { Product: { } product } => new Scope(ScopeKind.Product, product),
        { Who: "me" } => new Scope(ScopeKind.Rep, said.Roster.Writer.Name),
        { Who: { } name } => NameOf(said, name) ?? new Scope(ScopeKind.Rep, name),
        _ => null,
    };

    private static Scope? NameOf(Said said, string name) =>
        said.Roster.Named(name) is not null ? new Scope(ScopeKind.Rep, name)
        : ReportScopes.Find(ReportScopes.Names(said.Roster, ScopeKind.Team), name) is { } team ? new Scope(ScopeKind.Team, team)
        : null;

    /// <summary>The month, quarter or year a stretch of days lies in; a longer one is answered by its last.</summary>
    private static Period? Asked(Query? query)
    {
        if (query is not { From: { } from, To: { } to })
        {
            return null;
        }

        var days = to.DayNumber - from.DayNumber + 1;
        return Period.Holding(days <= 31 ? PeriodKind.Month : days <= 92 ? PeriodKind.Quarter : PeriodKind.Year, to);
    }

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
