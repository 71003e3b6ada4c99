using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SalesBot.Bot.Records;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Contacts;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.HandOvers;
using SalesBot.Bot.Subjects.Orders;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Domain;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;
using SalesBot.Worker.Files.Import;
using SalesBot.Worker.Files.Json;
using SalesBot.Worker.Jobs;
using SalesBot.Worker.Tests.Storage;
using Directory = System.IO.Directory;

namespace SalesBot.Worker.Tests.Figures;

/// <summary>The desks and the import at work for months, many messages to a commit: at any time <c>verify</c> finds nothing.</summary>
public sealed class TenThousandOperationsTests : IAsyncDisposable
{
    private const int Operations = 10_000;

    /// <summary>Handed in together, so that they share commits.</summary>
    private const int AtOnce = 100;

    private static readonly DateTimeOffset Start = new(2025, 10, 9, 1, 0, 0, TimeSpan.Zero);

    private static readonly string[] Regions = ["华东", "华南", "华北"];

    private static readonly string[] Products = ["净化设备", "检测仪器", "耗材"];

    private static readonly string[] Scopes = ["all", "rep:销售3", "team:1部", "region:华东", "product:耗材"];

    private static readonly string?[] Objections = [null, "价格偏高", "已有供应商"];

    private static readonly Rep Manager = new(new RepId("jing"), "陈静", Role.Manager, TimeZone: "Asia/Shanghai");

    /// <summary>In zones whose days begin at other times.</summary>
    private static readonly Rep[] Reps =
    [
        .. Enumerable.Range(0, 9).Select(at => new Rep(
            new RepId($"r{at}"), $"销售{at}", Role.Rep, at % 4 == 3 ? null : $"{at % 4}部", Regions[at % 3], TimeZone: at % 5 == 4 ? "America/New_York" : "Asia/Shanghai")),
    ];

