using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Tests.Files.Pages;

/// <summary>A company with everything a page tells of, some of it missing in some: targets, payments, costs, losses, late contacts. The same seed, the same company.</summary>
internal sealed class MadeBooks(int seed)
{
    public static readonly DateOnly Today = new(2026, 4, 17);

    private static readonly DateOnly From = new(2025, 1, 3);

    private static readonly string[] Names = ["陈明", "李敏", "王芳", "Anna Reed", "赵强", "Tom Hale"];

    private static readonly string[] Products = ["仪器", "耗材", "服务"];

    private static readonly string[] Regions = ["华东", "华南", "North"];

    private static readonly string[] Channels = ["展会", "转介绍", "官网"];

    private readonly Random random = new(seed);

    private readonly List<Customer> customers = [];

    private readonly List<FollowUp> contacts = [];

    private readonly List<Order> orders = [];

    private readonly List<Payment> payments = [];

    public static IReadOnlyList<Scope> Scopes =>
        [Scope.All, new(ScopeKind.Rep, Names[0]), new(ScopeKind.Team, "一部"), new(ScopeKind.Region, Regions[0]), new(ScopeKind.Product, Products[1])];

    public Books Books()
    {
        List<Rep> reps =
        [
            new(new RepId("boss"), "周总", Role.Manager), new(new RepId("lead1"), "老王", Role.Lead, "一部", Regions[0]), new(new RepId("lead2"), "Grace", Role.Lead, "二部", Regions[1]),
            .. Names.Take(random.Next(2, 7)).Select((name, at) => new Rep(new RepId($"r{at}"), name, Role.Rep, at % 2 == 0 ? "一部" : "二部", Regions[at % 3], new RepId(at % 2 == 0 ? "lead1" : "lead2"))),
        ];
        var sellers = reps.Where(rep => rep.Role == Role.Rep).ToList();
        var pace = 0.4 + (random.NextDouble() * 1.6);
        for (var at = random.Next(6, 50); at > 0; at--)
        {
            Live(at, sellers[random.Next(sellers.Count)], pace);
        }

        var months = Enumerable.Range(0, 17).Select(at => Period.Month(2025 + (at / 12), (at % 12) + 1)).ToList();
        return new Books
        {
            Reps = reps, Customers = customers, FollowUps = contacts, Orders = orders, Payments = payments,
            Targets = seed % 7 == 0 ? [] : [.. from month in months.Skip(seed % 4) from rep in sellers where !(seed % 9 == 0 && rep == sellers[0]) select new Target(month, rep.Id.Value, null, Money.Of(random.Next(1, 20) * 5000), NewCustomers: 1, Visits: 6)],
            ChannelCosts = seed % 3 == 0 ? [] : [.. from month in months from channel in Channels where random.Next(3) > 0 select new ChannelCost(month, channel, Money.Of(random.Next(1, 9) * 1000))],
            Scores = [.. from month in months from rep in sellers where random.Next(2) == 0 select new ScoreEntry(month, rep.Id, random.Next(60, 100), random.Next(60, 100))],
        };
    }

    private void Live(int at, Rep owner, double pace)
    {
        var code = new CustomerCode($"K{at:00}");
        var start = From.AddDays(random.Next(400));
        customers.Add(new Customer
        {
            Code = code, Name = random.Next(2) == 0 ? $"客户{at}号" : $"Company {at}", Owner = owner.Id, Created = Noon(start), FirstContact = start, Consent = random.Next(20) > 0,
            Grade = random.Next(4) switch { 0 => Grade.A, 1 => Grade.B, 2 => Grade.C, _ => null }, Region = random.Next(8) == 0 ? null : Regions[random.Next(3)], Channel = Channels[random.Next(3)],
            Industry = random.Next(2) == 0 ? "medical" : "retail", Size = random.Next(2) == 0 ? CompanySize.Large : CompanySize.Small,
        });
        var stage = Stage.Prospect;
        for (var day = start; day <= Today; day = day.AddDays(random.Next(3, 45)))
        {
            Stage? to = random.Next(4) == 0 && stage < Stage.Negotiating ? stage + 1 : random.Next(25) == 0 ? Stage.Lost : null;
            stage = to ?? stage;
            contacts.Add(new FollowUp
            {
                Id = $"{code}-{day:yyyyMMdd}", Customer = code, Rep = owner.Id, At = Noon(day), LoggedAt = Noon(day).AddHours(random.Next(1, 60)), Method = random.Next(3) == 0 ? Method.Visit : Method.Call,
                Summary = random.Next(3) == 0 ? "再联系" : "说了报价和交期的细节，等对方内部讨论", StageChange = to, LossReason = to == Stage.Lost ? (LossReason)random.Next(4) : null,
                Objection = random.Next(3) == 0 ? "price" : null, Next = random.Next(2) == 0 ? new NextStep("发报价", day.AddDays(random.Next(2, 20))) : null,
            });
        }

        if (random.Next(5) < 2)
        {
            return;
        }

        var (cycle, amount) = (random.Next(10, 120), 800 * Math.Exp(random.NextDouble() * 4));
        var gone = random.Next(3) == 0 ? start.AddDays(random.Next(60, 400)) : Today;
        for (var day = start.AddDays(random.Next(60)); day <= gone; day = day.AddDays(1 + (int)(cycle * (0.5 + random.NextDouble()) / pace)))
        {
            var sum = (decimal)Math.Round(amount * (0.5 + random.NextDouble()), 2);
            var order = new Order($"{code}-{day:yyyyMMdd}", day, code, owner.Id, Products[random.Next(3)], Money.Of(sum), Cost: random.Next(4) == 0 ? null : Money.Of(Math.Round(sum * (decimal)(0.5 + (random.NextDouble() * 0.5)), 2)));
            orders.Add(order);
            if (seed % 10 != 0 && random.Next(10) > 1)
            {
                payments.Add(new Payment(order.Number, day.AddDays(random.Next(-3, 100)), order.Number, Money.Of(random.Next(4) == 0 ? Math.Round(sum / 2, 2) : sum)));
            }
        }
    }

    private static DateTimeOffset Noon(DateOnly day) => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.FromHours(8));
}
