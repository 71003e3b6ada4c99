using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Settings;

/// <summary>A person's settings as they are, and the questions about each.</summary>
internal static class SettingsText
{
    private static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>What a setting is offered with, as <see cref="SettingsReader.Parse"/> takes it.</summary>
    private static readonly Dictionary<string, string[]> Choices = new()
    {
        ["digest"] = ["0800", "0830", "0900", "0930"],
        ["quiet"] = ["2000-0800", "2100-0800", "2100-0900", "2200-0700"],
        ["week"] = ["12345", "123456", "23456", "1234567"],
        ["nudges"] = ["0", "3", "5", "8"],
        ["zone"] = ["Asia/Shanghai", "Asia/Hong_Kong", "Asia/Taipei", "Asia/Singapore", "Asia/Tokyo", "Europe/London", "Europe/Berlin", "America/New_York"],
    };

    public static Draft Show(Message message)
    {
        var words = WordsOf(message);
        var own = PreferenceWork.Of(message.Session, message.Person);
        var html = Lines(new Html().Bold(words["Settings.Title"]), own, message.Person, message);
        List<IReadOnlyList<Button>> rows =
        [
            [Change("digest"), Change("quiet")],
            [Change("week"), Change("nudges")],
            [Change("zone"), new Button(words["Settings.lang"], "set", "lang")],
        ];
        if (own != new Preferences(own.Rep) || message.Person.TimeZone is not null)
        {
            rows.Add([new Button(words["Settings.Reset"], "set", "reset")]);
        }

        if (Rates.Kept(message.Session) is { Count: > 0 } rates)
        {
            var said = Words.Of("Rates", message.Language);
            html.Line(said["Settings", string.Join(message.Words["List.Comma"], rates.Select(rate => said["Line", rate.Key, Phrases.Number(rate.Value, 6), message.Rules.Currency]))]);
        }

        foreach (var link in SignIns.Of(message.Session, message.Person.Id))
        {
            html.Line(SignInText.Line(message, link));
            if (SignIns.IsOutside(link)) rows.Add([SignInText.Out(message, link)]);
        }

        foreach (var open in message.Session.PageSessionsOf(message.Person.Id))
        {
            html.Line(SignInText.PageLine(message, open));
            rows.Add([SignInText.PageOut(message, open)]);
        }

        return Draft.FromHtml(html.Line().Italic(words["Settings.How"])) with { Buttons = rows };

        Button Change(string what) => new(words[$"Settings.{what}"], "set", what);
    }

    /// <summary>The same after a change: the person reads back what holds now.</summary>
    public static Draft Done(Message message)
    {
        var person = message.RepOf(message.Person.Id)!;
        return Lines(new Html().Add(WordsOf(message)["Settings.Done"]), PreferenceWork.Of(message.Session, person), person, message);
    }

    public static Draft Ask(string what, Message message)
    {
        var words = WordsOf(message);
        return Draft.Plain(words[$"Settings.Ask.{what}"]) with
        {
            Buttons = [.. Choices[what].Select(choice => new Button(Shown(what, choice, words), "set", what, choice)).Chunk(2)],
        };
    }

    private static Html Lines(Html html, Preferences own, Rep person, Message message)
    {
        var words = WordsOf(message);
        var times = message.Rules.Times.For(own);
        var zone = message.Rules.ZoneOf(person);
        var now = TimeZoneInfo.ConvertTime(message.Now, zone);
        return html
            .Line(words["Settings.Line.digest", Phrases.Time(times.Digest)])
            .Line(words["Settings.Line.quiet", Phrases.Time(times.QuietFrom), Phrases.Time(times.QuietTo)])
            .Line(words["Settings.Line.week", Days(own.WorkingDays ?? Week[..5], words)])
            .Line(words["Settings.Line.nudges", times.Budget.PerDay])
            .Line(words["Settings.Line.zone", zone.Id, Phrases.Time(TimeOnly.FromDateTime(now.DateTime))])
            .Line(words["Settings.Line.lang"]);
    }

    private static string Shown(string what, string choice, Words words) => SettingsReader.Parse(what, choice) switch
    {
        { Digest: { } digest } => Phrases.Time(digest),
        { QuietFrom: { } from, QuietTo: { } to } => $"{Phrases.Time(from)}–{Phrases.Time(to)}",
        { WorkingDays: { } days } => Days(days, words),
        { Nudges: { } count } => count == 0 ? words["Settings.NoNudges"] : words["Settings.UpTo", count],
        _ => words[$"Zone.{choice}"],
    };

    /// <summary>周一至周五; a broken week day by day.</summary>
    private static string Days(IReadOnlyList<DayOfWeek> days, Words words)
    {
        var inOrder = Week.Where(days.Contains).ToList();
        var first = Array.IndexOf(Week, inOrder[0]);
        return inOrder.Count == 7 ? words["Settings.EveryDay"]
            : inOrder.Count > 2 && Array.IndexOf(Week, inOrder[^1]) - first == inOrder.Count - 1 ? words["Settings.Days", Name(inOrder[0]), Name(inOrder[^1])]
            : Spoken.List(inOrder.Select(Name), words.Language);

        string Name(DayOfWeek day) => Phrases.Weekday(new DateOnly(2024, 1, 7).AddDays((int)day), words.Language);
    }

    private static Words WordsOf(Message message) => Words.Of("Team", message.Language);
}
