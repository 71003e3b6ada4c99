using SalesBot.Bot.Channels;

namespace SalesBot.Worker.Delivery;

/// <summary>What waits, chat by chat. A chat's messages go in order, and the next only when the one before has ended.</summary>
internal sealed class Lanes(TimeProvider clock)
{
    private readonly Dictionary<string, Lane> lanes = new(StringComparer.Ordinal);
    private readonly Pacing pacing = new(clock);

    /// <summary>One that is known already, or under way, is not added again.</summary>
    /// <param name="isOurs">This run wrote down just now when it may go.</param>
    public void Add(OutMessage message, bool isOurs = false)
    {
        var lane = Of(message.Chat);
        if (lane.UnderWay.Contains(message.Id)) return;

        lane.Waiting[message.Id] = message;
        pacing.Note(message, isOurs);
    }

    public void Begin(OutMessage message)
    {
        var lane = Of(message.Chat);
        lane.Waiting.Remove(message.Id);
        lane.UnderWay.Add(message.Id);
    }

    public void End(OutMessage message) => Of(message.Chat).UnderWay.Remove(message.Id);

    public void Move(string from, string to)
    {
        foreach (var message in Of(from).Waiting.Values) Add(message with { Chat = to });
        Of(from).Waiting.Clear();
    }

    /// <summary>It leaves for the server now.</summary>
    public void Leave(OutMessage message) => pacing.Leave(message);

    /// <summary>The server has answered.</summary>
    public void Arrive(OutMessage message) => pacing.Arrive(message);

    public void PauseFor(string chat, TimeSpan time) => pacing.PauseFor(chat, time);

    /// <summary>The messages that may go now, taken from the pace: chats in which a person waits for a reply first, then as queued.</summary>
    public IReadOnlyList<OutMessage> Due(int most)
    {
        var due = new List<OutMessage>();
        var ready = Ready().Where(lane => pacing.Wait(lane.Head) <= TimeSpan.Zero).OrderBy(lane => lane.CanWait).ThenBy(lane => lane.Head.Id, StringComparer.Ordinal);
        foreach (var lane in ready)
        {
            if (due.Count >= most) break;
            if (pacing.Wait(lane.Head) > TimeSpan.Zero) continue;

            pacing.Take(lane.Head);
            due.Add(lane.Head);
        }

        return due;
    }

    /// <summary>How long until the next message may go; null when none waits that is not behind one under way.</summary>
    public TimeSpan? NextIn() => Ready().Min(lane => (TimeSpan?)pacing.Wait(lane.Head));

    public void Forget()
    {
        pacing.Forget();
        foreach (var (chat, lane) in lanes.ToList())
        {
            if (lane.Waiting.Count + lane.UnderWay.Count == 0) lanes.Remove(chat);
        }
    }

    private IEnumerable<Lane> Ready() => lanes.Values.Where(lane => lane.Waiting.Count > 0 && lane.UnderWay.Count == 0);

    private Lane Of(string chat)
    {
        if (!lanes.TryGetValue(chat, out var lane)) lanes[chat] = lane = new Lane(Pacing.Applies(chat));
        return lane;
    }

    private sealed class Lane(bool paced)
    {
        public SortedDictionary<string, OutMessage> Waiting { get; } = new(StringComparer.Ordinal);

        public HashSet<string> UnderWay { get; } = [];

        public OutMessage Head => Waiting.First().Value;

        /// <summary>Nothing but pushes. Where there is no pace all goes as queued.</summary>
        public bool CanWait => paced && Waiting.Values.All(message => message.Kind == OutKind.Push);
    }
}
