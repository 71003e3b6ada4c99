using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Intents;

namespace SalesBot.Bot.Reports;

/// <summary>The months, quarters, years and other days that a question about figures names.</summary>
/// <param name="text">What is found is marked in it.</param>
/// <param name="ahead">Of a month without its year the nearest is meant, not the last: targets lie ahead.</param>
internal sealed partial class SpokenDays(Said said, Utterance words, MarkedText text, bool ahead)
{
    /// <summary>In the order they were named, each with its place; what was joined (一月到三月) is one.</summary>
    public IReadOnlyList<(int At, int End, Stretch When)> Find()
    {
        var stretches = new List<(int At, int End, Stretch Stretch)>();
        foreach (Match match in QuarterOfYear().Matches(words.Folded))
        {
            text.Mark(match.Index, match.Index + match.Length);
            stretches.Add((match.Index, match.Index + match.Length, Stretch.Of(Period.Parse($"{match.Groups["y"].Value}-Q{match.Groups["q"].Value}")!)));
        }

        foreach (Match match in MonthsOfYear().Matches(words.Folded))
        {
            var (from, to) = (ChineseMonth(match.Groups["from"].Value), ChineseMonth(match.Groups["to"].Value));
            if (from is >= 1 and <= 12 && to is >= 1 and <= 12 && from < to && text.IsFree(match.Index, match.Index + match.Length))
            {
                var year = match.Groups["year"].Value switch
                {
                    "去年" => said.TeamDay.Year - 1,
                    "前年" => said.TeamDay.Year - 2,
                    [.. var digits, '年'] when int.TryParse(digits, out var number) => number < 100 ? 2000 + number : number,
                    "" when !ahead && new DateOnly(said.TeamDay.Year, from, 1) > said.TeamDay => said.TeamDay.Year - 1,
                    _ => said.TeamDay.Year,
                };
                text.Mark(match.Index, match.Index + match.Length);
                stretches.Add((match.Index, match.Index + match.Length, new Stretch(new DateOnly(year, from, 1), new DateOnly(year, to, 1).AddMonths(1).AddDays(-1))));
            }
        }

        foreach (Match match in Season().Matches(words.Folded))
        {
            if (text.IsFree(match.Index, match.Index + match.Length))
            {
                var quarter = "一二三四1234".IndexOf(match.Groups["quarter"].Value, StringComparison.Ordinal) % 4;
                var year = said.TeamDay.Year + (match.Groups["year"].Value switch { "去年" => -1, "明年" => 1, _ => 0 });
                var found = Period.Parse($"{year}-Q{quarter + 1}")!;
                text.Mark(match.Index, match.Index + match.Length);
                stretches.Add((match.Index, match.Index + match.Length, Stretch.Of(!ahead && match.Groups["year"].Length == 0 && found.From > said.TeamDay ? found.YearBefore() : found)));
            }
        }

        foreach (var (at, word) in text.Words())
        {
            // "Jan 2025" is no year.
            if (text.IsFree(at, at + word.Length) && Period.Parse(word) is { } period && !(period.Kind == PeriodKind.Year && words.Times.Exists(item => item.Start <= at && at + word.Length <= item.End && item.End - item.Start > word.Length)))
            {
                text.Mark(at, at + word.Length);
                stretches.Add((at, at + word.Length, Stretch.Of(period)));
            }
        }

        foreach (var item in words.Times)
        {
            if (!text.IsFree(item.Start, item.End) || DaysOf(item) is not { } days)
            {
                continue;
            }

            text.Mark(item.Start, item.End);
            // Of Q4 or December without its year the last is meant: figures lie behind.
            // 下个季度 names one that comes.
            var last = !ahead && !item.HasYear && !(words.Folded[item.Start] == '下' || words.Folded[item.Start..item.End].Contains("next", StringComparison.Ordinal)) && days.From > said.TeamDay && item.Grain is Grain.Month or Grain.Quarter && days.From.AddYears(-1) <= said.TeamDay;
            stretches.Add((item.Start, item.End, last ? new Stretch(days.From.AddYears(-1), days.To.AddYears(-1)) : new Stretch(days.From, days.To)));
        }

        if (stretches.Count == 0 && ToDate().Match(words.Folded) is { Success: true } sofar && text.IsFree(sofar.Index, sofar.Index + sofar.Length))
        {
            text.Mark(sofar.Index, sofar.Index + sofar.Length);
            stretches.Add((sofar.Index, sofar.Index + sofar.Length, Stretch.Of(Period.Holding(sofar.Groups["month"].Success ? PeriodKind.Month : sofar.Groups["quarter"].Success ? PeriodKind.Quarter : PeriodKind.Year, said.TeamDay)) with { To = said.TeamDay }));
        }

        foreach (var name in MonthNames)
        {
            while (text.TakeWord(name) is { } at)
            {
                var month = Period.Month(said.TeamDay.Year, MonthOf(name));
                stretches.Add((at, at + name.Length, Stretch.Of(!ahead && month.From > said.TeamDay ? month.YearBefore() : month)));
            }
        }

        return Joined([.. stretches.OrderBy(found => found.At)]);
    }

