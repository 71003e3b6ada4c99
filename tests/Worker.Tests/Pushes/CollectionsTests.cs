using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Tests.Pushes;

public sealed class CollectionsTests
{
    [Fact]
    public async Task Collections_Monday_NamesWhoseMoneyIsPastDueAndWhatTheyPromised()
    {
        await using var office = await Owing("2026-03-16T07:00");

        await office.WalkTo("2026-03-16T12:00");

        Assert.Equal(
            """
            03-16 09:00 这周该催的款：2 家，共 1.2 万
            · 华信电子　8,000，过期 14 天；说好 3月13日(周五)付，还没到
            · 云帆物流　4,000，过期 4 天
            """,
            Assert.Single(await office.Said("小明"), line => line.Contains("该催的款", StringComparison.Ordinal)).ReplaceLineEndings("\n"));
        Assert.Contains("华信电子　8,000，过期 14 天（小明）", Assert.Single(await office.Said("王经理"), line => line.Contains("该催的款", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Collections_AnotherDayOfTheWeek_AreSilent()
    {
        await using var office = await Owing("2026-03-17T07:00");

        await office.WalkTo("2026-03-17T20:00");

        Assert.DoesNotContain(await office.Said("小明"), line => line.Contains("该催的款", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Collections_NobodyRecordsPayments_AreSilent()
    {
        await using var office = await Owing("2026-03-16T07:00", paid: false);

        await office.WalkTo("2026-03-16T20:00");

        Assert.DoesNotContain(await office.Said("小明"), line => line.Contains("该催的款", StringComparison.Ordinal));
    }

    /// <summary>华信's order was due on 2 March; 云帆 has 40 days and was due on the 12th, 天目 90 and is not due yet.</summary>
    private static async Task<AnOffice> Owing(string at, bool paid = true)
    {
        var office = new AnOffice(at);
        await office.Person("小明");
        await office.Person("王经理", Role.Manager);
        await office.Customer("华信电子", last: "2026-03-10T10:00", next: new NextStep("月中付款", AnOffice.Day("2026-03-13")));
        await Terms(await office.Customer("云帆物流", last: "2026-03-13T10:00"), 40);
        await Terms(await office.Customer("天目茶业", last: "2026-03-13T10:00"), 90);
        await office.Change(
            session =>
            {
                foreach (var (number, customer, day, amount) in new[] { ("SO1", "华信电子", "2026-01-31", 10_000), ("SO2", "云帆物流", "2026-01-31", 4_000), ("SO3", "天目茶业", "2026-01-31", 9_000) })
                {
                    session.Upsert(Documents.Orders, new Order(number, AnOffice.Day(day), new CustomerCode(customer), new RepId("小明"), "A", Money.Of(amount)));
                }

                if (paid)
                {
                    session.Upsert(Documents.Payments, new Payment("P1", AnOffice.Day("2026-02-10"), "SO1", Money.Of(2_000)));
                }
            },
            new CustomerCode("华信电子"), new CustomerCode("云帆物流"), new CustomerCode("天目茶业"));
        return office;

        Task Terms(Customer customer, int days) => office.Change(session => session.Upsert(Documents.Customers, customer with { PaymentDays = days }), customer.Code);
    }
}
