using System.Text.RegularExpressions;
using SalesBot.Bot.Reports;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>Days, and lengths counted back from today.</summary>
internal sealed partial class SurveyTokens
{
    private void Days()
    {
        var utterance = said.Utterance;
        var ahead = Coming().IsMatch(folded);
        PartsOfYears();
        // "in 90 days" looks back where something did not happen.
        foreach (Match match in Length().Matches(folded))
        {
            if (text.IsFree(match.Index, match.Index + match.Length) && CountOf(match.Groups["n"].Value) is { } count)
            {
                var today = said.TeamDay;
                var half = match.Groups["half"].Success;
                var from = match.Groups["unit"].Value switch
                {
                    ['天' or '日', ..] or ['d', ..] => today.AddDays(-count),
                    ['周' or '星' or '礼', ..] or ['w', ..] => today.AddDays(-7 * count),
                    ['f', ..] => today.AddDays(-14 * count),
                    ['季' or 'q', ..] => today.AddMonths(-3 * count),
                    ['年' or 'y', ..] => today.AddYears(-count),
                    _ => today.AddMonths(-count),
                };
                from = half ? from.AddDays(-15) : from;
                var months = match.Groups["unit"].Value[0] switch { '天' or '日' or 'd' or '周' or '星' or '礼' or 'w' or 'f' => 0, '季' or 'q' => 3 * count, '年' or 'y' => 12 * count, _ => count };
                Add(match.Index, match.Index + match.Length, Back(from, half ? 0 : months));
            }
        }

        // "in the past week": the last seven days, not the calendar's.
        foreach (Match match in PastOne().Matches(folded))
        {
            if (text.IsFree(match.Index, match.Index + match.Length))
            {
                var from = match.Groups["unit"].Value switch { "week" or "周" or "星期" => said.TeamDay.AddDays(-7), "quarter" or "季" or "季度" => said.TeamDay.AddMonths(-3), _ => said.TeamDay.AddMonths(-1) };
                Add(match.Index, match.Index + match.Length, new Lately(from, said.TeamDay.DayNumber - from.DayNumber));
            }
        }

        foreach (Match match in Ever().Matches(folded))
        {
            Add(match.Index, match.Index + match.Length, new Stretch(SurveyGrammar.Always, said.TeamDay));
        }

        foreach (Match match in PastYear().Matches(folded))
        {
            Add(match.Index, match.Index + match.Length, Back(said.TeamDay.AddYears(-1), 12));
        }

        foreach (Match match in HalfYear().Matches(folded))
        {
            if (text.IsFree(match.Index, match.Index + match.Length))
            {
                var from = said.TeamDay.AddMonths(match.Value.Contains('年', StringComparison.Ordinal) || match.Value.Contains("year", StringComparison.Ordinal) ? -6 : 0);
                Add(match.Index, match.Index + match.Length, from == said.TeamDay ? Back(from.AddDays(-15), 0) : Back(from, 6));
            }
        }

        foreach (var (start, end, when) in new SpokenDays(said, utterance, text, ahead).Find())
        {
            Place(start, end, when);
        }

        Years();
        Ranges();
        SameDays();
    }

    /// <summary>Counted back to a day; of whole months on the first day of one the day before is the last of them.</summary>
    private Lately Back(DateOnly from, int months)
    {
        var today = said.TeamDay;
        return months > 0 && today.Day == 1 ? new Lately(from.AddDays(-1), today.DayNumber - from.DayNumber) { Until = today.AddDays(-1), Months = months } : new Lately(from, today.DayNumber - from.DayNumber) { Months = months };
    }

    /// <summary>"that month", 当月: the days that were named before once more.</summary>
    private void SameDays()
    {
        foreach (Match match in Same().Matches(folded))
        {
            if (text.IsFree(match.Index, match.Index + match.Length) && tokens.Where(token => token.Value is Stretch && token.End <= match.Index).OrderBy(token => token.Start).LastOrDefault() is { Value: Stretch named })
            {
                Add(match.Index, match.Index + match.Length, named);
            }
        }
    }

