using SalesBot.Bot.Conversations;
using SalesBot.Bot.Ports;
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

        // Whoever came up since the last digest is named, however long the list; the others have been before.
        var (fresh, known) = Parted(due.Skip(Listed), contact => contact.Plan.IsFreshSince(scene.LastDigest));
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

        if (digest.ToCheck.Count > 0)
        {
            html.Line(scene.Words["Check", Names(digest.ToCheck, scene)]);
        }
    }

    private static string Names(IReadOnlyList<Customer> customers, Scene scene)
    {
        var named = Listing.Of(customers.Take(Named).Select(customer => customer.Name), scene.Language);
        return customers.Count > Named ? scene.Words["Names.More", named, customers.Count] : named;
    }

    /// <summary>For the lines of a digest: each customer's, and one tap for the profiles it names.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> ButtonsOf(Digest digest, Words words)
    {
        var rows = ButtonsOf(digest.Contacts, words);
        return digest.ToCheck.Count == 0
            ? rows
            : [.. rows, [new Button(words["Button.Unchanged"], "unchanged:" + string.Join(':', digest.ToCheck.Take(Named).Select(customer => customer.Code)))]];
    }

    public static IReadOnlyList<IReadOnlyList<Button>> ButtonsOf(IReadOnlyList<DueContact> people, Words words) => people.Count == 1
        ? ContactLines.Buttons(people[0].Customer.Code, words)
        : ContactRows.Of(ContactRows.Own, [.. people.Select(contact => contact.Customer)], words);

    private static (List<DueContact> Yes, List<DueContact> No) Parted(IEnumerable<DueContact> contacts, Func<DueContact, bool> test)
    {
        var parts = contacts.ToLookup(test);
        return ([.. parts[true]], [.. parts[false]]);
    }
}
