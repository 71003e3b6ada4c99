using FsCheck;
using FsCheck.Fluent;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports.Grounds;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;
using SalesBot.Domain.Tests.Performance;

namespace SalesBot.Domain.Tests.Reports;

/// <summary>Whatever the books say, the records shown behind a figure add up to that figure.</summary>
public sealed class ProofsTests
{
    private static readonly DateOnly Today = new(2026, 4, 10);

    private static readonly Scope[] Scopes =
        [Scope.All, new(ScopeKind.Rep, "小明"), new(ScopeKind.Team, "一部"), new(ScopeKind.Region, "华东"), new(ScopeKind.Product, "仪器")];

    [Fact]
    public void Of_RandomBooks_EveryFigureEqualsTheSumOfItsRecords() => Prop.ForAll(SomeBooks.ToArbitrary(), books =>
    {
        foreach (var period in new[] { Period.Month(2026, 3), Period.Quarter(2026, 1), Period.Year(2026), Period.Month(2026, 4) })
        {
            foreach (var scope in Scopes)
            {
                Agree(books, period, scope);
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_GrossMargin_LeavesOrdersWithoutCostOutAboveAndBelow()
    {
        var books = ABooks.Empty with
        {
            Customers = [ABooks.Customer()],
            Orders = [ABooks.Order("2026-03-02", 1000, cost: 600, number: "1"), ABooks.Order("2026-03-03", 9000, number: "2")],
        };

        var proof = Prove(books, Period.Month(2026, 3), Scope.All).Of(Metric.GrossMargin);

        Assert.Equal((400m, 1000m, 0.4m), (proof.Top, proof.Bottom, proof.Value));
    }

    [Fact]
    public void Of_CollectionRate_ShowsPaymentsAboveAndOrdersBelow()
    {
        var books = ABooks.Empty with
        {
            Customers = [ABooks.Customer()],
            Orders = [ABooks.Order("2026-02-02", 500, number: "1"), ABooks.Order("2026-03-03", 1000, number: "2")],
            Payments = [new Payment("p1", new DateOnly(2026, 3, 5), "1", Money.Of(300)), new Payment("p2", new DateOnly(2026, 2, 5), "1", Money.Of(200))],
        };

        var proof = Prove(books, Period.Month(2026, 3), Scope.All).Of(Metric.CollectionRate);

        Assert.Equal([GroundKind.Payment, GroundKind.Order], proof.Grounds.Select(ground => ground.Kind));
        Assert.Equal(0.3m, proof.Value);
    }

    private static void Agree(Books books, Period period, Scope scope)
    {
        var review = Reviews.Of(books, period, scope, Today, ABooks.Rules);
        var proofs = Prove(books, period, scope) with { People = review.ByRep, Target = review.Kpi.Target, Challenge = review.Kpi.Challenge };
        foreach (var metric in Enum.GetValues<Metric>())
        {
            var (figure, proof) = (review.Of(metric), proofs.Of(metric));
            var same = figure is null && proof.Value is null || (figure - proof.Value is { } off && Math.Abs(off) < 0.0000001m);
            Assert.True(same, $"{metric} of {scope} in {period}: {figure}, its records say {proof.Value}");
            Assert.Equal(proof.Grounds.Count, proof.Grounds.Select(ground => ground.Key).Distinct().Count());
        }
    }

    private static Proofs Prove(Books books, Period period, Scope scope) =>
        new(Dossiers.Of(books, ABooks.Rules), Windows.Of(period, Today), View.Of(scope, new Staff(books.Reps)), ABooks.Rules);

    private static Gen<Books> SomeBooks =>
        from customers in Gen.ListOf(SomeCustomer, 6)
        from orders in Gen.ListOf(SomeOrder, 14)
        from contacts in Gen.ListOf(SomeContact, 16)
        from payments in Gen.ListOf(SomePayment, 10)
        select ABooks.Empty with
        {
            Customers = [.. customers.Select((customer, at) => customer with { Code = new CustomerCode($"K{at}") })],
            Orders = [.. orders.Select((order, at) => order with { Number = $"N{at}" })],
            FollowUps = [.. contacts.Select((contact, at) => contact with { Id = $"F{at:00}" })],
            Payments = [.. payments.Select((payment, at) => payment with { Id = $"P{at:00}" })],
            Targets = [new Target(Period.Month(2026, 3), ABooks.Ming.Value, null, Money.Of(5000), NewCustomers: 2), new Target(Period.Month(2026, 3), ABooks.Hong.Value, null, Money.Of(3000))],
            Scores = [new ScoreEntry(Period.Month(2026, 3), ABooks.Ming, 90, 80)],
        };

    private static Gen<RepId> SomeRep => Gen.Elements(ABooks.Ming, ABooks.Hong, ABooks.Gang);

    private static Gen<string> SomeDay =>
        from days in Gen.Choose(0, 460)
        select new DateOnly(2025, 1, 5).AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Gen<Customer> SomeCustomer =>
        from owner in SomeRep
        from region in Gen.Elements("华东", "华北", null)
        from grade in Gen.Elements(Grade.A, Grade.B, Grade.C)
        select ABooks.Customer(owner: owner) with { Region = region, Grade = grade };

    private static Gen<Order> SomeOrder =>
        from day in SomeDay
        from customer in Gen.Choose(0, 5)
        from rep in SomeRep
        from amount in Gen.Choose(1, 500)
        from costed in Gen.Elements(true, false)
        from product in Gen.Elements("耗材", "仪器")
        select ABooks.Order(day, amount * 10, $"K{customer}", rep, cost: costed ? amount * 6 : null, product: product);

    private static Gen<Domain.FollowUps.FollowUp> SomeContact =>
        from day in SomeDay
        from hour in Gen.Choose(8, 18)
        from customer in Gen.Choose(0, 5)
        from rep in SomeRep
        from stage in Gen.Elements<Stage?>(null, null, Stage.Interested, Stage.Negotiating, Stage.Won, Stage.Lost)
        select ABooks.FollowUp($"{day} {hour:00}:00", $"K{customer}", rep, stage);

    private static Gen<Payment> SomePayment =>
        from day in SomeDay
        from order in Gen.Choose(0, 13)
        from amount in Gen.Choose(1, 300)
        select new Payment("", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), $"N{order}", Money.Of(amount));
}
