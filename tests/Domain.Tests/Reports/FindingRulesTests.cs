using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports;
using SalesBot.Domain.Reports.Findings;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.Tests.Reports;

public sealed class FindingRulesTests
{
    private static readonly Review Quiet = new(
        Period.Month(2026, 3), Scope.All, new Kpi(), [], [], [], [], [], [], [], [], [], new RfmFigures([], []));

    [Fact]
    public void Of_NothingHappened_FindsNothing() => Assert.Empty(Find(Quiet));

    [Theory]
    [InlineData(0.39, 0.5, FindingRule.BehindPace)]
    [InlineData(0.79, 1, FindingRule.TargetMissed)]
    [InlineData(1, 1, FindingRule.TargetMet)]
    [InlineData(1, 0.5, FindingRule.TargetMet)]
    public void Pace_OfTarget_IsHeldAgainstTheTimeGone(double completion, double elapsed, FindingRule expected)
    {
        var review = With(new Kpi { Target = 1000, Sales = 1000 * (decimal)completion, Completion = (decimal)completion });

        Assert.Equal(expected, Assert.Single(Find(review, elapsed: (decimal)elapsed)).Rule);
    }

    [Fact]
    public void Pace_ATenthBehind_IsStillInTime() =>
        Assert.Empty(Find(With(new Kpi { Target = 1000, Sales = 400, Completion = 0.4m }), elapsed: 0.5m));

    [Fact]
    public void Change_WhileThePeriodRuns_IsNotHeldAgainstAWholeOne()
    {
        var review = With(new Kpi { Sales = 500, Mom = -0.5m });

        Assert.Empty(Find(review, Quiet, elapsed: 0.9m));
        Assert.Equal((FindingRule.SalesDown, Severity.High), Single(Find(review, Quiet)));
    }

    [Theory]
    [InlineData(0.8, false)]
    [InlineData(0.79, true)]
    public void Collection_BelowFourFifths_IsSlow(double rate, bool found) =>
        Assert.Equal(found, Find(With(new Kpi { CollectionRate = (decimal)rate })).Any(finding => finding.Rule == FindingRule.SlowCollection));

    [Fact]
    public void Bottleneck_OfTheFunnel_NamesTheObjectionMostHeardThere()
    {
        var review = Quiet with
        {
            Funnel = [new(Stage.Prospect, 20, 12, 0.6m, 20), new(Stage.Negotiating, 12, 3, 0.25m, 15), new(Stage.Won, 30, 0, null, null)],
            Objections = [new(Stage.Prospect, LossReason.Service, 9), new(Stage.Negotiating, LossReason.Price, 7)],
        };

        var finding = Assert.Single(Find(review));

        Assert.Equal((FindingRule.FunnelBottleneck, "LossReason.Price", 7m), (finding.Rule, finding.Evidence[3].Text, finding["objecting"]));
    }

    [Fact]
    public void Bottleneck_OfFourCustomers_IsTooFewToTell() =>
        Assert.Empty(Find(Quiet with { Funnel = [new(Stage.Negotiating, 4, 0, 0m, 15)] }));

    [Fact]
    public void Overdue_GradeACustomersForAWeek_AreUrgent()
    {
        var findings = FindingRules.Of(new FindingContext(Quiet, null, 1)
        {
            Overdue = [Late("A1", Grade.A, 7), Late("A2", Grade.A, 6), Late("B1", Grade.B, 40)],
        });

        var finding = Assert.Single(findings);
        Assert.Equal((FindingRule.OverdueKeyCustomers, Severity.High, 1m), (finding.Rule, finding.Severity, finding["customers"]));
    }

    [Fact]
    public void Losses_ForTwoReasonsAlike_AreToldOfNone() =>
        Assert.Empty(Find(Quiet with { LossReasons = [new(LossReason.Price, 2), new(LossReason.Competitor, 2)] }));

    [Fact]
    public void PastDue_ByTheOldest_IsTheMorePressing()
    {
        Assert.Equal(Severity.Low, Single(30).Severity);
        Assert.Equal(Severity.Medium, Single(31).Severity);
        Assert.Equal(Severity.High, Single(91).Severity);

        static Finding Single(int days) => Assert.Single(FindingRules.Of(new FindingContext(Quiet, null, 1) { PastDue = [new LatePayer(new CustomerCode("K1"), "宏达", new RepId("ming"), 500, days)] }));
    }

