using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.Tests.Cadence;

/// <summary>Customers due on or about Wednesday 11 March 2026, built from what a test is about.</summary>
internal static class ADueContact
{
    public static readonly DateOnly Today = new(2026, 3, 11);

    public static DueContact Of(
        string code, Grade grade = Grade.B, int daysOver = 0, int redAfter = 7, decimal amount = 0, int? snoozedFor = null, TimeOnly? meeting = null) => new(
        new Customer
        {
            Code = new(code),
            Name = code,
            Owner = new RepId("r1"),
            Grade = grade,
            Created = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(8)),
        },
        new ContactPlan
        {
            Customer = new(code),
            Owner = new RepId("r1"),
            Due = Today.AddDays(-daysOver),
            Red = Today.AddDays(redAfter - daysOver),
            SnoozedTo = snoozedFor is { } days ? Today.AddDays(days) : null,
            Steps = meeting is { } time ? [new PlannedStep("s-" + code, "演示", Today, time, new RepId("r1"))] : [],
        },
        new Lazy<Money>(Money.Of(amount)));
}
