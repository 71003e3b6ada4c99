using System.Globalization;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Reports;

/// <summary>How periods and scopes are called.</summary>
public static class ReportNames
{
    private static readonly string[] ChineseMonths = ["一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"];

    private static readonly string[] ChineseOrdinals = ["一", "二", "三", "四"];

    /// <summary>2026年3月, 2026年一季度; March 2026, Q1 2026.</summary>
    public static string Of(Period period, Language language)
    {
        var words = Words.Of("Reports", language);
        return period.Kind switch
        {
            PeriodKind.Month => words["Period.Month", period.From.Year, period.From.Month, EnglishMonth(period)],
            PeriodKind.Quarter => words["Period.Quarter", period.From.Year, ChineseOrdinals[QuarterIndex(period)], QuarterIndex(period) + 1],
            _ => words["Period.Year", period.From.Year],
        };
    }

    /// <summary>三月, 一季度, March, Q1 within <paramref name="year"/>; the full name in any other.</summary>
    public static string Brief(Period period, Language language, int year) => period.From.Year != year || period.Kind == PeriodKind.Year
        ? Of(period, language)
        : period.Kind == PeriodKind.Quarter
            ? Words.Of("Reports", language)["Period.QuarterShort", ChineseOrdinals[QuarterIndex(period)], QuarterIndex(period) + 1]
            : language.IsChinese ? ChineseMonths[period.From.Month - 1] : EnglishMonth(period);

    /// <summary>三月, 一季度, 3月2日到3月8日: any days, as seen from that day.</summary>
    internal static string Of(Stretch when, Language language, DateOnly today) => when.Period is { } period ? Brief(period, language, today.Year)
        : when.From == when.To ? Phrases.NearDay(when.From, today, language)
        : Words.Of("Figures", language)["Stretch", Phrases.ShortDay(when.From, language), Phrases.ShortDay(when.To, language)];

    /// <summary>3月, Q1, 2026: under a bar.</summary>
    public static string Tick(Period period, Language language) => period.Kind switch
    {
        PeriodKind.Month when language.IsChinese => string.Create(CultureInfo.InvariantCulture, $"{period.From.Month}月"),
        PeriodKind.Month => period.From.ToString("MMM", CultureInfo.InvariantCulture),
        PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{period.From:yy}Q{QuarterIndex(period) + 1}"),
        _ => period.Key,
    };

    public static string Of(Scope scope, Language language) =>
        scope.Kind == ScopeKind.All ? Words.Of("Reports", language)["Scope.All"] : scope.Name ?? "";

    private static int QuarterIndex(Period period) => (period.From.Month - 1) / 3;

    private static string EnglishMonth(Period period) => period.From.ToString("MMMM", CultureInfo.InvariantCulture);
}
