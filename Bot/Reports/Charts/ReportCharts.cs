using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Reports.Charts;

/// <summary>The pictures of a report, one by one; a document puts its own caption under each. Null where there is nothing to draw.</summary>
public static class ReportCharts
{
    public const double Width = 1000;

    private const int Most = 10;

    /// <summary>An en space: a middle dot is as wide as a han character in these fonts.</summary>
    private const string Gap = "\u2002";

    /// <summary>Each person's sales with the target marked; who is behind stands out.</summary>
    public static Drawing? Targets(Report report, Language language, double width = Width, int most = Most)
    {
        var reps = report.Review.ByRep.Where(rep => rep.Kpi is not { Sales: 0, Target: null }).OrderByDescending(rep => rep.Kpi.Sales).Take(most)
            .Select(rep => AgainstTarget(report, rep.Rep, rep.Kpi.Sales, rep.Kpi.Target, rep.Kpi.Completion, language)).ToList();
        return reps.Count == 0 ? null : Bars.Rows(reps, width, language);
    }

    public static Drawing? Products(Report report, Language language, double width = Width, int most = Most)
    {
        var products = report.Review.ByProduct.OrderByDescending(product => product.Sales).Take(most)
            .Select(product => AgainstTarget(report, product.Product, product.Sales, product.Target, product.Completion, language)).ToList();
        return products.Count == 0 ? null : Bars.Rows(products, width, language);
    }

    public static Drawing? Regions(Report report, Language language)
    {
        var regions = report.Review.ByRegion.OrderByDescending(region => region.Sales).Take(Most)
            .Select(region => AgainstTarget(report, region.Name ?? Reports(language)["Region.None"], region.Sales, region.Target, region.Completion, language)).ToList();
        return regions.Count == 0 ? null : Bars.Rows(regions, Width, language);
    }

    /// <summary>Sales of the periods up to this one with their targets marked. Null with fewer than two.</summary>
    public static Drawing? Trend(Report report, Language language, double width = Width, double height = 360) => report.Trend.Count < 2 ? null
        : Bars.Columns(
            [.. report.Trend.Select(point => new Bar(ReportNames.Tick(point.Period, language), point.Sales, ChartAmount.Of(point.Sales, language, report.Currency), point.Target,
                point.Period == report.Review.Period ? Palette.Main : Palette.Pale))],
            width,
            height,
            language);

    /// <summary>Sales per weekday; the peak stands out.</summary>
    public static Drawing? Weekdays(Report report, Language language, double width = Width, double height = 340)
    {
        var peak = report.Review.Weekdays.Select(day => day.Sales).DefaultIfEmpty().Max();
        // Any Monday will do to name the days by.
        var monday = new DateOnly(2024, 1, 1);
        return peak <= 0 ? null : Bars.Columns(
            [.. report.Review.Weekdays.Select(day => new Bar(Phrases.Weekday(monday.AddDays(day.Weekday - 1), language), day.Sales,
                day.Sales == 0 ? "" : ChartAmount.Of(day.Sales, language, report.Currency), Fill: day.Sales == peak ? Palette.Main : Palette.Pale))],
            width,
            height,
            language);
    }

    /// <summary>How many customers each stage held and how many moved on; the narrowest stage stands out, Won is pale as nobody moves on from it.</summary>
    public static Drawing? Funnel(Report report, Language language)
    {
        var words = Reports(language);
        var weakest = report.Review.Funnel.Where(row => row.Count > 0 && row.Rate is not null).MinBy(row => row.Rate);
        return report.Review.Funnel.All(row => row.Count == 0) ? null : Bars.Rows(
            [.. report.Review.Funnel.Select(row => new Bar(Terms.Of(row.Stage, language), row.Count,
                row.Rate is { } rate ? $"{row.Count}{Gap}{words["Funnel.Advanced", row.Advanced, Phrases.Percent(rate)]}" : $"{row.Count}",
                Fill: row == weakest ? Palette.Alert : row.Rate is null ? Palette.Pale : Palette.Main))],
            Width,
            language);
    }

    public static Drawing? Channels(Report report, Language language)
    {
        var words = Words.Of("Charts", language);
        var channels = report.Review.ByChannel.OrderByDescending(channel => channel.Sales).Take(Most)
            .Select(channel => new Bar(channel.Channel ?? Reports(language)["Channel.None"], channel.Sales,
                ChartAmount.Of(channel.Sales, language, report.Currency) + (channel.Roi is { } roi ? Gap + words["Roi", Phrases.Percent(roi)] : ""),
                Fill: channel.Roi < 0 ? Palette.Alert : Palette.Main)).ToList();
        return channels.Count == 0 ? null : Bars.Rows(channels, Width, language);
    }

    /// <summary>What new and returning customers brought, as one divided bar.</summary>
    public static Drawing? NewAndRepeat(Report report, Language language)
    {
        var (fresh, repeat) = (Math.Max(0, report.Review.Kpi.NewSales), Math.Max(0, report.Review.Kpi.RepeatSales));
        if (fresh + repeat == 0)
        {
            return null;
        }

        var words = Words.Of("Charts", language);
        var share = fresh / (fresh + repeat);
        var split = (double)share * Width;
        return new Drawing(Width, 110, language)
            .Rect(0, 8, split, 44, Palette.Good).Rect(split, 8, Width - split, 44, Palette.Main)
            .Text(0, 96, words["NewSales", ChartAmount.Of(fresh, language, report.Currency), Phrases.Percent(share)], 28)
            .Text(Width, 96, words["RepeatSales", ChartAmount.Of(repeat, language, report.Currency), Phrases.Percent(1 - share)], 28, anchor: Anchor.End);
    }

    private static Bar AgainstTarget(Report report, string name, decimal sales, decimal? target, decimal? completion, Language language) => new(
        name,
        sales,
        ChartAmount.Of(sales, language, report.Currency) + (completion is { } share ? $"{Gap}{Phrases.Percent(share)}" : ""),
        target,
        completion < (report.Running ? report.Elapsed : 1) ? Palette.Alert : Palette.Main);

    private static Words Reports(Language language) => Words.Of("Reports", language);
}
