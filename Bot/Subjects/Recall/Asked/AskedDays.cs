using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding;

namespace SalesBot.Bot.Subjects.Recall.Asked;

/// <summary>The days and the hour a question names.</summary>
internal static partial class AskedDays
{
    private const int Week = 7;

    /// <summary>Nobody meets earlier.</summary>
    private const int Opens = 7;

    /// <returns>Both ends included; null where none are named.</returns>
    public static Stretch? In(Said said, string folded, FigureQuestion question)
    {
        if (Since().Match(folded) is { Success: true } since && int.TryParse(since.Groups["day"].ValueSpan, CultureInfo.InvariantCulture, out var day) && day is > 0 and < 29)
        {
            var from = new DateOnly(said.Today.Year, said.Today.Month, day);
            return new Stretch(from > said.Today ? from.AddMonths(-1) : from, said.Today);
        }

        return Fortnight().IsMatch(folded) ? Next().IsMatch(folded) ? new Stretch(said.Today, said.Today.AddDays(13)) : new Stretch(said.Today.AddDays(-13), said.Today)
            : question.When.Count == 0 && By().Match(folded).Value.EndsWith("weekend", StringComparison.Ordinal) ? new Stretch(said.Today, said.Today.AddDays((Week - (int)said.Today.DayOfWeek) % Week))
            : By().IsMatch(folded) && QuestionReader.Read(said, Till().Replace(folded, " ")).When is [var end, ..] && end.To > said.Today ? new Stretch(said.Today, end.To)
            : question.When.Count == 0 && said.Utterance.Times.Exists(item => item.Kind is ItemKind.Part && folded.Contains(said.Folded[item.Start..item.End], StringComparison.Ordinal)) ? new Stretch(said.Today, said.Today)
            : question.When is [var when, ..] ? From().IsMatch(folded) && when.From <= said.Today ? new Stretch(when.From, said.Today) : when
            : null;
    }

    /// <summary>周四, Thursday: where nothing past is asked, the next.</summary>
    public static Stretch? Coming(Stretch? when, Said said, string folded, Topic topics) =>
        when is { } gone && gone.From == gone.To && gone.To < said.Today && gone.To > said.Today.AddDays(-Week) && (!topics.HasFlag(Topic.Past) || topics.HasFlag(Topic.Clash)) && Weekday().IsMatch(folded)
            ? new Stretch(gone.From.AddDays(Week), gone.To.AddDays(Week)) : when;

    /// <summary>The hour it names; of two the same by day the one of working hours.</summary>
    public static TimeOnly? Hour(Said said) =>
        said.Utterance.Times.Find(item => item.Kind is ItemKind.Time or ItemKind.DateTime)?.Alts is [{ Start: { } at }, ..] ? TimeOnly.FromDateTime(at.Hour < Opens ? at.AddHours(12) : at) : null;

    [GeneratedRegex(@"\bsince (?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)?\b(?! \w*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|(?<day>\d{1,2})(?:号|日)(?:以来|起|到现在|开始)")]
    private static partial Regex Since();

    [GeneratedRegex(@"\bsince\b|以来|到现在|到今天")]
    private static partial Regex From();

    [GeneratedRegex(@"两周|[两俩]个?(?:星期|礼拜)|\bfortnight\b|\btwo[- ]weeks?\b|\bpast 14 days\b")]
    private static partial Regex Fortnight();

    /// <summary>周五之前, "before the weekend": from now till then.</summary>
    [GeneratedRegex(@"(?<!上个?月|去年)(?:之前|以前|(?<![以之目当面])前(?=要|得|该|还|有|都))|\b(?:before|by|till|until) (?:the |next |this )?(?:end|weekend|mon|tues?|wed|thurs?|fri|sat|sun|tomorrow|month)")]
    private static partial Regex By();

    [GeneratedRegex(@"之前|以前|前|\b(?:before|by|till|until)\b")]
    private static partial Regex Till();

    [GeneratedRegex(@"(?<![上这本])(?:周|星期|礼拜)[一二三四五六日天]|(?<!\blast )\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")]
    private static partial Regex Weekday();

    [GeneratedRegex(@"接下来|未来|往后|之后|\bnext\b|\bcoming\b")]
    private static partial Regex Next();
}
