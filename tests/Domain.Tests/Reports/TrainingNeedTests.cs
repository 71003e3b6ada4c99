using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports;

namespace SalesBot.Domain.Tests.Reports;

public sealed class TrainingNeedTests
{
    [Fact]
    public void Of_APersonBehindTheOthers_SaysInWhat()
    {
        var needs = Of(whole: true, Person("小明", 0.09m, 0, 0.5m, 69), Person("小红", 0.2m, 2, 0.9m, 70));

        Assert.Equal([TrainingKind.Negotiating, TrainingKind.Prospecting, TrainingKind.Collecting, TrainingKind.Recording], needs.Select(need => need.Kind));
        Assert.All(needs, need => Assert.Equal("小明", need.Rep));
    }

    [Fact]
    public void Of_APeriodThatRuns_HoldsNoCountAgainstAnybody() =>
        Assert.Equal([TrainingKind.Collecting], Of(whole: false, Person("小明", 0.09m, 0, 0.5m, 90), Person("小红", 0.2m, 2, 0.9m, 90)).Select(need => need.Kind));

    [Fact]
    public void Of_OnePersonAlone_IsHeldAgainstNobody() => Assert.Empty(Of(whole: true, Person("小明", 0, 0, 0, 0)));

    private static IReadOnlyList<TrainingNeed> Of(bool whole, params RepFigures[] people) =>
        TrainingNeed.Of(new Review(March, Scope.All, new Kpi(), people, [], [], [], [], [], [], [], [], new RfmFigures([], [])), whole);

    private static Period March => Period.Month(2026, 3);

    private static RepFigures Person(string name, decimal closed, int fresh, decimal collected, decimal compliance) =>
        new(name, null, new Kpi { FollowUps = 5, LeadToDeal = closed, NewCustomers = fresh, CollectionRate = collected }, null, null, true, compliance);
}
