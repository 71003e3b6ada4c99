using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Recall.Asked;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Recall.OfCustomer;

/// <summary>A customer's contacts, attempts and notes: the last one, how many, what was said.</summary>
internal static class TouchRecall
{
    private const int Latest = 20;

    private const int Length = 60;

    /// <summary>Of one customer no more are looked through.</summary>
    private const int Most = 400;

    private const int Quoted = 5;

    private static readonly TimeSpan Lately = TimeSpan.FromDays(90);

    public static Answer Objection(Message message, Customer customer)
    {
        var words = Words.Of("Talk", message.Language);
        return message.Session.LatestFollowUpsOf(customer.Code, Latest).FirstOrDefault(contact => contact.Objection is not null) is { Objection: { } objection } said
            ? new([words["Recall.Objected", words.Find($"Objection.{objection}") ?? objection, Phrases.ShortDay(said.Day, message.Language), Shortened.To(said.Summary, Length)]], true)
            : Sayings.Of(message, customer, null) ?? new([words["Recall.NoObjection"]], false);
    }

    /// <summary>When, how long ago, how and what was said; the one before if it was today; and when the next is due.</summary>
    public static IReadOnlyList<string> Last(Message message, Customer customer)
    {
        var words = Words.Of("Talk", message.Language);
        var latest = message.Session.LatestFollowUpsOf(customer.Code, 2);
        var tries = Tries(message, customer, latest is [var newest, ..] ? newest.At : null);
        var lines = new List<string>();
        if (latest is [var last, ..] && !(LastMet.Of(customer, last.Day) is { Filed: true }))
        {
            lines.Add(words["Recall.LastContact", RecallText.Near(message, last.Day), RecallText.Way(message, last), message.RepOf(last.Rep)?.Name, Shortened.To(last.Summary, Length)]);
            if (last.Day == message.Today)
            {
                lines.Add(latest is [_, var before] ? words["Recall.Before", RecallText.Near(message, before.Day), RecallText.Way(message, before), Shortened.To(before.Summary, Length)]
                    : customer.LastContact is { } filed ? words["Recall.BeforeFiled", Phrases.ShortDay(filed, message.Language)] : words["Recall.First"]);
            }
        }
        else
        {
            lines.Add(LastMet.Of(customer, null) is { } met ? words["Recall.LastFiled", RecallText.Near(message, met.Day)] : words["Recall.NoContact"]);
        }

        if (tries.Count > 0)
        {
            lines[0] += message.Words["List.Comma"] + words.Count("Recall.Attempts", tries.Count, Phrases.ShortDay(tries[^1].Day, message.Language));
        }

        return [.. lines, .. StepRecall.Due(message, customer).Take(1)];
    }

