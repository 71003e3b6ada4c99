using FsCheck;
using FsCheck.Fluent;
using SalesBot.Bot.Records;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;
using SalesBot.Worker.Files.Json;
using SalesBot.Worker.Tests.Storage;

namespace SalesBot.Worker.Tests.Figures;

/// <summary>Whatever happens to the records, the kept tallies tell what the records tell.</summary>
public sealed class TallyKeeperTests : IAsyncDisposable
{
    private static readonly TimeSpan Zone = TimeSpan.FromHours(8);

    private static readonly DateOnly Start = new(2025, 11, 20);

    private static readonly string[] People = ["ming", "hong", "gang"];

    private static readonly TeamRules Rules = new(
        new CadencePolicy(CadenceRules.S2), (_, _) => WorkCalendars.None, TimeZoneInfo.Utc, "CNY", Money.Of(1_000_000));

    private static readonly string[] Scopes = ["all", "rep:小ming", "team:一部", "region:华东", "product:耗材"];

    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("salesbot-tallies-").FullName;

    private readonly IStore store;

    public TallyKeeperTests() => store = Stores.Open(Path.Combine(folder, "test.db"), TimeProvider.System);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        System.IO.Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Refresh_AfterAnyOperations_LeavesWhatTheRecordsTell()
    {
        // Each number is one operation: what, on which customer, on which day.
        var operations = Gen.Choose(0, int.MaxValue).ArrayOf(40).ToArbitrary();

        Prop.ForAll(operations, numbers => Play(numbers).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(8).WithEndSize(60));
    }

    [Fact]
    public async Task Refresh_OnALaterDay_CountsTheDueDatesThatPassedMeanwhile()
    {
        await store.Write(
            session =>
            {
                Begin(session);
                session.Upsert(Documents.FollowUps, FollowUp(1, "K0", new DateOnly(2026, 2, 20), Stage.Interested));
                TallyKeeper.Refresh(session, [new CustomerCode("K0")], Rules.Figures, new DateOnly(2026, 3, 2));
                return true;
            },
            Cancel);

        Assert.Null(await Coverage(new DateOnly(2026, 3, 2)));
        await store.Write(
            session =>
            {
                TallyKeeper.Refresh(session, [], Rules.Figures, new DateOnly(2026, 3, 31));
                return true;
            },
            Cancel);
        Assert.Equal(0m, await Coverage(new DateOnly(2026, 3, 31)));
    }

    [Fact]
    public async Task Verification_OfATamperedTally_NamesIt()
    {
        await store.Write(
            session =>
            {
                Begin(session);
                session.Upsert(Documents.Orders, new Order("1", new DateOnly(2026, 3, 2), new CustomerCode("K0"), new RepId("ming"), "耗材", Money.Of(100)));
                TallyKeeper.Refresh(session, [new CustomerCode("K0")], Rules.Figures, new DateOnly(2026, 3, 31));
                var kept = session.Get(TallyDocs.Tallies, "2026-03|all")!;
                kept.Tally.Kpi = kept.Tally.Kpi with { FollowUps = 7 };
                session.Upsert(TallyDocs.Tallies, kept);
                return true;
            },
            Cancel);

        var differences = await store.Read(session => new Verification(session, Rules).Differences().ToList(), Cancel);

        Assert.Contains(differences, difference => difference is { Kind: "Tally", Places: ["2026-03", "all"] });
    }

    private async Task Play(int[] numbers)
    {
        await store.Write(
            session =>
            {
                foreach (var type in new IDocType[] { Documents.FollowUps, Documents.Orders, Documents.Payments, Documents.Customers, Documents.StageEvents })
                {
                    type.Accept(new Emptying(session));
                }

                Begin(session);
                TallyKeeper.Rebuild(session, Rules.Figures, Start);
                return true;
            },
            Cancel);
        var today = await store.Write(
            session =>
            {
                var day = Start;
                for (var at = 0; at < numbers.Length; at++)
                {
                    day = day.AddDays(numbers[at] % 7);
                    TallyKeeper.Refresh(session, Do(session, at, numbers[at], day), Rules.Figures, day);
                }

                return day;
            },
            Cancel);

        await store.Read(
            session =>
            {
                var tallies = new Verification(session, Rules).Differences().Where(difference => difference.Kind is "Tally" or "Dossier").Select(difference => string.Join(' ', difference.Places));
                Assert.Empty(tallies);
                var figures = new DossiersReader(session, Rules.Figures, today);
                var books = BooksReader.Read(session);
                foreach (var scope in Scopes.Select(scope => Scope.Parse(scope)!))
                {
                    foreach (var kind in Enum.GetValues<PeriodKind>())
                    {
                        var period = Period.Holding(kind, today);
                        Assert.Equal(ReportJson.Of(Reviews.Of(books, period, scope, today, Rules.Figures)), ReportJson.Of(figures.Review(period, scope)));
                    }
                }

                return true;
            },
            Cancel);
    }

