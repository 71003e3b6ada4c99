using System.Text.Json.Nodes;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Tests.Telegram;

namespace SalesBot.Worker.Tests.Crash;

/// <summary>What the store and the chats say after a run, set against what was said.</summary>
internal sealed record CrashFindings
{
    public int Messages { get; private init; }

    /// <summary>Messages that made no record.</summary>
    public int Lost { get; private init; }

    /// <summary>Messages that made more than one.</summary>
    public int Doubled { get; private init; }

    /// <summary>Records, and replies when first shown, that come before one of an earlier message of their chat.</summary>
    public int OutOfOrder { get; private init; }

    /// <summary>Replies no chat ever showed.</summary>
    public int RepliesLost { get; private init; }

    /// <summary>Showings beyond the first.</summary>
    public int Repeated { get; private init; }

    /// <summary>Of those, the ones that the ledger does not hold possible.</summary>
    public int RepeatedUncounted { get; private init; }

    /// <summary>Pushes no chat ever showed and that the ledger takes for sent.</summary>
    public int PushesLost { get; private init; }

    /// <summary>Pushes no chat ever showed, of which the ledger says that nobody knows.</summary>
    public int PushesUnknown { get; private init; }

    /// <summary>Messages of any kind that are still on their way.</summary>
    public int Waiting { get; private init; }

    /// <summary>What <c>verify</c> finds.</summary>
    public int Differences { get; private init; }

    /// <summary>What is on its way, and what became of a message that made no record, row by row.</summary>
    public IReadOnlyList<string> Rows { get; private init; } = [];

    public bool AllWell => (Lost | Doubled | OutOfOrder | RepliesLost | RepeatedUncounted | PushesLost | Waiting | Differences) == 0;

    /// <param name="said">Per chat the numbers of its messages, in order.</param>
    public static async Task<CrashFindings> Of(CompanyHost host, FakeBotApi api, IReadOnlyDictionary<long, List<long>> said)
    {
        var (followUps, inbox, outbox, changes, differences) = await host.Store.Read(
            session => (
                session.All(Documents.FollowUps).ToLookup(followUp => followUp.SourceMessage ?? ""),
                session.All(Documents.Inbox).ToList(),
                session.All(Documents.Outbox).ToList(),
                session.All(Documents.Changes).ToDictionary(change => change.Id, change => change.Source),
                new Verification(session, host.Rules).Differences().Count()),
            CancellationToken.None);
        var shown = said.Keys.ToDictionary(chat => chat, chat => Showings(api, chat));
        var showings = shown.Values.SelectMany(ids => ids).CountBy(id => id).ToDictionary();
        var replies = outbox.Where(row => row.Change is { } change && changes.ContainsKey(change)).ToLookup(row => changes[row.Change!] ?? "");
        var findings = new CrashFindings
        {
            Messages = said.Values.Sum(messages => messages.Count),
            Rows = [.. outbox.Where(row => row.State is OutState.Queued or OutState.Sending).Select(row => $"{row.Chat} {row.Id} {row.State} attempts {row.Attempts} doubts {row.Doubts} {row.Trouble} not before {row.NotBefore:HH:mm:ss.f}")],
            Waiting = outbox.Count(row => row.State is OutState.Queued or OutState.Sending),
            Differences = differences,
            Repeated = showings.Values.Sum(times => times - 1),
            RepeatedUncounted = outbox.Sum(row => Math.Max(0, showings.GetValueOrDefault(row.Id) - 1 - row.Doubts)),
            PushesLost = outbox.Count(row => row is { Kind: OutKind.Push, State: OutState.Sent } && !showings.ContainsKey(row.Id)),
            PushesUnknown = outbox.Count(row => row is { Kind: OutKind.Push, State: not OutState.Sent } && !showings.ContainsKey(row.Id)),
        };
        foreach (var (chat, messages) in said)
        {
            var records = messages.Select(message => followUps[$"tg:{chat}/{message}"].ToList()).ToList();
            var answers = messages.Select(message => replies[$"tg:{chat}/{message}"].FirstOrDefault()?.Id).ToList();
            findings = findings with
            {
                Rows = [.. findings.Rows, .. messages.Zip(records).Where(pair => pair.Second.Count == 0).Select(pair => Unrecorded(chat, pair.First))],
                Lost = findings.Lost + records.Count(found => found.Count == 0),
                Doubled = findings.Doubled + records.Count(found => found.Count > 1),
                OutOfOrder = findings.OutOfOrder + Falls(records.Where(found => found.Count > 0).Select(found => found[0].Id)) + Falls(Firsts(shown[chat], answers)),
                RepliesLost = findings.RepliesLost + answers.Count(answer => answer is null || !showings.ContainsKey(answer)),
            };
        }

        return findings;

        string Unrecorded(long chat, long message)
        {
            var entry = inbox.Find(one => one.Update.Chat == $"tg:{chat}" && one.Update.MessageId == $"{message}");
            var answers = outbox.Where(row => row.Chat == $"tg:{chat}" && row is { Kind: OutKind.Reply, Change: null }).Select(row => row.Html);
            return $"tg:{chat}/{message} made no record: {(entry is null ? "never came in" : $"came in {entry.Update.At:HH:mm:ss}, done {entry.Done}, tries {entry.Tries}, {entry.Trouble}, \"{entry.Update.Text}\"")}; replies of the chat that tell of no record: {string.Join(" | ", answers)}";
        }
    }

    public JsonObject ToJson() => new()
    {
        ["messages"] = Messages,
        ["lost"] = Lost,
        ["double"] = Doubled,
        ["outOfOrder"] = OutOfOrder,
        ["repliesLost"] = RepliesLost,
        ["repeated"] = Repeated,
        ["repeatedUncounted"] = RepeatedUncounted,
        ["pushesLost"] = PushesLost,
        ["pushesUnknown"] = PushesUnknown,
        ["waiting"] = Waiting,
        ["differences"] = Differences,
    };

    /// <summary>The outbox ids of what the chat shows, in the order shown: buttons carry them.</summary>
    private static List<string> Showings(FakeBotApi api, long chat) =>
        [.. api.Shown(chat).Select(message => message.Buttons.SelectMany(row => row).FirstOrDefault().Data?.Split(':')[0]).OfType<string>()];

    /// <summary>The places, in the order of the messages, at which their answers were first shown.</summary>
    private static IEnumerable<string> Firsts(List<string> shown, IEnumerable<string?> answers) =>
        answers.Where(answer => answer is not null && shown.Contains(answer)).Select(answer => $"{shown.IndexOf(answer!):00000}");

    private static int Falls(IEnumerable<string> ordered) => ordered.Zip(ordered.Skip(1)).Count(pair => string.CompareOrdinal(pair.First, pair.Second) > 0);
}
