using System.Collections.Concurrent;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Pushes;

/// <summary>Looks round everybody and queues what each is to be told now. A receipt in the same transaction keeps anything from going out twice.</summary>
internal sealed class PushRound(IStore store, TeamRules rules, PushTimes times, IEnumerable<IPush> pushes)
{
    private readonly IReadOnlyList<IPush> kinds = [.. pushes];

    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(1);

    private readonly Agenda agenda = new();

    /// <summary>Who could not be served in the last round, and why: the others were.</summary>
    public IReadOnlyCollection<(RepId Person, Exception Trouble)> Troubles { get; private set; } = [];

    /// <returns>How many messages were queued.</returns>
    public async Task<int> Run(DateTimeOffset now, CancellationToken cancel)
    {
        var troubles = new ConcurrentQueue<(RepId Person, Exception Trouble)>();
        var looks = await store.Read(
            session => Agendas(session, now).Where(person => person.RestsUntil is null && IsReachable(session, person.Rep))
                .SelectMany(person => Guarded(person.Rep.Id, () => Task.FromResult(Look(session, person.Rep, now))).GetAwaiter().GetResult()).ToList(),
            cancel);

        // Side by side, so that one commit carries many people, and one person's trouble is not another's.
        var queued = await Task.WhenAll(looks.Where(look => look.IsDue).Select(look => Guarded(look.Person.Id, () => store.Write(session => Queue(session, look.Person.Id, now), cancel))));
        var helpless = troubles.Select(trouble => trouble.Person).ToHashSet();
        foreach (var look in looks.Where(look => !helpless.Contains(look.Person.Id)))
        {
            agenda.Keep(look.Person, look.State, now, look.Coming);
        }

        Troubles = troubles;
        return queued.SelectMany(some => some).Sum();

        async Task<IReadOnlyList<TResult>> Guarded<TResult>(RepId person, Func<Task<TResult>> what)
        {
            try
            {
                return [await what()];
            }
#pragma warning disable CA1031 // Whatever the figures of one person come to grief on, nobody else is to wait for it.
            catch (Exception error) when (error is not (StoreException or OperationCanceledException))
#pragma warning restore CA1031
            {
                troubles.Enqueue((person, error));
                return [];
            }
        }
    }

    /// <returns>
    /// The next instant after that one at which somebody may be told something; <paramref name="until"/> when none is sooner.
    /// Whoever has not been looked at yet may be told something at once.
    /// </returns>
    public Task<DateTimeOffset> NextUseful(DateTimeOffset after, DateTimeOffset until, CancellationToken cancel) => store.Read(
        session => Agendas(session, after).Select(person => person.RestsUntil ?? (IsReachable(session, person.Rep) ? after : until)).Append(until).Min(), cancel);

    private (Rep Person, AgendaState State, bool IsDue, IReadOnlyList<DateTimeOffset> Coming) Look(IReadSession session, Rep person, DateTimeOffset now)
    {
        var moment = new PushMoment(session, person, now, rules, times);
        return (
            person,
            Agenda.State(session, person.Id),
            moment.IsOpen && KindsFor(moment).Any(kind => kind.DueNow(moment).Any()),
            [.. kinds.SelectMany(kind => kind.ComingTimes(moment)).Append(moment.HasToBegin ? now + Tick : now).Select(moment.OutOfQuiet).Where(at => at > now)]);
    }

    /// <summary>All of them; but to whom is still to be welcomed that alone, and in a team that has just begun nothing much before a person's first digest.</summary>
    private IEnumerable<IPush> KindsFor(PushMoment moment) =>
        Welcome.IsAwaited(moment) ? kinds.Where(kind => kind is Welcome)
        : moment.HasToBegin ? kinds.Where(kind => kind.MayComeFirst)
        : kinds;

    private int Queue(IWriteSession session, RepId id, DateTimeOffset now)
    {
        if (session.Get(Documents.Reps, id.Value) is not { Active: true } person)
        {
            return 0;
        }

        var moment = new PushMoment(session, person, now, rules, times);
        var chats = ChatsOf(session, id);
        var queued = 0;
        foreach (var push in KindsFor(moment).SelectMany(kind => kind.DueNow(moment)))
        {
            if (push.Single && moment.NudgesToday >= moment.Times.Budget.PerDay)
            {
                continue;
            }

            if (session.Get(Documents.PushReceipts, push.Key) is not null)
            {
                continue;
            }

            var draft = push.Say(session);
            var message = draft is null ? "" : Ids.New(now);
            foreach (var key in push.Settles?.Prepend(push.Key) ?? [push.Key])
            {
                session.TryInsert(Documents.PushReceipts, new PushReceipt(key, message, now));
            }

            if (draft is null)
            {
                continue;
            }

            foreach (var chat in chats)
            {
                session.Upsert(Documents.Outbox, Message(draft, person, chat, chat == chats[0] ? message : Ids.New(now), now));
                queued++;
            }

            if (push.Single)
            {
                session.Upsert(Documents.Counters, new Counter(moment.NudgeCounter, moment.NudgesToday + 1));
            }
        }

        return queued;
    }

    private static OutMessage Message(Draft draft, Rep person, string chat, string id, DateTimeOffset now) => new()
    {
        Id = id,
        Chat = chat,
        Kind = OutKind.Push,
        Html = draft.Html,
        Buttons = draft.Buttons,
        Files = draft.Files,
        Customer = draft.Customer,
        For = Addressee.Of(person),
        Created = now,
    };

    /// <summary>Active people, in the order of their ids, with until when nobody need look at them.</summary>
    private List<(Rep Rep, DateTimeOffset? RestsUntil)> Agendas(IReadSession session, DateTimeOffset now)
    {
        var rests = agenda.RestsUntil(session, now);
        return [.. session.All(Documents.Reps).Where(person => person.Active).ToList().Select(person => (person, rests(person)))];
    }

    private static bool IsReachable(IReadSession session, Rep person) => ChatsOf(session, person.Id).Count > 0;

    /// <summary>Where a person reads: in messengers, or, without one, in the chat of this machine. Whoever has both is not told twice.</summary>
    private static List<string> ChatsOf(IReadSession session, RepId person)
    {
        var open = session.LinksOf(person).Where(link => !link.Blocked).ToList();
        var outside = open.Where(SignIns.IsOutside).ToList();
        return [.. (outside.Count > 0 ? outside : open).Select(link => link.Chat).Distinct()];
    }
}
