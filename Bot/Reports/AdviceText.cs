using SalesBot.Bot.Wording;
using SalesBot.Domain.Reports.Findings;

namespace SalesBot.Bot.Reports;

/// <summary>What to do about a finding in the reader's words: who, by when, to what end.</summary>
public static class AdviceText
{
    private const int MostCustomers = 3;

    private const int MostOwners = 5;

    /// <summary>What a report tells of findings, in their order.</summary>
    public static IReadOnlyList<Insight> Insights(IEnumerable<Advised> advised, Language language, string currency) =>
    [
        .. from one in advised
           let said = FindingText.Say(one.Finding, language, currency)
           let insight = new Insight(said.Sentence, said.Action, one.Finding.Severity == Severity.Good) { IsRisk = one.Finding.Rule.IsRisk() }
           select said.Action is null || insight.Good ? insight : insight with
           {
               Title = Words.Of("Findings", language)[$"{one.Finding.Rule}.Title"],
               Owners = Owners(one.Advice, language),
               Due = one.Advice.Due,
               Expected = Expected(one, language, currency),
           },
    ];

    /// <summary>李敏：华信电子、天目茶业；王芳：云帆物流. Null where nobody is known.</summary>
    public static string? Owners(Advice advice, Language language)
    {
        if (advice.Parts.Count == 0)
        {
            return null;
        }

        var words = Words.Of("Findings", language);
        var parts = advice.Parts.Take(MostOwners).Select(part => part.Customers.Count == 0 ? part.Owner.Name : words["Owner.Of", part.Owner.Name, Customers(part, language)]);
        var said = string.Join(words[advice.Parts[0].Customers.Count == 0 ? "Owner.Next" : "Owner.Stop"], parts);
        return advice.Parts.Count > MostOwners ? words["Names.More", said] : said;
    }

    public static string Customers(AdvicePart part, Language language)
    {
        var said = Spoken.Row(part.Customers.Take(MostCustomers), language);
        return part.Customers.Count > MostCustomers ? Words.Of("Findings", language)["Names.More", said] : said;
    }

    /// <summary>回款率到 80%，收回 3.2 万; null where no figure says.</summary>
    public static string? Expected(Advised advised, Language language, string currency)
    {
        var (finding, advice) = advised;
        var words = Words.Of("Findings", language);
        var metric = advice.Target is { } target && finding.Metric is { } moved ? words["Expected.Metric", MetricText.Name(moved, language), MetricText.Say(moved, target, language, currency)] : null;
        var gain = advice.Gain is { } yuan and > 0 ? words[$"Expected.{Kind(finding.Rule)}", Phrases.Amount(yuan, language, currency)] : null;
        return metric is null && gain is null ? null : string.Join(words["Owner.Next"], new[] { metric, gain }.OfType<string>());
    }

    private static string Kind(FindingRule rule) => rule switch
    {
        FindingRule.SlowCollection or FindingRule.PastDueMoney => "Collect",
        FindingRule.AtRiskCustomers => "Keep",
        _ => "Close",
    };
}