    [GeneratedRegex(@"当月|当季|那个月|那个?季度|那一?年|同月|同一个?(?:月|季度)|那几个月|\b(?:in |during )?(?:that|the same|those same) (?:month|quarter|year|week|period|days|months)\b")]
    public static partial Regex Same();

    [GeneratedRegex(@"约|安排|行程|待办|到期|要做|要跑|要见|下周|下个?月|下个?季|没定|定目标|空着|预计|能做|能完成|能到|目标都?定|二季度目标|四月|4月|本周|这周|接下来|清明|\b(?:next|coming|due|booked|scheduled|forecast|will|land|expected|close by|supposed to close|appointments?|before the \d|by the \d|deliver|lined up|upcoming|tomorrow)\b")]
    private static partial Regex Coming();

    [GeneratedRegex(@"(?:最近|近|过去|这|超过|已经|已|整整|快|大于|多于)?的?(?<n>\d{1,3}|[一两二三四五六七八九十]+)多?(?:(?<unit>天)多?|个?多?(?<unit>周|星期|礼拜)|(?:个多?|(?<half>个半))(?<unit>月|季度)|(?<=(?<!\d)[\d一两二三四五])(?<unit>年)(?!级|\d|[一二三四]季|的?[上下]半))(?:以上|以来|及以上|之内|以内|内)?(?:都|了)?|\b(?:(?:in|for|within|over|more than|longer than|at least|the)\s+){0,4}(?:(?:last|past|previous)\s+)?(?<n>\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a couple of|couple of)\s*\+?\s*(?<unit>days?|weeks?|fortnights?|months?|quarters?|years?)\b(?: or (?:more|longer))?(?!\s+(?:ago|from now|ahead|to))")]
    private static partial Regex Length();

    [GeneratedRegex(@"(?<![上下哪])(?:最近|近|过去|超过|过|超|大于)?(?<![上下哪])半(?:年|个?月)(?:多|以上|以来|内|了)?|\b(?:in |for |over |the )*(?:last |past )?(?:half a year|half year|six months)\b")]
    private static partial Regex HalfYear();

    [GeneratedRegex(@"\b(?:in |over |for |within )?(?:the |this )?past year\b|\b(?:trailing|past|last) (?:12|twelve) months\b|近一年|最近一年")]
    private static partial Regex PastYear();

    [GeneratedRegex(@"\b(?:in |over |for |within )?(?:the |this )past (?<unit>week|month|quarter)\b|(?:过去|近|最近)(?:的)?一?个?(?<unit>周|星期|月|季度)(?!份)")]
    private static partial Regex PastOne();

    [GeneratedRegex(@"累计|历来|有史以来|开业以来|一直以来|从一开始|\b(?:(?:in )?(?:its |his |her |their |our )?lifetime|all[- ]time|since (?:day one|the (?:very )?beginning|we started))\b")]
    private static partial Regex Ever();

    [GeneratedRegex(@"\G\s*(?:以前|之前|前)(?!两|三|四|五|十|几|\d)")]
    private static partial Regex UpTo();

    [GeneratedRegex(@"\b(?:from )?(?:before|prior to|earlier than|older than|dated before)(?: the)?$")]
    private static partial Regex Before();

    [GeneratedRegex(@"\G\s*(?:以来|至今|到现在|到今天|起|开始|以后|之后|往后|到目前)")]
    private static partial Regex SinceAfter();

    [GeneratedRegex(@"(?:\bsince(?: (?:the )?(?:very )?(?:start|beginning|end) of)?|自从|自|打从)$")]
    private static partial Regex SinceBefore();

    [GeneratedRegex(@"\b(?:nobody|no one|not|n't|haven't|hasn't|never|no|without|untouched|silent|quiet)\b")]
    private static partial Regex NoneSince();
}
