using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Reports;

/// <summary>How single figures, their days and what they are drawn from are said.</summary>
internal sealed class FigureNames(FigureBook book, Language language, string currency)
{
    public Words Words { get; } = Words.Of("Figures", language);

    public Language Language => language;

    public string Of(Stretch when) => ReportNames.Of(when, language, book.Today);

    /// <summary>Whose and when: 华东 · 三月; one's own part of a product: 小明 · 检测仪器 · 三月.</summary>
    public string Of(FigureAsk ask)
    {
        var whose = Whose(ask);
        return Words["Named", ask.Only is { } person ? Words["Named", book.Staff.NameOf(person), whose] : whose, Of(ask.When)];
    }

    /// <summary>华东; of what belongs to two 华南 · 耗材.</summary>
    public string Whose(FigureAsk ask) => ask.Within is { } within ? Words["Named", Of(within), Of(ask.Scope)] : Of(ask.Scope);

    /// <summary>At the head of a line.</summary>
    public string Of(Scope scope) => Phrases.Capital(ReportNames.Of(scope, language));

    public string Name(Metric metric) => MetricText.Name(metric, language);

    public string Say(Metric metric, decimal? value) => MetricText.Say(metric, value, language, currency);

    public string Amount(decimal yuan) => Phrases.Amount(yuan, language, currency);

    /// <summary>Why there is no figure.</summary>
    public string Missing(Metric metric) => Words[metric switch
    {
        Metric.Completion or Metric.ChallengeCompletion or Metric.Score => "Missing.Target",
        Metric.Yoy or Metric.Mom => "Missing.Earlier",
        _ => "Missing",
    }];

    /// <summary>+90.6%; for shares the points between them, for days and counts of a kind the difference.</summary>
    public string? Change(Metric metric, decimal? now, decimal? before)
    {
        if (now is not { } one || before is not { } other)
        {
            return null;
        }

        var difference = one - other;
        if (difference == 0)
        {
            return Words["Than.Same"];
        }

        var sign = difference < 0 ? "−" : "+";
        return metric switch
        {
            Metric.Sales or Metric.Aov or Metric.Collected or Metric.NewSales or Metric.RepeatSales => other == 0 ? null : Phrases.Change(difference / other),
            Metric.Orders or Metric.NewCustomers or Metric.FollowUps or Metric.Visits or Metric.Churned => sign + Phrases.Number(Math.Abs(difference)),
            Metric.DealCycleDays or Metric.FollowUpsToClose or Metric.Compliance or Metric.Score => sign + Phrases.Number(Math.Abs(difference), 1),
            _ => Words["Than.Points", sign + Phrases.Number(Math.Abs(difference) * 100, 1)],
        };
    }
}
