using System.Diagnostics;
using System.Globalization;
using SalesBot.Bot.Store;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bench;

/// <summary>Whom to contact first: the twenty longest due of 1,000,000 customers.</summary>
internal static class DueBench
{
    private const int Customers = 1_000_000;

    private const int Reps = 50;

    private const int Top = 20;

    private const int Times = 5_000;

    private static readonly DateOnly Today = new(2026, 3, 31);

    public static async Task Run(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-bench-").FullName;
        try
        {
            await using var store = BenchStore.Open(folder);
            foreach (var some in Enumerable.Range(0, Customers).Chunk(20_000))
            {
                await store.Write(session => Fill(session, some), CancellationToken.None);
            }

            await Measure(output, store, "top 20 of one rep", (session, at) => Plans(session, Documents.PlansByDue, [Rep(at % Reps).Value]).Count);
            await Measure(output, store, "top 20 of one rep, with their customers", (session, at) =>
                Plans(session, Documents.PlansByDue, [Rep(at % Reps).Value]).Count(plan => session.Get(Documents.Customers, plan.Customer.Value) is not null));
            await Measure(output, store, "top 20 of all", (session, at) => Plans(session, Documents.PlansByDay, []).Count);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IReadOnlyList<ContactPlan> Plans(IReadSession session, DocIndex<ContactPlan> index, string[] whose) =>
        session.Query(Documents.Plans, new DocQuery<ContactPlan>(index, whose, To: Documents.Day(Today), Limit: Top));

    /// <summary>The query in its session, as a chat's answer or a digest asks it; opening the session is not counted.</summary>
    private static async Task Measure(TextWriter output, IStore store, string name, Func<IReadSession, int, int> look)
    {
        var samples = new List<double>(Times);
        for (var at = -Times; at < Times; at++)
        {
            var (found, microseconds) = await store.Read(
                session =>
                {
                    var begun = Stopwatch.GetTimestamp();
                    var count = look(session, at + Times);
                    return (count, Stopwatch.GetElapsedTime(begun).TotalMicroseconds);
                },
                CancellationToken.None);
            if (found != Top) throw new InvalidOperationException($"{name}: {found} found.");
            if (at >= 0) samples.Add(microseconds);
        }

        BenchLine.Write(output, "due", name, Customers, samples.Average(), "us", samples);
    }

    private static bool Fill(IWriteSession session, int[] some)
    {
        foreach (var at in some)
        {
            var code = new CustomerCode(string.Create(CultureInfo.InvariantCulture, $"IT-ZX-YX-{at:0000000}"));
            var due = Today.AddDays(60 - (int)(at * 7919L % 365));
            session.Upsert(Documents.Customers, new Customer { Code = code, Name = $"客户{at}", Owner = Rep(at % Reps), Created = new DateTimeOffset(2024, 4, 1, 9, 0, 0, TimeSpan.FromHours(8)), Contacts = [new Contact("王建国", "采购经理")] });
            session.Upsert(Documents.Plans, new ContactPlan
            {
                Customer = code,
                Owner = Rep(at % Reps),
                LastContact = new DateTimeOffset(due.AddDays(-14).ToDateTime(new TimeOnly(10, 0)), TimeSpan.FromHours(8)),
                Due = due,
                Red = due.AddDays(7),
            });
        }

        return true;
    }

    private static RepId Rep(int at) => new(string.Create(CultureInfo.InvariantCulture, $"r{at:00}"));
}