    /// <returns>The customers whose records it changed.</returns>
    private static CustomerCode[] Do(IWriteSession session, int at, int number, DateOnly today)
    {
        var code = new CustomerCode($"K{number / 7 % 5}");
        var day = today.AddDays(-(number / 35 % 120));
        switch (number / 4200 % 12)
        {
            case 0 or 1 or 2:
                session.Upsert(Documents.FollowUps, FollowUp(number, code.Value, day, (Stage?)(number / 42000 % 9) is { } stage && Enum.IsDefined(stage) ? stage : null));
                return [code];
            case 3 or 4:
                session.Upsert(Documents.Orders, new Order($"{at}", day, code, Rep(number), number % 2 == 0 ? "耗材" : "配件", new Money(number % 90_000), Cost: number % 3 == 0 ? null : new Money(number % 50_000)));
                return [code];
            case 5 when session.All(Documents.Orders).ToList() is { Count: > 0 } orders:
                var paid = orders[number % orders.Count];
                session.Upsert(Documents.Payments, new Payment($"{at}", day, paid.Number, new Money(number % 20_000)));
                return [paid.Customer];
            case 6 when session.All(Documents.FollowUps).ToList() is { Count: > 0 } followUps:
                var gone = followUps[number % followUps.Count];
                session.Delete(Documents.FollowUps, gone.Id);
                return [gone.Customer];
            case 7 when session.All(Documents.FollowUps).ToList() is { Count: > 0 } followUps:
                var moved = followUps[number % followUps.Count];
                session.Upsert(Documents.FollowUps, moved with { Customer = code, Objection = "价格偏高" });
                return [moved.Customer, code];
            case 8:
                session.Upsert(Documents.Customers, Customer(code.Value) with { Owner = Rep(number), Region = number % 2 == 0 ? "华东" : null, Grade = (Grade)(number % 3) });
                return [code];
            case 9 when session.All(Documents.Orders).ToList() is { Count: > 0 } orders:
                var cancelled = orders[number % orders.Count];
                session.Delete(Documents.Orders, cancelled.Number);
                return [cancelled.Customer];
            case 10:
                return Merge(session, code, new CustomerCode($"K{number % 5}"));
            default:
                var person = session.Get(Documents.Reps, "hong")!;
                session.Upsert(Documents.Reps, person with { Team = number % 2 == 0 ? "一部" : "二部" });
                return [];
        }
    }

    /// <summary>History follows; the customer that was one too many goes.</summary>
    private static CustomerCode[] Merge(IWriteSession session, CustomerCode from, CustomerCode into)
    {
        if (from == into || session.Get(Documents.Customers, from.Value) is null || session.Get(Documents.Customers, into.Value) is null)
        {
            return [];
        }

        foreach (var followUp in session.All(Documents.FollowUps).Where(followUp => followUp.Customer == from).ToList())
        {
            session.Upsert(Documents.FollowUps, followUp with { Customer = into });
        }

        foreach (var order in session.All(Documents.Orders).Where(order => order.Customer == from).ToList())
        {
            session.Upsert(Documents.Orders, order with { Customer = into });
        }

        session.Delete(Documents.Customers, from.Value);
        return [from, into];
    }

    private static void Begin(IWriteSession session)
    {
        foreach (var person in People)
        {
            session.Upsert(Documents.Reps, new Rep(new RepId(person), "小" + person, Role.Rep, person == "gang" ? null : "一部", "华东"));
        }

        for (var at = 0; at < 5; at++)
        {
            session.Upsert(Documents.Customers, Customer($"K{at}"));
        }
    }

    private static Customer Customer(string code) => new()
    {
        Code = new CustomerCode(code),
        Name = "客户" + code,
        Owner = new RepId("ming"),
        Region = "华东",
        Created = new DateTimeOffset(Start.ToDateTime(TimeOnly.MinValue), Zone),
    };

    private static FollowUp FollowUp(int number, string code, DateOnly day, Stage? to) => new()
    {
        Id = $"F{number}",
        Customer = new CustomerCode(code),
        Rep = Rep(number),
        At = new DateTimeOffset(day.ToDateTime(new TimeOnly(number % 24, 0)), Zone),
        Method = (Method)(number % 7),
        Summary = "客户要求下周给出新的报价单",
        Next = number % 2 == 0 ? new NextStep("报价", day.AddDays(number % 40)) : null,
        StageChange = to,
    };

    private static RepId Rep(int number) => new(People[number % 3]);

    private Task<decimal?> Coverage(DateOnly today) =>
        store.Read(session => new DossiersReader(session, Rules.Figures, today).Review(Period.Month(2026, 3), Scope.All, customers: false).Kpi.Coverage, Cancel);

    private sealed class Emptying(IWriteSession session) : IDocTypeVisitor
    {
        public void Visit<T>(DocType<T> type)
            where T : class
        {
            foreach (var id in session.All(type).Select(type.Id).ToList())
            {
                session.Delete(type, id);
            }
        }
    }
}
