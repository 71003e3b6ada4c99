using System.Diagnostics;
using SalesBot.Bot.Records;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;
using SalesBot.Worker.Files.Json;

namespace SalesBot.Bench;

/// <summary>The month's review of 50 reps over 1,000,000 follow-ups, from the kept tallies and from the records.</summary>
internal static class ReportBench
{
    private const int Reps = 50;

    private const int Customers = 20_000;

    private const int FollowUpsEach = 50;

    private const int OrdersEach = 5;

    /// <summary>The first calls run code not yet optimised.</summary>
    private const int WarmUp = 100;

    private static readonly DateOnly Today = new(2026, 3, 31);

    private static readonly ReviewRules Rules = new() { Calendar = WorkCalendars.Mainland };

    private static readonly string[] Products = ["净化设备", "检测仪器", "耗材", "配件", "软件订阅", "技术咨询"];

    public static async Task Run(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-bench-").FullName;
        try
        {
            await using var store = BenchStore.Open(folder);
            await Fill(store);
            var (rebuilt, _) = await Timed(() => store.Write(
                session =>
                {
                    TallyKeeper.Rebuild(session, Rules, Today);
                    return true;
                },
                CancellationToken.None));
            BenchLine.Write(output, "report", "tallies made anew from the records", Customers * FollowUpsEach, rebuilt, "ms");
            await Measure(output, store, "month, all, 50 reps", 200, reader => reader.Review(Period.Month(2026, 3), Scope.All, customers: false));
            await Measure(output, store, "year, all, 50 reps", 200, reader => reader.Review(Period.Year(2026), Scope.All, customers: false));
            await Measure(output, store, "month, a team", 200, reader => reader.Review(Period.Month(2026, 3), new Scope(ScopeKind.Team, "team0"), customers: false));
            await Measure(output, store, "month, all, with the RFM of every customer", 20, reader => reader.Review(Period.Month(2026, 3), Scope.All));
            await Measure(output, store, "month, a region", 200, reader => reader.Review(Period.Month(2026, 3), new Scope(ScopeKind.Region, "region1"), customers: false));
            await Measure(output, store, "month, a product", 200, reader => reader.Review(Period.Month(2026, 3), new Scope(ScopeKind.Product, "耗材"), customers: false));
            await Whole(output, store);
            await Changes(output, store);
            var (raw, _) = await Timed(() => store.Read(session => Reviews.Of(BooksReader.Read(session), Period.Month(2026, 3), Scope.All, Today, Rules), CancellationToken.None));
            BenchLine.Write(output, "report", "month, all, from the records", Customers * FollowUpsEach, raw, "ms");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task Measure(TextWriter output, IStore store, string name, int times, Func<DossiersReader, Review> review) =>
        Measure(output, store, name, times, session => review(new DossiersReader(session, Rules, Today)));

    private static async Task Measure(TextWriter output, IStore store, string name, int times, Func<IReadSession, Review> review)
    {
        var samples = new List<double>(times);
        var unmeasured = times > WarmUp ? WarmUp : Math.Min(times, 5);
        for (var at = -unmeasured; at < times; at++)
        {
            var (time, found) = await Timed(() => store.Read(review, CancellationToken.None));
            if (found.Kpi.FollowUps == 0) throw new InvalidOperationException($"{name}: nothing counted.");
            if (at >= 0) samples.Add(time);
        }

        BenchLine.Write(output, "report", name, Customers * FollowUpsEach, samples.Average(), "ms", samples);
    }

    /// <summary>What a person gets: findings, trend, plans and all.</summary>
    private static async Task Whole(TextWriter output, IStore store)
    {
        var reporter = new Reporter(Rules, "CNY");
        var request = new ReportRequest(ReportKind.Month, Period.Month(2026, 3), Scope.All);
        await Measure(output, store, "month, as the chat tells it", 20, session => reporter.Of(session, request, Today, Language.Simplified).Review);
        await Measure(output, store, "month, in full as for Word", 20, session => reporter.InFull(session, request, Today, Language.Simplified).Review);
        await Measure(output, store, "month, as JSON", 20, session =>
        {
            var accounts = reporter.Open(session, Today);
            var review = accounts.WithCustomers(request.Period, request.Scope);
            if (ReportJson.Of(review, Reporter.Findings(accounts, request, Today), [.. Reporter.Plans(session, accounts, request)]).Length < Customers) throw new InvalidOperationException("Customers are missing.");
            return review;
        });
    }

    /// <summary>One follow-up of today and its tallies, committed.</summary>
    private static async Task Changes(TextWriter output, IStore store)
    {
        var samples = new List<double>();
        for (var at = 0; at < 200; at++)
        {
            var customer = at * 37 % Customers;
            var (time, _) = await Timed(() => store.Write(
                session =>
                {
                    session.Upsert(Documents.FollowUps, FollowUp(customer, 1_000 + at, Today));
                    TallyKeeper.Refresh(session, [Code(customer)], Rules, Today);
                    return true;
                },
                CancellationToken.None));
            samples.Add(time);
        }

        BenchLine.Write(output, "report", "a follow-up with its tallies, committed", samples.Count, samples.Average(), "ms", samples);
    }

    private static async Task Fill(IStore store)
    {
        await store.Write(
            session =>
            {
                for (var rep = 0; rep < Reps; rep++)
                {
                    session.Upsert(Documents.Reps, new Rep(Rep(rep), $"Rep {rep}", Role.Rep, $"team{rep % 5}", $"region{rep % 4}"));
                    session.Upsert(Documents.Targets, new Target(Period.Month(2026, 3), Rep(rep).Value, null, Money.Of(200_000)));
                }

                return true;
            },
            CancellationToken.None);
        foreach (var some in Enumerable.Range(0, Customers).Chunk(500))
        {
            await store.Write(
                session =>
                {
                    foreach (var customer in some)
                    {
                        Fill(session, customer);
                    }

                    return true;
                },
                CancellationToken.None);
        }
    }

    private static void Fill(IWriteSession session, int customer)
    {
        session.Upsert(Documents.Customers, new Customer
        {
            Code = Code(customer),
            Name = $"Customer {customer}",
            Owner = Rep(customer % Reps),
            Region = $"region{customer % 4}",
            Industry = Industries.All[customer % Industries.All.Count].Key,
            Size = (CompanySize)(customer % 4),
            Channel = $"channel{customer % 5}",
            Grade = (Grade)(customer % 3),
            Created = new DateTimeOffset(2024, 4, 1, 9, 0, 0, TimeSpan.FromHours(8)),
        });
        for (var at = 0; at < FollowUpsEach; at++)
        {
            session.Upsert(Documents.FollowUps, FollowUp(customer, at, Today.AddDays(-(at * 14) - (customer % 14))));
        }

        for (var at = 0; at < OrdersEach; at++)
        {
            session.Upsert(Documents.Orders, new Order(
                $"SO-{customer}-{at}", Today.AddDays(-(at * 90) - (customer % 90)), Code(customer), Rep(customer % Reps), Products[(customer + at) % Products.Length], Money.Of(1_000 + customer % 50_000), Cost: Money.Of(700)));
        }
    }

    private static FollowUp FollowUp(int customer, int at, DateOnly day)
    {
        var time = new DateTimeOffset(day.ToDateTime(new TimeOnly(9 + (at % 9), customer % 60)), TimeSpan.FromHours(8));
        return new FollowUp
        {
            Id = $"F{customer:00000}-{at:0000}",
            Customer = Code(customer),
            Rep = Rep((customer + (at % 10 == 0 ? 1 : 0)) % Reps),
            At = time,
            LoggedAt = time.AddHours(1),
            Method = (Method)(at % 7),
            Summary = "客户正在比较三家供应商的报价,希望下周给出方案",
            Next = new NextStep("发送报价", day.AddDays(10)),
            StageChange = at == FollowUpsEach - 2 ? Stage.Interested : null,
        };
    }

    private static CustomerCode Code(int customer) => new($"C-{customer:00000}");

    private static RepId Rep(int rep) => new($"r{rep:00}");

    private static async Task<(double Milliseconds, T Result)> Timed<T>(Func<Task<T>> body)
    {
        var start = Stopwatch.GetTimestamp();
        var result = await body();
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, result);
    }
}
