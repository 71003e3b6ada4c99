using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Pushes;

/// <summary>A day in words: overdue first, then due today, then appointments, and how to answer.</summary>
internal static class DigestText
{
    /// <summary>More lines than this nobody acts on in a day.</summary>
    private const int Listed = 12;

    /// <summary>As many names as one looks at in a day.</summary>
    private const int Named = 5;

    /// <summary>From here on "good morning" is late.</summary>
    private static readonly TimeOnly Noon = new(11, 30);

    public static Draft Of(Digest digest, PushMoment moment, PutOff putOff = default)
    {
        var words = moment.Words;
        var people = digest.Contacts;
        var html = new Html().Add(people.Count == 0 ? words["Digest.Clear", moment.Person.Name]
            : words.Count(moment.Time < Noon ? "Digest.Morning" : "Digest.Later", people.Count, moment.Person.Name));
        Lines(html, digest, moment);
        if (putOff.Count > 0)
        {
            html.Line(words.Count(putOff.Away ? "Digest.Eased" : "Digest.Spread", putOff.Count));
        }

        if (people.Count > 0)
        {
            html.Line(people.Count == 1 ? words["Digest.ReplyOne"] : words["Digest.Reply", people[0].Customer.Name]);
        }

        return Draft.FromHtml(html) with
        {
            Buttons = ButtonsOf(digest, moment),
            Customer = people.Count == 1 ? people[0].Customer.Code.Value : null,
        };
    }

    public static void Lines(Html html, Digest digest, PushMoment moment)
    {
        var due = digest.Overdue.Concat(digest.DueToday).ToList();
        html.Lines(due.Take(Listed).Select(contact => ContactLines.Due(contact, moment)));

        // Whoever came up since the last digest, or on its day after it, is named, however long the list; the others have been before.
        var (fresh, known) = Parted(due.Skip(Listed), contact => contact.Plan.IsFreshSince(moment.LastDigest.AddDays(-1)));
        if (fresh.Count > 0)
        {
            html.Line(moment.Words.Count("Digest.Also", fresh.Count, Spoken.List(fresh.Select(contact => contact.Customer.Name), moment.Language)));
        }

        if (known.Count > 0)
        {
            html.Line(moment.Words.Count("Digest.More", known.Count));
        }

        html.Lines(digest.Appointments.Select(appointment => ContactLines.Meeting(appointment, moment)));
        html.Lines(digest.Owed.GroupBy(item => item.Owed).Select(owed => moment.Words[$"Owed.{owed.Key}", Names([.. owed.Select(item => item.Customer)], moment)]));

        if (digest.Incomplete.Count > 0)
        {
            html.Line(moment.Words["Incomplete", Some(digest.Incomplete.Select(customer => moment.Words["Incomplete.One", customer.Name, Fields(customer, moment)]), digest.Incomplete.Count, moment)]);
        }

        html.Lines(digest.Cooling.GroupBy(item => item.Health.Warning).OrderByDescending(group => group.Key).Select(cooling => moment.Words[$"Health.{cooling.Key}", Some(cooling.Select(item => Said(item.Customer, item.Health, moment)), cooling.Count(), moment)]));

        if (digest.ToCheck.Count > 0)
        {
            html.Line(moment.Words["Check", Names(digest.ToCheck, moment)]);
        }
    }

    private static string Said(Customer customer, Health health, PushMoment moment) =>
        health.Cycle is { } cycle ? moment.Words["Health.Cycle", customer.Name, cycle, health.Days] : moment.Words["Health.Days", customer.Name, Spoken.DaysAgo(health.Days, moment.Language)];

    private static string Fields(Customer customer, PushMoment moment)
    {
        var chat = Words.Of("Chat", moment.Language);
        return Spoken.List(ProfileCheck.Missing(customer).Select(field => chat[$"Field.{field}"]), moment.Language);
    }

    private static string Names(IReadOnlyList<Customer> customers, PushMoment moment) => Some(customers.Select(customer => customer.Name), customers.Count, moment);

    private static string Some(IEnumerable<string> all, int count, PushMoment moment) => Spoken.Some(all, count, Named, moment.Words, "Names.More");

    /// <summary>For the lines of a digest: each customer's, and one tap for the profiles it names.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> ButtonsOf(Digest digest, PushMoment moment)
    {
        List<IReadOnlyList<Button>> rows = [.. ButtonsOf(digest.Contacts, moment)];
        rows.AddRange(digest.Incomplete.Take(Named).Select(customer => new[] { new Button(moment.Words["Button.FillIn", Shortened.Line(customer.Name, 16)], "fill", customer.Code) }));
        if (digest.ToCheck.Count > 0)
        {
            rows.Add([new Button(moment.Words["Button.Unchanged"], "unchanged", [.. digest.ToCheck.Take(Named).Select(customer => customer.Code)])]);
        }

        return rows;
    }

    public static IReadOnlyList<IReadOnlyList<Button>> ButtonsOf(IReadOnlyList<DueContact> people, PushMoment moment) => people.Count == 1
        ? ContactLines.Buttons(people[0].Customer, moment.Person, moment.Words)
        : ContactRows.Of(ContactRows.Own, [.. people.Select(contact => contact.Customer)], moment.Words);

    private static (List<DueContact> Yes, List<DueContact> No) Parted(IEnumerable<DueContact> contacts, Func<DueContact, bool> test)
    {
        var parts = contacts.ToLookup(test);
        return ([.. parts[true]], [.. parts[false]]);
    }
}
