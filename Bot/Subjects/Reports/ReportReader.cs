using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Figures;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Reports;

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

    /// <returns>What is meant, and the word that could not be read, if any.</returns>
    public static (ReportRequest Request, string? Unread) Read(Message message, Reading reading)
    {
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
                var known = ReportScopes.Names(message.Session, named.Kind);
                var whole = Enumerable.Range(1, parts.Length - at - 1).Reverse().Select(count => string.Join(' ', parts[(at + 1)..(at + 1 + count)])).FirstOrDefault(words => ReportScopes.Find(known, words) is not null);
                scope = new Scope(named.Kind, whole is null ? parts[at + 1] : ReportScopes.Find(known, whole)!);
                at += whole is null ? 1 : whole.Split(' ').Length;
            }
            else if (Period.Parse(word) is { } said)
            {
                period = said;
            }
            else if (Kinds.FirstOrDefault(known => Same(known.Word, word)) is { Word: not null } sort)
            {
                (kind, ofCustomers) = sort.Kind == ReportKind.Customers ? (kind, true) : (sort.Kind, ofCustomers);
            }
            else if (word.ToLowerInvariant() is "me" or "我" or "my")
            {
                scope = new Scope(ScopeKind.Rep, message.Person.Name);
            }
            else if (word.ToLowerInvariant() is "all" or "全公司" or "全部" or "公司")
            {
                scope = Scope.All;
            }
            else if (Scope.Parse(word) is { } exact)
            {
                scope = exact;
            }
            else if (NameOf(message, word) is { } person)
            {
                scope = person;
            }
            else if (reading.Query?.From is null)
            {
                unread ??= word;
            }
        }

        var when = period ?? Asked(reading.Query) ?? ReportRequest.Latest(kind ?? ReportKind.Month, message.Today);
        return (new ReportRequest(ofCustomers ? ReportKind.Customers : ReportRequest.KindOf(when), when, scope ?? Whose(message, reading.Query) ?? FigureRights.OwnScope(message.Person)), unread);
    }

    private static Scope? Whose(Message message, Query? query) => query switch
    {
        { Region: { } region } => new Scope(ScopeKind.Region, region),
        { Product: { } product } => new Scope(ScopeKind.Product, product),
        { Who: "me" } => new Scope(ScopeKind.Rep, message.Person.Name),
        { Who: { } name } => NameOf(message, name) ?? new Scope(ScopeKind.Rep, name),
        _ => null,
    };

    private static Scope? NameOf(Message message, string name)
    {
        var reps = message.Session.All(Documents.Reps).ToList();
        return reps.Any(rep => rep.Name == name) ? new Scope(ScopeKind.Rep, name)
            : ReportScopes.Find([.. reps.Select(rep => rep.Team).OfType<string>().Distinct()], name) is { } team ? new Scope(ScopeKind.Team, team)
            : null;
    }

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
