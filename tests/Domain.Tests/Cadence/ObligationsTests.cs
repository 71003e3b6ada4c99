using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.Tests.Cadence;

public sealed class ObligationsTests
{
    private static readonly Customer A = ADueContact.Of("A", Grade.A).Customer;

    private static readonly Customer B = ADueContact.Of("B", Grade.B).Customer;

    [Theory]
    [InlineData(20, false)]
    [InlineData(21, false)] // 20 of 31 days are over
    [InlineData(22, true)] // 21 of 31
    [InlineData(31, true)]
    public void Missing_GradeAWithoutAnExecutive_ComesInTheLastThirdOfTheMonth(int day, bool missing) =>
        Assert.Equal(missing ? Obligation.Executive : null, Obligations.Missing(A, [Contact(3, 5, Depth.Deep)], new DateOnly(2026, 3, day)));

    [Fact]
    public void Missing_ExecutiveContactOfTheMonth_SettlesIt()
    {
        var today = new DateOnly(2026, 3, 25);

        Assert.Null(Obligations.Missing(A, [Contact(3, 5, Depth.Executive)], today));
        Assert.Equal(Obligation.Executive, Obligations.Missing(A, [Contact(2, 27, Depth.Executive)], today));
    }

    [Fact]
    public void Missing_GradeB_IsOwedAFaceToFaceAQuarter()
    {
        var today = new DateOnly(2026, 3, 25);

        Assert.Equal(Obligation.FaceToFace, Obligations.Missing(B, [Contact(3, 5, Depth.Deep)], today));
        Assert.Null(Obligations.Missing(B, [Contact(1, 5, Depth.Light, Method.Visit)], today));
        Assert.Null(Obligations.Missing(B, [], new DateOnly(2026, 2, 28)));
    }

    [Fact]
    public void Missing_GradeCLostOrWithoutConsent_OweNothing()
    {
        var today = new DateOnly(2026, 3, 31);

        Assert.Null(Obligations.Missing(A with { Grade = null }, [], today));
        Assert.Null(Obligations.Missing(A with { Stage = Stage.Lost }, [], today));
        Assert.Null(Obligations.Missing(A with { Consent = false }, [], today));
    }

    [Theory]
    [InlineData(Grade.A, Stage.Interested, "2026-03-01", "2026-03-14", false)]
    [InlineData(Grade.A, Stage.Interested, "2026-03-01", "2026-03-15", true)]
    [InlineData(Grade.C, Stage.Interested, "2026-02-28", "2026-03-21", false)]
    [InlineData(Grade.C, Stage.Interested, "2026-02-28", "2026-03-22", true)]
    [InlineData(Grade.C, Stage.Interested, "2026-03-01", "2026-03-31", false)]
    [InlineData(Grade.B, Stage.Won, "2025-12-31", "2026-02-28", false)]
    [InlineData(Grade.B, Stage.Won, "2025-12-31", "2026-03-25", true)]
    [InlineData(Grade.B, Stage.Won, "2026-01-01", "2026-03-31", false)]
    [InlineData(Grade.A, Stage.Lost, "2026-01-01", "2026-03-31", false)]
    public void ProfileRefresh_Looked_IsDueByGradeAndStage(Grade grade, Stage stage, string looked, string today, bool due)
    {
        var customer = A with { Grade = grade, Stage = stage, ProfileChecked = Day(looked) };

        Assert.Equal(due, ProfileRefresh.IsDue(customer, Day(today)));
    }

    private static FollowUp Contact(int month, int day, Depth depth, Method method = Method.Call) => new()
    {
        Id = "f",
        Customer = A.Code,
        Rep = new RepId("r1"),
        At = new DateTimeOffset(2026, month, day, 10, 0, 0, TimeSpan.FromHours(8)),
        Method = method,
        Summary = "x",
        Depth = depth,
    };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
