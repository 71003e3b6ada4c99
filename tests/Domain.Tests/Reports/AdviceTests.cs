using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports.Findings;
using SalesBot.Domain.Team;
using SalesBot.Domain.Tests.Performance;

namespace SalesBot.Domain.Tests.Reports;

public sealed class AdviceTests
{
    private static readonly DateOnly AsOf = new(2026, 3, 31);

    private static readonly Staff People = new([.. ABooks.Empty.Reps, new Rep(new RepId("boss"), "陈静", Role.Manager)]);

    [Fact]
    public void Advice_AboutAPerson_IsForTheirLead_AndSaysWhatToReach()
    {
        var advice = Of(new Finding(FindingRule.RepBehind, Severity.Medium, [Evidence.Named("rep", "小明"), Evidence.Ratio("completion", 0.4m), Evidence.Amount("short", 600)], Metric.Completion));

        Assert.Equal(["老王"], advice.Parts.Select(part => part.Owner.Name));
        Assert.Equal((AsOf.AddDays(14), 1m, 600m), (advice.Due, advice.Target, advice.Gain));
    }

    [Fact]
    public void Advice_AboutTheWhole_IsForTheManagers()
    {
        var advice = Of(new Finding(FindingRule.SlowCollection, Severity.High, [Evidence.Ratio("collectionRate", 0.4m), Evidence.Amount("collected", 400), Evidence.Amount("open", 600)], Metric.CollectionRate));

        Assert.Equal(["陈静"], advice.Parts.Select(part => part.Owner.Name));
        Assert.Equal((0.8m, 400m), (advice.Target, advice.Gain));
    }

    [Fact]
    public void Advice_AboutCustomers_IsOneLineForEachOwner_WhoHasTheMostPressingFirst()
    {
        var advice = Advice.Of(new Finding(FindingRule.OverdueKeyCustomers, Severity.High, [Evidence.Count("customers", 3)], Metric.Coverage), Scope.All, People, AsOf, [(ABooks.Hong, "宏达"), (ABooks.Ming, "恒通"), (ABooks.Hong, "云帆")]);

        Assert.Equal([("小红", "宏达 云帆"), ("小明", "恒通")], advice.Parts.Select(part => (part.Owner.Name, string.Join(' ', part.Customers))));
    }

    [Fact]
    public void Advice_AboutCustomersOfSomebodyWhoLeft_IsForTheManager()
    {
        var staff = new Staff([.. People.People.Select(person => person.Id == ABooks.Hong ? person with { Active = false } : person)]);

        var advice = Advice.Of(new Finding(FindingRule.PastDueMoney, Severity.High, [Evidence.Count("customers", 1)]), Scope.All, staff, AsOf, [(ABooks.Hong, "宏达")]);

        Assert.Equal("陈静", Assert.Single(advice.Parts).Owner.Name);
    }

    [Fact]
    public void Advice_AgainstAFall_IsToReachWhatItWas() =>
        Assert.Equal(12m, Of(new Finding(FindingRule.FewerVisits, Severity.Low, [Evidence.Count("visits", 5), Evidence.Count("before", 12)], Metric.Visits)).Target);

    private static Advice Of(Finding finding) => Advice.Of(finding, Scope.All, People, AsOf, []);
}
