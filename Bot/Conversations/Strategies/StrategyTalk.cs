using System.Globalization;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Conversations.Strategies;

/// <summary>/strategy: what the team does for each segment of its customers, and changing it.</summary>
internal sealed class StrategyTalk : ICapability
{
    /// <summary>As the table lists them.</summary>
    private static readonly Segment[] Segments = [Segment.HighValue, Segment.Potential, Segment.AtRisk, Segment.Regular, Segment.LowValue, Segment.New];

    private static readonly string[] Names = ["strategy", "strategies", "策略", "客户策略", "维护策略"];

    private static readonly string[] Back = ["default", "默认", "预设", "原来的"];

    public Turn? Resume(Talk talk) => (talk.Step, talk.Press) switch
    {
        (_, { Verb: "strategies" }) => Turn.Say(List(talk)),
        (_, { Verb: "strategy", First: { } segment }) when Enum.TryParse<Segment>(segment, out var of) => Ask(talk, of),
        (WritingStrategy asked, null) when talk.Text.Length > 0 && !talk.Text.StartsWith('/') => Written(talk, asked.Segment),
        _ => null,
    };

    public Turn? Answer(Talk talk) => Names.Contains(Folding.Of(talk.Text.TrimStart('/').Trim())) || talk.Reading is { Intent: Intent.Command, Command: "strategy" }
        ? Turn.Say(List(talk))
        : null;

    private static Turn Ask(Talk talk, Segment segment) => Access.MaySeeAll(talk.Person)
        ? Turn.Ask(new WritingStrategy(segment), Draft.FromHtml(new Html().Bold(Terms.Of(segment, talk.Language)).Line(Line(talk, segment)).Line().Line(Say(talk)["Strategy.Ask"])))
        : Turn.Say(Draft.Plain(talk.Words["Refused.NotAllowed", Terms.Of(Role.Manager, talk.Language)]));

    private static Turn Written(Talk talk, Segment segment)
    {
        if (Back.Contains(talk.Folded))
        {
            return Turn.Do(new SetStrategy(segment, null));
        }

        var parts = talk.Text.Split(['；', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts is [{ Length: <= 40 } direction, { Length: <= 200 } action, { Length: <= 40 } due]
            ? Turn.Do(new SetStrategy(segment, new SegmentStrategy(direction, action, Days(due))))
            : Turn.Ask(new WritingStrategy(segment), Draft.Plain(Say(talk)["Strategy.NotRead"]));
    }

    /// <summary>"30 天内", "within 30 days" is a number of days; anything else is kept as it is said.</summary>
    private static string Days(string due)
    {
        var number = string.Concat(due.Where(char.IsAsciiDigit));
        var words = string.Concat(Folding.Of(due).Where(letter => char.IsLetter(letter)));
        return number.Length is > 0 and <= 3 && words is "" or "天" or "天内" or "日内" or "天之内" or "days" or "withindays" or "day" ? int.Parse(number, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) : due;
    }

    private static Draft List(Talk talk)
    {
        var html = new Html().Bold(Say(talk)["Strategy.Title"]);
        foreach (var segment in Segments)
        {
            html.Line().Line().Bold(Terms.Of(segment, talk.Language)).Line(Line(talk, segment));
        }

        var draft = Draft.FromHtml(html.Line().Line().Italic(Say(talk)["Strategy.Where"]));
        return !Access.MaySeeAll(talk.Person) ? draft
            : draft with { Buttons = [.. Segments.Select(segment => new Button(Say(talk)["Strategy.Change", Terms.Of(segment, talk.Language)], $"strategy:{segment}")).Chunk(2)] };
    }

    private static string Line(Talk talk, Segment segment)
    {
        var own = SegmentStrategy.Find(talk.Session, segment);
        var tables = Words.Of("SystemTables", talk.Language);
        return Say(talk)["Strategy.Line", own?.Direction ?? tables[$"Segment.{segment}.Direction"], own?.Action ?? tables[$"Segment.{segment}.Action"], Due(talk, segment, own)];
    }

    private static string Due(Talk talk, Segment segment, SegmentStrategy? own)
    {
        var tables = Words.Of("SystemTables", talk.Language);
        var days = own is not null ? int.TryParse(own.Due, CultureInfo.InvariantCulture, out var number) ? number : (int?)null : Reports.Tables.AnalysisTables.DaysFor(segment);
        return days is { } within ? Say(talk)["Strategy.Days", within] : own?.Due ?? tables[$"Segment.{segment}.Due"];
    }

    private static Words Say(Talk talk) => Words.Of("Merge", talk.Language);
}
