using SalesBot.Bot.Conversations;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

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

    public static Draft Of(Digest digest, Scene scene)
    {
        var words = scene.Words;
        var people = digest.Contacts;
        var html = new Html().Add(people.Count == 0 ? words["Digest.Clear", scene.Person.Name]
            : words.Count(scene.Time < Noon ? "Digest.Morning" : "Digest.Later", people.Count, scene.Person.Name));
        Lines(html, digest, scene);
        if (people.Count > 0)
        {
            html.Line(people.Count == 1 ? words["Digest.ReplyOne"] : words["Digest.Reply", people[0].Customer.Name]);
        }

        return Draft.FromHtml(html) with
        {
            Buttons = ButtonsOf(digest, words),
            Customer = people.Count == 1 ? people[0].Customer.Code.Value : null,
        };
    }

    public static void Lines(Html html, Digest digest, Scene scene)
    {
        var due = digest.Overdue.Concat(digest.DueToday).ToList();
        foreach (var contact in due.Take(Listed))
        {
            html.Line(ContactLines.Due(contact, scene));
        }

        // Whoever came up since the last digest, or on its day after it, is named, however long the list; the others have been before.
        var (fresh, known) = Parted(due.Skip(Listed), contact => contact.Plan.IsFreshSince(scene.LastDigest.AddDays(-1)));
        if (fresh.Count > 0)
        {
            html.Line(scene.Words.Count("Digest.Also", fresh.Count, Listing.Of(fresh.Select(contact => contact.Customer.Name), scene.Language)));
        }

        if (known.Count > 0)
        {
            html.Line(scene.Words.Count("Digest.More", known.Count));
        }

        foreach (var appointment in digest.Appointments)
        {
            html.Line(ContactLines.Meeting(appointment, scene));
        }

        foreach (var owed in digest.Owed.GroupBy(item => item.Owed))
        {
            html.Line(scene.Words[$"Owed.{owed.Key}", Names([.. owed.Select(item => item.Customer)], scene)]);
        }

        if (digest.Incomplete.Count > 0)
        {
            html.Line(scene.Words["Incomplete", Some(digest.Incomplete.Select(customer => scene.Words["Incomplete.One", customer.Name, Fields(customer, scene)]), digest.Incomplete.Count, scene)]);
        }

        foreach (var cooling in digest.Cooling.GroupBy(item => item.Health.Warning).OrderByDescending(group => group.Key))
        {
            html.Line(scene.Words[$"Health.{cooling.Key}", Some(cooling.Select(item => Said(item.Customer, item.Health, scene)), cooling.Count(), scene)]);
        }

        if (digest.ToCheck.Count > 0)
        {
            html.Line(scene.Words["Check", Names(digest.ToCheck, scene)]);
        }
    }

    private static string Said(Customer customer, Health health, Scene scene) =>
        health.Cycle is { } cycle ? scene.Words["Health.Cycle", customer.Name, cycle, health.Days] : scene.Words["Health.Days", customer.Name, health.Days];

    private static string Fields(Customer customer, Scene scene)
    {
        var chat = Words.Of("Chat", scene.Language);
        return Listing.Of(ProfileCheck.Missing(customer).Select(field => chat[$"Field.{field}"]), scene.Language);
    }

    private static string Names(IReadOnlyList<Customer> customers, Scene scene) => Some(customers.Select(customer => customer.Name), customers.Count, scene);

    private static string Some(IEnumerable<string> all, int count, Scene scene)
    {
        var named = Listing.Of(all.Take(Named), scene.Language);
        return count > Named ? scene.Words["Names.More", named, count] : named;
    }

    /// <summary>For the lines of a digest: each customer's, and one tap for the profiles it names.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> ButtonsOf(Digest digest, Words words)
    {
        List<IReadOnlyList<Button>> rows = [.. ButtonsOf(digest.Contacts, words)];
        rows.AddRange(digest.Incomplete.Take(Named).Select(customer => new[] { new Button(words["Button.FillIn", ContactLines.Short(customer.Name, 16)], $"fill:{customer.Code}") }));
        if (digest.ToCheck.Count > 0)
        {
            rows.Add([new Button(words["Button.Unchanged"], "unchanged:" + string.Join(':', digest.ToCheck.Take(Named).Select(customer => customer.Code)))]);
        }

        return rows;
    }

    public static IReadOnlyList<IReadOnlyList<Button>> ButtonsOf(IReadOnlyList<DueContact> people, Words words) => people.Count == 1
        ? ContactLines.Buttons(people[0].Customer, words)
        : ContactRows.Of(ContactRows.Own, [.. people.Select(contact => contact.Customer)], words);

    private static (List<DueContact> Yes, List<DueContact> No) Parted(IEnumerable<DueContact> contacts, Func<DueContact, bool> test)
    {
        var parts = contacts.ToLookup(test);
        return ([.. parts[true]], [.. parts[false]]);
    }
}