    [Theory]
    [InlineData(ProductClass.Problem, FindingRule.ProblemProduct)]
    [InlineData(ProductClass.Star, FindingRule.StarProduct)]
    public void Products_ByClass_AreFound(ProductClass kind, FindingRule expected) =>
        Assert.Equal(expected, Assert.Single(Find(Quiet with { ByProduct = [new("耗材", 100, 0.4m, 0.05m, null, null, null, kind)] })).Rule);

    [Fact]
    public void People_AreHeldAgainstEachOther_NeverAlone()
    {
        var alone = Quiet with { ByRep = [Person("小明", 0.2m)] };
        var two = Quiet with { ByRep = [Person("小明", 0.2m), Person("小红", 1.4m)] };

        Assert.Empty(Find(alone));
        Assert.Equal([FindingRule.RepBehind, FindingRule.RepAboveTeam], Find(two).Select(finding => finding.Rule));
    }

    [Fact]
    public void Regions_OnePersonsOwn_AreToldAsThatPersonOnly()
    {
        var review = Quiet with { ByRep = [Person("小明", 0.2m), Person("小红", 1m)], ByRegion = [Region("华北", 100, 20), Region("华东", 100, 100)] };

        Assert.Equal([FindingRule.RepBehind], Find(review).Where(finding => finding.Rule is FindingRule.RepBehind or FindingRule.RegionBehind).Select(finding => finding.Rule));
    }

    [Fact]
    public void Regions_BehindTheirTargets_AreTheWorstTwo()
    {
        var review = Quiet with { ByRegion = [Region("华北", 100, 60), Region("华东", 100, 20), Region("华南", 100, 40), Region("西南", 100, 90)] };

        Assert.Equal(["华东", "华南"], Find(review).Where(finding => finding.Rule == FindingRule.RegionBehind).Select(finding => finding.Evidence[0].Text));
    }

    [Fact]
    public void Churn_NoWorseThanBefore_IsNotTold()
    {
        var now = With(new Kpi { Churned = 2, ChurnRate = 0.05m });

        Assert.Empty(Find(now, With(new Kpi { ChurnRate = 0.05m })));
        Assert.Equal((FindingRule.ChurnUp, Severity.Medium), Single(Find(now, With(new Kpi { ChurnRate = 0.04m }))));
    }

    [Fact]
    public void Rules_OfDifferentUrgency_ComeTheMostPressingFirst()
    {
        var findings = Find(With(new Kpi { Target = 100, Sales = 120, Completion = 1.2m, CollectionRate = 0.4m, Coverage = 0.6m }));

        Assert.Equal([FindingRule.SlowCollection, FindingRule.LowCoverage, FindingRule.TargetMet], findings.Select(finding => finding.Rule));
    }

    [Fact]
    public void PlanEffect_OfAFigureThatShouldFall_IsBetterWhenItFell()
    {
        var plan = new ActionPlan("1", "", "", new("ming"), new DateOnly(2026, 4, 30), Scope.All, Period.Month(2026, 3), Metric.ChurnRate, 0.10m);

        var effect = PlanEffect.Of(plan, With(new Kpi { ChurnRate = 0.06m }));

        Assert.Equal((-0.04m, true), (effect.Change, effect.Better));
        Assert.True(plan.IsLate(new DateOnly(2026, 5, 1)));
    }

    private static IReadOnlyList<Finding> Find(Review now, Review? before = null, decimal elapsed = 1) => FindingRules.Of(new FindingContext(now, before, elapsed));

    private static (FindingRule Rule, Severity Severity) Single(IReadOnlyList<Finding> findings) => (Assert.Single(findings).Rule, findings[0].Severity);

    private static Review With(Kpi kpi) => Quiet with { Kpi = kpi };

    private static OverdueCustomer Late(string name, Grade grade, int days) => new(new CustomerCode(name), name, new RepId("ming"), grade, days);

    private static RepFigures Person(string name, decimal completion) =>
        new(name, null, new Kpi { Target = 100, Sales = completion * 100, Completion = completion }, null, null, true, null);

    private static GroupFigures Region(string name, decimal target, decimal sales) =>
        new(name, sales, 1, null, null, 0, null, target, sales / target);
}
