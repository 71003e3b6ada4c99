using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;
using SalesBot.Worker.Local;

namespace SalesBot.Worker.Web;

/// <summary>People as the chat page knows them.</summary>
internal sealed class ChatPeople(IStore store, FirstRun firstRun, TimeProvider clock)
{
    public static ChatPerson Shown(Rep rep) => new(
        rep.Id.Value, rep.Name, rep.Role switch { Role.Rep => "rep", Role.Lead => "lead", Role.Manager => "manager", _ => "admin" }, rep.Team, Language.Read(rep.Language)?.Tag);

    /// <summary>Links the person to their chat here, so that pushes come to it too.</summary>
    public async Task Join(Rep person, CancellationToken cancel)
    {
        var chat = LocalMessenger.ChatOf(person.Id.Value);
        if (await store.Read(session => session.Get(Documents.Links, chat), cancel) is not null) return;

        await store.Write(
            session =>
            {
                LocalChat.Join(session, person, clock.GetUtcNow());
                return 0;
            },
            cancel);
    }

    /// <param name="people">Who may be spoken as.</param>
    public ChatStart Start(IEnumerable<Rep> people)
    {
        // Teams stay together, their lead first; who leads the company closes the list.
        var sorted = people.Select(Shown).OrderBy(person => person.Team is null).ThenBy(person => person.Team, StringComparer.Ordinal)
            .ThenBy(person => person.Role is "rep").ThenBy(person => person.Id.Length).ThenBy(person => person.Id, StringComparer.Ordinal);
        return new ChatStart(
            [.. sorted],
            firstRun.IsSample,
            Language.All.ToDictionary(language => language.Tag, WordsIn),
            Enum.GetValues<Role>().ToDictionary(role => role.ToString().ToLowerInvariant(), CommandsOf));
    }

    /// <summary>What somebody who is here for the first time may say: a contact with a customer of theirs, the day, the month.</summary>
    public static IReadOnlyList<string> Examples(IReadSession session, Rep person)
    {
        var words = Words.Of("Page", Language.Read(person.Language) ?? Language.Simplified);
        var customer = session.CustomersOwnedBy(person.Id)
            .Concat(session.All(Documents.Customers).Where(customer => CustomerNames.IsInScope(session, person, customer)))
            .FirstOrDefault(customer => customer.Stage != Stage.Lost);
        return
        [
            customer is null ? words["Example.New"] : words["Example.Visit", customer.Name],
            words["Example.Today"],
            words[Access.MaySeeAll(person) ? "Example.Report" : "Example.Kpi"],
        ];
    }

    private static IReadOnlyList<string> CommandsOf(Role role) =>
        [.. Bot.Subjects.Help.Commands.For(role).Select(command => Bot.Subjects.Help.Commands.NeedsMore(command) ? command + " …" : command)];

    private static IReadOnlyDictionary<string, string> WordsIn(Language language)
    {
        var words = new Dictionary<string, string>(Words.Of("Page", language).All());
        foreach (var (key, word) in Words.Of("Chat", language).All().Where(entry => entry.Key.StartsWith("Command.", StringComparison.Ordinal))) words[key] = word;
        foreach (var role in Enum.GetValues<Role>()) words[$"Role.{role.ToString().ToLowerInvariant()}"] = Terms.Of(role, language);
        return words;
    }
}
