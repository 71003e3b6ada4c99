using SalesBot.Bot.Conversations;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Team;

/// <summary>/leave and its plain words: take it, see who is away, find a stand-in, come back.</summary>
internal sealed class LeaveTalk : ICapability
{
    private const int Listed = 12;

    public Turn? Resume(Talk talk) => (talk.Step, talk.Press) switch
    {
        (_, { Verb: "leave-end", First: { } leave }) => Turn.Do(new EndLeave(leave)),
        (_, { Verb: "leave-who", First: { } leave }) => WhoStandsIn(talk, leave),
        (_, { Verb: "leave-new", First: { } rep }) => WhichDays(talk, new RepId(rep)),
        (_, { Verb: "stand-in", Arguments: [var leave, var rep] }) => Turn.Do(new SetStandIn(leave, rep.Length > 0 ? new RepId(rep) : null)),
        (_, { }) => null,
        (ChoosingStandIn asked, null) when Colleagues.Of(talk.Session, talk.Person).Find(talk.Text) is { } standIn => Turn.Do(new SetStandIn(asked.Leave, standIn.Id)),
        (GivingLeave asked, null) when !talk.Text.StartsWith('/') && LeaveWords.Read(talk, talk.Text, asked: true) is { Wish: LeaveWish.Take, From: not null } request =>
            Take(talk, request with { Who = request.Who ?? talk.RepOf(asked.Rep) }),
        _ => null,
    };

    public Turn? Answer(Talk talk) => talk.Reading is { Intent: Intent.Command, Command: "leave" } reading
        ? Carry(talk, LeaveWords.Read(talk, reading.Argument ?? "", asked: true)!)
        : talk.Text.StartsWith('/') || LeaveWords.Read(talk, talk.Text, asked: false) is not { } request ? null
        : request.Wish == LeaveWish.End && Standing(talk, request) is null && !talk.Text.Contains('假') && !talk.Text.Contains("leave", StringComparison.OrdinalIgnoreCase) ? null
        : Carry(talk, request);

    private static Turn Carry(Talk talk, LeaveRequest request) => request.Wish switch
    {
        LeaveWish.List => Turn.Say(List(talk)),
        LeaveWish.End => Standing(talk, request) is { } leave ? Turn.Do(new EndLeave(leave.Id)) : Turn.Say(Draft.Plain(WordsOf(talk)["Leave.NothingToEnd"])),
        _ when request.From is null => WhichDays(talk, request.Who?.Id ?? talk.Person.Id),
        _ => Take(talk, request),
    };

    private static Turn Take(Talk talk, LeaveRequest request) => request.Unknown is { } name
        ? Turn.Say(Draft.Plain(talk.Words["Refused.PersonUnknown", name]))
        : Turn.Do(new TakeLeave(request.Who?.Id ?? talk.Person.Id, request.From!.Value, request.To!.Value, request.StandIn?.Id));

    private static Turn WhichDays(Talk talk, RepId rep) => talk.RepOf(rep) is { } person && (rep == talk.Person.Id || Access.MayManage(talk.Person, person))
        ? Turn.Ask(new GivingLeave(rep), Draft.Plain(rep == talk.Person.Id ? WordsOf(talk)["Leave.Which"] : WordsOf(talk)["Leave.WhichFor", person.Name]))
        : Turn.Say(RefusalWording.Of(new NotYoursToManage(), talk));

