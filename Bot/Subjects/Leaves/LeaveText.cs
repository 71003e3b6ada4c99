using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Leaves;

/// <summary>Leave in words: to whoever took it, to the stand-in, to the lead.</summary>
internal static class LeaveText
{
    private const int Named = 5;

    public static Draft Taken(LeaveTaken taken, Message message)
    {
        var words = Words.Of("Team", message.Language);
        var own = taken.Person.Id == message.Person.Id;
        var html = new Html().Bold(own ? words["Leave.Own", Days(taken.Leave, message.Today, message.Language)] : words["Leave.Theirs", taken.Person.Name, Days(taken.Leave, message.Today, message.Language)])
            .Add(words.Count("Leave.Length", taken.Days));
        if (taken.StandIn is { } standIn)
        {
            html.Line(words[own ? "Leave.Covered" : "Leave.CoveredFor", standIn.Name, taken.Person.Name]);
        }

        Work(html, taken.Falling, message.Today, words);
        html.Line(taken.StandIn is null && taken.Falling.Appointments.Count > 0 ? words["Leave.Uncovered"] : words[own ? "Leave.Rest" : "Leave.RestFor", taken.Person.Name]);
        if (taken.Told.Count > 0)
        {
            html.Line(words["Told", Spoken.List(taken.Told.Select(person => person.Name), message.Language)]);
        }

        return Draft.FromHtml(html).With(new Button(words[taken.StandIn is null ? "Button.StandIn" : "Button.OtherStandIn"], "leave-who", taken.Leave.Id));
    }

    public static Draft Ended(LeaveEnded ended, Message message)
    {
        var words = Words.Of("Team", message.Language);
        var own = ended.Person.Id == message.Person.Id;
        return Draft.Plain(ended.Back is null
            ? words[own ? "Leave.Off" : "Leave.OffFor", Days(ended.Leave, message.Today, message.Language), ended.Person.Name]
            : words[own ? "Leave.Back" : "Leave.BackFor", ended.Person.Name]);
    }

    public static Draft StandInSet(StandInSet set, Message message)
    {
        var words = Words.Of("Team", message.Language);
        return Draft.Plain(set.StandIn is { } standIn
            ? words["Leave.NowCovered", Days(set.Leave, message.Today, message.Language), standIn.Name]
            : words["Leave.NowUncovered", Days(set.Leave, message.Today, message.Language)]);
    }

    public static Draft StandInNotice(Rep away, Leave leave, WorkMeanwhile falling, DateOnly today, Language language)
    {
        var words = Words.Of("Team", language);
        var html = new Html().Add(words["Leave.StandInNotice", away.Name, Days(leave, today, language)]);
        Work(html, falling, today, words);
        return html.Line(words["Leave.StandInHow"]);
    }

    /// <param name="isTheirs">It goes to the person whose leave it is: somebody else entered it.</param>
    public static Draft LeadNotice(Rep away, Leave leave, Rep? standIn, bool isTheirs, DateOnly today, Language language)
    {
        var words = Words.Of("Team", language);
        var head = isTheirs ? words["Leave.EnteredNotice", Days(leave, today, language)] : words["Leave.LeadNotice", away.Name, Days(leave, today, language)];
        return new Html().Add(head).Line(standIn is null ? words["Leave.NobodyCovers"] : words["Leave.CoveredBy", standIn.Name]);
    }

    public static Draft RelievedNotice(Rep away, Leave leave, Rep? now, DateOnly today, Language language)
    {
        var words = Words.Of("Team", language);
        return Draft.Plain(now is null
            ? words["Leave.Relieved", away.Name, Days(leave, today, language)]
            : words["Leave.RelievedBy", away.Name, Days(leave, today, language), now.Name]);
    }

    public static Draft EndedNotice(Rep person, Leave leave, DateOnly? back, DateOnly today, Language language)
    {
        var words = Words.Of("Team", language);
        return Draft.Plain(back is null ? words["Leave.OffNotice", person.Name, Days(leave, today, language)] : words["Leave.BackNotice", person.Name]);
    }

    /// <summary>3月16日(周一)–3月18日(周三); one day by itself.</summary>
    public static string Days(Leave leave, DateOnly today, Language language) => leave.From == leave.To
        ? Phrases.Day(leave.From, language, today)
        : $"{Phrases.Day(leave.From, language, today)} – {Phrases.Day(leave.To, language, today)}";

    private static void Work(Html html, WorkMeanwhile falling, DateOnly today, Words words)
    {
        if (falling.Due.Count > 0)
        {
            html.Line(words.Count("Leave.Due", falling.Due.Count, Some(falling.Due, words)));
        }

        foreach (var (customer, step) in falling.Appointments.Take(Named))
        {
            html.Line(words["Leave.Meeting", $"{Phrases.Day(step.Due!.Value, words.Language, today)} {Phrases.Time(step.Time!.Value)}", customer.Name, step.Text ?? ""].TrimEnd());
        }
    }

    private static string Some(IReadOnlyList<Customer> customers, Words words)
    {
        var names = customers.Take(Named).Select(customer => customer.Name);
        return customers.Count > Named ? words["Names.More", Spoken.Row(names, words.Language)] : Spoken.List(names, words.Language);
    }
}
