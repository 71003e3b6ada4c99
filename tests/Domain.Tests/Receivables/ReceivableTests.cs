using SalesBot.Domain.Receivables;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Tests.Performance;

namespace SalesBot.Domain.Tests.Receivables;

public sealed class ReceivableTests
{
    private static readonly DateOnly Ordered = new(2026, 1, 1);

    [Theory]
    [InlineData(30, 0, Age.NotDue)]
    [InlineData(31, 1, Age.UpTo30)]
    [InlineData(60, 30, Age.UpTo30)]
    [InlineData(61, 31, Age.UpTo60)]
    [InlineData(90, 60, Age.UpTo60)]
    [InlineData(91, 61, Age.UpTo90)]
    [InlineData(120, 90, Age.UpTo90)]
    [InlineData(121, 91, Age.Older)]
    public void Age_CountsFromTheDueDate(int daysAfterOrder, int overdue, Age age)
    {
        var owed = Assert.Single(Of([ABooks.Order("2026-01-01", 100)], [], daysAfterOrder));

        Assert.Equal((Ordered.AddDays(30), overdue, age), (owed.Due, owed.DaysOverdue, owed.Age));
    }

    [Fact]
    public void Left_IsWhatWasNotPaidByThatDay()
    {
        var order = ABooks.Order("2026-01-01", 100, number: "N1");

        var owed = Assert.Single(Of([order, ABooks.Order("2026-03-01", 50)], [new Payment("p1", Ordered.AddDays(3), "N1", Money.Of(30)), new Payment("p2", Ordered.AddDays(30), "N1", Money.Of(70))], 10));

        Assert.Equal(Money.Of(70), owed.Left);
        Assert.Empty(Of([order], [new Payment("p1", Ordered, "N1", Money.Of(120))], 10));
    }

    [Fact]
    public void Mismatches_AreOverpaidAheadContractsOfManyAndOrdersWithout()
    {
        Order[] orders =
        [
            ABooks.Order("2026-01-01", 100, number: "N1") with { Contract = "C1" },
            ABooks.Order("2026-01-02", 100, "K2", number: "N2") with { Contract = "c1 " },
            ABooks.Order("2026-01-03", 100, number: "N3"),
            ABooks.Order("2026-01-04", 100, number: "N4") with { Contract = "C2" },
        ];

        var found = Mismatch.Of(orders, [new Payment("p1", Ordered.AddDays(9), "N1", Money.Of(101)), new Payment("p2", Ordered, "N4", Money.Of(30))]);

        Assert.Collection(
            found,
            one => Assert.Equal(("N1", Money.Of(101)), (Assert.IsType<Mismatch.Overpaid>(one).Order.Number, ((Mismatch.Overpaid)one).Paid)),
            one => Assert.Equal(("N4", Money.Of(30), Ordered), (Assert.IsType<Mismatch.PaidAhead>(one).Order.Number, ((Mismatch.PaidAhead)one).Paid, ((Mismatch.PaidAhead)one).First)),
            one => Assert.Equal(["K1", "K2"], Assert.IsType<Mismatch.ContractOfMany>(one).Customers.Select(code => code.Value)),
            one => Assert.Equal(["N3"], Assert.IsType<Mismatch.WithoutContract>(one).Orders.Select(order => order.Number)));
    }

    [Fact]
    public void Mismatches_WhereNoOrderHasAContract_MissNone() => Assert.Empty(Mismatch.Of([ABooks.Order("2026-01-01", 100)], []));

    private static IReadOnlyList<Receivable> Of(IEnumerable<Order> orders, IEnumerable<Payment> payments, int day) => Receivable.Of(orders, payments, _ => 30, Ordered.AddDays(day));
}
