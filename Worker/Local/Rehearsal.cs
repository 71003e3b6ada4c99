using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Domain.Team;
using SalesBot.Worker.Delivery;
using SalesBot.Worker.Files.Kept;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Jobs;

namespace SalesBot.Worker.Local;

/// <summary>The whole product on a clock that is moved by hand: what <c>chat</c>, <c>demo</c> and the journeys play on. Everything but the clock is real.</summary>
internal sealed class Rehearsal : IAsyncDisposable
{
    private readonly Launch launch;

    private readonly SimulatedClock clock;

    private readonly Func<OutMessage, IReadOnlyList<LocalFile>, Task> arrived;

    private CompanyHost host;

    private Rehearsal(Launch launch, SimulatedClock clock, CompanyHost host, Func<OutMessage, IReadOnlyList<LocalFile>, Task> arrived)
    {
        (this.launch, this.clock, this.host, this.arrived) = (launch, clock, host, arrived);
        host.Get<LocalMessenger>().Arrived += arrived;
    }

    public CompanyHost Host => host;

    public IStore Store => host.Store;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <param name="start">Where the clock starts when the launch does not say.</param>
    /// <param name="arrived">Called for every message that reaches a chat on this machine.</param>
    public static Rehearsal Open(Launch launch, DateTimeOffset start, Func<OutMessage, IReadOnlyList<LocalFile>, Task> arrived)
    {
        var zone = Settings.Zone(launch);
        var clock = new SimulatedClock(launch.Start(zone) ?? start, zone);
        return new Rehearsal(launch, clock, CompanyHost.Open(launch, clock), arrived);
    }

    /// <summary>Lets a person of that name speak here.</summary>
    /// <exception cref="CommandLineException">Nobody of the team has that name.</exception>
    public async Task<Rep> Join(string name, CancellationToken cancel) => await Store.Write(
        session =>
        {
            if (session.PersonNamed(name) is not { Active: true } rep)
            {
                var known = session.All(Documents.Reps).Where(other => other.Active).Select(other => other.Name).Take(8).ToList();
                throw new CommandLineException(known.Count == 0
                    ? $"Nobody called {name}: the team is empty. Bring it in with: salesbot import people FILE"
                    : $"Nobody called {name} on the team. There are: {string.Join(", ", known)}.");
            }

            LocalChat.Join(session, rep, Now);
            return rep;
        },
        cancel);

    /// <summary>Takes an update in, handles it and delivers what it brings.</summary>
    public async Task Take(ChatUpdate update, CancellationToken cancel)
    {
        await host.Get<Inbox>().Take([update], cancel);
        await Settle(cancel);
    }

    /// <summary>Moves the clock on; everything scheduled on the way runs at its time and is delivered then.</summary>
    public Task WalkTo(DateTimeOffset instant, CancellationToken cancel) =>
        host.Get<ScheduleWalker>().WalkTo(instant, () => Settle(cancel), cancel);

    /// <summary>Closes the store and all state in memory and opens them again: what a restart of the service does.</summary>
    public async Task Restart()
    {
        await host.DisposeAsync();
        host = CompanyHost.Open(launch, clock);
        host.Get<LocalMessenger>().Arrived += arrived;
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private async Task Settle(CancellationToken cancel)
    {
        await host.Get<InboxPump>().Drain(cancel);
        await host.Get<DeliveryPump>().Drain(cancel);

        // What a file leaves to do may bring another message: a voice note its text.
        while (await host.Get<FilePump>().Drain(cancel) > 0)
        {
            await host.Get<InboxPump>().Drain(cancel);
            await host.Get<DeliveryPump>().Drain(cancel);
        }
    }
}
