using System.Globalization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Contacts;
using SalesBot.Bot.Subjects.Import;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Files;

/// <summary>Photos, locations, voice notes and files sent without words: to the contact they belong to, else it is asked whose they are.</summary>
internal sealed class SentDialogue : IDialogue
{
    public Turn? Resume(Message message) => (message.Step, message.Press) switch
    {
        (_, { Verb: "open", First: { } id }) => Open(message, id),
        (_, { Verb: "place", Arguments: [_, ..] files }) => Ask(message, files),
        (PlacingFiles asked, { Verb: "pick", First: { } pick }) when int.TryParse(pick, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < asked.Candidates.Count =>
            Put(message, asked.Candidates[index], asked.Files),
        (PlacingFiles, { Verb: "pick" }) => Turn.Say(Draft.Plain(Say(message)["Place.Kept"])),
        (_, { }) => null,
        (PlacingFiles asked, null) when message.Sent.Files.Count == 0 && ChosenIn(message, asked) is { } code => Put(message, code, asked.Files),
        (_, null) when message.Text.Length == 0 && message.Sent.Files.Count > 0 => Wordless(message),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => null;

    private static Turn? Wordless(Message message)
    {
        var files = message.Sent.Files;
        if (ImportDialogue.IsTable(message) && message.RepliedTo?.Customer is null)
        {
            return null;
        }

        if (files.Any(file => message.Session.Get(Documents.KeptFiles, file.Id) is { Update: not null }))
        {
            return Turn.Say(Draft.Plain(Say(message)["Voice.Listening"])) with { Next = message.Step };
        }

        IReadOnlyList<string> ids = [.. files.Select(file => file.Id)];
        var turn = message.RepliedTo?.Customer is { } about && message.Find(new CustomerCode(about)) is { } customer ? Put(message, customer.Code, ids)
            : message.Step is WritingLog { Customer: { } asked } && message.Find(asked) is not null ? Put(message, asked, ids)
            : message.Step is PlacingFiles open ? Turn.Ask(open with { Files = [.. open.Files, .. ids] }, Draft.Plain(Say(message)["Place.More"]))
            : ByTime(message, ids);
        return Unheard(message, files) is { } note ? turn with { Says = [.. turn.Says, note] } : turn;
    }

    /// <summary>A voice note nobody can listen to here is kept, and that is said.</summary>
    private static Draft? Unheard(Message message, IReadOnlyList<Attachment> files) => !files.Any(file => file.Kind == AttachmentKind.Voice) ? null
        : Draft.Plain(Say(message)[message.Rules.Transcribes ? "Voice.NotHeard" : "Voice.NoTranscriber"]);

    private static Turn ByTime(Message message, IReadOnlyList<string> ids)
    {
        var own = message.Session.FollowUpsBy(message.Person.Id, message.Today.AddDays(-1), message.Today);
        var meant = VisitWindow.Candidates(own.Where(contact => message.Find(contact.Customer) is not null), message.Now);
        return meant.Select(contact => contact.Customer).Distinct().Count() == 1
            ? Turn.Do(new AttachFiles(meant[0].Id, ids)) with { Topic = meant[0].Customer }
            : Ask(message, ids, [.. meant.Select(contact => contact.Customer).Distinct()]);
    }

    private static Turn Ask(Message message, IReadOnlyList<string> files, IReadOnlyList<CustomerCode>? meant = null)
    {
        var likely = (meant ?? []).Concat(message.RepliedTo is { Kind: OutKind.Push } push ? Together.Listed(push) : []).Concat(Appointments(message)).Concat(message.Conversation.Customer is { } current ? [current] : []).Distinct()
            .Select(code => message.Find(code)).OfType<Customer>().Take(3).ToList();
        var table = files.Select(id => message.Session.Get(Documents.Attachments, id)).Any(file => FileNames.IsTable(file?.Name)) && !ImportWork.MayImport(message.Person);
        var html = new Html().Add(Say(message)[likely.Count > 0 ? "Place.Which" : "Place.WhichName", FileText.Count(message, files)]);
        var question = Draft.FromHtml(table ? html.Line(Say(message)["Place.TableNote"]) : html) with
        {
            Buttons =
            [
                .. likely.Select((customer, index) => (IReadOnlyList<Button>)[new Button(customer.Name, "pick", index)]),
                [new Button(Say(message)["Place.Leave"], "pick", "none")],
            ],
        };
        return Turn.Ask(new PlacingFiles(files, [.. likely.Select(customer => customer.Code)]), question);
    }

    /// <summary>Whoever photographs at the time of an appointment most likely keeps it.</summary>
    private static IEnumerable<CustomerCode> Appointments(Message message) =>
        from plan in message.Session.PlansByFirstStep(message.Person.Id, message.Today, message.Today)
        from step in plan.Steps
        where step is { Time: { } time, Due: { } day } && (message.Now.DateTime - day.ToDateTime(time)).Duration() <= VisitWindow.After
        select plan.Customer;

    /// <summary>To the contact with that customer it was sent in; without one it is a contact of its own.</summary>
    private static Turn Put(Message message, CustomerCode code, IReadOnlyList<string> ids)
    {
        var files = ids.Select(id => message.Session.Get(Documents.Attachments, id)).OfType<Attachment>().ToList();
        if (message.Find(code) is not { } customer || files.Count == 0)
        {
            return Turn.Say(Draft.Plain(message.Words["Refused.CustomerUnknown"]));
        }

        var at = files.Max(file => file.At);
        var contacts = message.Session.LatestFollowUpsOf(code, 20);
        var turn = contacts.Where(contact => contact.Rep == message.Person.Id && VisitWindow.Holds(contact, at)).MaxBy(contact => contact.At) is { } held
            ? Turn.Do(new AttachFiles(held.Id, ids))
            : Turn.Do(new LogFollowUp(customer.Code, at, MethodOf(files), FileText.Summary(message, files), Attachments: ids, Wordless: true));
        return turn with { Topic = code };
    }

    private static Method MethodOf(IReadOnlyList<Attachment> files) => files.Any(file => file.Kind == AttachmentKind.Location) ? Method.Visit : Method.Other;

    /// <summary>A short answer that names a customer; a contact told at length goes its own way and takes the files along.</summary>
    private static CustomerCode? ChosenIn(Message message, PlacingFiles asked) =>
        message.Text.Length is 0 or > 40 || message.Text.StartsWith('/') || message.Reading is { Intent: Intent.Command } or { Intent: Intent.Query, NameOnly: false } ? null
        : Choice.Read(message.Text, asked.Candidates, message.Names) is { } chosen ? asked.Candidates[chosen]
        : message.Reading.First is { Customer: { } code, NextDue: null, Occurred: null, Method: null, Amount: null } && message.Reading.Clarify is not { Candidates.Count: > 1 } ? code
        : null;

    private static Turn Open(Message message, string id)
    {
        var file = message.Session.Get(Documents.Attachments, id);
        var mine = file is { FollowUp: null } && file.Rep == message.Person.Id;
        var contact = file?.FollowUp is { } of ? message.Session.Get(Documents.FollowUps, of) : null;
        return file is not null && (mine || (contact is not null && message.Find(contact.Customer) is not null))
            ? Turn.Say(FileText.Opened(message, file, contact)) with { Next = message.Step }
            : Turn.Say(Draft.Plain(Say(message)["Open.Gone"])) with { Next = message.Step };
    }

    private static Words Say(Message message) => Words.Of("Sent", message.Language);
}
