using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Privacy;

/// <summary>What is kept of a person, in words a person can check.</summary>
internal static class PrivacyText
{
    public static Draft Of(Message message, Rep person)
    {
        var words = Words.Of("Privacy", message.Language);
        var session = message.Session;
        var oneself = person.Id == message.Person.Id;
        var html = new Html().Bold(oneself ? words["Title.Own"] : words["Title.Of", person.Name]);
        html.Line(words["Who", string.Join(" · ", new[] { person.Name, Terms.Of(person.Role, message.Language), person.Team, person.Region }.OfType<string>())]);
        if (!person.Active)
        {
            html.Line(words[PrivacyWork.IsErased(session, person.Id) ? "Erased" : "Gone"]);
        }

        html.Line(words["Settings", Language.Read(person.Language) is { } language ? words[$"Language.{language.Tag}"] : words["Team"], person.TimeZone ?? words["Team"]]);
        foreach (var link in session.LinksOf(person.Id))
        {
            html.Line(words["Chat", ChatChannels.Of(link.Person)?.Title(message.Language) ?? words["Chat.Local"], NearDay(message, link.Since)]);
            html.Line(words["Messages", Said(session, link.Chat), session.CountMessagesTo(link.Chat)]);
        }

        html.Lines(session.PageSessionsOf(person.Id).Select(open => SignInText.PageLine(message, open)));

        html.Line(words["Records",
            session.CountFollowUpsBy(person.Id),
            session.CountCustomersOwnedBy(person.Id),
            session.LeavesOf(person.Id).Count]);
        html.Line(words["Files"]).Line().Line(words["WhoSees"]).Line(words["Until"]);
        if (oneself)
        {
            var admins = session.All(Documents.Reps).Where(other => other is { Active: true, Role: Role.Admin } && other.Id != person.Id).Select(other => other.Name).ToList();
            return html.Line().Line(admins.Count == 0 ? words["AskNobody"] : words["AskAdmin", Spoken.Row(admins.Take(3), message.Language)]);
        }

        return PrivacyWork.IsErased(session, person.Id) ? html : Draft.FromHtml(html).With(new Button(words["Button.Erase"], "privacy-erase", person.Id));
    }

    public static Draft Of(Message message, Customer customer, Contact contact)
    {
        var words = Words.Of("Privacy", message.Language);
        var met = message.Session.FollowUpsOf(customer.Code)
            .Count(followUp => followUp.Contact == contact.Name || followUp.Summary.Contains(contact.Name, StringComparison.OrdinalIgnoreCase));
        var html = new Html().Bold(words["Title.Contact", contact.Name, customer.Name]);
        foreach (var (key, value) in new[] { ("Contact.Title", contact.Title), ("Contact.Phone", contact.Phone), ("Contact.Email", contact.Email), ("Contact.WeChat", contact.WeChat) })
        {
            if (value is { Length: > 0 }) html.Line(words[key, value]);
        }

        html.Line(words["Contact.Decides", words[contact.DecisionMaker ? "Yes" : "No"]]).Line(words["Contact.Consent", words[customer.Consent ? "Yes" : "No"]]);
        html.Line(words["Contact.Records", met]).Line().Line(words["Contact.WhoSees"]).Line(words["Until"]);
        return Draft.FromHtml(html).With(new Button(words["Button.Erase"], "privacy-erase-contact", customer.Code, contact.Name));
    }

    public static Draft Erased(PersonErased gone, Message message)
    {
        var words = Words.Of("Privacy", message.Language);
        return gone.Left == 0
            ? Draft.Plain(words["Done.Person", gone.Was, gone.Person.Name])
            : Draft.Plain(words.Count("Done.PersonLeft", gone.Left, gone.Was, gone.Person.Name))
                .With(new Button(Words.Of("Team", message.Language)["Button.HandOverAll"], "handover-all", gone.Person.Id));
    }

    /// <summary>Tells whoever erased somebody that the last trace is gone.</summary>
    public static void NotifyDone(IWriteSession session, Erasure erasure, DateTimeOffset now)
    {
        if (session.Get(Documents.Reps, erasure.By.Value) is not { Active: true } by) return;

        var words = Words.Of("Privacy", Language.Read(by.Language) ?? Language.Simplified);
        session.Upsert(Documents.Notices, new Notice(Ids.New(now), by.Id, now, Html.Escape(words.Count("Done.All", erasure.Changed, erasure.Pseudonym)), []));
        Agenda.Changed(session, by.Id);
    }

    /// <summary>Messages with words in them.</summary>
    private static int Said(IReadSession session, string chat) =>
        session.CountSaidIn(chat);

    private static string NearDay(Message message, DateTimeOffset at) =>
        Phrases.NearDay(DateOnly.FromDateTime(message.Rules.LocalTime(message.Person, at).DateTime), message.Today, message.Language);
}
