using System.Globalization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Reports.Tables;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Strategies;

/// <summary>/strategy: what the team does for each segment of its customers, and changing it.</summary>
internal sealed class StrategyDialogue : IDialogue
{
    /// <summary>As the table lists them.</summary>
    private static readonly Segment[] Segments = [Segment.HighValue, Segment.Potential, Segment.AtRisk, Segment.Regular, Segment.LowValue, Segment.New];

    private static readonly string[] Back = ["default", "默认", "预设", "原来的"];

    public Turn? Resume(Message message) => (message.Step, message.Press) switch
    {
        (_, { Verb: "strategies" }) => Turn.Say(List(message)),
        (_, { Verb: "strategy", First: { } segment }) when Enum.TryParse<Segment>(segment, out var of) => Ask(message, of),
        (WritingStrategy asked, null) when message.Text.Length > 0 && !message.Text.StartsWith('/') => Written(message, asked.Segment),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => request is StrategyRequest ? Turn.Say(List(message)) : null;

    private static Turn Ask(Message message, Segment segment) => Access.MaySeeAll(message.Person)
        ? Turn.Ask(new WritingStrategy(segment), Draft.FromHtml(new Html().Bold(Terms.Of(segment, message.Language)).Line(Line(message, segment)).Line().Line(Say(message)["Strategy.Ask"])))
        : Turn.Say(Draft.Plain(message.Words["Refused.NotAllowed", Terms.Of(Role.Manager, message.Language)]));

    private static Turn Written(Message message, Segment segment)
    {
        if (Back.Contains(message.Folded))
        {
            return Turn.Do(new SetStrategy(segment, null));
        }

        var parts = message.Text.Split(['；', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts is [{ Length: <= 40 } direction, { Length: <= 200 } action, { Length: <= 40 } due]
            ? Turn.Do(new SetStrategy(segment, new SegmentStrategy(direction, action, Days(due))))
            : Turn.Ask(new WritingStrategy(segment), Draft.Plain(Say(message)["Strategy.NotRead"]));
    }

    /// <summary>"30 天内", "within 30 days" is a number of days; anything else is kept as it is said.</summary>
    private static string Days(string due)
    {
        var number = string.Concat(due.Where(char.IsAsciiDigit));
        var words = string.Concat(Folding.Of(due).Where(letter => char.IsLetter(letter)));
        return number.Length is > 0 and <= 3 && words is "" or "天" or "天内" or "日内" or "天之内" or "days" or "withindays" or "day" ? int.Parse(number, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) : due;
    }

    private static Draft List(Message message)
    {
        var html = new Html().Bold(Say(message)["Strategy.Title"]);
        foreach (var segment in Segments)
        {
            html.Line().Line().Bold(Terms.Of(segment, message.Language)).Line(Line(message, segment));
        }

        var draft = Draft.FromHtml(html.Line().Line().Italic(Say(message)["Strategy.Where"]));
        return !Access.MaySeeAll(message.Person) ? draft
            : draft with { Buttons = [.. Segments.Select(segment => new Button(Say(message)["Strategy.Change", Terms.Of(segment, message.Language)], "strategy", segment)).Chunk(2)] };
    }

    private static string Line(Message message, Segment segment)
    {
        var own = SegmentStrategy.Find(message.Session, segment);
        var tables = Words.Of("SystemTables", message.Language);
        return Say(message)["Strategy.Line", own?.Direction ?? tables[$"Segment.{segment}.Direction"], own?.Action ?? tables[$"Segment.{segment}.Action"], Due(message, segment, own)];
    }

    private static string Due(Message message, Segment segment, SegmentStrategy? own)
    {
        var tables = Words.Of("SystemTables", message.Language);
        var days = own is not null ? int.TryParse(own.Due, CultureInfo.InvariantCulture, out var number) ? number : (int?)null : AnalysisTables.DaysFor(segment);
        return days is { } within ? Say(message)["Strategy.Days", within] : own?.Due ?? tables[$"Segment.{segment}.Due"];
    }

    private static Words Say(Message message) => Words.Of("Merge", message.Language);
}
