using System.Globalization;
using Microsoft.AspNetCore.Http;
using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Receivables;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Web.Pages;

/// <summary>One customer: who they are, all that happened with the messages it came from, what is promised, bought and owed.</summary>
/// <param name="Older">How many entries more the timeline has than are shown.</param>
public sealed record CustomerView(
    CustomerLink Customer,
    string Code,
    string? Owner,
    Due? Due,
    bool Consent,
    IReadOnlyList<PageButton> Buttons,
    IReadOnlyList<ContactRow> Contacts,
    IReadOnlyList<ProfileField> Profile,
    IReadOnlyList<PromiseRow> Steps,
    IReadOnlyList<TimelineEntry> Timeline,
    int Older,
    int Shown,
    IReadOnlyList<BoughtRow> Orders,
    string? Yearly,
    string? Owed,
    IReadOnlyList<ObjectionRow> Objections)
{
    private const int Entries = 30;

    private const int Most = 600;

    /// <returns>Null where there is no such customer, or none that the viewer may see.</returns>
    internal static CustomerView? Of(IReadSession session, Viewer viewer, string code, IQueryCollection query)
    {
        if (session.FindCustomer(new CustomerCode(code)) is not { } customer || !CustomerNames.MaySee(session, viewer.Person, customer, viewer.Today)) return null;

        var plan = session.Get(Documents.Plans, customer.Code.Value);
        var orders = session.OrdersOf(customer.Code).Select(order => BoughtRow.Of(viewer, order, session.PaymentsOf(order.Number))).ToList();
        var owed = Purse.Of(orders.Select(order => order.OpenAmount));
        var yearly = FoundCustomers.YearlyAmount(session, customer, viewer.Today);
        var shown = int.TryParse(query["show"], NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? Math.Clamp(wanted, Entries, Most) : Entries;
        var timeline = TimelineEntry.Of(session, viewer, customer, shown);
        return new CustomerView(
            CustomerLink.Of(customer),
            customer.Code.Value,
            session.Get(Documents.Reps, customer.Owner.Value)?.Name,
            customer.Consent && plan?.Due is { } due ? viewer.Due(due, plan.Red) : null,
            customer.Consent,
            [.. ButtonsOf(viewer, customer)],
            [.. customer.Contacts.Select(contact => new ContactRow(contact.Name, contact.Title, contact.Phone, contact.Email, contact.WeChat, contact.DecisionMaker))],
            [.. CustomerFields.All.Where(field => !field.IsSpare || field.Of(customer) is not null).Select(field => ProfileField.Of(viewer, customer, field))],
            [.. StepsOf(session, viewer, customer)],
            [.. timeline.Take(shown)],
            Math.Max(0, session.CountFollowUpsOf(customer.Code) + session.CountRemarksOf(customer.Code) - shown),
            shown + 60,
            [.. Enumerable.Reverse(orders)],
            yearly.IsPositive ? viewer.Amount(yearly) : null,
            owed is [{ Minor: 0 }] ? null : Phrases.Exact(owed, viewer.Language, viewer.Rules.Currency),
            [.. ObjectionRow.Of(session, viewer, customer)]);
    }

    private static IEnumerable<PageButton> ButtonsOf(Viewer viewer, Customer customer)
    {
        var chat = Words.Of("Chat", viewer.Language);
        var pushes = Words.Of("Pushes", viewer.Language);
        var code = customer.Code;
        yield return viewer.Button(chat["Button.Log"], "logged", code);
        yield return viewer.Button(chat["Button.Stage"], "stage", code);
        yield return viewer.Button(chat["Button.Reschedule"], "reschedule", code);
        yield return viewer.Button(viewer.Words["Customer.Order"], "order", code);
        yield return viewer.Button(viewer.Words["Customer.Pay"], "pay", code);
        if (customer.Owner == viewer.Person.Id || viewer.SeesOthers) yield return viewer.Button(pushes["Button.HandOver"], "handover", code);
        if (viewer.SeesOthers)
        {
            foreach (var grade in Enum.GetValues<Grade>().Where(grade => grade != customer.EffectiveGrade)) yield return viewer.Button(viewer.Words["Customer.Grade", grade], "grade", code, grade);
        }

        yield return viewer.Button(pushes[customer.Consent ? "Button.DoNotContact" : "Button.ContactAgain"], "consent", code, customer.Consent ? "no" : "yes");
    }

    private static IEnumerable<PromiseRow> StepsOf(IReadSession session, Viewer viewer, Customer customer) =>
        from step in session.Get(Documents.Plans, customer.Code.Value)?.Steps ?? []
        let day = step.Due
        select new PromiseRow(
            step.Text ?? Words.Of("Chat", viewer.Language)["Log.DefaultStep"],
            CustomerLink.Of(customer),
            day is { } due ? step.Time is { } time ? new Due($"{Phrases.NearDay(due, viewer.Today, viewer.Language)} {Phrases.Time(time)}", due < viewer.Today ? Tone.Red : Tone.Calm) : viewer.Due(due, due.AddDays(1)) : new Due(viewer.Words["Step.NoDay"], Tone.Calm),
            [viewer.Button(viewer.Words["Step.Done"], "step-done", customer.Code, step.Id), viewer.Button(viewer.Words["Step.Move"], "reschedule", customer.Code)]);
}

public sealed record ContactRow(string Name, string? Title, string? Phone, string? Email, string? WeChat, bool Decides);

/// <param name="Value">In words; null where nothing is known.</param>
/// <param name="Raw">As a form sends it.</param>
/// <param name="Deed">What sets it; null for what a form does not set.</param>
public sealed record ProfileField(string Label, string? Value, string Raw, string Input, IReadOnlyList<Option> Choices, string? Deed)
{
    internal static ProfileField Of(Viewer viewer, Customer customer, CustomerField field)
    {
        var held = field.Of(customer);
        var editable = FieldWork.Editable.Contains(field);
        return new ProfileField(
            Phrases.Capital(field.Name(viewer.Language)),
            held is null ? null : field.Kind.Shown(held, viewer.Language, viewer.Rules.Currency),
            held switch
            {
                null => "",
                DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Money amount => amount.Amount.ToString("0.##", CultureInfo.InvariantCulture),
                _ when field.Kind is FieldKind.Term term => term.Say(held, viewer.Language),
                IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
                _ => held.ToString() ?? "",
            },
            field.Kind switch { FieldKind.Day => "date", FieldKind.Amount or FieldKind.WholeNumber or FieldKind.Share => "number", FieldKind.Sentences => "area", _ => "text" },
            field.Kind is FieldKind.Term terms ? [.. terms.Values.Select(value => terms.Say(value, viewer.Language)).Select(said => new Option(said, said))] : [],
            editable ? viewer.Seal.Of(viewer.Person, new Bot.Channels.Deed("field", customer.Code, field.English)) : null);
    }
}

public sealed record BoughtRow(string Number, string Day, string Product, string Amount, string? Open, string Rep)
{
    internal Money OpenAmount { get; init; }

    internal static BoughtRow Of(Viewer viewer, Order order, IReadOnlyList<Payment> payments)
    {
        var open = Settlement.Left(order, payments);
        return new BoughtRow(order.Number, viewer.Day(order.Date), order.Product, viewer.Exact(order.Amount, order.AsSaid), open.IsPositive ? viewer.Exact(open) : null, order.Rep.Value) { OpenAmount = open.IsPositive ? open : Money.Zero };
    }
}

public sealed record ObjectionRow(string What, string When, string Said)
{
    private const int Looked = 40;

    private const int Listed = 5;

    internal static IEnumerable<ObjectionRow> Of(IReadSession session, Viewer viewer, Customer customer)
    {
        var words = Words.Of("Talk", viewer.Language);
        return session.LatestFollowUpsOf(customer.Code, Looked).Where(contact => contact.Objection is not null).Take(Listed)
            .Select(contact => new ObjectionRow(words.Find($"Objection.{contact.Objection}") ?? contact.Objection!, viewer.Day(contact.Day), Shortened.Line(contact.Summary, 80)));
    }
}

/// <summary>One thing that happened with a customer.</summary>
/// <param name="Kind">contact, remark, stage, order or payment.</param>
public sealed record TimelineEntry(DateTimeOffset At, string Kind, string When, string? Who, string Head, string Text)
{
    /// <summary>What it changed, in words.</summary>
    public string? Change { get; init; }

    public string? Next { get; init; }

    public string? Objection { get; init; }

    /// <summary>The message it came from.</summary>
    public string? Source { get; init; }

    /// <summary>Photos, places, notes and files that came with it.</summary>
    public IReadOnlyList<TimelineFile> Files { get; init; } = [];

    public IReadOnlyList<PageButton> Buttons { get; init; } = [];

    /// <summary>The newest first.</summary>
    internal static IEnumerable<TimelineEntry> Of(IReadSession session, Viewer viewer, Customer customer, int count)
    {
        var people = new Dictionary<RepId, string?>();
        var contacts = session.LatestFollowUpsOf(customer.Code, count).Select(contact => Contact(session, viewer, contact, Name(contact.Rep)));
        var remarks = session.LatestRemarksOf(customer.Code, count).Select(remark => Remark(session, viewer, remark, Name(remark.Rep)));
        var orders = session.OrdersOf(customer.Code);
        var bought = orders.Select(order => Order(session, viewer, order, Name(order.Rep)));
        var paid = orders.SelectMany(order => session.PaymentsOf(order.Number).Select(payment => Payment(session, viewer, payment)));
        var stages = session.StageEventsOf(customer.Code).Where(change => !change.Imported).Select(change => new TimelineEntry(
            change.At, "stage", viewer.Moment(change.At), change.Author is { } by ? Name(by) : null, viewer.Words["Timeline.Stage"], Terms.Of(change.Stage, viewer.Language)));
        return contacts.Concat(remarks).Concat(bought).Concat(paid).Concat(stages).OrderByDescending(entry => entry.At);

        string? Name(RepId rep) => people.TryGetValue(rep, out var known) ? known : people[rep] = session.Get(Documents.Reps, rep.Value)?.Name;
    }

    private static TimelineEntry Contact(IReadSession session, Viewer viewer, FollowUp contact, string? who)
    {
        var mine = contact.Rep == viewer.Person.Id;
        return new TimelineEntry(
            contact.At,
            "contact",
            viewer.Moment(contact.At),
            who,
            string.Join(" · ", new[] { Terms.Of(contact.Method, viewer.Language), contact.Contact, contact.Depth is { } depth ? Terms.Of(depth, viewer.Language) : null }.OfType<string>()),
            contact.Feedback is { Length: > 0 } feedback ? $"{contact.Summary}\n{feedback}" : contact.Summary)
        {
            Change = contact.StageChange is { } stage ? viewer.Words["Timeline.To", Terms.Of(stage, viewer.Language)] : null,
            Next = contact.Next is { } next ? string.Join(" ", new[] { next.Due is { } day ? viewer.Day(day) : null, next.Text }.OfType<string>()) : null,
            Objection = contact.Objection is { } objection ? Words.Of("Talk", viewer.Language).Find($"Objection.{objection}") ?? objection : null,
            Source = Said(session, contact.SourceMessage),
            Files = [.. session.AttachmentsOf(contact.Id).Select(file => TimelineFile.Of(session, viewer, contact.Customer, file)).OfType<TimelineFile>()],
            Buttons = mine && contact.SourceMessage is not null ? [viewer.Button(Words.Of("Chat", viewer.Language)["Button.Edit"], "edit", contact.Id)] : [],
        };
    }

    private static TimelineEntry Remark(IReadSession session, Viewer viewer, Remark remark, string? who) =>
        new(remark.At, "remark", viewer.Moment(remark.At), who, Words.Of("Remarks", viewer.Language)[$"Line.{remark.Kind}"], remark.Text) { Source = Said(session, remark.SourceMessage) is { } said && said != remark.Text ? said : null };

    private static TimelineEntry Order(IReadSession session, Viewer viewer, Order order, string? who) =>
        new(Noon(order.Date, viewer), "order", viewer.Day(order.Date), who, viewer.Words["Timeline.Order", order.Number], $"{order.Product} · {viewer.Exact(order.Amount, order.AsSaid)}") { Source = Said(session, order.SourceMessage) };

    private static TimelineEntry Payment(IReadSession session, Viewer viewer, Payment payment) =>
        new(Noon(payment.Date, viewer), "payment", viewer.Day(payment.Date), null, viewer.Words["Timeline.Payment", payment.Order], viewer.Exact(payment.Amount, payment.AsSaid)) { Source = Said(session, payment.SourceMessage) };

    private static DateTimeOffset Noon(DateOnly day, Viewer viewer) => new(day.ToDateTime(new TimeOnly(12, 0)), viewer.Now.Offset);

    private static string? Said(IReadSession session, string? source) => Origins.Of(session, source)?.Text;
}

/// <param name="Picture">Shown where it stands, rather than named.</param>
public sealed record TimelineFile(string Name, string Address, bool Picture)
{
    /// <returns>Null for what is not there to be opened: still on its way, or gone.</returns>
    internal static TimelineFile? Of(IReadSession session, Viewer viewer, CustomerCode customer, Attachment file)
    {
        var name = file.Name ?? Words.Of("Sent", viewer.Language)[$"Name.{file.Kind}"];
        return file.Place is { } place ? new TimelineFile(name, string.Create(CultureInfo.InvariantCulture, $"https://www.openstreetmap.org/?mlat={place.Latitude:0.######}&mlon={place.Longitude:0.######}"), false)
            : session.Get(Documents.KeptFiles, file.Id) is { State: KeptState.Kept } ? new TimelineFile(name, $"{Viewer.AddressOf(customer)}/file/{Uri.EscapeDataString(file.Id)}", file.Kind == AttachmentKind.Photo)
            : null;
    }
}
