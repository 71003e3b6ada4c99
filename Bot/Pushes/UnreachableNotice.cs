using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Pushes;

/// <summary>To the lead, that one of their people has blocked the bot and gets no reminders: once each time.</summary>
internal sealed class UnreachableNotice : IPush
{
    public bool MayComeFirst => true;

    public IEnumerable<DateTimeOffset> ComingTimes(PushMoment moment) => Undelivered.ComingTimes(moment, DueNow(moment));

    public IEnumerable<Push> DueNow(PushMoment moment)
    {
        var blocked = moment.Session.BlockedLinks();
        if (blocked.Count == 0)
        {
            return [];
        }

        var line = new ReportingLine(moment.Session.All(Documents.Reps));
        return
        [
            .. from link in blocked
               let person = moment.Session.Get(Documents.Reps, link.Rep.Value)
               where person is { Active: true } && line.LeadsOf(person).Any(lead => lead.Id == moment.Person.Id)
               let key = $"unreachable|{moment.Person.Id}|{link.Person}|{Documents.Instant(link.BlockedAt!.Value)}"
               where !moment.IsSent(key)
               select new Push(key, _ => Draft.Plain(Words.Of("Delivery", moment.Language)["Notice.Unreachable", person.Name]), Single: false),
        ];
    }
}

/// <summary>To admins, which messages could not be handled: by their numbers, never what they say.</summary>
internal sealed class SetAsideNotice : IPush
{
    private const int AtOnce = 20;

    public bool MayComeFirst => true;

    public IEnumerable<DateTimeOffset> ComingTimes(PushMoment moment) => Undelivered.ComingTimes(moment, DueNow(moment));

    public IEnumerable<Push> DueNow(PushMoment moment)
    {
        if (moment.Person.Role != Role.Admin)
        {
            return [];
        }

        var fresh = moment.Session.UpdatesSetAside(AtOnce)
            .Select(entry => (entry.Update.Id, Key: $"aside|{moment.Person.Id}|{entry.Update.Id}")).Where(entry => !moment.IsSent(entry.Key)).ToList();
        return fresh.Count == 0 ? [] : [new Push(fresh[0].Key, _ => Text(moment, [.. fresh.Select(entry => entry.Id)]), Single: false, Settles: [.. fresh.Skip(1).Select(entry => entry.Key)])];
    }

    private static Draft Text(PushMoment moment, IReadOnlyList<string> ids)
    {
        var words = Words.Of("Delivery", moment.Language);
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
    public static IEnumerable<DateTimeOffset> ComingTimes(PushMoment moment, IEnumerable<Push> due) =>
        !due.Any() ? [] : moment.IsOpen ? [moment.Now.AddMinutes(1)] : [moment.Coming(moment.Times.QuietTo)];
}
