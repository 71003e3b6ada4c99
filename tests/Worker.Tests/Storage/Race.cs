using System.Globalization;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Tests.Storage;

/// <summary>One writer, readers and backups at once. Accounts that only pay each other: at every moment they hold the same together, and each says what it must.</summary>
internal sealed class Race(Func<string, IStore> open, string folder, int accounts, int readers)
{
    private const int Owners = 10;
    private const int Each = 100;

    private readonly List<string> findings = [];
    private readonly IStore store = open(Path.Combine(folder, "race"));
    private long reads;
    private long documents;
    private int writes;
    private int backups;

    /// <summary>What was not as it must be; none when all is well.</summary>
    public IReadOnlyList<string> Findings => findings;

    public (int Writes, long Reads, long Documents, int Backups) Done => (writes, reads, documents, backups);

    /// <param name="isOver">Asked by the writer, with how often it has written.</param>
    public async Task Run(Func<int, bool> isOver, CancellationToken cancel)
    {
        await using (store)
        {
            await store.Write(session => Found(session), cancel);
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            var beside = Enumerable.Range(0, readers).Select(reader => Task.Run(() => Read(new Random(reader), ended.Token), cancel)).Append(Task.Run(() => BackUp(ended.Token), cancel)).ToList();
            var chance = new Random(readers);
            while (!isOver(writes)) await Write(chance, cancel);
            await ended.CancelAsync();
            await Task.WhenAll(beside);
            foreach (var wrong in await store.Check(cancel)) Say($"at the end {wrong} does not agree");
        }
    }

    private static Note Account(int number, int holds) => new($"{number:00000}", $"o{number % Owners}", holds.ToString("000000", CultureInfo.InvariantCulture), $"{number} holds {holds} {new string('x', holds % 700)}");

    private static int Holds(Note account) => int.Parse(account.Day!, CultureInfo.InvariantCulture);

    private bool Found(IWriteSession session)
    {
        for (var number = 0; number < accounts; number++) session.Upsert(Notes.Type, Account(number, Each));
        return true;
    }

    private async Task Write(Random chance, CancellationToken cancel)
    {
        // Many at once, so that they share commits.
        var paying = Enumerable.Range(0, 20).Select(_ => (From: chance.Next(accounts), To: chance.Next(accounts), Amount: chance.Next(5))).ToList();
        await Task.WhenAll(paying.Select(pay => store.Write(session => Pay(session, pay.From, pay.To, pay.Amount), cancel)));
        writes += paying.Count;
    }

    private static bool Pay(IWriteSession session, int from, int to, int amount)
    {
        var (payer, payee) = (session.Get(Notes.Type, $"{from:00000}")!, session.Get(Notes.Type, $"{to:00000}")!);
        if (from == to || Holds(payer) < amount) return false;

        session.Upsert(Notes.Type, Account(from, Holds(payer) - amount));
        session.Upsert(Notes.Type, Account(to, Holds(payee) + amount));
        return true;
    }

    private async Task Read(Random chance, CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            try
            {
                var what = chance.Next(10);
                await store.Read(
                    session =>
                    {
                        if (what == 0) Look(session);
                        else if (what < 5) Look(session.Query(Notes.Type, new(Notes.ByOwnerAndDay, [$"o{what}"], Descending: what % 2 == 0)), Owner(what));
                        else Look([session.Get(Notes.Type, $"{chance.Next(accounts):00000}")!], 1);
                        return true;
                    },
                    CancellationToken.None);
                Interlocked.Increment(ref reads);
            }
#pragma warning disable CA1031 // Whatever it is, it is what the run is to find.
            catch (Exception error)
#pragma warning restore CA1031
            {
                Say(error.ToString());
            }
        }
    }

    private int Owner(int owner) => Enumerable.Range(0, accounts).Count(number => number % Owners == owner);

    private void Look(IReadSession session)
    {
        var all = session.All(Notes.Type).ToList();
        Look(all, accounts);
        var (sum, byDay) = (all.Sum(Holds), session.Query(Notes.Type, new(Notes.ByDay, [], Limit: 50)).Sum(Holds));
        if (sum != accounts * Each) Say($"all hold {sum}");
        if (byDay != all.Select(Holds).Order().Take(50).Sum()) Say($"the poorest hold {byDay}");
        if (session.Count(Notes.Type, new(Notes.ByDay, [])) is var count && count != accounts) Say($"{count} are counted");
    }

    private void Look(IReadOnlyCollection<Note> some, int expected)
    {
        Interlocked.Add(ref documents, some.Count);
        if (some.Count != expected) Say($"{some.Count} of {expected}");
        foreach (var note in some)
        {
            if (note != Account(int.Parse(note.Id, CultureInfo.InvariantCulture), Holds(note))) Say($"{note.Id} is not what it must be");
        }
    }

    private async Task BackUp(CancellationToken ended)
    {
        var copy = Path.Combine(folder, "copy");
        while (!ended.IsCancellationRequested)
        {
            try
            {
                await store.Backup(copy, CancellationToken.None);
                await using var opened = open(copy);
                await opened.Read(
                    session =>
                    {
                        Look(session);
                        return true;
                    },
                    CancellationToken.None);
                foreach (var wrong in await opened.Check(CancellationToken.None)) Say($"in a backup {wrong} does not agree");
                backups++;
            }
#pragma warning disable CA1031 // As above.
            catch (Exception error)
#pragma warning restore CA1031
            {
                Say(error.ToString());
            }
        }
    }

    private void Say(string finding)
    {
        lock (findings)
            if (findings.Count < 20) findings.Add(finding);
    }
}