    /// <summary>Contacts with them, or with the person named: how many, or the last one, and of the days named only those.</summary>
    public static Answer Touches(Message message, RecallRequest asked, Customer customer)
    {
        var words = Words.Of("Talk", message.Language);
        var people = Mentioned.People(message, customer);
        // Who of us was there may have been a colleague, whose contact is a note.
        if ((asked.Form == AnswerForm.Who || asked.Colleagues.Count > 0) && message.Session.LatestRemarksOf(customer.Code, Latest).FirstOrDefault(remark => remark.Kind == RemarkKind.Colleague) is { } note && !(message.Session.LastFollowUpOf(customer.Code)?.At > note.At))
        {
            return Answer.Of([RecallText.Quote(message, note.Day, note.Text, 120), .. Last(message, customer)]);
        }

        var days = asked.When is { } when && when.From <= message.Today ? when : (Stretch?)null;
        if (days is null && people.Count == 0 && asked.Form != AnswerForm.Many)
        {
            return new(Last(message, customer), message.Session.LastFollowUpOf(customer.Code) is null ? LastMet.Of(customer, null) is null ? false : null : true);
        }

        bool Within(DateOnly day) => days is not { } named || (day >= named.From && day <= named.To);
        var all = message.Session.LatestFollowUpsOf(customer.Code, Most).Where(contact => Within(contact.Day)).ToList();
        var theirs = people.Count == 0 ? all : [.. all.Where(contact => people.Any(person => Speaks(contact, person)))];
        // Who is meant alone by being the only one there was met whoever was not named.
        var contacts = theirs.Count == 0 && customer.Contacts.Count == 1 ? all : theirs;
        var tries = Tries(message, customer, null).Where(one => Within(one.Day)).ToList();
        var head = days is { } stretch ? Phrases.Days(stretch.From, stretch.To, message.Today, message.Language) + message.Words["List.Colon"] : "";
        var tail = tries.Count > 0 ? message.Words["List.Comma"] + words.Count("Recall.Attempts", tries.Count, Phrases.ShortDay(tries[^1].Day, message.Language)) : "";
        if (asked.Form == AnswerForm.Many)
        {
            var ways = contacts.Count == 0 ? "" : message.Words["List.Comma"] + string.Join(message.Words["List.Comma"], contacts.GroupBy(contact => contact.Method).OrderByDescending(way => way.Count()).Select(way => words["Recall.Ways", RecallText.Way(message, way.First()), way.Count()]));
            return Answer.Of([head + words.Count("Recall.Contacts", contacts.Count) + ways + tail, .. contacts.Take(Quoted).Select(contact => RecallText.Quote(message, contact.Day, contact.Summary))]);
        }

        return contacts is [var last, ..]
            ? new([words["Recall.LastContact", RecallText.Near(message, last.Day), RecallText.Way(message, last), message.RepOf(last.Rep)?.Name, Shortened.To(last.Summary, Length)] + tail, .. contacts.Skip(1).Take(Quoted).Select(contact => RecallText.Quote(message, contact.Day, contact.Summary))], true)
            : new([head + words["Recall.NoContact"] + tail, Last(message, customer)[0]], false);
    }

    private static bool Speaks(FollowUp contact, Contact person) =>
        contact.Contact == person.Name || person.Name.Split(' ').Any(part => part.Length > 1 && contact.Summary.Contains(part, StringComparison.OrdinalIgnoreCase)) || (contact.Contact is { } met && person.Name.Contains(met, StringComparison.OrdinalIgnoreCase));

    /// <summary>How many tries in a row, since the last contact; of the days named all of them.</summary>
    public static Answer Attempts(Message message, RecallRequest asked, Customer customer)
    {
        var words = Words.Of("Talk", message.Language);
        var last = message.Session.LastFollowUpOf(customer.Code);
        var all = Tries(message, customer, null);
        var row = asked.When is { } days && days.From <= message.Today ? [.. all.Where(one => one.Day >= days.From && one.Day <= days.To)] : Tries(message, customer, last?.At);
        var whom = row.Select(one => one.Contact).OfType<string>().Distinct().ToList();
        return row.Count > 0
            ? new([words.Count("Recall.Row", row.Count, string.Join(message.Words["List.Comma"], row.Select(one => Phrases.ShortDay(one.Day, message.Language)).Distinct()) + (whom.Count > 0 ? message.Words["List.Gap"] + string.Join(message.Words["List.Comma"], whom) : "")), .. row.AsEnumerable().Reverse().Take(Quoted).Select(one => RecallText.Quote(message, one.Day, one.Text))], false)
            : all.Count > 0 ? new([words.Count("Recall.Reached", all.Count, Phrases.ShortDay(last!.Day, message.Language)), .. all.AsEnumerable().Reverse().Take(Quoted).Select(one => RecallText.Quote(message, one.Day, one.Text))], true)
            : message.Session.CountFollowUpsOf(customer.Code) > 0 && asked.Form == AnswerForm.Many ? Touches(message, asked, customer)
            : Answer.Of(words["Recall.NoAttempt"]);
    }

