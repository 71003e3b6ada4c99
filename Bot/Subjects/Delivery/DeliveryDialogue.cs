using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Delivery;

/// <summary>/delivery, for admins: what waits, what did not arrive and why, and each person's latest message. Never what a message says.</summary>
internal sealed class DeliveryDialogue : IDialogue
{
    private const int Listed = 10;

    private static readonly TimeSpan Lately = TimeSpan.FromDays(7);

    public Turn? Resume(Message message) => null;

    public Turn? Answer(Message message, Request request)
    {
        if (request is not Reading { Command: "delivery" } reading)
        {
            return null;
        }

        var words = new DeliveryText(message);
        return message.Person.Role != Role.Admin ? Say(words["OnlyAdmins"])
            : reading.Argument is not { Length: > 0 } name ? Turn.Say(Overview(message, words)) with { Next = message.Step }
            : message.Session.All(Documents.Reps).FirstOrDefault(person => person.Active && person.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)) is { } person
                ? Turn.Say(Of(person, message, words)) with { Next = message.Step }
                : Say(words["NoPerson", name.Trim()]);

        Turn Say(string text) => Turn.Say(Draft.Plain(text)) with { Next = message.Step };
    }

    /// <summary>For admins alone.</summary>
    public static Draft Overview(Message message) => Overview(message, new DeliveryText(message));

    /// <summary>Likewise.</summary>
    public static Draft Of(Message message, Rep person) => Of(person, message, new DeliveryText(message));

    private static Draft Overview(Message message, DeliveryText words)
    {
        var session = message.Session;
        var html = new Html().Bold(words["Title"]).Line().Line(Waiting(session, words));
        Part(html, words["Troubles"], Troubles(message).Select(row => words["Trouble.Line", words.NameOf(row.Chat), words.When(row.Created), words.Kind(row), words.State(row)]), words["AllWell"]);
        Part(html, words["Unreachable"], session.LatestBlockedLinks(Listed)
            .Select(link => words["Unreachable.Line", words.NameOf(link.Chat), words.When(link.BlockedAt!.Value)]));
        Part(html, words["Aside"], session.UpdatesSetAside(Listed)
            .Where(entry => entry.Update.At > message.Now - Lately)
            .Select(entry => words["Aside.Line", words.NameOf(entry.Update.Person), words.When(entry.Update.At), entry.Update.Id]));
        Part(html, words["Latest"], Latest(session).Select(row => words["Entry", words.NameOf(row.Chat), words.When(row.SentAt ?? row.Created), $"{words.Kind(row)} {words.State(row)}"]));
        if (Unanswered.In(session, message.TeamDay) is > 0 and var unanswered)
        {
            html.Line().Line(words.Count("Unanswered", (int)unanswered));
        }

        return html.Line().Line(words["HowTo"]);
    }

    private static Draft Of(Rep person, Message message, DeliveryText words)
    {
        var chats = ChatsOf(message.Session, person).ToList();
        var messages = chats.SelectMany(chat => message.Session.LatestMessagesTo(chat, Listed))
            .OrderByDescending(row => row.Id, StringComparer.Ordinal).Take(Listed).ToList();
        if (messages.Count == 0)
        {
            return Draft.Plain(words[chats.Count == 0 ? "Person.NoChat" : "Person.Never", person.Name]);
        }

        var html = new Html().Bold(words["Person.Title", person.Name]);
        html.Lines(messages.Select(row => words["Entry", words.When(row.SentAt ?? row.Created), words.Kind(row), words.State(row)]));
        return html;
    }

    private static string Waiting(IReadSession session, DeliveryText words)
    {
        var waiting = session.QueuedMessages();
        return waiting.Count == 0 ? words["Waiting.None"] : words.Count("Waiting", waiting.Count, words.When(waiting.Min(row => row.Created)));
    }

    private static IEnumerable<OutMessage> Troubles(Message message) => message.Session.TroubledMessages(Listed).Where(row => row.Created > message.Now - Lately);

    private static IEnumerable<OutMessage> Latest(IReadSession session) =>
        from person in session.All(Documents.Reps).ToList()
        where person.Active
        from chat in ChatsOf(session, person)
        from row in session.LatestMessagesTo(chat, 1)
        select row;

    private static IEnumerable<string> ChatsOf(IReadSession session, Rep person) =>
        session.LinksOf(person.Id).Select(link => link.Chat).Distinct();

    private static void Part(Html html, string title, IEnumerable<string> lines, string? none = null)
    {
        var all = lines.ToList();
        if (all.Count == 0)
        {
            if (none is not null)
            {
                html.Line(none);
            }

            return;
        }

        html.Line().Line().Bold(title);
        html.Lines(all.Select(line => $"• {line}"));
    }
}
