using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Reports;

/// <summary><c>/kpi</c>: a person's own period, and what is still to do in it.</summary>
public static class KpiText
{
    /// <summary>Telegram's HTML subset.</summary>
    /// <param name="report">Of the scope <c>rep:NAME</c>, or any that holds the person.</param>
    /// <param name="target">The person's row without product, for what the figures do not carry: new customers and visits.</param>
    public static string Of(Report report, RepFigures rep, Target? target, Language language)
    {
        var words = Words.Of("Reports", language);
        var kpi = rep.Kpi;
        var html = new Html().Bold($"{rep.Rep} · {ReportNames.Brief(report.Review.Period, language, report.Today.Year)}")
            .Add(language.IsChinese ? "　" : " · ").Add(words["AsOf", Phrases.ShortDay(report.AsOf, language)]);
        if (kpi is { Sales: 0, Orders: 0, Collected: 0, FollowUps: 0 })
        {
            html.Line(words["Kpi.Empty"]);
            return kpi.Target is { } awaited and > 0 ? html.Line(words["Empty.Target", Amount(awaited)]).ToString() : html.ToString();
        }

        html.Line(kpi is { Target: { } goal, Completion: { } share }
            ? words["Kpi.Sales", Amount(kpi.Sales), Amount(goal), Phrases.Percent(share)]
            : words["Kpi.SalesOnly", Amount(kpi.Sales)]);
        if (Pace() is { } pace)
        {
            html.Line(pace);
        }

        html.Line(Parts(
            words["Kpi.NewCustomers", Against(kpi.NewCustomers, target?.NewCustomers)],
            words["Kpi.FollowUps", kpi.FollowUps],
            words["Kpi.Visits", Against(kpi.Visits, target?.Visits)]));
        html.Line(Parts(
            words["Kpi.Collected", Amount(kpi.Collected)],
            kpi.CollectionRate is { } rate ? words["Kpi.CollectionRate", Phrases.Percent(rate)] : null,
            kpi.Coverage is { } coverage ? words["Kpi.OnTime", Phrases.Percent(coverage)] : null));
        html.Line(rep.Score is not { } score
            ? words["Kpi.NoScore"]
            : words["Kpi.Score", Phrases.Number(score, 1), rep.Rating is { } rating ? Terms.Of(rating, language) : "—"]
                + (rep.Provisional ? words["Kpi.Provisional"] : ""));
        return html.ToString();

        string? Pace()
        {
            if (kpi.Target is not { } due || due <= 0)
            {
                return null;
            }

            var togo = due - kpi.Sales;
            return togo <= 0 ? Beyond(due)
                : !report.Running && report.Today > report.Review.To ? words["Kpi.Pace.Missed", Amount(togo)]
                : report.DaysLeft == 0 ? words["Kpi.Pace.LastDay", Amount(togo)]
                : kpi.Completion >= report.Elapsed ? words["Kpi.Pace.Ahead", Phrases.Percent(report.Elapsed)]
                : words["Kpi.Pace.Behind", Phrases.Percent(report.Elapsed), Amount(togo), Amount(togo / report.DaysLeft)];
        }

        string? Beyond(decimal due) => kpi.Challenge is { } challenge && challenge > due
            ? challenge > kpi.Sales ? words["Kpi.Pace.Met", Amount(challenge), Amount(challenge - kpi.Sales)] : words["Kpi.Pace.Challenge"]
            : words["Kpi.Pace.Reached"];

        string Against(int count, int? goalCount) => goalCount is { } aim ? words["Kpi.Of", count, aim] : $"{count}";
        string Amount(decimal yuan) => Phrases.Amount(yuan, language, report.Currency);
        string Parts(params string?[] parts) => ReportText.Join(language, parts.OfType<string>());
    }
}
