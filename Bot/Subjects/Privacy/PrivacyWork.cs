using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Privacy;

/// <summary>
/// Erases a person at once where the store tells who they were; texts that name them are gone through afterwards (<see cref="Effacer"/>), for there may be a million.
/// Nothing keeps how it was before, so it cannot be undone.
/// </summary>
internal static class PrivacyWork
{
    private static readonly string[] Titles = ["总", "經理", "经理", "主任", "老师", "老師", "工", "主管", "总监", "總監", "董", "处", "處", "科长", "科長", "厂长", "廠長", "院长", "院長", "校长", "校長", "店长", "店長", "先生", "女士", "小姐", "總"];

    private static readonly string[] Courtesies = ["Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dr", "Dr.", "Prof.", "Sir", "Madam"];

    /// <summary>Whether the person is a pseudonym already.</summary>
    public static bool IsErased(IReadSession session, RepId person) => session.All(Documents.Erasures).Any(erasure => erasure.Member == person);

    public static Result<Done> Erase(Work work, ErasePerson command)
    {
        if (work.Person.Role != Role.Admin)
        {
            return new NotAllowed(Role.Admin);
        }

        if (command.Rep == work.Person.Id)
        {
            return new NotYourOwn();
        }

        var session = work.Session;
        if (session.Get(Documents.Reps, command.Rep.Value) is not { } person || IsErased(session, person.Id))
        {
            return new NobodyKept(session.Get(Documents.Reps, command.Rep.Value)?.Name ?? "");
        }

        var gone = person with { Name = Pseudonym(work, "Erase.Colleague"), Active = false, TimeZone = null, Language = null };
        session.Upsert(Documents.Reps, gone);
        CustomerNames.RaiseRevision(session);
        var links = session.LinksOf(person.Id);
        ForgetChats(work, links);
        PageSignIns.EndAll(session, person.Id, work.Person.Id, work.Now);
        foreach (var invite in session.All(Documents.Invites).Where(invite => invite.Rep == person.Id).ToList())
        {
            session.Delete(Documents.Invites, invite.Code);
        }

        foreach (var notice in session.NoticesTo(person.Id))
        {
            session.Delete(Documents.Notices, notice.Id);
        }

        session.Delete(Documents.Preferences, person.Id.Value);
        Begin(work, command, new Erasure(Ids.New(work.Now), work.Person.Id, work.Now, gone.Name)
        {
            Member = person.Id,
            Names = [person.Name],
            Chats = [.. links.SelectMany(link => new[] { link.Chat, link.Person }).Distinct()],
        });
        return new PersonErased(person.Name, gone, session.CountCustomersOwnedBy(person.Id));
    }

    public static Result<Done> Erase(Work work, EraseContact command)
    {
        if (work.Person.Role != Role.Admin)
        {
            return new NotAllowed(Role.Admin);
        }

        if (work.Find(command.Customer) is not { } customer || customer.Contacts.Where(contact => contact.Name == command.Name).ToList() is not { Count: > 0 } contacts)
        {
            return new NobodyKept(command.Name);
        }

        var pseudonym = Pseudonym(work, "Erase.Contact");
        var without = customer with { Contacts = [.. customer.Contacts.Except(contacts)] };
        work.Session.Upsert(Documents.Customers, without);
        work.CustomerNames.Changed(work.Session, [customer.Code]);
        Begin(work, command, new Erasure(Ids.New(work.Now), work.Person.Id, work.Now, pseudonym)
        {
            Customer = customer.Code,
            Names = [command.Name, .. FormsOfAddress(command.Name, without)],
            Numbers = [.. contacts.SelectMany(contact => new[] { contact.Phone, contact.Email, contact.WeChat }).OfType<string>().Where(number => number.Length > 4).Distinct()],
        });
        return new ContactErased(command.Name, pseudonym, without);
    }

    /// <summary>王经理, 欧阳总, Ms Frost: how one writes of 王建国, 欧阳震华 and Emily Frost, as long as no other contact of the customer is called so.</summary>
    private static IEnumerable<string> FormsOfAddress(string name, Customer customer)
    {
        if (name.Length is >= 2 and <= 4 && name.All(letter => letter is >= '\u4e00' and <= '\u9fff'))
        {
            var length = Understanding.Naming.Titles.SurnameAt(name) is var known and > 0 && known < name.Length ? known : 1;
            var surname = name[..length];
            return customer.Contacts.Any(contact => contact.Name.StartsWith(surname, StringComparison.Ordinal)) ? [] : Titles.Select(title => surname + title);
        }

        return name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, .., { Length: > 1 } last] && !customer.Contacts.Any(contact => contact.Name.EndsWith(" " + last, StringComparison.OrdinalIgnoreCase))
            ? Courtesies.Select(courtesy => $"{courtesy} {last}") : [];
    }

    /// <summary>What was said in the chats of theirs, and what waits to go there.</summary>
    private static void ForgetChats(Work work, IReadOnlyList<ChatLink> links)
    {
        foreach (var link in links)
        {
            SignIns.Forget(work.Session, link, work.Person.Id, work.Now);
            foreach (var waiting in work.Session.QueuedMessages().Where(message => message.Chat == link.Chat && message.State == OutState.Queued))
            {
                work.Session.Delete(Documents.Outbox, waiting.Id);
            }
        }
    }

    /// <summary>The trail says who erased and when. What and whom it must not keep.</summary>
    private static void Begin(Work work, SalesCommand command, Erasure erasure)
    {
        work.Session.Upsert(Documents.Erasures, erasure);
        work.Session.Upsert(Documents.Changes, new ChangeEntry(Ids.New(work.Now), work.Now, work.Person.Id, command.GetType().Name, work.Source, []));
    }

    /// <summary>A name nobody has; the number tells one from another.</summary>
    private static string Pseudonym(Work work, string key)
    {
        const string counter = "pseudonyms";
        var next = (work.Session.Get(Documents.Counters, counter)?.Value ?? 0) + 1;
        work.Session.Upsert(Documents.Counters, new Counter(counter, next));
        return Words.Of("Privacy", Language.Read(work.Person.Language) ?? Language.Simplified)[key, next];
    }
}
