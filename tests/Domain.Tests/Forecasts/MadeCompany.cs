using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.Tests.Forecasts;

/// <summary>A company that lives by its own habits: each customer has a cycle and an amount of its own, some leave, new ones come, months differ, sales grow or shrink. The same seed, the same company.</summary>
internal sealed class MadeCompany(int seed)
{
    private const int Reps = 5;

    public static readonly DateOnly From = new(2023, 1, 1);

    public static readonly DateOnly To = new(2026, 12, 31);

    private readonly Random random = new(seed);

    private readonly List<Customer> customers = [];

    private readonly List<FollowUp> contacts = [];

    private readonly List<Order> orders = [];

    public Books Books()
    {
        var season = Enumerable.Range(0, 12).Select(_ => 1 + (0.3 * (random.NextDouble() - 0.5) * (seed % 3))).ToArray();
        var growth = ((seed % 4) - 1) * 0.01;
        var scale = Math.Exp(8 + (2 * random.NextDouble()));
        for (var at = random.Next(60, 220); at > 0; at--)
        {
            Live(at, scale * Math.Exp(Normal() * 0.6), day => season[day.Month - 1], day => Math.Exp(growth * (day.DayNumber - From.DayNumber) / 30.0));
        }

        return new Books { Reps = [.. Enumerable.Range(0, Reps).Select(at => new Rep(new RepId($"r{at}"), $"r{at}", Role.Rep))], Customers = customers, FollowUps = contacts, Orders = orders };
    }

    private void Live(int at, double amount, Func<DateOnly, double> season, Func<DateOnly, double> size)
    {
        var code = new CustomerCode($"C{at}");
        var owner = new RepId($"r{at % Reps}");
        var start = From.AddDays(random.NextDouble() < 0.4 ? random.Next(60) : random.Next(To.DayNumber - From.DayNumber));
        customers.Add(new Customer { Code = code, Name = code.Value, Owner = owner, FirstContact = start, Created = Noon(start) });
        Contact(start.AddDays(5), Stage.Interested, random.NextDouble() < 0.5 ? Money.Of((decimal)amount) : null);
        var decided = start.AddDays(random.Next(10, 130));
        if (random.NextDouble() < 0.5)
        {
            if (random.NextDouble() < 0.6)
            {
                Contact(decided, Stage.Lost, null);
            }

            return;
        }

        var cycle = 20 * Math.Exp(random.NextDouble() * 2.2);
        var gone = random.NextDouble() < 0.3 ? start.AddDays(random.Next(100, 500)) : To;
        for (var day = decided; day <= To && day < gone; day = day.AddDays(1 + (int)(cycle * Math.Exp(Normal() * 0.4) / season(day))))
        {
            orders.Add(new Order($"{code}-{day:yyyyMMdd}", day, code, owner, "p", Money.Of((decimal)(amount * Math.Exp(Normal() * 0.4) * season(day) * size(day)))));
        }

        void Contact(DateOnly day, Stage stage, Money? told)
        {
            if (day <= To)
            {
                contacts.Add(new FollowUp { Id = $"{code}-{day:yyyyMMdd}", Customer = code, Rep = owner, At = Noon(day), Method = Method.Call, Summary = "x", StageChange = stage, Amount = told });
            }
        }
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static DateTimeOffset Noon(DateOnly day) => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
}