    /// <summary>What came from them after one last wrote, called or tried.</summary>
    public static Answer Since(Message message, Customer customer)
    {
        var words = Words.Of("Talk", message.Language);
        var contacts = message.Session.LatestFollowUpsOf(customer.Code, Latest);
        var tries = Tries(message, customer, null);
        if (tries is [.., var tried] && (contacts.Count == 0 || contacts[0].At < tried.At))
        {
            return new([words["Recall.NothingSinceTry", RecallText.Near(message, tried.Day)], RecallText.Quote(message, tried.Day, tried.Text), .. contacts.Take(1).Select(contact => RecallText.Quote(message, contact.Day, contact.Summary))], false);
        }

        // A mail or message of one's own with nothing after it waits for its answer.
        return contacts is [var last, ..]
            ? last.Method is Method.Email && last.Day < message.Today || last.Method is Method.Email && contacts.Count == 1
                ? new([words["Recall.NothingSince", RecallText.Near(message, last.Day), RecallText.Way(message, last)], RecallText.Quote(message, last.Day, last.Summary)], false)
                : Answer.Of(words["Recall.LatestWord", RecallText.Near(message, last.Day), RecallText.Way(message, last), Shortened.To(last.Summary, Length)])
            : Answer.Of(LastMet.Of(customer, null) is { } met ? words["Recall.LastFiled", RecallText.Near(message, met.Day)] : words["Recall.NoContact"]);
    }

    /// <summary>Contacts of the days, and what is no contact beside them.</summary>
    public static Answer Logged(Message message, Customer customer, Stretch? when)
    {
        var words = Words.Of("Talk", message.Language);
        bool Within(DateOnly day) => when is not { } days || (day >= days.From && day <= days.To);
        var contacts = message.Session.LatestFollowUpsOf(customer.Code, 200).Where(contact => Within(contact.Day)).ToList();
        var remarks = message.Session.LatestRemarksOf(customer.Code, 200).Where(remark => Within(remark.Day)).ToList();
        var meant = contacts.Select(contact => (contact.At, contact.Day, Text: contact.Summary)).Concat(remarks.Select(remark => (remark.At, remark.Day, Text: Words.Of("Remarks", message.Language)[$"Line.{remark.Kind}"] + message.Words["List.Colon"] + remark.Text)))
            .OrderByDescending(one => StepWords.Shared(Mentioned.Besides(message, customer), one.Text)).ThenByDescending(one => one.At).Select(one => RecallText.Quote(message, one.Day, one.Text));
        var days = when is { } named ? Phrases.Days(named.From, named.To, message.Today, message.Language) + message.Words["List.Colon"] : "";
        var counted = words.Count("Recall.Contacts", contacts.Count);
        return contacts.Count + remarks.Count == 0
            ? new([days + words["Recall.NothingLogged"], .. when is null ? [] : Last(message, customer).Take(1)], false)
            : new([days + (remarks.Count == 0 ? counted : counted + message.Words["List.Comma"] + words.Count("Recall.Uncounted", remarks.Count)), .. meant.Take(Quoted)], true);
    }

    public static Answer Notes(Message message, Customer customer)
    {
        var text = Mentioned.Besides(message, customer);
        var notes = message.Session.LatestRemarksOf(customer.Code, Latest).Where(remark => remark.Kind is RemarkKind.Memo or RemarkKind.Colleague)
            .OrderByDescending(remark => StepWords.Shared(text, remark.Text)).ThenByDescending(remark => remark.At).Take(3).Select(remark => RecallText.Quote(message, remark.Day, remark.Text, 120)).ToList();
        return notes.Count > 0 ? new(notes, true) : new([Words.Of("Talk", message.Language)["Recall.NoNote"]], false);
    }

    /// <summary>Attempts after that moment, the oldest first.</summary>
    public static IReadOnlyList<Remark> Tries(Message message, Customer customer, DateTimeOffset? after) =>
        [.. message.Session.RemarksOf(customer.Code, message.Now - Lately).Where(remark => remark.Kind == RemarkKind.Attempt && !(remark.At <= after))];
}
