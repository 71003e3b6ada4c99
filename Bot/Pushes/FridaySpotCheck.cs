using SalesBot.Bot.Conversations;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Pushes;

/// <summary>As the week ends five of the team's records, drawn at random, for the lead to judge with a tap.</summary>
internal sealed class FridaySpotCheck : IPush
{
    private const int Drawn = 5;

    private const int Said = 60;

    public IEnumerable<DateTimeOffset> ComingTimes(Scene scene) => scene.Person.Role == Role.Lead ? [scene.Coming(scene.Times.SpotCheck)] : [];

    public IEnumerable<Push> DueNow(Scene scene)
    {
        var monday = scene.Monday;
        var key = $"spot|{scene.Person.Id}|{Documents.Day(monday)}";
        return IsItsDay(scene) && scene.Time >= scene.Times.SpotCheck && !scene.IsSent(key) ? [new Push(key, _ => Compose(scene, monday, key))] : [];
    }

    /// <summary>It needs room in the day's budget.</summary>
    internal static int StillToCome(Scene scene) => IsItsDay(scene) && scene.Time < scene.Times.SpotCheck ? 1 : 0;

    private static bool IsItsDay(Scene scene) => scene.Person is { Role: Role.Lead, Team: not null } && scene.IsLastOfTheWeek;

    private static Draft? Compose(Scene scene, DateOnly monday, string seed)
    {
        var people = scene.Session.All(Documents.Reps).Where(person => person.Active && person.Team == scene.Person.Team && person.Id != scene.Person.Id).ToList();
        var names = people.ToDictionary(person => person.Id, person => person.Name);
        var records = SpotCheck.Draw(people.SelectMany(person => Week(person, scene, monday)), Drawn, seed).OrderBy(record => record.At).ToList();
        if (records.Count == 0)
        {
            return null;
        }

        var words = scene.Words;
        var html = new Html().Bold(words.Count("Spot.Title", records.Count));
        var rows = new List<IReadOnlyList<Button>>();
        foreach (var record in records)
        {
            var number = rows.Count + 1;
            var customer = scene.Session.Get(Documents.Customers, record.Customer.Value)?.Name ?? record.Customer.Value;
            html.Line(words[
                "Spot.Line", number, customer, names[record.Rep], Phrases.ShortDay(record.Day, scene.Language), Terms.Of(record.Method, scene.Language), ContactLines.Short(record.Summary, Said)]);
            rows.Add([Judge("👍", "good"), Judge("👎", "bad"), Judge("💬", "comment")]);

            Button Judge(string sign, string verdict) => new($"{sign} {number}", $"spot:{record.Id}:{verdict}");
        }

        return Draft.FromHtml(html) with { Buttons = rows };
    }

    private static IReadOnlyList<FollowUp> Week(Rep person, Scene scene, DateOnly monday) => scene.Session.Query(
        Documents.FollowUps,
        new DocQuery<FollowUp>(Documents.FollowUpsByRep, [person.Id.Value], Documents.Day(monday), Documents.Day(scene.Today)));
}
