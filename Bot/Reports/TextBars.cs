using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Reports;

/// <summary>The picture of a report where there are only letters, in the terminal: a bar of blocks per person.</summary>
public static class TextBars
{
    private const int Blocks = 10;

    private const int MostReps = 6;

    /// <summary>Each person's sales against the target, or against the best when nobody has one. Empty when there is nothing to draw.</summary>
    public static string Of(Report report, Language language)
    {
        var reps = report.Review.ByRep.Where(ReportSections.IsTold).OrderByDescending(rep => rep.Kpi.Sales).Take(MostReps).ToList();
        var best = reps.Select(rep => rep.Kpi.Sales).DefaultIfEmpty().Max();
        return string.Join('\n', from rep in reps
                                 let share = rep.Kpi.Completion ?? (best > 0 ? rep.Kpi.Sales / best : 0)
                                 let told = rep.Kpi.Completion is { } completion ? Phrases.Percent(completion) : Phrases.Amount(rep.Kpi.Sales, language, report.Currency)
                                 select $"{Bar(share)} {ReportSections.Name(rep.Rep, "—")} {told}");
    }

    /// <summary>▰▰▰▰▱▱▱▱▱▱ for 0.4; full from 1, and only full when the whole is reached.</summary>
    internal static string Bar(decimal share)
    {
        var filled = share >= 1 ? Blocks : Math.Clamp((int)Math.Round(share * Blocks, MidpointRounding.AwayFromZero), 0, Blocks - 1);
        return new string('▰', filled) + new string('▱', Blocks - filled);
    }
}
