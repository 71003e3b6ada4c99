using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Expressions.Figures;
using SalesBot.Bot.Understanding.Naming;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>A word of the question and what it stands for.</summary>
/// <param name="Value">A <see cref="SurveyTerm"/>, or what is named: a scope, some days, a length, a figure, a grade …</param>
internal readonly record struct SurveyToken(int Start, int End, object Value)
{
    public SurveyTerm? SurveyTerm => Value as SurveyTerm?;

    public bool Is(SurveyTerm term) => Value is SurveyTerm known && known == term;
}

/// <summary>So long without or in something, counted back from today.</summary>
internal sealed record Lately(DateOnly From, int Days);

/// <summary>So many, at least or at most.</summary>
internal sealed record Times(int? AtLeast, int? AtMost);

/// <summary>So many of the most or least.</summary>
internal sealed record TopMost(int Count, bool Lowest, bool Customers = false);

/// <summary>Takes a question apart: names, days, sums and the words of <see cref="SurveyWords"/>, the longest first, so that every letter counts once; what is left is known to nobody.</summary>
internal sealed partial class SurveyTokens
{
    private readonly Said said;

    private readonly string folded;

    private readonly MarkedText text;

    private readonly List<SurveyToken> tokens = [];

    private SurveyTokens(Said said) => (this.said, folded, text) = (said, said.Folded, new MarkedText(said.Text, said.Folded));

    public static (IReadOnlyList<SurveyToken> Tokens, IReadOnlyList<string> Unknown) Of(Said said) => new SurveyTokens(said).Read();

    private (IReadOnlyList<SurveyToken> Tokens, IReadOnlyList<string> Unknown) Read()
    {
        Grades();
        Phrases();
        Tops();
        Names();
        Days();
        Sums();
        Words();
        tokens.Sort((one, other) => one.Start.CompareTo(other.Start));
        return (tokens, [.. Strange().Distinct()]);
    }

    private void Add(int start, int end, object value)
    {
        text.Mark(start, end);
        tokens.Add(new SurveyToken(start, end, value));
    }

    /// <summary>A级, A和B类, AB类, B级以上, "grade A", "A and B customers".</summary>
    private void Grades()
    {
        foreach (Match match in Graded().Matches(folded))
        {
            var named = match.Groups["g"].Value.Where(letter => letter is 'a' or 'b' or 'c').Select(letter => (Grade)(letter - 'a')).ToList();
            if (match.Groups["up"].Success)
            {
                named = [.. Enum.GetValues<Grade>().Where(grade => grade <= named.Max())];
            }

            Add(match.Index, match.Index + match.Length, named.ToArray());
        }
    }

    /// <summary>Set phrases that hold letters of other classes.</summary>
    private void Phrases()
    {
        // What is quoted is said by others.
        foreach (Match match in Quoted().Matches(folded))
        {
            text.Mark(match.Index, match.Index + match.Length);
        }

        foreach (Match match in Weekday().Matches(folded))
        {
            Add(match.Index, match.Index + match.Length, SurveyTerm.Weekday);
        }

        // 清明前: from today to the day before.
        foreach (Match match in BeforeHoliday().Matches(folded))
        {
            if (ExpressionReader.Times(match.Groups["name"].Value + "节", said.Context.Now, chinese: true).Select(item => item.Alts.Select(alt => alt.Start).OfType<DateTime>().FirstOrDefault(start => start > said.Context.Now)).FirstOrDefault(start => start != default) is { Year: > 2000 } day)
            {
                Add(match.Index, match.Index + match.Length, new Stretch(said.TeamDay, DateOnly.FromDateTime(day).AddDays(-1)));
            }
        }

        foreach (Match match in RestOfWeek().Matches(folded))
        {
            var today = said.TeamDay;
            Add(match.Index, match.Index + match.Length, new Stretch(today, today.AddDays((7 - (int)today.DayOfWeek) % 7)));
        }

        foreach (Match match in FewQuarters().Matches(folded))
        {
            Add(match.Index, match.Index + match.Length, SurveyTerm.Quarter);
        }

        // 再前一个月, "the quarter before": against the days before.
        foreach (Match match in OneBefore().Matches(folded))
        {
            Add(match.Index, match.Index + match.Length, SurveyTerm.Than);
        }

        foreach (Match match in YearBack().Matches(folded))
        {
            Add(match.Index, match.Index + match.Length, new LastYear());
        }

        // 当天或隔天内 is no day.
        foreach (Match match in Prompt().Matches(folded))
        {
            Add(match.Index, match.Index + match.Length, SurveyTerm.InTime);
        }

        foreach (Match match in Segmented().Matches(folded))
        {
            Add(match.Index, match.Index + match.Length, match.Groups["high"].Success ? Segment.HighValue : match.Groups["risk"].Success ? Segment.AtRisk : match.Groups["low"].Success ? Segment.LowValue : Segment.Potential);
        }

        foreach (Match match in Trade().Matches(folded))
        {
            if (text.IsFree(match.Groups["word"].Index, match.Groups["word"].Index + match.Groups["word"].Length) && (match.Groups["word"].Value != "it" || said.Text.AsSpan(match.Groups["word"].Index, 2) is "IT") && IndustryWords.Read(match.Groups["word"].Value) is { } industry && Industries.Find(industry) is not null)
            {
                Add(match.Groups["word"].Index, match.Groups["word"].Index + match.Groups["word"].Length, new Named(Split.Industry, industry));
            }
        }
    }

