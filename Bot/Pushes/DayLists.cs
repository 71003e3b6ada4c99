using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Pushes;

/// <summary>/today and /overdue: the lists of the morning digest, asked for.</summary>
public sealed class DayLists(TeamRules rules, PushTimes times) : IDayLists
{
    private const int Listed = 15;

    public Draft Today(IReadSession session, Rep person, DateTimeOffset now, Language language)
    {
        var moment = new PushMoment(session, person, now, rules, times) { Language = language };
        var digest = MorningDigest.Compose(moment);
        if (digest.IsEmpty)
        {
            return Clear(moment);
        }

        var people = digest.Contacts;
        var html = new Html().Add(people.Count > 0 ? moment.Words.Count("Today.Title", people.Count, person.Name) : moment.Words["Today.Clear"]);
        DigestText.Lines(html, digest, moment);
        return Draft.FromHtml(html) with { Buttons = DigestText.ButtonsOf(digest, moment) };
    }

    /// <summary>A rep's own; a lead's or manager's also those of the people they may see, each with the owner's name.</summary>
    public Draft Overdue(IReadSession session, Rep person, DateTimeOffset now, Language language)
    {
        var moment = new PushMoment(session, person, now, rules, times) { Language = language };
        var overdue = (
            from owner in session.All(Documents.Reps).ToList()
            where owner.Id == person.Id || (owner.Active && Access.MaySee(person, owner))
            let theirs = new PushMoment(session, owner, now, rules, times) { Language = language }
            from contact in theirs.Due()
            where contact.IsOverdue(theirs.Today)
            select (Contact: contact, Line: ContactLines.Due(contact, theirs) + (owner.Id == person.Id ? "" : moment.Words["Overdue.Owner", owner.Name]))).ToList();
        if (overdue.Count == 0)
        {
            return Draft.Plain(moment.Words["Overdue.Clear"]);
        }

        var lines = overdue.ToDictionary(item => item.Contact.Customer.Code, item => item.Line);
        DueContact[] ranked = [.. Attention.RedFirst(overdue.Select(item => item.Contact), moment.Today)];
        var html = new Html().Bold(moment.Words.Count("Overdue.Title", ranked.Length));
        html.Lines(ranked.Take(Listed).Select(contact => lines[contact.Customer.Code]));

        if (ranked.Length > Listed)
        {
            html.Line(moment.Words.Count("Overdue.More", ranked.Length - Listed));
        }

        return Draft.FromHtml(html) with { Buttons = DigestText.ButtonsOf(ranked, moment) };
    }

    private static Draft Clear(PushMoment moment)
    {
        var html = new Html().Add(moment.Words["Today.Clear"]);
        return moment.Session.NextPlanDue(moment.Person.Id, moment.Today.AddDays(1)) is { } plan && moment.Session.Get(Documents.Customers, plan.Customer.Value) is { } customer
            ? html.Line(moment.Words["Today.Next", customer.Name, Phrases.NearDay(plan.Due!.Value, moment.Today, moment.Language)])
            : html;
    }
}