    private static readonly TeamRules Rules = new(
        new CadencePolicy(CadenceRules.S2), (_, _) => WorkCalendars.Mainland, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), "CNY", Money.Of(1_000_000))
    {
        Figures = new ReviewRules { Cadence = new CadencePolicy(CadenceRules.S2), Calendar = WorkCalendars.Mainland },
    };

    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-operations-").FullName;

    private SimulatedClock clock = new(Start, TimeZoneInfo.Utc);

    private IStore? store;

    private CommandRunner desk = new(Rules, new CustomerNames());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        if (store is not null) await store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Verify_AfterTenThousandOperations_FindsNothing() => Prop
        .ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => Play(seed).GetAwaiter().GetResult())
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1));

    private async Task Play(int seed)
    {
        var chance = new Random(seed);
        var changes = new List<(Rep By, string Change)>();
        var known = new List<string>();
        clock = new SimulatedClock(Start, TimeZoneInfo.Utc);
        await Open($"{seed}.db");
        await store!.Write(Found, Cancel);
        var (accepted, imported) = (0, 0);
        for (var at = 0; at < Operations; at += AtOnce)
        {
            // The later the change, the likelier nothing stands in the way of taking it back.
            var world = new World([.. known.TakeLast(400)], [.. changes.TakeLast(20)]);
            var seeds = Enumerable.Range(0, AtOnce).Select(_ => chance.Next()).ToList();
            var done = await Task.WhenAll(seeds.Select(one => store.Write(session => Operate(session, new Random(one), world), Cancel)));
            accepted += done.Count(one => one.Done is not null);
            changes.AddRange(done.Where(one => one.Done?.Change is not null).Select(one => (one.By, one.Done!.Change!)));
            known.AddRange(done.Select(one => one.Done).OfType<CustomerAdded>().Select(added => added.Customer.Code.Value));
            clock.MoveTo(clock.GetUtcNow().AddHours(chance.Next(16)));
            if (at % 500 == 0) imported += await Import(chance, at, known);
            if (at % 2500 == 0) await Open($"{seed}.db");
            if (at % 2500 == 0 || at + AtOnce >= Operations) Assert.Empty(await Differences());
        }

        // Most of it really happened: refusals, such as of money nobody owes, are few.
        Assert.InRange(accepted, Operations * 3 / 4, Operations);
        Assert.InRange(imported, 300, int.MaxValue);
        await SameAsTheRecords();
    }

    private (Rep By, Done? Done) Operate(IWriteSession session, Random chance, World world)
    {
        var now = clock.GetUtcNow();
        var any = world.Customers.Length < 60 ? null : session.Get(Documents.Customers, world.Customers[chance.Next(world.Customers.Length)]);
        var (by, command) = any is null ? (Reps[chance.Next(Reps.Length)], Add(chance)) : Command(session, chance, any, world, now);
        return (by, desk.Decide(command, by, session, null, now) is Result<Done>.Accepted(var done) ? done : null);
    }

    private static (Rep By, SalesCommand Command) Command(
        IWriteSession session, Random chance, Customer customer, World world, DateTimeOffset now)
    {
        var by = Array.Find(Reps, person => person.Id == customer.Owner)!;
        var at = Rules.LocalTime(by, now).AddMinutes(-chance.Next(60 * 24 * 30));
        var day = DateOnly.FromDateTime(at.DateTime);
        switch (chance.Next(20))
        {
            case < 7:
                return (by, new LogFollowUp(
                    customer.Code, at, (Method)chance.Next(7), "客户看了样品，等报价", Objections[chance.Next(3)],
                    chance.Next(2) == 0 ? new NextStep("报价", day.AddDays(chance.Next(30))) : null, AStage(chance), LossReason.Price));
            case 7 or 8 when ARecord(session, chance, customer) is { } mended:
                return (by, new AmendFollowUp(mended.Id, At: chance.Next(2) == 0 ? at : null, Objection: Objections[chance.Next(3)], Stage: AStage(chance)));
            case 9 when ARecord(session, chance, customer) is { } moved:
                var others = session.Query(Documents.Customers, new DocQuery<Customer>(Documents.CustomersByOwner, [by.Id.Value], Limit: 5));
                return (by, new AmendFollowUp(moved.Id, others[chance.Next(others.Count)].Code));
            case 10 or 11:
                return (by, new RecordOrder(customer.Code, new Money(chance.Next(1, 5_000_000)), Products[chance.Next(3)], day));
            case 12:
                return (by, new RecordPayment(customer.Code, new Money(chance.Next(1, 100_000)), day));
            case 13:
                return (by, new SetStage(customer.Code, (Stage)chance.Next(5), LossReason.Competitor));
            case 14:
                return (Manager, new HandOver(customer.Code, Reps[chance.Next(Reps.Length)].Id));
            case 15 or 16 when world.Changes.Length > 0:
                var (whose, change) = world.Changes[chance.Next(world.Changes.Length)];
                return (whose, new Undo(change));
            case 17:
                return (by, new SetCustomer(customer.Code, Region: Regions[chance.Next(3)], Channel: $"渠道{chance.Next(3)}", Size: (CompanySize)chance.Next(4)));
            case 18 when chance.Next(3) == 0:
                return (by, Add(chance));
            case 18:
                return (Manager, new SetGrade(customer.Code, (Grade)chance.Next(3)));
            default:
                return (by, chance.Next(3) switch
                {
                    0 => new PlanStep(customer.Code, "寄样品", DateOnly.FromDateTime(Rules.LocalTime(by, now).DateTime).AddDays(chance.Next(20))),
                    1 => new Snooze(customer.Code, 1 + chance.Next(5)),
                    _ => new Reschedule(customer.Code, DateOnly.FromDateTime(Rules.LocalTime(by, now).DateTime).AddDays(1 + chance.Next(20))),
                });
        }
    }

    private static AddCustomer Add(Random chance) => new($"新客户{chance.Next()}", Stage: (Stage)chance.Next(3), Region: Regions[chance.Next(3)]);

    private static Stage? AStage(Random chance) => chance.Next(4) == 0 ? (Stage)chance.Next(5) : null;

    private static FollowUp? ARecord(IReadSession session, Random chance, Customer customer)
    {
        var all = session.Query(Documents.FollowUps, new DocQuery<FollowUp>(Documents.FollowUpsByCustomer, [customer.Code.Value], Descending: true, Limit: 5));
        return all.Count == 0 ? null : all[chance.Next(all.Count)];
    }

    private static bool Found(IWriteSession session)
    {
        foreach (var person in Reps.Append(Manager)) session.Upsert(Documents.Reps, person);
        return true;
    }

    private async Task Open(string name)
    {
        if (store is not null) await store.DisposeAsync();
        store = Stores.Open(Path.Combine(folder, name), clock);
        desk = new CommandRunner(Rules, new CustomerNames());
    }

    /// <summary>New customers and follow-ups of some known ones; every other time as a big import, for which the tallies rest.</summary>
    private async Task<int> Import(Random chance, int at, List<string> known)
    {
        var customers = new StringBuilder("客户编号,客户名称,负责人,合作阶段,区域\n");
        for (var row = 0; row < 5; row++)
        {
            known.Add($"I-{at:00000}-{row}");
            customers.Append(CultureInfo.InvariantCulture, $"I-{at:00000}-{row},导入{at}-{row},销售{chance.Next(9)},{(row % 2 == 0 ? "意向" : "潜在")},{Regions[row % 3]}\n");
        }

        var day = DateOnly.FromDateTime(clock.GetUtcNow().DateTime).AddDays(-1);
        var followUps = new StringBuilder("客户编号,跟进人,跟进时间,跟进方式,跟进内容,阶段变更\n");
        for (var row = 0; row < 20; row++)
        {
            followUps.Append(CultureInfo.InvariantCulture, $"I-{chance.Next(at / 500 + 1) * 500:00000}-{chance.Next(5)},销售{chance.Next(9)},{day.AddDays(-chance.Next(60)):yyyy-MM-dd} 10:{row:00},电话,问了报价,{(row % 5 == 0 ? "谈判" : "")}\n");
        }

        var options = new ImportOptions(Rules) { Batch = at % 2000 == 0 ? 5 : 1000 };
        return await Import(FileKind.Customers, customers, options) + await Import(FileKind.FollowUps, followUps, options);
    }

    private async Task<int> Import(FileKind kind, StringBuilder rows, ImportOptions options)
    {
        var path = Path.Combine(folder, "import.csv");
        await File.WriteAllTextAsync(path, rows.ToString(), Cancel);
        var result = await new Importer(store!, clock).Run(kind, path, options, null, Cancel);
        Assert.True(result.IsClean, string.Join("\n", result.Problems));
        return rows.ToString().Count(sign => sign == '\n') - 1;
    }

    private Task<List<string>> Differences() => store!.Read(
        session => new Verification(session, Rules).Differences().Take(5).Select(difference => $"{difference.Kind} {string.Join(' ', difference.Places)}").ToList(), Cancel);

    /// <summary>What a report tells from the tallies is what it tells from the records.</summary>
    private Task<bool> SameAsTheRecords() => store!.Read(
        session =>
        {
            var today = session.Get(TallyDocs.State, TallyState.Key)!.AsOf;
            var figures = new DossiersReader(session, Rules.Figures, today);
            var books = BooksReader.Read(session);
            foreach (var scope in Scopes.Select(text => Scope.Parse(text)!))
            {
                var period = Period.Holding(PeriodKind.Quarter, today);
                Assert.Equal(ReportJson.Of(Reviews.Of(books, period, scope, today, Rules.Figures)), ReportJson.Of(figures.Review(period, scope)));
            }

            return true;
        },
        Cancel);

    /// <summary>What the operations of one batch choose from.</summary>
    private sealed record World(string[] Customers, (Rep By, string Change)[] Changes);
}
