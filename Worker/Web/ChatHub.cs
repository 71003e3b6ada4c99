using System.Threading.Channels;
using SalesBot.Domain.Customers;
using SalesBot.Worker.Local;

namespace SalesBot.Worker.Web;

/// <summary>Tells open pages that something is new in their chat. The store has what; a page that falls behind is closed and resumes from there.</summary>
internal sealed class ChatHub
{
    private const int Unread = 256;

    private readonly Lock gate = new();
    private readonly Dictionary<string, List<Channel<ChatNews>>> open = new(StringComparer.Ordinal);

    public ChatHub(LocalMessenger messenger, ChatFiles files)
    {
        messenger.Arrived += (message, made) =>
        {
            files.Keep(message, made);
            Tell(message.Chat, new ChatNews(message.Id, Said: false));
            return Task.CompletedTask;
        };
    }

    public Listening Listen(string chat)
    {
        var channel = Channel.CreateBounded<ChatNews>(Unread);
        lock (gate)
        {
            if (!open.TryGetValue(chat, out var pages)) open[chat] = pages = [];
            pages.Add(channel);
        }

        return new Listening(channel.Reader, () => Leave(chat, channel));
    }

    public void Tell(string chat, ChatNews news)
    {
        lock (gate)
        {
            foreach (var page in open.GetValueOrDefault(chat) ?? [])
            {
                if (!page.Writer.TryWrite(news)) page.Writer.TryComplete();
            }
        }
    }

    /// <summary>Whether any page is open.</summary>
    public bool IsHeard
    {
        get
        {
            lock (gate) return open.Count > 0;
        }
    }

    /// <summary>To every page that is open.</summary>
    public void TellAll(ChatNews news)
    {
        lock (gate)
        {
            // A page that is behind has more than this to look at.
            foreach (var page in open.Values.SelectMany(pages => pages)) page.Writer.TryWrite(news);
        }
    }

    private void Leave(string chat, Channel<ChatNews> channel)
    {
        lock (gate)
        {
            if (open.TryGetValue(chat, out var pages) && pages.Remove(channel) && pages.Count == 0) open.Remove(chat);
        }
    }

    internal sealed class Listening(ChannelReader<ChatNews> news, Action leave) : IDisposable
    {
        public ChannelReader<ChatNews> News => news;

        public void Dispose() => leave();
    }
}

/// <param name="Id">Of the inbox entry when it was said, else of the message that was sent.</param>
internal sealed record ChatNews(string Id, bool Said)
{
    /// <summary>No message, but of whom something was written just now.</summary>
    public IReadOnlyList<Customer>? Customers { get; init; }
}
