using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Bot.Telegram;
using SalesBot.Worker.Delivery;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Tests.Crash;

namespace SalesBot.Worker.Tests.Fuzz;

/// <summary>Odd updates through the whole way in, on the real composition; the answers are looked at for buttons to press.</summary>
internal sealed class FuzzRun(string folder, int seed)
{
    private const int AtOnce = 100;
    private const int Chats = 8;

    private static readonly TelegramSelf Self = new(123456, "salesbot_test_bot");

    /// <summary>Updates the reader refused: they have not the form of one.</summary>
    public int Refused { get; private set; }

    /// <summary>Updates that became somebody's message.</summary>
    public int Taken { get; private set; }

    /// <summary>Updates the desk stumbled over, with what it stumbled over.</summary>
    public ConcurrentQueue<string> Stumbles { get; } = new();

    /// <summary>What <c>verify</c> finds afterwards.</summary>
    public IReadOnlyList<string> Differences { get; private set; } = [];

    public async Task Play(int updates)
    {
        await using var host = CompanyHost.Open(new Launch(folder, null, "2026-03-11T09:00"));
        await CrashCompany.Found(host, Chats, pushesEach: 0);
        await PutInCharge(host.Store);
        var fuzz = new UpdateFuzz(seed, [.. Enumerable.Range(1, Chats).Select(chat => (long)chat)]);
        var pump = ActivatorUtilities.CreateInstance<InboxPump>(host.Services, (ILogger<InboxPump>)new Listener(Stumbles));
        var inbox = host.Get<Inbox>();
        for (var number = 0; number < updates; number += AtOnce)
        {
            var batch = Enumerable.Range(number, Math.Min(AtOnce, updates - number)).Select(id => Read(fuzz.Next(id).ToJsonString(), host)).OfType<ChatUpdate>().ToList();
            Taken += await inbox.Take(batch, CancellationToken.None);
            await pump.Drain(CancellationToken.None);
            await Show(host.Store, fuzz);
        }

        Differences = await host.Store.Read(
            session => new Verification(session, host.Rules).Differences().Select(difference => $"{difference.Kind} {string.Join(' ', difference.Places)}").ToList(), CancellationToken.None);
    }

    private ChatUpdate? Read(string json, CompanyHost host)
    {
        try
        {
            // As it comes over the wire, text and all.
            using var document = JsonDocument.Parse(json);
            return TelegramUpdates.Read(document.RootElement, Self, host.Clock.GetUtcNow());
        }
#pragma warning disable CA1031 // The listener passes over whatever cannot be read, and so does this.
        catch (Exception)
#pragma warning restore CA1031
        {
            Refused++;
            return null;
        }
    }

    /// <summary>Gives what waits to go out a message id, as if it had been sent, and its buttons to press.</summary>
    private static async Task Show(IStore store, UpdateFuzz fuzz)
    {
        var sent = await store.Write(
            session =>
            {
                var waiting = Outbox.Waiting(session);
                for (var at = 0; at < waiting.Count; at++)
                {
                    session.Upsert(Documents.Outbox, waiting[at] with { State = OutState.Sent, MessageId = Number(waiting[at]) });
                }

                return waiting;
            },
            CancellationToken.None);
        foreach (var message in sent)
        {
            for (var button = 0; button < message.Buttons.Sum(row => row.Count); button++)
            {
                fuzz.Shown.Add((message.CallbackData(button), long.Parse(Number(message), CultureInfo.InvariantCulture)));
            }
        }

        if (fuzz.Shown.Count > 2000) fuzz.Shown.RemoveRange(0, 1000);
    }

    private static string Number(OutMessage message) => ((uint)string.GetHashCode(message.Id, StringComparison.Ordinal)).ToString(CultureInfo.InvariantCulture);

    /// <summary>Every role takes part: what only a manager or an admin may do is tried too.</summary>
    private static Task<int> PutInCharge(IStore store) => store.Write(
        session =>
        {
            foreach (var (chat, role) in new[] { (1, Domain.Team.Role.Admin), (2, Domain.Team.Role.Manager), (3, Domain.Team.Role.Lead) })
            {
                session.Upsert(Documents.Reps, session.Get(Documents.Reps, $"r{chat}")! with { Role = role });
            }

            return 0;
        },
        CancellationToken.None);

    private sealed class Listener(ConcurrentQueue<string> stumbles) : ILogger<InboxPump>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Warning) stumbles.Enqueue(formatter(state, exception));
        }
    }
}
