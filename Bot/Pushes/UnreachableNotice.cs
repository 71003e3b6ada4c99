using SalesBot.Bot.Conversations;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Pushes;

/// <summary>To the lead, that one of their people has blocked the bot and gets no reminders: once each time.</summary>
internal sealed class UnreachableNotice : IPush
{
    public IEnumerable<DateTimeOffset> ComingTimes(Scene scene) => Undelivered.ComingTimes(scene, DueNow(scene));

    public IEnumerable<Push> DueNow(Scene scene)
    {
        var blocked = scene.Session.Query(Documents.Links, new DocQuery<ChatLink>(Documents.BlockedLinks, []));
        if (blocked.Count == 0)
        {
            return [];
        }

        var line = new ReportingLine(scene.Session.All(Documents.Reps));
        return
        [
            .. from link in blocked
               let person = scene.Session.Get(Documents.Reps, link.Rep.Value)
               where person is { Active: true } && line.LeadsOf(person).Any(lead => lead.Id == scene.Person.Id)
               let key = $"unreachable|{scene.Person.Id}|{link.Person}|{Documents.Instant(link.BlockedAt!.Value)}"
               where !scene.IsSent(key)
               select new Push(key, _ => Draft.Plain(Words.Of("Delivery", scene.Language)["Notice.Unreachable", person.Name]), Single: false),
        ];
    }
}

/// <summary>To admins, which messages could not be handled: by their numbers, never what they say.</summary>
internal sealed class SetAsideNotice : IPush
{
    private const int AtOnce = 20;

    public IEnumerable<DateTimeOffset> ComingTimes(Scene scene) => Undelivered.ComingTimes(scene, DueNow(scene));

    public IEnumerable<Push> DueNow(Scene scene)
    {
        if (scene.Person.Role != Role.Admin)
        {
            return [];
        }

        var fresh = scene.Session.Query(Documents.Inbox, new DocQuery<InboxEntry>(Documents.SetAsideInbox, [], Descending: true, Limit: AtOnce))
            .Select(entry => (entry.Update.Id, Key: $"aside|{scene.Person.Id}|{entry.Update.Id}")).Where(entry => !scene.IsSent(entry.Key)).ToList();
        return fresh.Count == 0 ? [] : [new Push(fresh[0].Key, _ => Text(scene, [.. fresh.Select(entry => entry.Id)]), Single: false, Settles: [.. fresh.Skip(1).Select(entry => entry.Key)])];
    }

    private static Draft Text(Scene scene, IReadOnlyList<string> ids)
    {
        var words = Words.Of("Delivery", scene.Language);
        var html = new Html().Add(words.Count("Notice.Aside", ids.Count));
        foreach (var id in ids)
        {
            html.Line("• ").Code(id);
        }

        return html.Line(words["Notice.AsideSee"]);
    }
}

/// <summary>What comes when it comes, and is told at the next minute people may be disturbed.</summary>
internal static class Undelivered
{
    public static IEnumerable<DateTimeOffset> ComingTimes(Scene scene, IEnumerable<Push> due) =>
        !due.Any() ? [] : scene.IsOpen ? [scene.Now.AddMinutes(1)] : [scene.Coming(scene.Times.QuietTo)];
}
