using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports.Findings;

namespace SalesBot.Bot.Tests.Reports;

public sealed class FindingTextTests
{
    private static readonly Finding Bottleneck = new(
        FindingRule.FunnelBottleneck,
        Severity.Medium,
        [Evidence.Term("stage", Stage.Negotiating), Evidence.Ratio("rate", 0.3m), Evidence.Count("customers", 12), Evidence.Term("objection", LossReason.Price), Evidence.Count("objecting", 7)],
        Metric.LeadToDeal);

    [Fact]
    public void Say_InEachLanguage_TellsTheEvidence()
    {
        Assert.Equal("谈判阶段只有 30% 往前走，多卡在价格（12 家里 7 家）", FindingText.Say(Bottleneck, Language.Simplified).Sentence);
        Assert.Equal("談判階段只有 30% 往前走，多卡在價格（12 家裡 7 家）", FindingText.Say(Bottleneck, Language.Traditional).Sentence);
        Assert.Equal("Only 30% move on from Negotiating, held up most by price (7 of 12 customers)", FindingText.Say(Bottleneck, Language.English).Sentence);
    }

    [Fact]
    public void Say_AStageNobodyLeft_SaysNobody()
    {
        var stuck = Bottleneck with { Evidence = [Bottleneck.Evidence[0], Evidence.Ratio("rate", 0), Bottleneck.Evidence[2]] };

        Assert.Equal("谈判阶段 12 家，一家也没往前走", FindingText.Say(stuck, Language.Simplified).Sentence);
        Assert.Equal("None of the 12 customers in Negotiating moved on", FindingText.Say(stuck, Language.English).Sentence);
    }

    [Fact]
    public void Say_ASingleCustomer_SaysOne()
    {
        var finding = new Finding(FindingRule.OverdueKeyCustomers, Severity.High, [Evidence.Count("customers", 1), Evidence.Names("names", ["华信电子"]), Evidence.Days("longest", 9)]);

        Assert.Equal("1 grade A customer is 9 days overdue: 华信电子", FindingText.Say(finding, Language.English).Sentence);
    }

    [Fact]
    public void Say_AMarginJustBelowTheFloor_DoesNotReadAsTheFloor()
    {
        var finding = new Finding(FindingRule.ProblemProduct, Severity.Low, [Evidence.Named("product", "Refills"), Evidence.Ratio("margin", 0.096m), Evidence.Ratio("share", 0.25m)], Metric.GrossMargin);

        Assert.Equal("Refills earns 9.6% margin, under 10% (25% of sales)", FindingText.Say(finding, Language.English).Sentence);
    }

    [Fact]
    public void Say_EveryRule_HasASentenceInEveryLanguage() => Assert.All(
        from rule in Enum.GetValues<FindingRule>()
        from language in Language.All
        select (rule, language),
        pair =>
        {
            Evidence[] evidence = [.. Enumerable.Range(1, 5).Select(at => Evidence.Named($"{at}", $"<{at}>"))];

            var said = FindingText.Say(new Finding(pair.rule, Severity.Low, evidence), pair.language);

            Assert.Contains("<1>", said.Sentence, StringComparison.Ordinal);
            Assert.Equal(said.Action is null, pair.rule is FindingRule.TargetMet or FindingRule.SalesUp);
        });
}
