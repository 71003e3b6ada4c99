using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.Tests.FollowUps;

public sealed class VisitWindowTests
{
    private static readonly DateTimeOffset Two = new(2026, 3, 11, 14, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData(-31, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(120, true)]
    [InlineData(121, false)]
    public void Holds_AroundTheVisit_UpToHalfAnHourBeforeAndTwoHoursAfter(int minutes, bool held) =>
        Assert.Equal(held, VisitWindow.Holds(Visit("A", Two, told: null), Two.AddMinutes(minutes)));

    [Theory]
    [InlineData(0, true)]
    [InlineData(120, true)]
    [InlineData(121, false)]
    public void Holds_ToldOfInTheEvening_CountsFromThenToo(int minutes, bool held) =>
        Assert.Equal(held, VisitWindow.Holds(Visit("A", Two, told: Two.AddHours(5)), Two.AddHours(5).AddMinutes(minutes)));

    [Fact]
    public void Candidates_OneJustTold_IsMeantThoughAnotherIsNear()
    {
        var (early, late) = (Visit("A", Two.AddMinutes(-60), Two.AddMinutes(-50)), Visit("B", Two, Two.AddMinutes(20)));

        Assert.Equal([late], VisitWindow.Candidates([early, late], Two.AddMinutes(30)));
        Assert.Equal([late, early], VisitWindow.Candidates([early, late], Two.AddMinutes(31)));
    }

    [Fact]
    public void Candidates_NothingNear_AreNone() => Assert.Empty(VisitWindow.Candidates([Visit("A", Two, Two)], Two.AddDays(1)));

    private static FollowUp Visit(string customer, DateTimeOffset at, DateTimeOffset? told) => new()
    {
        Id = customer,
        Customer = new CustomerCode(customer),
        Rep = new RepId("r1"),
        At = at,
        LoggedAt = told,
        Method = Method.Visit,
        Summary = "看了现场",
    };
}