    /// <summary>前十大, top 3, 最大的5家, "5 biggest".</summary>
    private void Tops()
    {
        foreach (Match match in Topmost().Matches(folded))
        {
            if (CountOf(match.Groups["n"].Value) is { } count)
            {
                Add(match.Index, match.Index + match.Length, new TopMost(count, match.Groups["low"].Success, match.Value[^1] == '家'));
            }
        }
    }

    /// <summary>People, teams, regions and products; 雨桐那组 is the team she leads.</summary>
    private void Names()
    {
        foreach (var (start, end, scope) in SpokenNames.Find(said.Roster, folded, text, several: true))
        {
            var led = scope.Kind == ScopeKind.Rep && said.Roster.Named(scope.Name!) is { Role: Domain.Team.Role.Lead, Team: { } team } && Led().Match(folded, end) is { Success: true } behind && behind.Index == end
                ? (Team: team, End: end + behind.Length) : ((string Team, int End)?)null;
            Add(start, led?.End ?? end, led is { } own ? new Scope(ScopeKind.Team, own.Team) : scope);
        }
    }

    private void Days()
    {
        var utterance = said.Utterance;
        var ahead = Coming().IsMatch(folded);
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
                Add(match.Index, match.Index + match.Length, new Lately(from, today.DayNumber - from.DayNumber));
            }
        }

        foreach (Match match in HalfYear().Matches(folded))
        {
            if (text.IsFree(match.Index, match.Index + match.Length))
            {
                var from = said.TeamDay.AddMonths(match.Value.Contains('年', StringComparison.Ordinal) || match.Value.Contains("year", StringComparison.Ordinal) ? -6 : 0);
                Add(match.Index, match.Index + match.Length, new Lately(from == said.TeamDay ? from.AddDays(-15) : from, from == said.TeamDay ? 15 : said.TeamDay.DayNumber - from.DayNumber));
            }
        }

        foreach (var (start, end, when) in new SpokenDays(said, utterance, text, ahead).Find())
        {
            var stretch = when;
            if (SinceAfter().Match(folded, end) is { Success: true } after && after.Index == end)
            {
                stretch = stretch with { To = said.TeamDay };
                text.Mark(after.Index, after.Index + after.Length);
            }
            else if (SinceBefore().Match(folded[..start].TrimEnd()) is { Success: true } before)
            {
                text.Mark(before.Index, before.Index + before.Length);
                // Nobody talked to them since January: January was the last time.
                var last = stretch.To < said.TeamDay ? stretch : Stretch.Of(Period.Holding(PeriodKind.Month, stretch.From));
                stretch = new Stretch(NoneSince().IsMatch(folded) && last.To < said.TeamDay && last.To.DayNumber - last.From.DayNumber < 100 ? last.To.AddDays(1) : stretch.From, said.TeamDay);
            }

            Add(start, end, stretch);
        }
    }

    /// <summary>5 万以上, "over 50k"; two times or more.</summary>
    private void Sums()
    {
        foreach (Match match in Often().Matches(folded))
        {
            if (text.IsFree(match.Index, match.Index + match.Length) && CountOf(match.Groups["n"].Value) is { } count)
            {
                var more = match.Groups["over"].Success;
                Add(match.Index, match.Index + match.Length, match.Groups["under"].Success ? new Times(null, count - 1) : new Times(more ? count + 1 : count, null));
            }
        }

        var marks = new List<(int Start, int End)>();
        var bounds = Bounds.Of(said.Utterance, (start, end) => marks.Add((start, end)));
        if (marks.Count > 0 && marks.TrueForAll(mark => text.IsFree(mark.Start, mark.End)))
        {
            foreach (var (start, end) in marks)
            {
                text.Mark(start, end);
            }

            tokens.Add(new SurveyToken(marks[0].Start, marks[^1].End, bounds));
        }
    }

    private void Words()
    {
        var found = new List<(int Start, int End, object Value)>();
        foreach (var (term, start, end) in SurveyWords.Terms.Find(folded))
        {
            found.Add((start, end, term));
        }

        foreach (var (word, value) in Vocabulary)
        {
            for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                var end = at + word.Length;
                if (!(Folding.IsLatin(word[0]) && at > 0 && Folding.IsLatin(folded[at - 1])) && !(Folding.IsLatin(word[^1]) && end < folded.Length && Folding.IsLatin(folded[end])))
                {
                    found.Add((at, end, value));
                }
            }
        }

        foreach (var (start, end, value) in found.OrderByDescending(one => one.End - one.Start).ThenBy(one => one.Value is SurveyTerm.Small).ThenBy(one => one.Start))
        {
            if (text.IsFree(start, end))
            {
                Add(start, end, value);
            }
        }
    }

    private static readonly IReadOnlyList<(string Word, object Value)> Vocabulary =
    [
        .. SurveyWords.Metrics.Select(entry => (Folding.Of(entry.Word), (object)entry.Metric.AsMeasure())),
        .. CityWords.Words.Select(entry => (entry.Word, (object)new Named(Split.Region, entry.City))),
        .. ChannelWords.Words.Select(entry => (entry.Word, (object)new Named(Split.Channel, entry.Key))),
        .. new (string, object)[]
        {
            ("%", SurveyTerm.Share),
            ("潜在客户", Stage.Prospect), ("潜在", Stage.Prospect), ("线索", Stage.Prospect), ("prospects", Stage.Prospect), ("prospect", Stage.Prospect), ("leads", Stage.Prospect),
            ("意向客户", Stage.Interested), ("意向", Stage.Interested), ("interested", Stage.Interested),
            ("谈判", Stage.Negotiating), ("谈判中", Stage.Negotiating), ("商务谈判", Stage.Negotiating), ("negotiating", Stage.Negotiating), ("negotiation", Stage.Negotiating), ("negotiations", Stage.Negotiating), ("in negotiation", Stage.Negotiating),
            ("成交客户", Stage.Won), ("已成交", Stage.Won), ("合作客户", Stage.Won), ("won accounts", Stage.Won), ("won customers", Stage.Won), ("流失客户", Stage.Lost), ("已流失", Stage.Lost), ("lost customers", Stage.Lost), ("lost accounts", Stage.Lost),
            ("大型", CompanySize.Large), ("大型企业", CompanySize.Large), ("中型", CompanySize.Medium), ("小型", CompanySize.Small), ("个体户", CompanySize.Individual), ("个体", CompanySize.Individual), ("large companies", CompanySize.Large), ("mid-size", CompanySize.Medium), ("medium-sized", CompanySize.Medium), ("small companies", CompanySize.Small), ("large customers", CompanySize.Large), ("small customers", CompanySize.Small),
            ("价格", LossReason.Price), ("价钱", LossReason.Price), ("太贵", LossReason.Price), ("嫌贵", LossReason.Price), ("price", LossReason.Price), ("pricing", LossReason.Price), ("too expensive", LossReason.Price),
            ("竞争对手", LossReason.Competitor), ("竞品", LossReason.Competitor), ("对手", LossReason.Competitor), ("同行", LossReason.Competitor), ("友商", LossReason.Competitor), ("competitors", LossReason.Competitor), ("competitor", LossReason.Competitor), ("competition", LossReason.Competitor), ("rivals", LossReason.Competitor), ("rival", LossReason.Competitor),
            ("服务不好", LossReason.Service), ("售后", LossReason.Service), ("交期", LossReason.Service), ("poor service", LossReason.Service), ("on service", LossReason.Service), ("over service", LossReason.Service), ("need changed", LossReason.NeedChanged), ("changed needs", LossReason.NeedChanged), ("需求变化", LossReason.NeedChanged), ("需求变了", LossReason.NeedChanged), ("没有需求", LossReason.NeedChanged),
            ("看重价格", Focus.Price), ("看重质量", Focus.Quality), ("看重品质", Focus.Quality), ("看重服务", Focus.Service), ("关注价格", Focus.Price), ("关注质量", Focus.Quality), ("关注服务", Focus.Service), ("focused on price", Focus.Price), ("focused on quality", Focus.Quality), ("focused on service", Focus.Service), ("quality-focused", Focus.Quality), ("price-focused", Focus.Price),
        },
    ];

    private static int? CountOf(string word) => word.Length == 0 ? 1 : word is "俩" or "两" or "a couple of" or "couple of" ? 2 : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)CountWords.Of(word);

    /// <summary>What no class knows where a condition stands: before what is listed, or behind 按 and "by". Elsewhere people say what they like.</summary>
    private IEnumerable<string> Strange()
    {
        foreach (var word in text.Left.Where(Means))
        {
            var at = said.Text.IndexOf(word, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            var end = at + word.Length;
            var next = tokens.FirstOrDefault(token => token.Start >= end);
            var before = tokens.LastOrDefault(token => token.End <= at);
            var gap = next.Value is null ? "?" : folded[end..next.Start].Trim();
            var adjective = next.Value is SurveyTerm.Customer or SurveyTerm.Order && (gap.Length == 0 || gap == "的") && !(Folding.IsHan(folded[at]) && word.Length > 6);
            var possessive = next.Is(SurveyTerm.Small) && folded[next.Start..next.End] == "的" && tokens.FirstOrDefault(token => token.Start >= next.End) is { Value: SurveyTerm.Customer or SurveyTerm.Order } listed && listed.Start == next.End;
            var split = before.Is(SurveyTerm.Each) && folded[before.Start..before.End] is "按" or "by" or "per" or "依" or "split by" or "broken down by" && at - before.End <= 1;
            if (adjective || possessive || split || Names(word, at, next))
            {
                yield return word;
            }
        }
    }

    /// <summary>A name nobody of the company has must not become a figure of everybody: 小黑上季度, "how much did Kaida buy".</summary>
    private bool Names(string word, int at, SurveyToken next) => Folding.IsHan(folded[at])
        ? word.Length == 2 && word[0] is '小' or '老' or '阿' || word.Length is 2 or 3 && Titles.IsSurname(folded[at]) && (at == 0 || folded[at - 1] is '和' or '跟' or '、' or ',') && next.Start == at + word.Length && next.Value is Stretch or Measure
        : char.IsAsciiLetterUpper(said.Text[at]) && word.Skip(1).Any(char.IsAsciiLetterLower) && at > 0 && folded[..at].TrimEnd() is [.., not ('.' or '?' or '!' or '"' or ':' or ';' or '-')];

    /// <summary>Two letters of Chinese, four of anything else, that no sentence has for grammar's sake.</summary>
    private static bool Means(string left) => Folding.IsHan(Folding.Of(left[0])) ? left.Length >= 2 : left.Length >= 3 && left.Any(char.IsLetter);

    [GeneratedRegex(@"(?<![a-z])(?<g>[abc](?:\s*(?:[、,/&和及或跟与+]|and|or)?\s*[abc])*)(?:\s*(?:级|类|等)(?<up>(?:及|或|和)?以上)?|\s*-?\s*grades?\b|'?s\b(?=\s+(?:who|that|not|with|we|nobody|no one|without|have|has|owned|in|from|under)\b|\s*[?.,]|\s*$)|-?rated\b|(?=\s*(?:大?客户|customers\b|accounts\b|clients\b|ones\b|级))|(?<=[bc]|\ba and b)(?=\s*(?:customer|account|client)\b))|\bgrades?\s+(?<g>[abc](?:\s*(?:[,/&+]|and|or)?\s*[abc])*\b)(?<up>\s+(?:and|or) (?:above|up|better))?")]
    private static partial Regex Graded();

    [GeneratedRegex(@"(?:这|近|最近|过去|前)?几个季度?|\b(?:the )?(?:last|past) few quarters\b")]
    private static partial Regex FewQuarters();

    [GeneratedRegex(@"再[上前]一?个?(?:月|季度?|周|年)|上上个?(?:月|季度?|周)|\bthe (?:month|quarter|week|year|one) before(?: (?:that|last))?\b")]
    private static partial Regex OneBefore();

    [GeneratedRegex(@"星期几|周几|礼拜几|\b(?:day|days) of the week\b|\bweekdays?\b")]
    private static partial Regex Weekday();

    [GeneratedRegex(@"(?<name>清明|端午|中秋|国庆|元旦|春节|劳动)(?:节|假期)?(?:之|以)?前")]
    private static partial Regex BeforeHoliday();

    [GeneratedRegex("""[“"「『][^”"」』]{1,30}[”"」』]""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?:今天|今儿|今日|现在|从今天)(?:起|开始)?(?:到|至)(?:这|本)?(?:周日|周末|周天|星期[天日]|礼拜[天日])|(?:这|本)周剩下(?:的)?(?:几|的)?天?|\b(?:from )?(?:today|now) (?:to|till|until|through) sunday\b|\b(?:the )?rest of (?:the|this) week\b")]
    private static partial Regex RestOfWeek();

    [GeneratedRegex(@"(?:当天或隔天|当天|隔天|当日|次日)(?:之?内)?(?:有|就|及时|都)?(?:记|录|登记|录入|写|填)(?:的|了|上|进)?|(?:当天或隔天|24小时|二十四小时)(?:之?内)?(?:有记|录入|登记|记录|记|录|填写)?(?:那个)?|\b(?:logged|recorded|entered|written up|put in|filed)? ?(?:within|in|inside) (?:24|twenty-four) ?(?:hours|hrs|h)\b|\bwithin a day\b|\b(?:more than|over|after|later than) (?:24|twenty-four) ?(?:hours|hrs|h)\b|超过24小时|24小时(?:以后|之后|后|以上|外)|\bsame[- ]day\b")]
    private static partial Regex Prompt();

    [GeneratedRegex(@"(?:跟|和|与|同|比)?去年(?:的)?同期(?:比|相比)?|同比|上年同期|\b(?:the )?same (?:period|month|quarter|time) (?:of )?(?:last year|a year (?:ago|earlier|before))|\b(?:a )?year (?:ago|earlier)\b|\byear[- ]on[- ]year\b|\byoy\b")]
    private static partial Regex YearBack();

    [GeneratedRegex(@"(?<high>高价值|价值高的?|high[- ]value)|(?<risk>(?:有)?流失风险|快(?:要)?(?:流失|跑掉|跑|丢|走)(?:掉|了)?|要(?:流失|跑掉|跑|丢)(?:掉|了)?(?=的)|濒临流失|有风险的?|风险客户|预警|\bat[- ]risk\b|about to (?:leave|churn|go)|likely to (?:leave|churn)|slipping away)|(?<low>低价值|low[- ]value)|(?<potential>潜力客户|潜力型|potential (?:segment|customers?))")]
    private static partial Regex Segmented();

    [GeneratedRegex(@"(?:(?<=做|搞|属于|行业是)(?<word>医疗|医药|制造|零售|教育|服务|it))|(?<word>医疗|医药|制造|零售|教育|服务|(?<![a-z])it|信息)(?=行?业|行业|类|器械|客户|公司|企业|(?:的)?(?:[abc]级|大?客户|那))|(?<word>\b(?:medical|healthcare|manufacturing|retail|education|services|it)\b)(?=\s+(?:customers?|clients?|accounts?|companies|company|sector|industry|ones|firms?|business|people|side|segment)|\s*[,.?]|\s+(?:in|with|and|who|that|sales|orders|grade|[abc]))|医疗(?!器械有限)|制造业|零售业|\b(?<word>medical|manufacturing|education|retail)\b")]
    private static partial Regex Trade();

    [GeneratedRegex(@"(?:前|头)(?<n>[两二三四五六七八九十\d]+)(?:大|名|位|家|个|强|笔|单)?|(?<low>倒数|后|末)(?<n>[两二三四五六七八九十\d]+)(?:名|位|家|个)|最(?:大|多|高|值钱|好|久|长)的?(?<n>[两二三四五六七八九十\d]+)(?:大|名|位|家|个|笔|单|张)|最(?<low>低|少|差|小)的?(?<n>[两二三四五六七八九十\d]+)(?:名|位|家|个|笔|单)|\btop (?<n>\d+|two|three|four|five|six|seven|eight|nine|ten)\b|\b(?<low>bottom|worst|lowest|smallest) (?<n>\d+|two|three|four|five|six|seven|eight|nine|ten)\b|\b(?<n>\d+|two|three|four|five|six|seven|eight|nine|ten) (?:biggest|largest|best|highest|top|strongest)\b|\b(?:biggest|largest|best|highest|strongest) (?<n>\d+|two|three|four|five|six|seven|eight|nine|ten)\b|\b(?<n>\d+|two|three|four|five|six|seven|eight|nine|ten) (?<low>worst|lowest|smallest|weakest)\b")]
    private static partial Regex Topmost();

    [GeneratedRegex(@"\G(?:那个?|这个?)?(?:组|队|团队|小组|部门|部|的人|的组|的队|的团队|的部门|手下的?人?|带的人?|底下的?人?|他们组?|她们组?)|\G'?s? (?:lot|team|people|guys|group|reps|side|crew|folks|bunch|department|unit)\b|\G and (?:his|her) (?:team|people)")]
    private static partial Regex Led();

    [GeneratedRegex(@"约|安排|行程|待办|到期|要做|要跑|要见|下周|下个?月|下个?季|没定|定目标|空着|预计|能做|能完成|能到|目标都?定|二季度目标|四月|4月|本周|这周|接下来|清明|\b(?:next|coming|due|booked|scheduled|forecast|will|land|expected|close by|supposed to close|appointments?|lined up|upcoming|tomorrow)\b")]
    private static partial Regex Coming();

    [GeneratedRegex(@"(?:最近|近|过去|这|超过|已经|已|整整|快|大于|多于)?的?(?<n>\d{1,3}|[一两二三四五六七八九十]+)多?(?:(?<unit>天)多?|个?多?(?<unit>周|星期|礼拜)|(?:个多?|(?<half>个半))(?<unit>月|季度)|(?<=(?<!\d)[\d一两二三四五])(?<unit>年)(?!级|\d|[一二三四]季|的?[上下]半))(?:以上|以来|及以上|之内|以内|内)?(?:都|了)?|\b(?:(?:in|for|within|over|more than|longer than|at least|the)\s+){0,4}(?:(?:last|past|previous)\s+)?(?<n>\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a couple of|couple of)\s*\+?\s*(?<unit>days?|weeks?|fortnights?|months?|quarters?|years?)\b(?: or (?:more|longer))?(?!\s+(?:ago|from now|ahead|to))")]
    private static partial Regex Length();

    [GeneratedRegex(@"(?:最近|近|过去|超过|过|超|大于)?半(?:年|个?月)(?:多|以上|以来|内|了)?|\b(?:in |for |over |the )*(?:last |past )?(?:half a year|half year|six months)\b")]
    private static partial Regex HalfYear();

    [GeneratedRegex(@"\G\s*(?:以来|至今|到现在|到今天|起|开始|以后|之后|往后|到目前)")]
    private static partial Regex SinceAfter();

    [GeneratedRegex(@"(?:\bsince(?: the (?:start|beginning|end) of)?|自从|自|打从)$")]
    private static partial Regex SinceBefore();

    [GeneratedRegex(@"\b(?:nobody|no one|not|n't|haven't|hasn't|never|no|without|untouched|silent|quiet)\b")]
    private static partial Regex NoneSince();

    [GeneratedRegex(@"(?:(?<over>超过|多于|大于)|至少|不少于|满)(?<n>\d+|[一两二三四五六七八九十]+)(?:次|单|回|笔|趟|张)|(?<n>\d+|[一两二三四五六七八九十]+)(?:次单|次|单|回|笔|趟|张)(?:及|或)?以上|(?<under>不到|少于|低于|不足)(?<n>\d+|[一两二三四五六七八九十]+)(?:次|单|回|笔|趟|张)|\b(?:at least|(?<over>more than|over)|(?<under>fewer than|less than|under)) (?<n>\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?=(?:orders?|times|visits?|calls?|contacts?|follow-?ups?|purchases?)\b)|\b(?<n>\d+|two|three|four|five|six|seven|eight|nine|ten) or more (?=(?:orders?|times|visits?|calls?|contacts?|follow-?ups?|purchases?)\b)|\b(?<n>\d+)\+ (?=(?:orders?|times|visits?|calls?|contacts?|purchases?)\b)|\b(?<n>twice)(?: or more)?\b")]
    private static partial Regex Often();
}

/// <summary>The same days of the year before.</summary>
internal sealed record LastYear;

/// <summary>A value of a field that has no type of its own.</summary>
internal sealed record Named(Split Kind, string Key);
