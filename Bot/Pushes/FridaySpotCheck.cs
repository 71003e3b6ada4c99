using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Pushes;

/// <summary>As the week ends five of the team's records, drawn at random, for the lead to judge with a tap.</summary>
internal sealed class FridaySpotCheck : IPush
{
    private const int Drawn = 5;

    private const int Said = 60;

    public IEnumerable<DateTimeOffset> ComingTimes(PushMoment moment) => moment.Person.Role == Role.Lead ? [moment.Coming(moment.Times.SpotCheck)] : [];

    public IEnumerable<Push> DueNow(PushMoment moment)
    {
        var monday = moment.Monday;
        var key = $"spot|{moment.Person.Id}|{Documents.Day(monday)}";
        return IsItsDay(moment) && moment.Time >= moment.Times.SpotCheck && !moment.IsSent(key) ? [new Push(key, _ => Compose(moment, monday, key))] : [];
    }

    /// <summary>It needs room in the day's budget.</summary>
    internal static int StillToCome(PushMoment moment) => IsItsDay(moment) && moment.Time < moment.Times.SpotCheck ? 1 : 0;

    private static bool IsItsDay(PushMoment moment) => moment.Person is { Role: Role.Lead, Team: not null } && moment.IsLastOfTheWeek;

    private static Draft? Compose(PushMoment moment, DateOnly monday, string seed)
    {
        var people = moment.Session.All(Documents.Reps).Where(person => person.Active && person.Team == moment.Person.Team && person.Id != moment.Person.Id).ToList();
        var names = people.ToDictionary(person => person.Id, person => person.Name);
        var records = SpotCheck.Draw(people.SelectMany(person => Week(person, moment, monday)), Drawn, seed).OrderBy(record => record.At).ToList();
        if (records.Count == 0)
        {
            return null;
        }

        var words = moment.Words;
        var html = new Html().Bold(words.Count("Spot.Title", records.Count));
        var rows = new List<IReadOnlyList<Button>>();
        foreach (var record in records)
        {
            var number = rows.Count + 1;
            var customer = moment.Session.Get(Documents.Customers, record.Customer.Value)?.Name ?? record.Customer.Value;
            html.Line(words[
                "Spot.Line", number, customer, names[record.Rep], Phrases.ShortDay(record.Day, moment.Language), Terms.Of(record.Method, moment.Language), Shortened.Line(record.Summary, Said)]);
            rows.Add([Judge("👍", "good"), Judge("👎", "bad"), Judge("💬", "comment")]);

            Button Judge(string sign, string verdict) => new($"{sign} {number}", "spot", record.Id, verdict);
        }

        return Draft.FromHtml(html) with { Buttons = rows };
    }

    /// <summary>What a file brought in says nothing of how records are kept here.</summary>
    private static IEnumerable<FollowUp> Week(Rep person, PushMoment moment, DateOnly monday) => moment.Session.FollowUpsBy(person.Id, monday, moment.Today).Where(record => record.LoggedAt is not null);
}
