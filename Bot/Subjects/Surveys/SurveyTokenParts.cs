using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Bot.Reports;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>Parts of a year as people say them: 去年第四季度, 三月下旬, 三月第一周和第二周, 去年下半年, "second half of 2025".</summary>
internal sealed partial class SurveyTokens
{
    private void PartsOfYears()
    {
        DaysToDays();
        QuartersAndMonths();
        // "since new year": its first day.
        foreach (Match match in NewYear().Matches(folded))
        {
            Place(match.Index, match.Index + match.Length, new Stretch(new DateOnly(said.TeamDay.Year, 1, 1), new DateOnly(said.TeamDay.Year, 1, 1)));
        }

        // "before this year": whoever reads times takes it for one without a beginning.
        foreach (Match match in BeforeUnit().Matches(folded))
        {
            if (text.IsFree(match.Index, match.Index + match.Length))
            {
                var period = Period.Holding(match.Groups["unit"].Value is "year" or "年" ? PeriodKind.Year : match.Groups["unit"].Value is "quarter" or "季度" ? PeriodKind.Quarter : PeriodKind.Month, said.TeamDay);
                Place(match.Index, match.Index + match.Length, Stretch.Of(match.Groups["last"].Success ? period.Before() : period));
            }
        }

        // 比年底多了: the year that is over.
        foreach (Match match in YearEnd().Matches(folded))
        {
            if (text.IsFree(match.Index, match.Index + match.Length) && (match.Groups["last"].Success || !Coming().IsMatch(folded)))
            {
                Place(match.Index, match.Index + match.Length, Stretch.Of(Period.Month(said.TeamDay.Year - 1, 12)));
            }
        }

        // "the 10th of April": the nearest, where nothing says that it lies ahead the last.
        foreach (Match match in DayOfMonth().Matches(folded))
        {
            if (text.IsFree(match.Index, match.Index + match.Length) && int.TryParse(match.Groups["day"].Value, out var number) && DateOnly.TryParseExact($"{number} {match.Groups["month"].Value[..3]} {said.TeamDay.Year}", "d MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var named))
            {
                named = named > said.TeamDay && !Coming().IsMatch(folded) ? named.AddYears(-1) : named;
                Place(match.Index, match.Index + match.Length, new Stretch(named, named));
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
        int? halves = HalfOfYear().Matches(folded).Select(match => YearCalled(match.Groups["year"].Value)).FirstOrDefault(year => year is not null);
        foreach (Match match in BothHalves().Matches(folded))
        {
            if (text.IsFree(match.Index, match.Index + match.Length))
            {
                var year = YearCalled(match.Groups["year"].Value) ?? said.TeamDay.Year;
                Add(match.Index, match.Groups["second"].Index, new Stretch(new DateOnly(year, 1, 1), new DateOnly(year, 6, 30)));
                Add(match.Groups["second"].Index, match.Index + match.Length, new Stretch(new DateOnly(year, 7, 1), new DateOnly(year, 12, 31)));
            }
        }

        foreach (Match match in HalfOfYear().Matches(folded))
        {
            if (text.IsFree(match.Index, match.Index + match.Length))
            {
                var second = match.Groups["second"].Success;
                var year = YearCalled(match.Groups["year"].Value) ?? halves ?? said.TeamDay.Year;
                halves = year;
                Add(match.Index, match.Index + match.Length, new Stretch(new DateOnly(year, second ? 7 : 1, 1), second ? new DateOnly(year, 12, 31) : new DateOnly(year, 6, 30)));
            }
        }
    }

    private int? YearCalled(string word) => word switch { "" => null, "去年" or "last year" or "last year's" => said.TeamDay.Year - 1, "前年" => said.TeamDay.Year - 2, { Length: >= 4 } named when int.TryParse(named.AsSpan(0, 4), out var number) => number, _ => said.TeamDay.Year };

    [GeneratedRegex(@"\b(?:the )?first and (?:the )?(?<second>second hal(?:f|ves))(?: of)? ?(?<year>last year|this year|20\d\d)?\b|(?<year>今年|去年|前年|20\d\d年)?上(?<second>下半年)")]
    private static partial Regex BothHalves();

    /// <summary>去年第四季度, "last March", "March 2025", 一月份以来: each with its year.</summary>
    private void QuartersAndMonths()
    {
        foreach (Match match in QuarterOfYear().Matches(folded))
        {
            if (text.IsFree(match.Index, match.Index + match.Length))
            {
                var quarter = "一二三四1234".IndexOf(match.Groups["quarter"].Value, StringComparison.Ordinal) % 4;
                var year = match.Groups["year"].Value switch { "今年" => said.TeamDay.Year, "去年" => said.TeamDay.Year - 1, "前年" => said.TeamDay.Year - 2, var named => int.Parse(named.AsSpan(0, 4), CultureInfo.InvariantCulture) };
                Place(match.Index, match.Index + match.Length, Stretch.Of(Period.Parse($"{year}-Q{quarter + 1}")!));
            }
        }

        foreach (Match match in MonthOfYear().Matches(folded))
        {
            if (text.IsFree(match.Index, match.Index + match.Length) && DateOnly.TryParseExact($"1 {match.Groups["month"].Value[..3]} {said.TeamDay.Year - (match.Groups["last"].Success ? 1 : 0)}", "d MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
            {
                Place(match.Index, match.Index + match.Length, Stretch.Of(Period.Holding(PeriodKind.Month, first)));
            }
        }

        foreach (Match match in MonthAndYear().Matches(folded))
        {
            if (text.IsFree(match.Index, match.Index + match.Length) && MonthCalled(match.Groups["month"].Value) is { } number)
            {
                Place(match.Index, match.Index + match.Length, Stretch.Of(Period.Month(int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture), number)));
            }
        }

        // 一月份以来, 去年10月至今: which months are named, whatever follows.
        foreach (Match match in MonthSince().Matches(folded))
        {
            if (text.IsFree(match.Index, match.Index + match.Length) && CountOf(match.Groups["month"].Value) is { } since and >= 1 and <= 12)
            {
                var year = match.Groups["year"].Value switch { ['今', ..] => said.TeamDay.Year, ['去', ..] => said.TeamDay.Year - 1, ['前', ..] => said.TeamDay.Year - 2, { Length: >= 4 } named => int.Parse(named.AsSpan(0, 4), CultureInfo.InvariantCulture), _ => since > said.TeamDay.Month ? said.TeamDay.Year - 1 : said.TeamDay.Year };
                Place(match.Index, match.Index + match.Length, Stretch.Of(Period.Month(year, since)));
            }
        }
    }

    /// <summary>4月2日到4月10日, 去年12月20到1月5号, "2 to 10 April", "March 28 to April 3", and 3月31日 by itself: both days are in it.</summary>
    private void DaysToDays()
    {
        foreach (Match match in DayToDay().Matches(folded))
        {
            var (named, last) = (MonthCalled(match.Groups["month"].Value), MonthCalled(match.Groups["other"].Value));
            // 3月1日到昨天, 3月1日下午: whoever reads times knows the rest.
            var goesOn = !match.Groups["until"].Success && said.Utterance.Times.Exists(item => item.Start < match.Index + match.Length && item.End > match.Index + match.Length);
            if (goesOn || !text.IsFree(match.Index, match.Index + match.Length) || (named ?? last) is not { } month || DayOf(match, month, match.Groups["day"].Value) is not { } from)
            {
                continue;
            }

            var to = match.Groups["until"].Success ? DayOf(from.Year, last ?? month, match.Groups["until"].Value) : from;
            to = to < from ? to.Value.AddYears(1) : to;
            if (to is { } until)
            {
                Place(match.Index, match.Index + match.Length, new Stretch(from, until));
            }
        }
    }

    /// <summary>Of a day without its year: the last one, where it lies more than a month ahead and nothing says that it is to come.</summary>
    private DateOnly? DayOf(Match match, int month, string day)
    {
        if (match.Groups["year"] is { Length: > 0 } year)
        {
            return DayOf(year.Value switch { ['今', ..] => said.TeamDay.Year, ['去', ..] => said.TeamDay.Year - 1, ['前', ..] => said.TeamDay.Year - 2, var number => int.Parse(number.AsSpan(0, 4), CultureInfo.InvariantCulture) }, month, day);
        }

        return DayOf(said.TeamDay.Year, month, day) is { } near ? near > said.TeamDay.AddDays(31) && !Coming().IsMatch(folded) ? near.AddYears(-1) : near : null;
    }

    private static DateOnly? DayOf(int year, int month, string day) =>
        month is >= 1 and <= 12 && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, number) : null;

    private static int? MonthCalled(string word) => word.Length == 0 ? null
        : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : word.Length >= 3 && DateOnly.TryParseExact("1 " + word[..3] + " 2000", "d MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? first.Month : null;

    /// <summary>Days with what turns them: before, since, as of.</summary>
    private void Place(int start, int end, Stretch when)
    {
        var ahead = folded[..start].TrimEnd();
        if (UpTo().Match(folded, end) is { Success: true } behind && behind.Index == end)
        {
            // 去年7月以前, "before the 10th of April": up to the day before.
            text.Mark(behind.Index, behind.Index + behind.Length);
            Add(start, end, new Stretch(SurveyGrammar.Always, when.From.AddDays(-1)));
        }
        else if (Before().Match(ahead) is { Success: true } before)
        {
            text.Mark(before.Index, before.Index + before.Length);
            Add(start, end, new Stretch(SurveyGrammar.Always, when.From.AddDays(-1)));
        }
        else if (Standing().Match(ahead) is { Success: true } standing && (when.From == when.To || standing.Value is not ("by" or "by the")))
        {
            // 截至3月31日, "by the end of April": as it stands then, or what falls due until then.
            text.Mark(standing.Index, standing.Index + standing.Length);
            Add(start, end, when.To <= said.TeamDay ? new AsOf(when.To) : new Stretch(SurveyGrammar.Always, when.To));
        }
        else if (SinceAfter().Match(folded, end) is { Success: true } after && after.Index == end)
        {
            text.Mark(after.Index, after.Index + after.Length);
            Add(start, end, when with { To = said.TeamDay });
        }
        else if (SinceBefore().Match(ahead) is { Success: true } since && !Until().IsMatch(folded.AsSpan(end)))
        {
            text.Mark(since.Index, since.Index + since.Length);
            // Nobody talked to them since January: January was the last time.
            var last = when.To < said.TeamDay ? when : Stretch.Of(Period.Holding(PeriodKind.Month, when.From));
            Add(start, end, new Stretch(NoneSince().IsMatch(folded) && last.To < said.TeamDay && last.To.DayNumber - last.From.DayNumber < 100 ? last.To.AddDays(1) : when.From, said.TeamDay));
        }
        else
        {
            // "over Q1", "during March": only that it is then.
            if (Within().Match(ahead) is { Success: true } within)
            {
                text.Mark(within.Index, within.Index + within.Length);
            }

            Add(start, end, when);
        }
    }

    /// <summary>从十月到一月, "between October and January": one stretch, where the two are not held against each other.</summary>
    private void Ranges()
    {
        var days = tokens.Where(token => token.Value is Stretch).OrderBy(token => token.Start).ToList();
        for (var at = 1; at < days.Count; at++)
        {
            var (one, other) = (days[at - 1], days[at]);
            var (from, until) = ((Stretch)one.Value, (Stretch)other.Value);
            var between = folded[one.End..other.Start].Trim();
            var both = between is "and" && Between().Match(folded[..one.Start].TrimEnd()) is { Success: true } && !Held().IsMatch(folded);
            if (until.From <= from.To || !both && !Till().IsMatch(between))
            {
                continue;
            }

            tokens.RemoveAll(token => token.Start == one.Start || token.Start == other.Start);
            var opens = Between().Match(folded[..one.Start].TrimEnd());
            text.Mark(opens.Success ? opens.Index : one.Start, other.End);
            days[at] = new SurveyToken(opens.Success ? opens.Index : one.Start, other.End, new Stretch(from.From, until.To));
            tokens.Add(days[at]);
        }
    }

    /// <summary>耗材2025, "2025 sales": a year by itself, whatever it is glued to.</summary>
    private void Years()
    {
        foreach (Match match in YearAlone().Matches(folded))
        {
            if (text.IsFree(match.Index, match.Index + match.Length))
            {
                Place(match.Index, match.Index + match.Length, Stretch.Of(Period.Year(int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture))));
            }
        }

        // "by Q1 revenue": no day by which something is due.
        foreach (Match match in QuarterAlone().Matches(folded))
        {
            if (text.IsFree(match.Index, match.Index + match.Length))
            {
                var quarter = Period.Quarter(said.TeamDay.Year, match.Value[1] - '0');
                Place(match.Index, match.Index + match.Length, Stretch.Of(quarter.From > said.TeamDay && !Coming().IsMatch(folded) ? quarter.YearBefore() : quarter));
            }
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

    private const string MonthOf3 = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

    [GeneratedRegex(@"(?:(?<year>今年|去年|前年|20\d\d年?)的?)?(?<!\d)(?<month>1[0-2]|0?[1-9])月(?<day>3[01]|[12]\d|0?[1-9])(?!\d|万|家|单|笔|个|次)[日号]?(?:\s*(?:到|至|-|~|—|－)\s*(?:20\d\d年|今年|去年)?(?<other>1[0-2]|0?[1-9])月(?<until>3[01]|[12]\d|0?[1-9])[日号]?(?!\d)|(?!\s*(?:到|至|-|~|—|－)\s*\d))"
        + @"|\b(?<month>" + MonthOf3 + @")\.? (?<day>\d{1,2})(?:st|nd|rd|th)? ?(?:to|through|until|till|-|–) ?(?:(?<other>" + MonthOf3 + @")\.? )?(?<until>\d{1,2})(?:st|nd|rd|th)?\b(?!\d)(?:,? (?<year>20\d\d))?"
        + @"|\b(?<month>" + MonthOf3 + @")\.? (?<day>\d{1,2})(?:st|nd|rd|th)?\b(?!\s*(?:to|through|until|till|-|–|%|k\b|\d|orders?|customers?|visits?|calls?))"
        + @"|\b(?<day>\d{1,2})(?:st|nd|rd|th)?(?: (?<month>" + MonthOf3 + @"))? ?(?:to|through|until|till|-|–) ?(?<until>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<other>" + MonthOf3 + @")\b(?:,? (?<year>20\d\d))?")]
    private static partial Regex DayToDay();

    [GeneratedRegex(@"(?<!\b(?:to|through|until|till|and|or)(?: the)? |[-–~] ?)\b(?<month>" + MonthOf3 + @")\.?,? (?:of )?(?<year>20\d\d)\b(?!\s*(?:to|through|until|till|-|–)\b)")]
    private static partial Regex MonthAndYear();

    [GeneratedRegex(@"(?:(?<year>今年|去年|前年|20\d\d年)的?)?(?<![\d一二三四五六七八九十个每几两])(?<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?(?=\s*(?:以来|至今|到现在|到今天|起|开始|以后|之后|往后|到目前))")]
    private static partial Regex MonthSince();

    [GeneratedRegex(@"\b(?:over|during|throughout|across|within|through)(?: the)?$")]
    private static partial Regex Within();

    [GeneratedRegex(@"(?<last>去年|上年)?的?(?:年底|年末)(?!前)|\b(?:the )?(?:(?<last>last )year[- ]end|(?<last>end of last year)|year[- ]end)\b")]
    private static partial Regex YearEnd();

    [GeneratedRegex(@"(?<![a-z\d])q[1-4](?![a-z\d])")]
    private static partial Regex QuarterAlone();

    [GeneratedRegex(@"(?<![\d.,-])(?<year>20[0-4]\d)(?:年度|全年|年)?(?![\d.,]\d|\d|万|元|%)")]
    private static partial Regex YearAlone();

    [GeneratedRegex(@"(?:截至|截止到?|截到|\bas (?:of|at|on)(?: the)?(?: (?:end|close) of)?|\bat (?:the )?(?:end|close) of|\bby(?: the)?(?: (?:end|close) of)?)$")]
    private static partial Regex Standing();

    [GeneratedRegex(@"(?:\bbetween(?: the)?|\bfrom(?: the)?|\bsince(?: the)?|从|自)$")]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:(?:up )?(?:to|through|until|till)(?: the)?(?: (?:end|close) of)?|-|–|~|到|至)$")]
    private static partial Regex Till();

    [GeneratedRegex(@"^\s*(?:(?:up )?(?:to|through|until|till)\b|[-–~到至](?!现在|今|目前))")]
    private static partial Regex Until();

    [GeneratedRegex(@"(?<=\b(?:since|from) )(?:new year(?:'?s)?(?: day)?|the (?:start|beginning|turn) of (?:the|this) year)\b")]
    private static partial Regex NewYear();

    [GeneratedRegex(@"(?<=\b(?:before|prior to|earlier than|older than|preceding) )(?:this|(?<last>last)) (?<unit>year|quarter|month)\b|(?:今|(?<last>去))(?<unit>年)(?=(?:以|之)前)|(?:这个|本|(?<last>上个?))(?<unit>季度|月)(?=(?:以|之)前)")]
    private static partial Regex BeforeUnit();

    /// <summary>Two that are held against each other are no one stretch.</summary>
    [GeneratedRegex(@"\b(?:compar\w+|differen\w+|chang\w+|gap|grow\w*|grew|rise|rose|fell|fall|drop\w*|shift\w*|mov\w+|more|less|better|worse|higher|lower|shr[aiu]nk)\b")]
    private static partial Regex Held();

    [GeneratedRegex("第(?<week>[一二三四五1-5])(?:个)?(?:周|星期|礼拜)")]
    private static partial Regex OtherWeek();

    [GeneratedRegex(@"(?<year>今年|去年|前年|20\d\d年?)的?(?:第?(?<quarter>[一二三四1-4])季度?(?!节|个)|q(?<quarter>[1-4]))")]
    private static partial Regex QuarterOfYear();

    [GeneratedRegex(@"(?<year>今年|去年|前年|20\d\d年)?的?(?:上半年|(?<second>下半年))|\b(?:the )?(?:first half|h1|(?<second>second half|h2))(?: of)? ?(?<year>last year|this year|20\d\d)?\b")]
    private static partial Regex HalfOfYear();
}