    private static Turn WhoStandsIn(Talk talk, string id)
    {
        if (talk.Session.Get(Documents.Leaves, id) is not { } leave || talk.RepOf(leave.Rep) is not { } person || (person.Id != talk.Person.Id && !Access.MayManage(talk.Person, person)))
        {
            return Turn.Say(RefusalWording.Of(new LeaveUnknown(), talk));
        }

        var words = WordsOf(talk);
        var free = Colleagues.Of(talk.Session, talk.Person).Active
            .Where(other => other.Id != person.Id && other.Role is Role.Rep or Role.Lead && other.Id != leave.StandIn && LeaveDesk.Overlapping(talk.Session, other.Id, leave.From, leave.To) is null)
            .Where(other => Access.MaySeeAll(talk.Person) || Colleagues.IsTeammate(person, other))
            .OrderByDescending(other => other.Team == person.Team).Take(8).ToList();
        if (free.Count == 0)
        {
            return Turn.Say(Draft.Plain(words["Leave.NobodyFree"]));
        }

        var buttons = free.Select(other => new Button(other.Name, $"stand-in:{id}:{other.Id}"))
            .Concat(leave.StandIn is null ? [] : [new Button(words["Button.Nobody"], $"stand-in:{id}:")]);
        return Turn.Ask(new ChoosingStandIn(id), Draft.Plain(words["Leave.WhoCovers", LeaveText.Days(leave, talk.Today, talk.Language)]) with { Buttons = [.. buttons.Chunk(2)] });
    }

    /// <summary>The leave meant: of the days said, else the one under way or the next.</summary>
    private static Leave? Standing(Talk talk, LeaveRequest request) => talk.Session
        .Query(Documents.Leaves, new DocQuery<Leave>(Documents.LeavesByRep, [(request.Who ?? talk.Person).Id.Value], From: Documents.Day(talk.Today)))
        .OrderBy(leave => leave.From)
        .FirstOrDefault(leave => request.Back ? leave.From <= talk.Today : request.From is not { } from || (leave.From <= (request.To ?? from) && leave.To >= from));

    /// <summary>One's own leave to come and, of the people one may speak of, who is away or soon will be.</summary>
    private static Draft List(Talk talk)
    {
        var words = WordsOf(talk);
        var people = Colleagues.Of(talk.Session, talk.Person).Active.ToDictionary(person => person.Id);
        var coming = people.Values
            .SelectMany(person => talk.Session.Query(Documents.Leaves, new DocQuery<Leave>(Documents.LeavesByRep, [person.Id.Value], From: Documents.Day(talk.Today))))
            .OrderBy(leave => leave.From).ToLookup(leave => leave.Rep == talk.Person.Id);
        var html = new Html();
        Lines(html, words["Leave.Yours"], coming[true]);
        Lines(html, words["Leave.Others"], coming[false]);
        html.Line(coming.Count == 0 ? words["Leave.None"] : null).Line().Italic(words["Leave.How"]);
        var buttons = coming[true].Concat(coming[false].Where(leave => Access.MayManage(talk.Person, people[leave.Rep]))).Take(4).Select(leave => (IReadOnlyList<Button>)
        [
            new Button(words["Button.EndLeave", leave.Rep == talk.Person.Id ? Phrases.ShortDay(leave.From, talk.Language) : people[leave.Rep].Name], $"leave-end:{leave.Id}"),
            new Button(words[leave.StandIn is null ? "Button.StandIn" : "Button.OtherStandIn"], $"leave-who:{leave.Id}"),
        ]);
        return Draft.FromHtml(html) with { Buttons = [.. buttons, [new Button(words["Button.TakeLeave"], $"leave-new:{talk.Person.Id}")]] };

        void Lines(Html into, string title, IEnumerable<Leave> leaves)
        {
            var some = leaves.ToList();
            if (some.Count > 0)
            {
                into.Line("").Bold(title);
            }

            foreach (var leave in some.Take(Listed))
            {
                var days = LeaveText.Days(leave, talk.Today, talk.Language);
                var line = leave.Rep == talk.Person.Id ? days : $"{people[leave.Rep].Name} {days}";
                into.Line("· " + (leave.StandIn is { } id && talk.RepOf(id) is { } standIn ? words["Leave.Line", line, standIn.Name] : line));
            }
        }
    }

    private static Words WordsOf(Talk talk) => Words.Of("Team", talk.Language);
}
