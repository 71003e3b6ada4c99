using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Pushes;

/// <summary>Posts a team's day in the groups that asked for it, at the hour its lead gets it. A receipt keeps it from being posted twice.</summary>
internal sealed class GroupDay(IStore store, TeamRules rules, PushTimes times, TeamDayPush day)
{
    /// <returns>How many messages were queued.</returns>
    public async Task<int> Run(DateTimeOffset now, CancellationToken cancel)
    {
        var due = await store.Read(session => Wanted(session).Where(group => IsDue(MomentOf(session, group, now), group)).ToList(), cancel);
        var posted = 0;
        foreach (var group in due)
        {
            posted += await store.Write(session => Post(session, group, now), cancel);
        }

        return posted;
    }

    /// <returns>The next instant after that one at which a group may be told something; <paramref name="until"/> when none is sooner.</returns>
    public Task<DateTimeOffset> NextUseful(DateTimeOffset after, DateTimeOffset until, CancellationToken cancel) => store.Read(
        session => Wanted(session).Select(group => MomentOf(session, group, after).Coming(times.TeamDigest)).Append(until).Min(), cancel);

    private static List<TeamGroup> Wanted(IReadSession session) => [.. session.All(Documents.Groups).Where(group => group.Digest)];

    private int Post(IWriteSession session, TeamGroup group, DateTimeOffset now)
    {
        var moment = MomentOf(session, group, now);
        var id = Ids.New(now);
        var draft = day.Compose(new Scope(ScopeKind.Team, group.Team), moment);
        if (!session.TryInsert(Documents.PushReceipts, new PushReceipt(Key(moment, group), draft is null ? "" : id, now)) || draft is null)
        {
            return 0;
        }

        // Without its buttons: in a group everybody could press them.
        session.Upsert(Documents.Outbox, new OutMessage { Id = id, Chat = group.Chat, Kind = OutKind.Push, Html = draft.Html, Created = now });
        return 1;
    }

    private static bool IsDue(PushMoment moment, TeamGroup group) => moment.IsOpen && moment.Time >= moment.Times.TeamDigest && !moment.IsSent(Key(moment, group));

    private static string Key(PushMoment moment, TeamGroup group) => $"group|{group.Chat}|{Documents.Day(moment.Today)}";

    /// <summary>The group as a member of its team: the team's hours and days, nobody's leave.</summary>
    private PushMoment MomentOf(IReadSession session, TeamGroup group, DateTimeOffset now) =>
        new(session, new Rep(new RepId(group.Chat), group.Team, Role.Lead, group.Team, Language: group.Language), now, rules, times);
}
