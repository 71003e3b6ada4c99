using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Bot.Reports;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>Parts of a year as people say them: 去年第四季度, 三月下旬, 三月第一周和第二周, 去年下半年, "second half of 2025".</summary>
internal sealed partial class SurveyTokens
{
    private void PartsOfYears()
    {
        foreach (Match match in QuarterOfYear().Matches(folded))
        {
            if (text.IsFree(match.Index, match.Index + match.Length))
            {
                var quarter = "一二三四1234".IndexOf(match.Groups["quarter"].Value, StringComparison.Ordinal) % 4;
                var year = match.Groups["year"].Value switch { "今年" => said.TeamDay.Year, "去年" => said.TeamDay.Year - 1, "前年" => said.TeamDay.Year - 2, var named => int.Parse(named.AsSpan(0, 4), CultureInfo.InvariantCulture) };
                Add(match.Index, match.Index + match.Length, Stretch.Of(Period.Parse($"{year}-Q{quarter + 1}")!));
            }
        }

        foreach (Match match in MonthOfYear().Matches(folded))
        {
            if (text.IsFree(match.Index, match.Index + match.Length) && DateOnly.TryParseExact($"1 {match.Groups["month"].Value[..3]} {said.TeamDay.Year - (match.Groups["last"].Success ? 1 : 0)}", "d MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
            {
                Behind(match.Index, match.Index + match.Length, Stretch.Of(Period.Holding(PeriodKind.Month, first)));
            }
        }

        // "the 10th of April": the nearest, where nothing says that it lies ahead the last.
        foreach (Match match in DayOfMonth().Matches(folded))
        {
            if (text.IsFree(match.Index, match.Index + match.Length) && int.TryParse(match.Groups["day"].Value, out var number) && DateOnly.TryParseExact($"{number} {match.Groups["month"].Value[..3]} {said.TeamDay.Year}", "d MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var named))
            {
                named = named > said.TeamDay && !Coming().IsMatch(folded) ? named.AddYears(-1) : named;
                Behind(match.Index, match.Index + match.Length, new Stretch(named, named));
            }
        }

        // 3月16到22: days of one month.
        foreach (Match match in DaysOfMonth().Matches(folded))
        {
            if (text.IsFree(match.Index, match.Index + match.Length) && MonthOf(match) is { } held && CountOf(match.Groups["from"].Value) is { } one && CountOf(match.Groups["to"].Value) is { } other && one < other && other <= held.To.Day)
            {
                Add(match.Index, match.Index + match.Length, new Stretch(held.From.AddDays(one - 1), held.From.AddDays(other - 1)));
            }
        }

        foreach (Match match in PartOfMonth().Matches(folded))
        {
            if (text.IsFree(match.Index, match.Index + match.Length) && MonthOf(match) is { } month)
            {
                var first = match.Groups["third"].Value switch { "上旬" or "初" => 1, "中旬" => 11, "下旬" => 21, _ => 1 };
                var days = match.Groups["third"].Value switch { "上旬" or "初" or "中旬" => new Stretch(month.From.AddDays(first - 1), month.From.AddDays(first + 8)), "下旬" => new Stretch(month.From.AddDays(20), month.To), _ => WeekOf(month, (CountOf(match.Groups["week"].Value) ?? 1) - 1) };
                Add(match.Index, match.Index + match.Length, days);
            }
        }

        // 三月第一周和第二周: of the same month.
        if (PartOfMonth().Matches(folded) is [.., var naming] && MonthOf(naming) is { } same)
        {
            foreach (Match match in OtherWeek().Matches(folded))
            {
                if (text.IsFree(match.Index, match.Index + match.Length))
                {
                    Add(match.Index, match.Index + match.Length, WeekOf(same, (CountOf(match.Groups["week"].Value) ?? 1) - 1));
                }
            }
        }

        // 去年上半年同下半年: of the same year.
        int? halves = null;
        foreach (Match match in HalfOfYear().Matches(folded))
        {
            if (text.IsFree(match.Index, match.Index + match.Length))
            {
                var second = match.Groups["second"].Success;
                var year = halves is { } same1 && match.Groups["year"].Length == 0 ? same1 : match.Groups["year"].Value switch { "去年" or "last year" => said.TeamDay.Year - 1, "前年" => said.TeamDay.Year - 2, { Length: >= 4 } named when int.TryParse(named.AsSpan(0, 4), out var number) => number, _ => said.TeamDay.Year };
                halves = year;
                Add(match.Index, match.Index + match.Length, new Stretch(new DateOnly(year, second ? 7 : 1, 1), second ? new DateOnly(year, 12, 31) : new DateOnly(year, 6, 30)));
            }
        }
    }

    private void Behind(int start, int end, Stretch days)
    {
        if (Before().Match(folded[..start].TrimEnd()) is { Success: true } before)
        {
            text.Mark(before.Index, before.Index + before.Length);
            Add(start, end, new Stretch(SurveyGrammar.Always, days.From.AddDays(-1)));
        }
        else
        {
            Add(start, end, days);
        }
    }

    private Period? MonthOf(Match match) => match.Groups["month"].Value switch
    {
        "本月" or "这个月" or "当月" => Period.Holding(PeriodKind.Month, said.TeamDay),
        "上个月" or "上月" => Period.Holding(PeriodKind.Month, said.TeamDay).Before(),
        var named when CountOf(named.TrimEnd('份').TrimEnd('月')) is { } number and <= 12 => Period.Month(said.TeamDay.Year, number) is var month && month.From > said.TeamDay ? month.YearBefore() : month,
        _ => null,
    };

    /// <summary>Weeks begin on Monday; the first of a month with its first day.</summary>
    private static Stretch WeekOf(Period month, int week)
    {
        var before = ((int)month.From.DayOfWeek + 6) % 7;
        // A stump of a weekend is the first week's.
        var monday = month.From.AddDays((before > 4 ? 7 : 0) - before + (7 * week));
        if (week == 0 && before > 4)
        {
            return new Stretch(month.From, monday.AddDays(6));
        }

        return new Stretch(monday < month.From ? month.From : monday, monday.AddDays(6) > month.To ? month.To : monday.AddDays(6));
    }

    [GeneratedRegex("(?<month>本月|这个月|当月|上个月|上月|(?:1[0-2]|[1-9]|十[一二]|[一二三四五六七八九十])月份?)的?(?:(?<third>上旬|中旬|下旬)|第(?<week>[一二三四五1-5])(?:个)?(?:周|星期|礼拜))")]
    private static partial Regex PartOfMonth();

    [GeneratedRegex(@"(?<month>1[0-2]|[1-9])月(?:份)?的?(?<from>\d{1,2})[日号]?(?:到|至|-|~|—)(?<to>\d{1,2})[日号]?(?:这一?周|那一?周)?(?!\d|月)")]
    private static partial Regex DaysOfMonth();

    [GeneratedRegex(@"(?<!\b(?:to|through|until|till|and)(?: the)? |[-–~] ?)\b(?<month>january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?: of)?,? (?:(?<last>last)|this) year\b")]
    private static partial Regex MonthOfYear();

    [GeneratedRegex(@"\b(?<day>\d{1,2})(?:st|nd|rd|th)(?: of)? (?<month>january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\b(?! \d{4})")]
    private static partial Regex DayOfMonth();

    [GeneratedRegex("第(?<week>[一二三四五1-5])(?:个)?(?:周|星期|礼拜)")]
    private static partial Regex OtherWeek();

    [GeneratedRegex(@"(?<year>今年|去年|前年|20\d\d年?)的?(?:第?(?<quarter>[一二三四1-4])季度?(?!节|个)|q(?<quarter>[1-4]))")]
    private static partial Regex QuarterOfYear();

    [GeneratedRegex(@"(?<year>今年|去年|前年|20\d\d年)?的?(?:上半年|(?<second>下半年))|\b(?:the )?(?:first half|h1|(?<second>second half|h2))(?: of)? ?(?<year>last year|this year|20\d\d)?\b")]
    private static partial Regex HalfOfYear();
}
