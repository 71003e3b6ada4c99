using SalesBot.Bot.Pushes;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Web.Pages;

/// <summary>A person's day: what the morning's push lists, with its buttons, and what it has no room for.</summary>
/// <param name="Others">Overdue customers of those the person looks after, red first.</param>
/// <param name="MoreOthers">How many there are beyond those.</param>
/// <param name="Next">When nothing is due: who comes next.</param>
public sealed record TodayView(
    IReadOnlyList<DueRow> Overdue,
    IReadOnlyList<DueRow> DueToday,
    IReadOnlyList<MeetingRow> Meetings,
    IReadOnlyList<PromiseRow> Promises,
    IReadOnlyList<TodayList> Lists,
    IReadOnlyList<DueRow> Others,
    int MoreOthers,
    IReadOnlyList<DoneRow> Done,
    string? Next)
{
    private const int Listed = 10;

    private const int Named = 8;

    public bool IsClear => Overdue.Count + DueToday.Count + Meetings.Count + Promises.Count == 0;

    internal static TodayView Of(IReadSession session, Viewer viewer, PushTimes times)
    {
        var moment = new PushMoment(session, viewer.Person, viewer.Now, viewer.Rules, times) { Language = viewer.Language };
        var digest = MorningDigest.Compose(moment);
        var others = OverdueOfOthers(session, viewer, times);
        return new TodayView(
            [.. digest.Overdue.Select(contact => Row(contact, moment, viewer))],
            [.. digest.DueToday.Select(contact => Row(contact, moment, viewer))],
            [.. digest.Appointments.Select(meeting => Meeting(meeting, moment, viewer))],
            [.. Promised(session, viewer)],
            [.. ListsOf(digest, moment, viewer)],
            [.. others.Take(Listed)],
            Math.Max(0, others.Count - Listed),
            [.. Logged(session, viewer)],
            digest.IsEmpty ? Coming(session, viewer) : null);
    }

    private static DueRow Row(DueContact contact, PushMoment moment, Viewer viewer) => new(
        CustomerLink.Of(contact.Customer, contact.Customer.Owner == viewer.Person.Id ? null : NameOf(moment, contact.Customer.Owner)),
        viewer.Due(contact.Plan.Due ?? moment.Today, contact.Plan.Red),
        ContactLines.Background(contact, moment),
        viewer.Buttons(ContactLines.Buttons(contact.Customer, viewer.Person, moment.Words).Select(row => (IReadOnlyList<Bot.Channels.Button>)[.. row.Where(button => button.Do.Verb != "customer")])));

    private static string? NameOf(PushMoment moment, RepId owner) => moment.Session.Get(Documents.Reps, owner.Value)?.Name;

    private static MeetingRow Meeting(Appointment meeting, PushMoment moment, Viewer viewer) => new(
        Phrases.Time(meeting.At),
        meeting.At < moment.Time,
        CustomerLink.Of(meeting.Contact.Customer),
        meeting.Step.Text ?? moment.Words["Meeting.NoText"],
        viewer.Buttons(ContactLines.MeetingButtons(meeting.Contact.Customer, viewer.Person, moment.Words).Select(row => (IReadOnlyList<Bot.Channels.Button>)[.. row.Where(button => button.Do.Verb != "customer")])));

    /// <summary>Dated steps up to today that are no appointment: what was promised, and is still open.</summary>
    private static IEnumerable<PromiseRow> Promised(IReadSession session, Viewer viewer) =>
        from plan in session.PlansByFirstStep(viewer.Person.Id, null, viewer.Today)
        let customer = session.Get(Documents.Customers, plan.Customer.Value)
        where customer is not null
        from step in plan.Steps
        where step is { Time: null, Text: not null, Due: not null } && step.Due <= viewer.Today
        orderby step.Due, customer.EffectiveGrade, customer.Name
        select new PromiseRow(step.Text!, CustomerLink.Of(customer), viewer.Due(step.Due!.Value, step.Due.Value.AddDays(1)),
            [viewer.Button(viewer.Words["Step.Done"], "step-done", customer.Code, step.Id), viewer.Button(viewer.Words["Step.Move"], "reschedule", customer.Code)]);

    private static IEnumerable<TodayList> ListsOf(Digest digest, PushMoment moment, Viewer viewer)
    {
        foreach (var owed in digest.Owed.GroupBy(item => item.Owed))
        {
            yield return List(viewer.Words[$"Owed.{owed.Key}"], [.. owed.Select(item => item.Customer)], customer => [viewer.Button(moment.Words["Button.Logged"], "logged", customer.Code)]);
        }

        if (digest.Incomplete.Count > 0) yield return List(viewer.Words["Today.Incomplete"], digest.Incomplete, customer => [viewer.Button(viewer.Words["Today.Fill"], "fill", customer.Code)]);
        if (digest.Cooling.Count > 0) yield return List(viewer.Words["Today.Cooling"], [.. digest.Cooling.Select(item => item.Customer)], customer => [viewer.Button(moment.Words["Button.Logged"], "logged", customer.Code)]);
        if (digest.ToCheck.Count > 0) yield return List(viewer.Words["Today.Check"], digest.ToCheck, customer => [viewer.Button(moment.Words["Button.Unchanged"], "unchanged", customer.Code)]);
    }

    private static TodayList List(string title, IReadOnlyList<Customer> customers, Func<Customer, IReadOnlyList<PageButton>> buttons) =>
        new(title, customers.Count, [.. customers.Take(Named).Select(customer => new NamedRow(CustomerLink.Of(customer), buttons(customer)))]);

    /// <summary>As /overdue lists them.</summary>
    private static List<DueRow> OverdueOfOthers(IReadSession session, Viewer viewer, PushTimes times)
    {
        if (!viewer.SeesOthers) return [];

        var overdue = (
            from owner in session.All(Documents.Reps).ToList()
            where owner.Id != viewer.Person.Id && owner.Active && Access.MaySee(viewer.Person, owner)
            let theirs = new PushMoment(session, owner, viewer.Now, viewer.Rules, times) { Language = viewer.Language }
            from contact in theirs.Due()
            where contact.IsOverdue(theirs.Today)
            select (Contact: contact, Moment: theirs)).ToList();
        var moments = overdue.ToDictionary(item => item.Contact.Customer.Code, item => item.Moment);
        return
        [
            .. from contact in Attention.RedFirst(overdue.Select(item => item.Contact), viewer.Today)
               let theirs = moments[contact.Customer.Code]
               select new DueRow(
                   CustomerLink.Of(contact.Customer, theirs.Person.Name), viewer.Due(contact.Plan.Due!.Value, contact.Plan.Red), ContactLines.Background(contact, theirs),
                   [viewer.Button(theirs.Words["Button.HandOver"], "handover", contact.Customer.Code)]),
        ];
    }

    private static IEnumerable<DoneRow> Logged(IReadSession session, Viewer viewer) =>
        from contact in session.FollowUpsBy(viewer.Person.Id, viewer.Today)
        orderby contact.At descending
        let customer = session.Get(Documents.Customers, contact.Customer.Value)
        where customer is not null
        select new DoneRow(Phrases.Time(TimeOnly.FromDateTime(contact.At.DateTime)), CustomerLink.Of(customer), Terms.Of(contact.Method, viewer.Language), Shortened.Line(contact.Summary, 60));

    private static string? Coming(IReadSession session, Viewer viewer) =>
        session.NextPlanDue(viewer.Person.Id, viewer.Today.AddDays(1)) is { Due: { } due } plan && session.Get(Documents.Customers, plan.Customer.Value) is { } customer
            ? viewer.Words["Today.Next", customer.Name, Phrases.NearDay(due, viewer.Today, viewer.Language)]
            : null;
}

/// <param name="Why">What was agreed, or said last.</param>
public sealed record DueRow(CustomerLink Customer, Due Due, string Why, IReadOnlyList<PageButton> Buttons);

public sealed record MeetingRow(string At, bool Past, CustomerLink Customer, string What, IReadOnlyList<PageButton> Buttons);

public sealed record PromiseRow(string What, CustomerLink Customer, Due Due, IReadOnlyList<PageButton> Buttons);

public sealed record TodayList(string Title, int Count, IReadOnlyList<NamedRow> Rows);

public sealed record NamedRow(CustomerLink Customer, IReadOnlyList<PageButton> Buttons);

public sealed record DoneRow(string At, CustomerLink Customer, string How, string What);
