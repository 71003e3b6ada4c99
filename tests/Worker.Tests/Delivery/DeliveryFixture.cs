using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Worker.Delivery;
using SalesBot.Worker.Tests.Storage;
using Outcome = SalesBot.Bot.Channels.Delivery;

namespace SalesBot.Worker.Tests.Delivery;

/// <summary>A real store in a folder of its own, a clock that stands still, and a messenger that says what it is told to say.</summary>
public abstract class DeliveryFixture : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-delivery-").FullName;
    private int ids;

    protected DeliveryFixture()
    {
        Store = Stores.Open(Path.Combine(folder, Stores.File), Clock);
        Pump = NewPump();
    }

    internal ManualTime Clock { get; } = new();

    internal OutboxSignal Queued { get; } = new();

    internal FakeMessenger Messenger { get; } = new("tg:");

    internal FakeMessenger Local { get; } = new("local:");

    internal DeliveryPump Pump { get; }

    protected IStore Store { get; }

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    internal DeliveryPump NewPump() => new(Store, [Messenger, Local], Queued, Clock, NullLogger<DeliveryPump>.Instance);

    protected OutMessage AMessage(string chat, string html, OutKind kind = OutKind.Reply) =>
        new() { Id = $"{++ids:000000}", Chat = chat, Kind = kind, Html = html, Created = Clock.GetUtcNow() };

    protected async Task<OutMessage> Queue(string chat, string html, OutKind kind = OutKind.Reply) => (await Queue(AMessage(chat, html, kind)))[0];

    protected async Task<OutMessage[]> Queue(params OutMessage[] messages)
    {
        await Put(Documents.Outbox, messages);
        Queued.Raise();
        return messages;
    }

    protected Task<int> Put<T>(DocType<T> type, params T[] documents)
        where T : class => Store.Write(
        session =>
        {
            foreach (var document in documents) session.Upsert(type, document);
            return documents.Length;
        },
        Cancel);

    protected async Task<OutMessage> Row(OutMessage message) => (await Get(Documents.Outbox, message.Id))!;

    protected Task<T?> Get<T>(DocType<T> type, string id)
        where T : class => Store.Read(session => session.Get(type, id), Cancel);

    protected Task<int> Drain() => Pump.Drain(Cancel);

    internal sealed class FakeMessenger(string prefix) : IMessenger
    {
        private readonly Dictionary<string, Queue<Func<Task<Outcome>>>> planned = [];
        private readonly List<OutMessage> sent = [];
        private readonly List<(int Count, TaskCompletionSource Reached)> waiting = [];

        /// <summary>What was handed over, whatever became of it.</summary>
        public IReadOnlyList<OutMessage> Sent
        {
            get
            {
                lock (sent) return [.. sent];
            }
        }

        public IEnumerable<string> Texts => Sent.Select(message => message.Html);

        /// <summary>What <see cref="Split"/> makes of a text: its words.</summary>
        public bool SplitsWords { get; set; }

        /// <summary>The next attempt at that text ends so.</summary>
        public void Plan(string html, Outcome outcome) => Plan(html, () => Task.FromResult(outcome));

        public void Plan(string html, Func<Task<Outcome>> outcome)
        {
            if (!planned.TryGetValue(html, out var queue)) planned[html] = queue = new();
            queue.Enqueue(outcome);
        }

        public Task Reached(int count)
        {
            lock (sent)
            {
                var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                if (sent.Count >= count) reached.SetResult();
                else waiting.Add((count, reached));
                return reached.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancel);
            }
        }

        public bool Serves(string chat) => chat.StartsWith(prefix, StringComparison.Ordinal);

        public IReadOnlyList<OutMessage> Split(OutMessage message) => SplitsWords
            ? [.. message.Html.Split(' ').Select((word, at) => message with { Html = word, Id = at == 0 ? message.Id : $"{message.Id}.{at}" })]
            : [message];

        public Task<Outcome> Send(OutMessage message, CancellationToken cancel)
        {
            int count;
            lock (sent)
            {
                sent.Add(message);
                count = sent.Count;
                foreach (var (_, reached) in waiting.Where(wait => wait.Count <= count)) reached.TrySetResult();
            }

            return planned.TryGetValue(message.Html, out var queue) && queue.TryDequeue(out var outcome)
                ? outcome()
                : Task.FromResult<Outcome>(new Outcome.Sent($"m{count}"));
        }
    }
}
