using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;
using SalesBot.Worker.Files.Kept;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Jobs;
using SalesBot.Worker.Tests.Storage;

namespace SalesBot.Worker.Tests.Pushes;

/// <summary>A small team on a real store and a simulated clock: say who is there, walk the clock, read what was pushed.</summary>
internal sealed class AnOffice : IAsyncDisposable
{
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("salesbot-office-").FullName;
    private readonly ServiceProvider services;
    private int count;

    public AnOffice(string start, params (string Key, string Value)[] settings)
        : this(start, null, settings)
    {
    }

    public AnOffice(string start, Action<IServiceCollection>? also, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
        var collection = new ServiceCollection();
        collection.AddLogging().AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IStore>(all => Stores.Open(Path.Combine(folder, "office.db"), all.GetRequiredService<TimeProvider>()))
            .AddSingleton(new Launch(folder, null, null)).AddSingleton<KeptFolder>()
            .AddSingleton<IReportMessages, APlainReport>()
            .AddSingleton(all => new ReviewRules { Cadence = all.GetRequiredService<TeamRules>().Cadence, Calendar = WorkCalendars.Mainland })
            .AddSimulatedClock(Local(start), zone);
        also?.Invoke(collection);
        services = collection.AddJobs().BuildServiceProvider();
    }

    public IStore Store => services.GetRequiredService<IStore>();

    public SimulatedClock Clock => services.GetRequiredService<SimulatedClock>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static DateTimeOffset Local(string at) =>
        new(DateTime.Parse(at, CultureInfo.InvariantCulture, DateTimeStyles.None), TimeSpan.FromHours(8));

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async Task<Rep> Person(string name, Role role = Role.Rep, string? team = null, string? zone = null, string? language = null, string? lead = null)
    {
        var rep = new Rep(new RepId(name), name, role, team, Lead: lead is null ? null : new RepId(lead), TimeZone: zone, Language: language);
        await Store.Write(
            session =>
            {
                session.Upsert(Documents.Reps, rep);
                session.Upsert(Documents.Links, new ChatLink($"local:{name}", rep.Id, $"local:{name}", Clock.GetUtcNow()));
                return true;
            },
            Cancel);
        return rep;
    }

    /// <param name="last">Local time of the last contact; none when null.</param>
    /// <param name="cared">Visited and looked over, so that nothing is owed besides the regular contact.</param>
    public async Task<Customer> Customer(
        string name, string owner = "小明", Grade grade = Grade.B, string? last = null, string said = "说要对比报价", NextStep? next = null,
        Method method = Method.Call, string created = "2026-01-05T09:00", Stage stage = Stage.Interested, bool cared = true)
    {
        var customer = new Customer
        {
            Code = new(name),
            Name = name,
            Owner = new RepId(owner),
            Grade = grade,
            Stage = stage,
            Created = Local(created),
            ProfileChecked = cared ? new DateOnly(2026, 12, 31) : null,
        };
        await Change(session => session.Upsert(Documents.Customers, customer), customer.Code);
        if (cared && last is not null)
        {
            await Contact(name, "2026-01-06T10:00", method: Method.Visit, by: owner);
        }

        if (last is not null)
        {
            await Contact(name, last, said, next, method, owner);
        }

        return customer;
    }

    public Task Contact(string customer, string at, string said = "通了电话", NextStep? next = null, Method method = Method.Call, string by = "小明") => Change(
        session => session.Upsert(Documents.FollowUps, new FollowUp
        {
            Id = $"f{++count}",
            Customer = new(customer),
            Rep = new RepId(by),
            At = Local(at),
            LoggedAt = Local(at),
            Method = method,
            Summary = said,
            Next = next,
        }),
        new CustomerCode(customer));

    /// <summary>Changes records and keeps plans and figures in step, as the desks do.</summary>
    public Task Change(Action<IWriteSession> change, params CustomerCode[] touched) => Store.Write(
        session =>
        {
            var rules = Get<TeamRules>();
            change(session);
            PlanKeeper.Refresh(session, touched, rules.Cadence, rep => rules.DutyOf(session, rep));
            TallyKeeper.Refresh(session, touched, rules.Figures, rules.TeamDay(Clock.GetUtcNow()));
            return true;
        },
        Cancel);

    /// <summary>Carries out a command as that person's chat would.</summary>
    public Task<Result<Done>> Do(SalesCommand command, string by = "小明") => Store.Write(
        session => new CommandRunner(Get<TeamRules>(), new CustomerNames())
            .Decide(command, session.Get(Documents.Reps, by)!, session, "test", Clock.GetUtcNow()),
        Cancel);

    public Task WalkTo(string local) => Get<ScheduleWalker>().WalkTo(Local(local), null, Cancel);

    /// <summary>All that was pushed so far, oldest first.</summary>
    public async Task<IReadOnlyList<OutMessage>> Pushed(string? to = null) => await Store.Read(
        session => session.All(Documents.Outbox).Where(message => to is null || message.Chat == $"local:{to}").ToList(), Cancel);

    /// <summary>When and what, as the person sees it.</summary>
    public async Task<IReadOnlyList<string>> Said(string to) =>
        [.. (await Pushed(to)).Select(message => $"{message.Created.ToOffset(TimeSpan.FromHours(8)).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture)} {Html.ToPlain(message.Html)}")];

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        System.IO.Directory.Delete(folder, recursive: true);
    }
}
