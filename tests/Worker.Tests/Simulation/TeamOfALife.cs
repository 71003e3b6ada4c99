using System.Globalization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Tests.Simulation;

/// <summary>Who works and for whom: a manager, a lead for every five reps, leave at random, and the customers of each.</summary>
internal sealed class TeamOfALife
{
    private const int TeamSize = 5;

    private readonly Life life;

    private readonly Random random;

    private readonly Dictionary<RepId, double> diligence = [];

    public TeamOfALife(Life life, Random random)
    {
        (this.life, this.random) = (life, random);
        var teams = (life.Reps + TeamSize - 1) / TeamSize;
        var manager = Person("王经理", Role.Manager, null, 0);
        var leads = Enumerable.Range(0, teams).Select(team => Person($"主管{team}", Role.Lead, team, team)).ToList();

        // The last of a team works elsewhere: a lead's morning is not every rep's.
        var reps = Enumerable.Range(0, life.Reps).Select(at => Person($"销售{at:00}", Role.Rep, at / TeamSize, at % TeamSize == TeamSize - 1 ? (at / TeamSize) + 1 : at / TeamSize)).ToList();
        (People, Reps) = ([manager, .. leads, .. reps], reps);
        Leaves = [.. reps.Where((_, at) => at % 3 == 0).Select((rep, at) => LeaveOf(rep, at % 2 == 0 ? reps.First(other => other.Team == rep.Team && other != rep).Id : null)), LeaveOf(leads[0], null)];
        foreach (var rep in reps)
        {
            diligence[rep.Id] = 0.5 + (random.NextDouble() * 0.5);
        }
    }

    public IReadOnlyList<Rep> People { get; }

    public IReadOnlyList<Rep> Reps { get; }

    public IReadOnlyList<Leave> Leaves { get; }

    public static string Chat(RepId person) => $"local:{person}";

    /// <summary>How much of what is due the person cares to do: 0.5 to 1.</summary>
    public double DiligenceOf(RepId person) => diligence[person];

    public bool IsAway(RepId person, DateOnly day) => Leaves.Any(leave => leave.Rep == person && leave.Holds(day));

    public void Found(IWriteSession session, TeamRules rules, DateTimeOffset now)
    {
        foreach (var person in People)
        {
            session.Upsert(Documents.Reps, person);
            session.Upsert(Documents.Links, new ChatLink(Chat(person.Id), person.Id, Chat(person.Id), now));
        }

        foreach (var leave in Leaves)
        {
            session.Upsert(Documents.Leaves, leave);
        }

        var codes = new List<CustomerCode>();
        foreach (var at in Enumerable.Range(0, life.Reps * life.CustomersEach))
        {
            var customer = CustomerOf(at, now);
            session.Upsert(Documents.Customers, customer);
            session.Upsert(Documents.StageEvents, new StageEvent($"imported-{customer.Code}", customer.Code, customer.Created, customer.Stage, Imported: true));
            codes.Add(customer.Code);
        }

        PlanKeeper.Refresh(session, codes, rules.Cadence, rep => rules.DutyOf(session, rep));
    }

    private static Rep Person(string name, Role role, int? team, int zone) =>
        new(new RepId(name), name, role, team is { } number ? $"{number}组" : null, TimeZone: Life.Zones[zone % Life.Zones.Count], Language: zone % 2 == 0 ? "zh-Hans" : "en");

    private Leave LeaveOf(Rep person, RepId? standIn)
    {
        var from = Life.Start.AddDays(random.Next(7, Math.Max(8, life.Days - 25)));
        return new Leave($"leave-{person.Id}", person.Id, from, from.AddDays(random.Next(2, 14)), standIn);
    }

    /// <summary>Names that are found in a text for sure: none is a part of another.</summary>
    private Customer CustomerOf(int at, DateTimeOffset now) => new()
    {
        Code = new CustomerCode(string.Create(CultureInfo.InvariantCulture, $"K{at:00000}")),
        Name = string.Create(CultureInfo.InvariantCulture, $"客户{at:00000}号"),
        Owner = Reps[at % life.Reps].Id,
        Grade = random.Next(20) switch { 0 => Grade.A, < 4 => Grade.B, _ => Grade.C },
        Stage = (Stage)random.Next(4),
        Created = now.AddDays(-40 - random.Next(60)),
        LastContact = Life.Start.AddDays(-1 - random.Next(30)),
        ProfileChecked = Life.Start.AddDays(-random.Next(14)),
    };
}