    /// <summary>一月到三月, "Jan 2025 to March": one stretch.</summary>
    private List<(int At, int End, Stretch When)> Joined(List<(int At, int End, Stretch When)> found)
    {
        for (var at = 1; at < found.Count; at++)
        {
            var (one, other) = (found[at - 1], found[at]);
            if (other.When.From > one.When.To && Array.Exists(Till, word => Between(one.At, other.At).EndsWith(word, StringComparison.Ordinal)))
            {
                found[at - 1] = (one.At, other.End, new Stretch(one.When.From, other.When.To));
                found.RemoveAt(at--);
            }
        }

        return found;
    }

    private string Between(int one, int other) => words.Folded[one..other].TrimEnd();

    /// <summary>March, Jan, december by themselves; "may" is a verb as often.</summary>
    private static readonly string[] MonthNames = ["january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"];

    private static readonly string[] Till = ["to", "through", "until", "till", "-", "–", "~", "到", "至"];

    private static int ChineseMonth(string word) => int.TryParse(word, out var number) ? number : Array.IndexOf(["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"], word);

    private static int MonthOf(string name) => DateTime.ParseExact(name[..3], "MMM", System.Globalization.CultureInfo.InvariantCulture).Month;

    private (DateOnly From, DateOnly To)? DaysOf(Item item) => ahead && item is { Kind: ItemKind.Period, Alts.Length: > 1 }
        && item.Alts.MinBy(alt => alt.Start is { } start ? (start - said.Context.Now).Duration() : TimeSpan.MaxValue) is { Start: { } from, End: { } to }
            ? (DateOnly.FromDateTime(from), DateOnly.FromDateTime(to).AddDays(-1))
            : QueryReader.Period(words, item) is { } days ? (days.From, WholeMonth(item) ?? LastDay(item, days.To)) : null;

    /// <summary>今天到周日: the day named last is in it.</summary>
    private static DateOnly LastDay(Item item, DateOnly to) =>
        item.To is { Kind: ItemKind.Date, Alts: [{ Start: { } last }, ..] } && DateOnly.FromDateTime(last) == to.AddDays(1) ? to.AddDays(1) : to;

    /// <summary>"January to March" ends with the whole of March: what reads times ends it where March begins.</summary>
    private DateOnly? WholeMonth(Item item) =>
        item.Alts is [{ End: { Day: 1 } end }, ..] && Through().Match(words.Folded[item.Start..item.End]) is { Success: true } last
        && (last.Groups["name"].Success ? MonthOf(last.Groups["name"].Value) : int.Parse(last.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture)) == end.Month
            ? DateOnly.FromDateTime(end).AddMonths(1).AddDays(-1) : null;

    [GeneratedRegex(@"(?:今年|年初)(?:以来|至今|到现在)|(?<quarter>本季度?|这个?季度)(?:以来|至今|到现在)|(?<month>本月|这个?月)(?:以来|至今|到现在)|\b(?:so far this (?:year|(?<quarter>quarter)|(?<month>month))|(?:year|(?<quarter>quarter)|(?<month>month))[- ]to[- ]date|ytd|(?<quarter>qtd)|(?<month>mtd))\b")]
    private static partial Regex ToDate();

    [GeneratedRegex(@"(?:\b(?:to|through|until|till|and)\b|[-–~到至])\s*(?:(?:the )?(?:end of )?(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:20\d\d年)?(?<number>\d{1,2})月)")]
    private static partial Regex Through();

    /// <summary>1到3月, 去年七月到十二月: months of one year.</summary>
    [GeneratedRegex(@"(?<year>今年|去年|前年|\d{2,4}年)?的?(?<from>1[0-2]|[1-9]|十[一二]|[一二三四五六七八九十])月?份?(?:到|至|-|~)(?<to>1[0-2]|[1-9]|十[一二]|[一二三四五六七八九十])月份?(?!\d)")]
    private static partial Regex MonthsOfYear();

    /// <summary>一季, 第三季: without 度.</summary>
    [GeneratedRegex(@"(?<year>今年|去年|明年)?第?(?<quarter>[一二三四1-4])季(?!度|节|个)")]
    private static partial Regex Season();

    [GeneratedRegex(@"\bq(?<q>[1-4])\s*(?:of\s+)?(?<y>20\d\d)\b")]
    private static partial Regex QuarterOfYear();
}
