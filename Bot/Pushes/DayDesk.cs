using SalesBot.Bot.Conversations;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Pushes;

/// <summary>/today and /overdue: the lists of the morning digest, asked for.</summary>
public sealed class DayDesk(DeskRules rules, PushTimes times) : IDayDesk
{
    private const int Listed = 15;

    public Draft Today(IReadSession session, Rep person, DateTimeOffset now, Language language)
    {
        var scene = new Scene(session, person, now, rules, times) { Language = language };
        var digest = MorningDigest.Compose(scene);
        if (digest.IsEmpty)
        {
            return Clear(scene);
        }

        var people = digest.Contacts;
        var html = new Html().Add(people.Count > 0 ? scene.Words.Count("Today.Title", people.Count, person.Name) : scene.Words["Today.Clear"]);
        DigestText.Lines(html, digest, scene);
        return Draft.FromHtml(html) with { Buttons = DigestText.ButtonsOf(digest, scene) };
    }

    /// <summary>A rep's own; a lead's or manager's also those of the people they may see, each with the owner's name.</summary>
    public Draft Overdue(IReadSession session, Rep person, DateTimeOffset now, Language language)
    {
        var scene = new Scene(session, person, now, rules, times) { Language = language };
        var overdue = (
            from owner in session.All(Documents.Reps).ToList()
            where owner.Id == person.Id || (owner.Active && Access.MaySee(person, owner))
            let theirs = new Scene(session, owner, now, rules, times) { Language = language }
            from contact in theirs.Due()
            where contact.IsOverdue(theirs.Today)
            select (Contact: contact, Line: ContactLines.Due(contact, theirs) + (owner.Id == person.Id ? "" : scene.Words["Overdue.Owner", owner.Name]))).ToList();
        if (overdue.Count == 0)
        {
            return Draft.Plain(scene.Words["Overdue.Clear"]);
        }

        var lines = overdue.ToDictionary(item => item.Contact.Customer.Code, item => item.Line);
        DueContact[] ranked = [.. Attention.RedFirst(overdue.Select(item => item.Contact), scene.Today)];
        var html = new Html().Bold(scene.Words.Count("Overdue.Title", ranked.Length));
        foreach (var contact in ranked.Take(Listed))
        {
            html.Line(lines[contact.Customer.Code]);
        }

        if (ranked.Length > Listed)
        {
            html.Line(scene.Words.Count("Overdue.More", ranked.Length - Listed));
        }

        return Draft.FromHtml(html) with { Buttons = DigestText.ButtonsOf(ranked, scene) };
    }

    private static Draft Clear(Scene scene)
    {
        var html = new Html().Add(scene.Words["Today.Clear"]);
        var next = scene.Session.Query(
            Documents.Plans,
            new DocQuery<ContactPlan>(Documents.PlansByDue, [scene.Person.Id.Value], From: Documents.Day(scene.Today.AddDays(1)), Limit: 1));
        return next is [var plan] && scene.Session.Get(Documents.Customers, plan.Customer.Value) is { } customer
            ? html.Line(scene.Words["Today.Next", customer.Name, Phrases.NearDay(plan.Due!.Value, scene.Today, scene.Language)])
            : html;
    }
}
