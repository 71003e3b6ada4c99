using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Contacts;
using SalesBot.Bot.Subjects.Orders;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Domain;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Jobs;

namespace SalesBot.Worker.Tests.Simulation;

/// <summary>Plays a life through the whole product on a simulated clock and watches what it promises: no wall clock, no luck but the seed's.</summary>
internal sealed class ALife : IAsyncDisposable
{
    /// <summary>Local times: just after the digest, just after the nudges, and when people get round to logging.</summary>
    private static readonly TimeOnly[] Stops = [new(8, 31), new(10, 1), new(11, 40), new(15, 10), new(17, 20)];

    private readonly Life life;

    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("salesbot-life-").FullName;

    private readonly SimulatedClock clock;

    private readonly Random random;

    private readonly TeamOfALife team;

    private readonly Promises promises = new();

    private readonly Watch watch;

    private readonly Aftermath aftermath;

    private CompanyHost host;

    private DateTimeOffset? downUntil;

    private int outages;

    private int logged;

    private ALife(Life life)
    {
        this.life = life;
        random = new Random(life.Seed);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Life.Zones[0]);
        clock = new SimulatedClock(Local(Life.Start, TimeOnly.MinValue, zone), zone);
        host = Open();
        team = new TeamOfALife(life, random);
        watch = new Watch(team, host.Rules, promises);
        aftermath = new Aftermath(team, host.Rules, host.Get<PushTimes>(), promises);
    }

    public static async Task<LifeReport> Play(Life life, CancellationToken cancel)
    {
        await using var playing = new ALife(life);
        return await playing.Play(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        System.IO.Directory.Delete(folder, recursive: true);
    }

    private static DateTimeOffset Local(DateOnly day, TimeOnly time, TimeZoneInfo zone) => new(day.ToDateTime(time), zone.GetUtcOffset(day.ToDateTime(time)));

    private CompanyHost Open() => CompanyHost.Open(new Launch(folder, null, null), clock);

    private async Task<LifeReport> Play(CancellationToken cancel)
    {
        await host.Store.Write(
            session =>
            {
                team.Found(session, host.Rules, clock.GetUtcNow());
                return true;
            },
            cancel);
        var stops =
            from day in Enumerable.Range(0, life.Days).Select(Life.Start.AddDays)
            from id in Life.Zones
            let zone = TimeZoneInfo.FindSystemTimeZoneById(id)
            from time in Stops
            orderby Local(day, time, zone)
            select (Day: day, Time: time, Zone: id, At: Local(day, time, zone));
        foreach (var stop in stops)
        {
            if (await IsDown(stop.At))
            {
                clock.MoveTo(stop.At);
                continue;
            }

            await host.Get<ScheduleWalker>().WalkTo(stop.At, null, cancel);
            var here = team.People.Where(person => person.TimeZone == stop.Zone && !team.IsAway(person.Id, stop.Day)).ToList();
            if (stop.Time == Stops[0])
            {
                await host.Store.Read(session => watch.AfterDigests(session, here, stop.Day), cancel);
            }
            else if (stop.Time == Stops[1])
            {
                await host.Store.Read(session => watch.AfterNudges(session, here, stop.Day, stop.At), cancel);
            }
            else
            {
                await Log([.. here.Where(person => person.Role == Role.Rep)], stop.Day, cancel);
            }
        }

        await host.Store.Read(aftermath.Look, cancel);
        return promises.Report([("follow-ups", logged), ("outages", outages)]);
    }

    /// <summary>Now and then the worker is down, for an hour or for two days; then it starts again on the same store.</summary>
    private async Task<bool> IsDown(DateTimeOffset now)
    {
        if (downUntil is { } until)
        {
            if (now < until)
            {
                return true;
            }

            downUntil = null;
            await host.DisposeAsync();
            host = Open();
        }
        else if (random.Next(life.Days * Stops.Length * Life.Zones.Count / 8) == 0)
        {
            outages++;
            downUntil = now.AddHours(random.Next(2) == 0 ? 1 + random.Next(6) : 6 + random.Next(48));
            return true;
        }

        return false;
    }

    /// <summary>Everybody contacts some of those due, agrees this or that, and lets the rest lie.</summary>
    private async Task Log(IReadOnlyList<Rep> reps, DateOnly day, CancellationToken cancel)
    {
        if (!host.Rules.Figures.Calendar.IsWorkingDay(day))
        {
            return;
        }

        var due = await host.Store.Read(session => reps.ToDictionary(rep => rep, rep => Due(session, rep, day)), cancel);
        var doing = reps.SelectMany(rep => due[rep].Where(_ => random.NextDouble() < team.DiligenceOf(rep.Id) * 0.6).Select(plan => plan.Customer))
            .SelectMany(code => Doings(code, day)).ToList();
        var people = team.People.ToDictionary(person => person.Id);
        var desk = host.Get<CommandRunner>();
        await host.Store.Write(
            session =>
            {
                foreach (var one in doing)
                {
                    // Whoever stands in logs as the owner would: rights are the team's matter, not the clock's.
                    var owner = people[session.Get(Documents.Customers, Subject(one).Value)!.Owner];
                    var result = desk.Decide(Dated(one, host.Rules.LocalTime(owner, clock.GetUtcNow())), owner, session, null, clock.GetUtcNow());
                    aftermath.Did(Subject(one), clock.GetUtcNow(), result is Result<Done>.Accepted(Snoozed { To: var until }) ? until : null);
                }

                return true;
            },
            cancel);
        logged += doing.Count(one => one is LogFollowUp);
    }

    /// <summary>The person's own, and those of whoever the person stands in for.</summary>
    private List<ContactPlan> Due(IReadSession session, Rep rep, DateOnly day) =>
    [
        .. team.Leaves.Where(leave => leave.StandIn == rep.Id && leave.Holds(day)).Select(leave => leave.Rep).Append(rep.Id)
            .SelectMany(owner => session.Query(Documents.Plans, new DocQuery<ContactPlan>(Documents.PlansByDue, [owner.Value], To: Documents.Day(day)))),
    ];

    private IEnumerable<SalesCommand> Doings(CustomerCode customer, DateOnly day) => random.Next(40) switch
    {
        0 => [new Snooze(customer, random.Next(3) switch { 0 => 1, 1 => 3, _ => 7 })],
        1 => [new Reschedule(customer, day.AddDays(random.Next(1, 9)), null)],
        2 => [Contact(customer, Next(day)), new RecordOrder(customer, Money.Of(1_000 * random.Next(1, 200)), "检测仪器", day)],
        3 => [Contact(customer, null) with { Stage = Stage.Lost, Reason = LossReason.Price }],
        _ => [Contact(customer, Next(day))],
    };

    private LogFollowUp Contact(CustomerCode customer, NextStep? next) => new(customer, default, (Method)random.Next(6), "谈了报价和样品,等他们内部讨论", Next: next);

    private NextStep? Next(DateOnly day) => random.Next(10) switch
    {
        0 => new NextStep("报价", day.AddDays(random.Next(1, 20))),
        1 => new NextStep("演示", day.AddDays(random.Next(0, 4)), new TimeOnly(random.Next(7, 22), 30)),
        _ => null,
    };

    private static CustomerCode Subject(SalesCommand command) => command switch
    {
        LogFollowUp log => log.Customer,
        Snooze snooze => snooze.Customer,
        Reschedule move => move.Customer,
        RecordOrder order => order.Customer,
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static SalesCommand Dated(SalesCommand command, DateTimeOffset local) => command is LogFollowUp log ? log with { At = local } : command;
}
