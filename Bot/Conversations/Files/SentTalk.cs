using System.Globalization;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Conversations.Files;

/// <summary>Photos, locations, voice notes and files sent without words: to the contact they belong to, else it is asked whose they are.</summary>
internal sealed class SentTalk : ICapability
{
    public Turn? Resume(Talk talk) => (talk.Step, talk.Press) switch
    {
        (_, { Verb: "open", First: { } id }) => Open(talk, id),
        (_, { Verb: "place", Arguments: [_, ..] files }) => Ask(talk, files),
        (PlacingFiles asked, { Verb: "pick", First: { } pick }) when int.TryParse(pick, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < asked.Candidates.Count =>
            Put(talk, asked.Candidates[index], asked.Files),
        (PlacingFiles, { Verb: "pick" }) => Turn.Say(Draft.Plain(Say(talk)["Place.Kept"])),
        (_, { }) => null,
        (PlacingFiles asked, null) when talk.Sent.Files.Count == 0 && ChosenIn(talk, asked) is { } code => Put(talk, code, asked.Files),
        (_, null) when talk.Text.Length == 0 && talk.Sent.Files.Count > 0 => Wordless(talk),
        _ => null,
    };

    public Turn? Answer(Talk talk) => null;

    private static Turn? Wordless(Talk talk)
    {
        var files = talk.Sent.Files;
        if (ImportTalk.IsTable(talk) && talk.RepliedTo?.Customer is null)
        {
            return null;
        }

        if (files.Any(file => talk.Session.Get(Documents.KeptFiles, file.Id) is { Update: not null }))
        {
            return Turn.Say(Draft.Plain(Say(talk)["Voice.Listening"])) with { Next = talk.Step };
        }

        IReadOnlyList<string> ids = [.. files.Select(file => file.Id)];
        var turn = talk.RepliedTo?.Customer is { } about && talk.Find(new CustomerCode(about)) is { } customer ? Put(talk, customer.Code, ids)
            : talk.Step is WritingLog { Customer: { } asked } && talk.Find(asked) is not null ? Put(talk, asked, ids)
            : talk.Step is PlacingFiles open ? Turn.Ask(open with { Files = [.. open.Files, .. ids] }, Draft.Plain(Say(talk)["Place.More"]))
            : ByTime(talk, ids);
        return Unheard(talk, files) is { } note ? turn with { Says = [.. turn.Says, note] } : turn;
    }

    /// <summary>A voice note nobody can listen to here is kept, and that is said.</summary>
    private static Draft? Unheard(Talk talk, IReadOnlyList<Attachment> files) => !files.Any(file => file.Kind == AttachmentKind.Voice) ? null
        : Draft.Plain(Say(talk)[talk.Rules.Transcribes ? "Voice.NotHeard" : "Voice.NoTranscriber"]);

    private static Turn ByTime(Talk talk, IReadOnlyList<string> ids)
    {
        var own = talk.Session.Query(
            Documents.FollowUps, new DocQuery<FollowUp>(Documents.FollowUpsByRep, [talk.Person.Id.Value], From: Documents.Day(talk.Today.AddDays(-1)), To: Documents.Day(talk.Today)));
        var meant = VisitWindow.Candidates(own.Where(contact => talk.Find(contact.Customer) is not null), talk.Now);
        return meant.Select(contact => contact.Customer).Distinct().Count() == 1
            ? Turn.Do(new AttachFiles(meant[0].Id, ids)) with { Topic = meant[0].Customer }
            : Ask(talk, ids, [.. meant.Select(contact => contact.Customer).Distinct()]);
    }

    private static Turn Ask(Talk talk, IReadOnlyList<string> files, IReadOnlyList<CustomerCode>? meant = null)
    {
        var likely = (meant ?? []).Concat(talk.RepliedTo is { Kind: OutKind.Push } push ? Logging.Listed(push) : []).Concat(Appointments(talk)).Concat(talk.Conversation.Customer is { } current ? [current] : []).Distinct()
            .Select(code => talk.Find(code)).OfType<Customer>().Take(3).ToList();
        var table = files.Select(id => talk.Session.Get(Documents.Attachments, id)).Any(file => FileNames.IsTable(file?.Name)) && !ImportDesk.MayImport(talk.Person);
        var html = new Html().Add(Say(talk)[likely.Count > 0 ? "Place.Which" : "Place.WhichName", FileWording.Count(talk, files)]);
        var question = Draft.FromHtml(table ? html.Line(Say(talk)["Place.TableNote"]) : html) with
        {
            Buttons =
            [
                .. likely.Select((customer, index) => (IReadOnlyList<Button>)[new Button(customer.Name, string.Create(CultureInfo.InvariantCulture, $"pick:{index}"))]),
                [new Button(Say(talk)["Place.Leave"], "pick:none")],
            ],
        };
        return Turn.Ask(new PlacingFiles(files, [.. likely.Select(customer => customer.Code)]), question);
    }

    /// <summary>Whoever photographs at the time of an appointment most likely keeps it.</summary>
    private static IEnumerable<CustomerCode> Appointments(Talk talk) =>
        from plan in talk.Session.Query(Documents.Plans, new DocQuery<ContactPlan>(Documents.PlansByStep, [talk.Person.Id.Value], Documents.Day(talk.Today), Documents.Day(talk.Today)))
        from step in plan.Steps
        where step is { Time: { } time, Due: { } day } && (talk.Now.DateTime - day.ToDateTime(time)).Duration() <= VisitWindow.After
        select plan.Customer;

    /// <summary>To the contact with that customer it was sent in; without one it is a contact of its own.</summary>
    private static Turn Put(Talk talk, CustomerCode code, IReadOnlyList<string> ids)
    {
        var files = ids.Select(id => talk.Session.Get(Documents.Attachments, id)).OfType<Attachment>().ToList();
        if (talk.Find(code) is not { } customer || files.Count == 0)
        {
            return Turn.Say(Draft.Plain(talk.Words["Refused.CustomerUnknown"]));
        }

        var at = files.Max(file => file.At);
        var contacts = talk.Session.Query(Documents.FollowUps, new DocQuery<FollowUp>(Documents.FollowUpsByCustomer, [code.Value], Descending: true, Limit: 20));
        var turn = contacts.Where(contact => contact.Rep == talk.Person.Id && VisitWindow.Holds(contact, at)).MaxBy(contact => contact.At) is { } held
            ? Turn.Do(new AttachFiles(held.Id, ids))
            : Turn.Do(new LogFollowUp(customer.Code, at, MethodOf(files), FileWording.Summary(talk, files), Attachments: ids, Wordless: true));
        return turn with { Topic = code };
    }

    private static Method MethodOf(IReadOnlyList<Attachment> files) => files.Any(file => file.Kind == AttachmentKind.Location) ? Method.Visit : Method.Other;

    /// <summary>A short answer that names a customer; a contact told at length goes its own way and takes the files along.</summary>
    private static CustomerCode? ChosenIn(Talk talk, PlacingFiles asked) =>
        talk.Text.Length is 0 or > 40 || talk.Text.StartsWith('/') || talk.Reading is { Intent: Intent.Command } or { Intent: Intent.Query, NameOnly: false } ? null
        : int.TryParse(talk.Text, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= asked.Candidates.Count ? asked.Candidates[number - 1]
        : talk.Reading.First is { Customer: { } code, NextDue: null, Occurred: null, Method: null, Amount: null } && talk.Reading.Clarify is not { Candidates.Count: > 1 } ? code
        : null;

    private static Turn Open(Talk talk, string id)
    {
        var file = talk.Session.Get(Documents.Attachments, id);
        var mine = file is { FollowUp: null } && file.Rep == talk.Person.Id;
        var contact = file?.FollowUp is { } of ? talk.Session.Get(Documents.FollowUps, of) : null;
        return file is not null && (mine || (contact is not null && talk.Find(contact.Customer) is not null))
            ? Turn.Say(FileWording.Opened(talk, file, contact)) with { Next = talk.Step }
            : Turn.Say(Draft.Plain(Say(talk)["Open.Gone"])) with { Next = talk.Step };
    }

    private static Words Say(Talk talk) => Words.Of("Sent", talk.Language);
}
