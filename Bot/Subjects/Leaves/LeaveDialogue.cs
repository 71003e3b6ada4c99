using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Leaves;

/// <summary>/leave and its plain words: take it, see who is away, find a stand-in, come back.</summary>
internal sealed class LeaveDialogue : IDialogue
{
    private const int Listed = 12;

    public Turn? Resume(Message message) => (message.Step, message.Press) switch
    {
        (_, { Verb: "leave-end", First: { } leave }) => Turn.Do(new EndLeave(leave)),
        (_, { Verb: "leave-who", First: { } leave }) => WhoStandsIn(message, leave),
        (_, { Verb: "leave-new", First: { } rep }) => WhichDays(message, new RepId(rep)),
        (_, { Verb: "stand-in", Arguments: [var leave, var rep] }) => Turn.Do(new SetStandIn(leave, rep.Length > 0 ? new RepId(rep) : null)),
        (_, { }) => null,
        (ChoosingStandIn asked, null) when Colleagues.Of(message.Session, message.Person).Find(message.Text) is { } standIn => Turn.Do(new SetStandIn(asked.Leave, standIn.Id)),
        (GivingLeave asked, null) when !message.Text.StartsWith('/') && LeaveReader.Read(message.Said, message.Text, asked: true) is { Wish: LeaveWish.Take, From: not null } request =>
            Take(message, request with { Who = request.Who ?? message.RepOf(asked.Rep) }),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => request is LeaveRequest leave ? Carry(message, leave) : null;

    private static Turn Carry(Message message, LeaveRequest request) => request.Wish switch
    {
        LeaveWish.List => Turn.Say(List(message)),
        LeaveWish.End => Standing(message, request) is { } leave ? Turn.Do(new EndLeave(leave.Id)) : Turn.Say(Draft.Plain(WordsOf(message)["Leave.NothingToEnd"])),
        _ when request.From is null => WhichDays(message, request.Who?.Id ?? message.Person.Id),
        _ => Take(message, request),
    };

    private static Turn Take(Message message, LeaveRequest request) => request.Unknown is { } name
        ? Turn.Say(Draft.Plain(message.Words["Refused.PersonUnknown", name]))
        : Turn.Do(new TakeLeave(request.Who?.Id ?? message.Person.Id, request.From!.Value, request.WorkingDays is { } days ? Last(message, request.From.Value, days) : request.To!.Value, request.StandIn?.Id));

    private static DateOnly Last(Message message, DateOnly from, int days)
    {
        var calendar = message.Rules.CalendarOf(message.Session, message.Person.Id);
        var at = calendar.OnOrAfter(from);
        for (var left = days - 1; left > 0 && at.DayNumber - from.DayNumber < LeaveWork.LongestDays; left--)
        {
            at = calendar.OnOrAfter(at.AddDays(1));
        }

        return at;
    }

    private static Turn WhichDays(Message message, RepId rep) => message.RepOf(rep) is { } person && (rep == message.Person.Id || Access.MayManage(message.Person, person))
        ? Turn.Ask(new GivingLeave(rep), Draft.Plain(rep == message.Person.Id ? WordsOf(message)["Leave.Which"] : WordsOf(message)["Leave.WhichFor", person.Name]))
        : Turn.Refuse(new NotYoursToManage(), message);

    private static Turn WhoStandsIn(Message message, string id)
    {
        if (message.Session.Get(Documents.Leaves, id) is not { } leave || message.RepOf(leave.Rep) is not { } person || (person.Id != message.Person.Id && !Access.MayManage(message.Person, person)))
        {
            return Turn.Refuse(new LeaveUnknown(), message);
        }

        var words = WordsOf(message);
        var free = Colleagues.Of(message.Session, message.Person).Active
            .Where(other => other.Id != person.Id && other.Role is Role.Rep or Role.Lead && other.Id != leave.StandIn && LeaveWork.Overlapping(message.Session, other.Id, leave.From, leave.To) is null)
            .Where(other => Access.MaySeeAll(message.Person) || Colleagues.IsTeammate(person, other))
            .OrderByDescending(other => other.Team == person.Team).Take(8).ToList();
        if (free.Count == 0)
        {
            return Turn.Say(Draft.Plain(words["Leave.NobodyFree"]));
        }

        var buttons = free.Select(other => new Button(other.Name, "stand-in", id, other.Id))
            .Concat(leave.StandIn is null ? [] : [new Button(words["Button.Nobody"], "stand-in", id, "")]);
        return Turn.Ask(new ChoosingStandIn(id), Draft.Plain(words["Leave.WhoCovers", LeaveText.Days(leave, message.Today, message.Language)]) with { Buttons = [.. buttons.Chunk(2)] });
    }

    /// <summary>The leave meant: of the days said, else the one under way or the next.</summary>
    private static Leave? Standing(Message message, LeaveRequest request) => message.Session.LeavesOf((request.Who ?? message.Person).Id, message.Today)
        .OrderBy(leave => leave.From)
        .FirstOrDefault(leave => request.Back ? leave.From <= message.Today : request.From is not { } from || (leave.From <= (request.To ?? from) && leave.To >= from));

    /// <summary>One's own leave to come and, of the people one may speak of, who is away or soon will be.</summary>
    private static Draft List(Message message)
    {
        var words = WordsOf(message);
        var people = Colleagues.Of(message.Session, message.Person).Active.ToDictionary(person => person.Id);
        var coming = people.Values
            .SelectMany(person => message.Session.LeavesOf(person.Id, message.Today))
            .OrderBy(leave => leave.From).ToLookup(leave => leave.Rep == message.Person.Id);
        var html = new Html();
        Lines(html, words["Leave.Yours"], coming[true]);
        Lines(html, words["Leave.Others"], coming[false]);
        html.Line(coming.Count == 0 ? words["Leave.None"] : null).Line().Italic(words["Leave.How"]);
        var buttons = coming[true].Concat(coming[false].Where(leave => Access.MayManage(message.Person, people[leave.Rep]))).Take(4).Select(leave => (IReadOnlyList<Button>)
        [
            new Button(words["Button.EndLeave", leave.Rep == message.Person.Id ? Phrases.ShortDay(leave.From, message.Language) : people[leave.Rep].Name], "leave-end", leave.Id),
            new Button(words[leave.StandIn is null ? "Button.StandIn" : "Button.OtherStandIn"], "leave-who", leave.Id),
        ]);
        return Draft.FromHtml(html) with { Buttons = [.. buttons, [new Button(words["Button.TakeLeave"], "leave-new", message.Person.Id)]] };

        void Lines(Html into, string title, IEnumerable<Leave> leaves)
        {
            var some = leaves.ToList();
            if (some.Count > 0)
            {
                into.Line("").Bold(title);
            }

            foreach (var leave in some.Take(Listed))
            {
                var days = LeaveText.Days(leave, message.Today, message.Language);
                var line = leave.Rep == message.Person.Id ? days : $"{people[leave.Rep].Name} {days}";
                into.Line("· " + (leave.StandIn is { } id && message.RepOf(id) is { } standIn ? words["Leave.Line", line, standIn.Name] : line));
            }
        }
    }

    private static Words WordsOf(Message message) => Words.Of("Team", message.Language);
}
