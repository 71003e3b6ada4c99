using SalesBot.Bot.Channels;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Reports;

namespace SalesBot.Bot.Reports;

/// <summary>A report as a chat message: the headline figures and the two or three things to look at.</summary>
public static class ReportText
{
    private const int MostEffects = 2;

    private const int LongestAction = 24;

    /// <summary>Telegram's HTML subset. Fits a picture's caption unless the findings are very long.</summary>
    public static string Headline(Report report, Language language)
    {
        var words = Words.Of("Reports", language);
        if (report.Outlook is not null)
        {
            return CustomerHeadline.Of(report, language);
        }

        var html = Title(report, language);
        if (report.IsEmpty)
        {
            return Empty(html, report, words).ToString();
        }

        html.Line(Sales(report, words)).Line(Join(language, Ratios(report, words)));
        html.Lines(report.Effects.Take(MostEffects).Select(effect => Effect(effect, Words.Of("Reviews", language), report.Currency)));

        var telling = report.Insights.Take(3).ToList();
        if (telling.Count == 0)
        {
            return html.Line(words["Nothing"]).ToString();
        }

        html.Line().Bold(words[$"Look.{telling.Count}"]);
        html.Lines(telling.Select(insight => words["Bullet", insight.Sentence]));

        return html.ToString();
    }

    /// <summary>Sections first, then files; none for a period without records.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> Buttons(ReportRequest request, Report report, Language language)
    {
        var words = Words.Of("Reports", language);
        return report.Outlook is not null ? CustomerHeadline.Buttons(request, report, language) : report.IsEmpty ? [] :
        [
            [Open(ReportSection.Rep), Open(ReportSection.Product), Open(ReportSection.Region)],
            [Open(ReportSection.Funnel), Open(ReportSection.Customers), new Button(words["Button.actions"], "actions", request)],
            [File("docx"), File("xlsx")],
        ];

        Button Open(ReportSection section) => new(words[$"Button.{ReportRequest.Word(section)}"], request.Do(section));
        Button File(string format) => new(words[$"Button.{format}"], request.Do(format));
    }

    /// <summary>What an action plan moved, in one line.</summary>
    internal static string Effect(PlanEffect effect, Words words, string currency)
    {
        var (plan, language) = (effect.Plan, words.Language);
        var said = plan.Metric is { } metric
            ? words["Plan.Effect", Shortened.To(plan.Action, LongestAction), MetricText.Name(metric, language), MetricText.Say(metric, plan.Start, language, currency), MetricText.Say(metric, effect.Now, language, currency)]
            : words["Plan.Effect.Plain", Shortened.To(plan.Action, LongestAction)];
        // Nothing is put down to a plan that nobody has carried out yet.
        return plan.State != PlanState.Done ? said + words["Plan.NotDone"] : effect.Better is { } better ? said + words[better ? "Plan.Better" : "Plan.Worse"] : said;
    }

    internal static Html Title(Report report, Language language, string? section = null)
    {
        var words = Words.Of("Reports", language);
        var review = report.Review;
        var name = $"{ReportNames.Brief(review.Period, language, report.Today.Year)} · {ReportNames.Of(review.Scope, language)}";
        return new Html().Bold(section is null ? name : $"{section} · {name}").Add(language.IsChinese ? "　" : " · ")
            .Add(report.NotStarted ? words["NotStarted"] : words["AsOf", Phrases.ShortDay(report.AsOf, language)]);
    }

    /// <summary>Parts of one line, apart as the language sets them apart.</summary>
    internal static string Join(Language language, IEnumerable<string> parts) => string.Join(language.IsChinese ? "　" : " · ", parts);

    private static string Sales(Report report, Words words)
    {
        var (kpi, language) = (report.Review.Kpi, words.Language);
        var completion = kpi.Completion is not { } share ? words["NoTarget"]
            : report.Running ? words["CompletionPaced", Phrases.Percent(share), Phrases.Percent(report.Elapsed)]
            : words["Completion", Phrases.Percent(share)];
        if (report.MonthsWithoutTarget > 0)
        {
            completion += words.Count("Target.Months", report.MonthsWithoutTarget);
        }

        // A period that still runs is not held against a whole one.
        var versus = kpi.Mom is { } change && !report.Running
            ? words["Versus", ReportNames.Brief(report.Review.Period.Before(), language, report.Review.From.Year), Phrases.Change(change)]
            : "";
        return words["Sales", Phrases.Amount(kpi.Sales, language, report.Currency)] + completion + versus;
    }

    private static IEnumerable<string> Ratios(Report report, Words words)
    {
        var kpi = report.Review.Kpi;
        if (kpi.CollectionRate is { } rate)
        {
            yield return words["CollectionRate", Phrases.Percent(rate)];
        }

        yield return words["NewCustomers", kpi.NewCustomers];
        if (kpi.Aov is { } aov)
        {
            yield return words["Aov", Phrases.Amount(aov, words.Language, report.Currency)];
        }
    }

    private static Html Empty(Html html, Report report, Words words)
    {
        html.Line(words["Empty", ReportNames.Brief(report.Review.Period, words.Language, report.Today.Year)]);
        if (report.Review.Kpi.Target is { } target and > 0)
        {
            html.Line(words["Empty.Target", Phrases.Amount(target, words.Language, report.Currency)]);
        }

        return report.NotStarted ? html : html.Line(words["Empty.Do"]);
    }
}
