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
internal sealed record TopMost(int Count, bool Lowest, SurveyTerm? Of = null);

/// <summary>Takes a question apart: names, days, sums and the words of <see cref="SurveyWords"/>, the longest first, so that every letter counts once; what is left is known to nobody.</summary>
internal sealed partial class SurveyTokens
{
    private readonly Said said;

    private readonly string folded;

    private readonly MarkedText text;

    private readonly List<SurveyToken> tokens = [];

    private SurveyTokens(Said said) => (this.said, folded, text) = (said, said.Folded, new MarkedText(said.Text, said.Folded));

    public static (IReadOnlyList<SurveyToken> Tokens, IReadOnlyList<SurveyWord> Unknown) Of(Said said) => new SurveyTokens(said).Read();

    private (IReadOnlyList<SurveyToken> Tokens, IReadOnlyList<SurveyWord> Unknown) Read()
    {
        Grades();
        Phrases();
        Tops();
        Names();
        Days();
        Scored();
        Sums();
        Quantities();
        Known();
        tokens.Sort((one, other) => one.Start.CompareTo(other.Start));
        return (tokens, [.. Strange()]);
    }

    /// <summary>The question without what is only remarked beside it.</summary>
    public static string Unremarked(string folded) => Remark().Replace(folded, " ").Trim();

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
            // "as" is no grade, "As" may be.
            if (match.Value is "as" && char.IsLower(said.Text[match.Index]))
            {
                continue;
            }

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

        // What is only remarked beside a question: "I have to decide", 我要拿去开会.
        foreach (Match match in Remark().Matches(folded).Where(match => Forbidding().IsMatch(match.Value) || !SurveyWords.Metrics.Any(figure => Folding.IsHan(figure.Word[0]) && match.Value.Contains(figure.Word, StringComparison.Ordinal))))
        {
            text.Mark(match.Index, match.Index + match.Length);
        }

        // 成交过的老客户: said twice.
        foreach (Match match in Regular().Matches(folded))
        {
            Add(match.Index, match.Index + match.Length, SurveyTerm.Small);
        }

        // 达标没, 够不: at the end of a clause it only asks; 一次都没有 denies.
        foreach (Match match in Whether().Matches(folded))
        {
            Add(match.Index, match.Index + match.Length, SurveyTerm.Whether);
        }

        foreach (Match match in Rate().Matches(folded))
        {
            Add(match.Index, match.Index + match.Length, SurveyTerm.Ahead);
        }

        foreach (Match match in Overdue().Matches(folded))
        {
            Add(match.Index, match.Index + match.Length, SurveyTerm.Late);
        }

        // "over base", "below what was planned": reached or not.
        foreach (Match match in AboveAim().Matches(folded))
        {
            Add(match.Index, match.Index + match.Length, match.Groups["under"].Success ? SurveyTerm.Missed : SurveyTerm.Reached);
        }

        // "did we ever win anybody back": the verb comes apart.
        foreach (Match match in WonBack().Matches(folded))
        {
            Add(match.Index, match.Index + match.Length, SurveyTerm.Back);
        }

        foreach (Match match in Both().Matches(folded))
        {
            Add(match.Index, match.Index + match.Length, SurveyTerm.Each);
        }

        // "customers who", "prospects whose": asks nobody.
        foreach (Match match in Relative().Matches(folded))
        {
            Add(match.Index, match.Index + match.Length, SurveyTerm.Small);
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
            // 去年四个季度 and 哪几个季度 go quarter by quarter.
            Add(match.Index, match.Index + match.Length, SurveyTerm.Quarters);
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
                var end = match.Groups["word"].Index + match.Groups["word"].Length;
                Add(match.Groups["word"].Index, end < folded.Length && folded[end] == '业' ? end + 1 : end, new Named(Split.Industry, industry));
            }
        }
    }

    /// <summary>前十大, top 3, 最大的5家, "5 biggest".</summary>
    private void Tops()
    {
        foreach (Match match in Topmost().Matches(folded))
        {
            // 最危险的十个: of those at risk.
            if (match.Value.StartsWith("最危险", StringComparison.Ordinal) && CountOf(match.Groups["n"].Value) is { } few)
            {
                Add(match.Index, match.Groups["n"].Index, SurveyTerm.Risk);
                Add(match.Groups["n"].Index, match.Index + match.Length, new TopMost(few, Lowest: false, SurveyTerm.Customer));
                continue;
            }

            if (text.IsFree(match.Index, match.Index + match.Length) && CountOf(match.Groups["n"].Value) is { } count)
            {
                Add(match.Index, match.Index + match.Length, new TopMost(count, match.Groups["low"].Success, Counted(match.Value[^1])));
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

        Misspelt();
        foreach (var mention in said.Utterance.Mentions.Where(mention => !mention.Fuzzy && text.IsFree(mention.Offset, mention.End)))
        {
            if (mention.Owners.Where(owner => owner.Contact is null).Select(owner => owner.Customer).Distinct().ToList() is [var customer])
            {
                Add(mention.Offset, mention.End, customer);
            }
        }
    }

    /// <summary>高立欣 sounds like 高立新; "Xie" is whoever of the team has that family name. The answer says whom it took.</summary>
    private void Misspelt()
    {
        var capitals = Capital().Matches(said.Text);
        foreach (var person in said.Roster.People.Where(person => person.Active && person.Name.Length is 2 or 3))
        {
            var name = Folding.Of(person.Name);
            if (!Folding.IsHan(name[0]) || (capitals.Count == 0 && !folded.Contains(name[0], StringComparison.Ordinal)) || Pinyin.Of(name) is not { } sounds)
            {
                continue;
            }

            for (var at = 0; at + sounds.Length <= folded.Length; at++)
            {
                if (Folding.IsHan(folded[at]) && text.IsFree(at, at + sounds.Length) && folded[at] == name[0] && Pinyin.Of(folded.Substring(at, sounds.Length)) is { } heard && heard.SequenceEqual(sounds))
                {
                    Add(at, at + sounds.Length, new Scope(ScopeKind.Rep, person.Name));
                }
            }

            foreach (Match match in capitals)
            {
                if (text.IsFree(match.Index, match.Index + match.Length) && string.Equals(match.Value, sounds[0], StringComparison.OrdinalIgnoreCase))
                {
                    Add(match.Index, match.Index + match.Length, new Scope(ScopeKind.Rep, person.Name));
                }
            }
        }
    }

    [GeneratedRegex(@"\b[A-Z][a-z]+\b")]
    private static partial Regex Capital();

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
                Add(match.Index, match.Index + match.Length, new Lately(from, today.DayNumber - from.DayNumber));
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
            Add(match.Index, match.Index + match.Length, new Lately(said.TeamDay.AddYears(-1), 365));
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
            // 去年7月以前, "before the 10th of April": up to the day before.
            if (UpTo().Match(folded, end) is { Success: true } behind && behind.Index == end)
            {
                stretch = new Stretch(SurveyGrammar.Always, when.From.AddDays(-1));
                text.Mark(behind.Index, behind.Index + behind.Length);
            }
            else if (Before().Match(folded[..start].TrimEnd()) is { Success: true } ahead1)
            {
                stretch = new Stretch(SurveyGrammar.Always, when.From.AddDays(-1));
                text.Mark(ahead1.Index, ahead1.Index + ahead1.Length);
            }
            else if (SinceAfter().Match(folded, end) is { Success: true } after && after.Index == end)
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
            if (text.IsFree(match.Index, match.Index + match.Length) && (match.Groups["n"].Value is "once" ? 2 : match.Groups["n"].Value is "twice" ? 2 : CountOf(match.Groups["n"].Value)) is { } count)
            {
                var more = match.Groups["over"].Success;
                Add(match.Index, match.Index + match.Length, match.Value[0] is '只' or '仅' ? new Times(count, count) : match.Groups["just"].Success ? new Times(1, 1) : match.Groups["under"].Success ? new Times(null, count - 1) : new Times(more ? count + 1 : count, null));
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

    private void Known()
    {
        var found = new List<(int Start, int End, object Value)>();
        foreach (var (term, start, end) in SurveyWords.Terms.Find(folded))
        {
            found.Add((start, end, term));
        }

        foreach (var (word, value) in Vocabulary)
        {
            // "as large as": no size of theirs.
            for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                var end = at + word.Length;
                if (!(Folding.IsLatin(word[0]) && at > 0 && Folding.IsLatin(folded[at - 1])) && !(Folding.IsLatin(word[^1]) && end < folded.Length && Folding.IsLatin(folded[end])))
                {
                    if (!(value is CompanySize && Folding.IsLatin(word[0]) && Degree().IsMatch(folded[..at])))
                    {
                        found.Add((at, end, value));
                    }
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

        // What a longer phrase hid that then found no place: 还 of 还有, where 有多少 has the other half.
        for (var from = 0; from < folded.Length; from++)
        {
            var to = from;
            while (to < folded.Length && text.IsFree(to, to + 1))
            {
                to++;
            }

            if (to > from)
            {
                foreach (var (term, start, end) in SurveyWords.Terms.Find(folded[from..to]).OrderByDescending(hit => hit.End - hit.Start))
                {
                    if (text.IsFree(from + start, from + end))
                    {
                        Add(from + start, from + end, term);
                    }
                }

                from = to;
            }
        }
    }

    /// <summary>What stands for a value of a field or a figure.</summary>
    public static IEnumerable<string> Words => Vocabulary.Select(entry => entry.Word);

    [GeneratedRegex(@"\b(?:as|how|too|so|very|that)\s+$")]
    private static partial Regex Degree();

    private static readonly IReadOnlyList<(string Word, object Value)> Vocabulary =
    [
        .. SurveyWords.Metrics.Select(entry => (Folding.Of(entry.Word), (object)entry.Metric.AsMeasure())),
        .. CityWords.Words.Select(entry => (entry.Word, (object)new Named(Split.Region, entry.City))),
        .. ChannelWords.Words.Select(entry => (entry.Word, (object)new Named(Split.Channel, entry.Key))),
        .. new (string, object)[]
        {
            ("%", SurveyTerm.Share), ("成交金额", Measure.Sales), ("改进计画", SurveyTerm.Plan), ("件数", Measure.Quantity), ("多少件", Measure.Quantity), ("多少台", Measure.Quantity), ("几台", Measure.Quantity), ("几件", Measure.Quantity), ("销售数量", Measure.Quantity), ("units sold", Measure.Quantity), ("how many units", Measure.Quantity), ("number of units", Measure.Quantity), ("quantity", Measure.Quantity), ("quantities", Measure.Quantity), ("成交总额", Measure.Sales), ("签单金额", Measure.Sales), ("签单额", Measure.Sales), ("合同额", Measure.Sales), ("合同金额", Measure.Sales), ("下单金额", Measure.Sales), ("订单金额", Measure.Sales), ("order amount", Measure.Sales), ("total business", Measure.Sales), ("business done", Measure.Sales), ("income", Measure.Sales),
            ("货款", Measure.Collected), ("进账", Measure.Collected), ("收到的钱", Measure.Collected), ("收回来的钱", Measure.Collected), ("收款额", Measure.Collected), ("收上来", Measure.Collected), ("money in the bank", Measure.Collected), ("received", Measure.Collected), ("money received", Measure.Collected), ("cash received", Measure.Collected), ("collect", Measure.Collected), ("collected", Measure.Collected), ("take in", Measure.Collected),
            ("win rate", Measure.LeadToDeal), ("hit rate", Measure.LeadToDeal), ("closing rate", Measure.LeadToDeal), ("成单率", Measure.LeadToDeal), ("赢率", Measure.LeadToDeal), ("成功率", Measure.LeadToDeal), ("average deal size", Measure.Aov), ("average sale", Measure.Aov), ("每单均价", Measure.Aov), ("单均金额", Measure.Aov),
            ("were", SurveyTerm.Small), ("well", SurveyTerm.Small), ("its", SurveyTerm.Small), ("focus is price", Focus.Price), ("focus is quality", Focus.Quality), ("focus is service", Focus.Service), ("care about price", Focus.Price), ("care about quality", Focus.Quality), ("care about service", Focus.Service), ("care most about price", Focus.Price), ("care most about service", Focus.Service), ("care most about quality", Focus.Quality), ("focus on price", Focus.Price), ("focus on service", Focus.Service), ("focus on quality", Focus.Quality), ("最看重价格", Focus.Price), ("最看重服务", Focus.Service), ("最看重质量", Focus.Quality), ("在意价格", Focus.Price), ("在意质量", Focus.Quality), ("在意服务", Focus.Service), ("关心价格", Focus.Price),
            ("newcomers", Measure.NewCustomers), ("first-time customers", Measure.NewCustomers), ("新来的客户", Measure.NewCustomers), ("新开的客户", Measure.NewCustomers), ("新进来的客户", Measure.NewCustomers), ("新签的客户", Measure.NewCustomers), ("新签客户", Measure.NewCustomers), ("新增的客户", Measure.NewCustomers), ("新面孔", Measure.NewCustomers), ("首次购买的客户", Measure.NewCustomers), ("新签的", Measure.NewCustomers),
            ("着急", Urgency.High), ("紧急", Urgency.High), ("很急", Urgency.High), ("急着要", Urgency.High), ("着急要货", Urgency.High), ("急", Urgency.High), ("不急", Urgency.Low), ("不着急", Urgency.Low), ("urgent", Urgency.High), ("high urgency", Urgency.High), ("urgently", Urgency.High), ("in a hurry", Urgency.High), ("low urgency", Urgency.Low), ("not urgent", Urgency.Low),
            ("在谈客户", SurveyTerm.Open), ("还没签", Stage.Prospect), ("大客户", CompanySize.Large), ("小客户", CompanySize.Small), ("中型企业", CompanySize.Medium), ("大企业", CompanySize.Large), ("大公司", CompanySize.Large), ("小公司", CompanySize.Small), ("小型企业", CompanySize.Small), ("large", CompanySize.Large), ("medium", CompanySize.Medium), ("small", CompanySize.Small), ("mid-sized", CompanySize.Medium), ("individuals", CompanySize.Individual), ("个人客户", CompanySize.Individual),
            ("阶段是成交", Stage.Won), ("成交阶段", Stage.Won), ("won stage", Stage.Won), ("stage won", Stage.Won), ("成交的客户", Stage.Won), ("成交过的客户", Stage.Won), ("流失的", Stage.Lost), ("已经流失", Stage.Lost), ("丢了的客户", Stage.Lost), ("流失阶段", Stage.Lost), ("谈判阶段", Stage.Negotiating), ("意向阶段", Stage.Interested), ("潜在阶段", Stage.Prospect), ("already lost", Stage.Lost),
            ("贵", LossReason.Price), ("价格贵", LossReason.Price), ("价格高", LossReason.Price), ("交货期", LossReason.Service), ("服务", LossReason.Service), ("service", LossReason.Service), ("delivery time", LossReason.Service), ("delivery", LossReason.Service), ("没预算", LossReason.Price), ("交期长", LossReason.Service), ("交期慢", LossReason.Service), ("交货慢", LossReason.Service), ("服务差", LossReason.Service),
            ("潜在客户", Stage.Prospect), ("潜在", Stage.Prospect), ("线索", Stage.Prospect), ("prospects", Stage.Prospect), ("prospect", Stage.Prospect), ("leads", Stage.Prospect),
            ("意向客户", Stage.Interested), ("意向", Stage.Interested), ("interested", Stage.Interested),
            ("谈判", Stage.Negotiating), ("谈判中", Stage.Negotiating), ("商务谈判", Stage.Negotiating), ("negotiating", Stage.Negotiating), ("negotiation", Stage.Negotiating), ("negotiations", Stage.Negotiating), ("in negotiation", Stage.Negotiating),
            ("成交客户", Stage.Won), ("已成交", Stage.Won), ("合作客户", Stage.Won), ("won accounts", Stage.Won), ("won customers", Stage.Won), ("流失客户", Stage.Lost), ("已流失", Stage.Lost), ("lost customers", Stage.Lost), ("lost accounts", Stage.Lost),
            ("大型", CompanySize.Large), ("大型企业", CompanySize.Large), ("中型", CompanySize.Medium), ("小型", CompanySize.Small), ("个体户", CompanySize.Individual), ("个体", CompanySize.Individual), ("large companies", CompanySize.Large), ("mid-size", CompanySize.Medium), ("medium-sized", CompanySize.Medium), ("small companies", CompanySize.Small), ("large customers", CompanySize.Large), ("small customers", CompanySize.Small),
            ("价格", LossReason.Price), ("价钱", LossReason.Price), ("太贵", LossReason.Price), ("嫌贵", LossReason.Price), ("price", LossReason.Price), ("pricing", LossReason.Price), ("too expensive", LossReason.Price),
            ("竞争对手", LossReason.Competitor), ("竞品", LossReason.Competitor), ("对手", LossReason.Competitor), ("同行", LossReason.Competitor), ("友商", LossReason.Competitor), ("competitors", LossReason.Competitor), ("competitor", LossReason.Competitor), ("competition", LossReason.Competitor), ("rivals", LossReason.Competitor), ("rival", LossReason.Competitor),
            ("服务不好", LossReason.Service), ("售后", LossReason.Service), ("交期", LossReason.Service), ("交期太长", LossReason.Service), ("poor service", LossReason.Service), ("on service", LossReason.Service), ("over service", LossReason.Service), ("need changed", LossReason.NeedChanged), ("changed needs", LossReason.NeedChanged), ("需求变化", LossReason.NeedChanged), ("需求变了", LossReason.NeedChanged), ("没有需求", LossReason.NeedChanged),
            ("看重价格", Focus.Price), ("看重质量", Focus.Quality), ("看重品质", Focus.Quality), ("看重服务", Focus.Service), ("关注价格", Focus.Price), ("关注质量", Focus.Quality), ("关注服务", Focus.Service), ("focused on price", Focus.Price), ("focused on quality", Focus.Quality), ("focused on service", Focus.Service), ("quality-focused", Focus.Quality), ("price-focused", Focus.Price),
        },
    ];

    private static int? CountOf(string word) => word.Length == 0 ? 1 : word is "俩" or "两" or "a couple of" or "couple of" ? 2 : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)CountWords.Of(word);

    /// <summary>What no class knows: a condition, a figure or a name that could not be applied. Numbers are, too.</summary>
    private IEnumerable<SurveyWord> Strange() => text.Unexplained.Where(left => left.Word.Length > 1 || char.IsDigit(left.Word[0]) || Folding.IsHan(Folding.Of(left.Word)[0])).Select(left => new SurveyWord(left.At, left.At + left.Word.Length, left.Word));

    /// <summary>八分以上, "8 or more": points of a score.</summary>
    private void Scored()
    {
        foreach (Match match in Scores().Matches(folded))
        {
            if (text.IsFree(match.Index, match.Index + match.Length) && CountOf(match.Groups["n"].Value) is { } points)
            {
                Add(match.Index, match.Index + match.Length, match.Groups["under"].Success ? new Points(null, points - (match.Groups["low"].Success ? 0 : 1)) : match.Groups["over"].Success ? new Points(points + 1, null) : new Points(points, match.Groups["just"].Success ? points : null));
            }
        }
    }

    [GeneratedRegex(@"(?:(?<over>超过|高于|大于)|(?<under>低于|不到|少于)|打到|至少|不低于|有)?(?<n>\d{1,2}|[一二三四五六七八九十])分(?!钱|没|不|都)(?:(?:及|或|和)?以上|(?<under>(?:及|或)?(?<low>以下))|(?<just>的))?|(?<=potential (?:score )?(?:of |is )?)(?:at least |>=? ?)?(?<n>\d{1,2})(?: or (?:more|above|higher|better)| and (?:above|up))?|(?<=potential (?:score )?(?:of |is )?)(?:(?<over>above|over|more than)|(?<under>below|under|less than)) (?<n>\d{1,2})")]
    private static partial Regex Scores();

    /// <summary>几家, 哪一单, 每周: what is asked and what it is asked of, by the word things are counted with.</summary>
    private void Quantities()
    {
        foreach (Match match in Quantity().Matches(folded))
        {
            var (how, of) = (match.Groups["how"], match.Groups["of"]);
            // 耗材卖出多少件: pieces.
            if (of.Value is "件" && how.Value is "多少" or "几" && text.IsFree(how.Index, of.Index + 1) && tokens.Exists(token => token.Value is Domain.Performance.Scope { Kind: ScopeKind.Product }))
            {
                Add(how.Index, of.Index + 1, Measure.Quantity);
                continue;
            }

            if (!text.IsFree(how.Index, of.Index + of.Length) || Counted(of.Value) is not { } counted)
            {
                continue;
            }

            var term = how.Value[0] switch
            {
                '几' or '多' => SurveyTerm.HowMany,
                '哪' => SurveyTerm.Which,
                '每' or '各' => SurveyTerm.Each,
                _ => SurveyTerm.Small,
            };
            text.Mark(how.Index, of.Index + of.Length);
            tokens.Add(new SurveyToken(how.Index, how.Index + how.Length, term));
            tokens.Add(new SurveyToken(of.Index, of.Index + of.Length, counted));
        }
    }

    private static SurveyTerm? Counted(char classifier) => Counted(classifier.ToString());

    /// <summary>What is counted with a word; null for those that count anything.</summary>
    private static SurveyTerm? Counted(string classifier) => classifier[^1] switch
    {
        '家' => SurveyTerm.Customer,
        '单' or '张' => SurveyTerm.Order,
        '笔' or '条' or '件' or '项' or '份' => SurveyTerm.Entry,
        '次' or '趟' or '回' or '通' or '遍' or '封' => SurveyTerm.Time,
        '位' or '名' or '人' or '售' or '员' or '务' => SurveyTerm.Person,
        '款' or '种' => SurveyTerm.Product,
        '天' or '日' => SurveyTerm.Day,
        '周' => SurveyTerm.Week,
        '月' => SurveyTerm.Month,
        '季' or '度' => SurveyTerm.Quarter,
        '年' => SurveyTerm.Year,
        _ => null,
    };

    [GeneratedRegex("(?<how>哪几|哪一|几|多少|哪|每一|每|各|(?<![上近后第])一)(?<of>个人|个(?:销售|业务)员?|家(?!公司的)|单(?!价|子)|张单|张|笔|条(?!件)|件|项|次|趟|回(?!款|访|头)|通|遍|封|份|位|名|人(?!均)|款|种|天|日|周|个星期|个月|月|个季度|季度|季|年)")]
    private static partial Regex Quantity();

    [GeneratedRegex(@"(?<![a-z])(?<g>[abc](?:\s*(?:[、,/&和及或跟与+]|and|or)?\s*[abc])*)(?:\s*(?:级|类|等)(?<up>(?:及|或|和)?以上)?|\s*-?\s*grades?\b|'?s\b(?=\s+(?:who|that|not|with|we|nobody|no one|without|have|has|owned|in|from|under)\b|\s*[?.,]|\s*$)|(?<=\b(?:not|isn't|aren't) [abc])(?=\s*[.?,;]|\s*$)|-?rated\b|(?=\s*(?:大?客户|customers\b|accounts\b|clients\b|ones\b|级))|(?<=[bc]|\ba and b)(?=\s*(?:customer|account|client)\b))|\bgrades?\s+(?<g>[abc](?:\s*(?:[,/&+]|and|or)?\s*[abc])*\b)(?<up>\s+(?:and|or) (?:above|up|better))?")]
    private static partial Regex Graded();

    [GeneratedRegex(@"(?:哪|这|近|最近|过去|前)?几个季度?|(?<=年)的?[四4]个季度|\b(?:the )?(?:last|past) few quarters\b")]
    private static partial Regex FewQuarters();

    [GeneratedRegex(@"再[上前]一?个?(?:月|季度?|周|年)|上上个?(?:月|季度?|周)|\bthe (?:month|quarter|week|year|one) before(?: (?:that|last))?\b")]
    private static partial Regex OneBefore();

    [GeneratedRegex(@"星期几|周几|礼拜几|\b(?:day|days) of the week\b|\bweekdays?\b")]
    private static partial Regex Weekday();

    [GeneratedRegex(@"(?<=[.!?。！？;；]\s*)(?:i(?:'m|'ve|'d|'ll)?(?! mean\b)|my|because|no excuses|finance|don't|tell me|我|老板|别|不要)\b?[^.!?。！？;；]*(?:[.!?。！？;；]|$)|[,，]\s*(?:because|so that i|so i|别跟我|别给我|别拍脑袋|我要|说依据)[^.!?。！？;；]*|[,，]\s*(?:别|不要|麻烦)[^，,.!?。！？;；]*$|^(?:昨晚|昨天|刚才|刚刚|今天|早上)?(?:在)?(?:开会(?:的时候|时)?)?[,，]?(?:老板|领导|上面|总部|财务|老总)?(?:又)?(?:问|催|跟|找)(?:了)?(?:我|咱)们?(?:说|要)?|\bi mean\b|^(?:finance|i'm|i have|i've|my)\b[^.!?。！？;；]*[.!。！]")]
    private static partial Regex Remark();

    [GeneratedRegex(@"(?<=\b(?:customers?|clients?|accounts?|prospects?|leads|ones|companies|buyers|those|reps?|people|and|but),? )(?:who|whose|that|which)\b(?! (?:rep|one|customer)s?\b)")]
    private static partial Regex Relative();

    [GeneratedRegex(@"(?<=\w)(?<!都|也|还|从|并|一个|一次|一单|一家|而)(?:[没沒](?:有)?|不|否|没啊|没呢)(?=\s*(?:$|[，,。;；？?！!]))")]
    private static partial Regex Whether();

    [GeneratedRegex(@"^\W*(?:别|不要|不用|甭|don't)")]
    private static partial Regex Forbidding();

    [GeneratedRegex("(?<=(?:成交|合作|下单|买)(?:过)?的)老(?=客户)")]
    private static partial Regex Regular();

    /// <summary>照这个势头, 按今年的速度: how it goes on.</summary>
    [GeneratedRegex("(?:照|按照?|依|以)[^，,。？?]{0,10}(?:势头|速度|趋势|节奏|进度)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"(?:到期|过期|过了?(?:期限?|日子))了?(?:还|都)?(?:没|未)(?:有)?(?:做完|做|办完|办|完成|跟进|跟|处理|动)|该(?:联系|跟进|跟|做|办)(?:了)?(?:还|却)?(?:拖着|一直)?(?:没|未)(?:有)?(?:联系|跟进|跟|做|办)")]
    private static partial Regex Overdue();

    [GeneratedRegex(@"\b(?:(?:came |come |is |are |was |were |furthest |far )*(?:over|above|ahead of|past|beat(?:en)?|(?<under>under|below|behind|beneath)))(?=(?: (?:their|his|her|the|our|its|your|what (?:was|is)))*(?: (?:q[1-4]|[a-z]+ly|january|february|march|april|may|june|july|august|september|october|november|december))? (?:base|targets?|plan(?:ned)?|quota|goal))")]
    private static partial Regex AboveAim();

    [GeneratedRegex(@"\b(?:w(?:in|on|inning)|g(?:et|ot)|br(?:ing|ought)) (?:\w+ ){0,2}back\b(?: after (?:losing|we lost) (?:them|him|it))?|(?:丢|流失|跑)(?:了|掉)(?:以后|之后|后|又)*(?:再|又)?(?:拉|赢|挽|抢|追|要)回来?(?:了|的)?")]
    private static partial Regex WonBack();

    /// <summary>"the two teams", "both regions": each of them.</summary>
    [GeneratedRegex(@"\b(?:(?:the|our|both|all) )?(?:two|three|four)(?= (?:teams|regions|products|reps|people|salespeople)\b)|两个(?=部门|团队|组|部|区域|大区)|两(?=组|队|部|区)")]
    private static partial Regex Both();

    [GeneratedRegex(@"(?<name>清明|端午|中秋|国庆|元旦|春节|劳动)(?:节|假期)?(?:之|以)?前")]
    private static partial Regex BeforeHoliday();

    [GeneratedRegex("""(?<=[\s—–-])'[^']{3,30}'(?=[\s,.?!—–-])|[“"「『][^”"」』]{1,30}[”"」』]""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?:今天|今儿|今日|现在|从今天)(?:起|开始)?(?:到|至)(?:这|本)?(?:周日|周末|周天|星期[天日]|礼拜[天日])|(?:这|本)周剩下(?:的)?(?:几|的)?天?|\b(?:from )?(?:today|now) (?:to|till|until|through) sunday\b|\b(?:the )?rest of (?:the|this) week\b")]
    private static partial Regex RestOfWeek();

    [GeneratedRegex(@"(?:当天或隔天|当天|隔天|当日|次日)(?:之?内)?(?:有|就|及时|都)?(?:记|录|登记|录入|写|填)(?:的|了|上|进)?|(?:当天或隔天|24小时|二十四小时)(?:之?内)?(?:有记|录入|登记|记录|记|录|填写)?(?:那个)?|\b(?:logged|recorded|entered|written up|put in|filed)? ?(?:within|in|inside) (?:24|twenty-four) ?(?:hours|hrs|h)\b|\bwithin a day\b|\b(?:more than|over|after|later than) (?:24|twenty-four) ?(?:hours|hrs|h)\b|(?:超过|过了?)(?:24|二十四)(?:个)?小时(?:才|以后才|后才)?(?:写|录|补|记|登)?(?:的|上|进)?(?:那种)?|事后(?:才)?补(?:录|写|记|登)?(?:的|上)?|24小时(?:以后|之后|后|以上|外)|\bsame[- ]day\b")]
    private static partial Regex Prompt();

    [GeneratedRegex(@"(?:跟|和|与|同|比)?去年(?:的)?同期(?:比|相比)?|同比|上年同期|\b(?:the )?same (?:period|month|quarter|time|days) (?:of )?(?:last year|a year (?:ago|earlier|before))|\b(?:at )?this time last year\b|\b(?:the|a) year before\b|(?<=\bq(?<q>[1-4])) (?:on|over) q\k<q>\b|\b(?:a )?year (?:ago|earlier)\b|\byear[- ]on[- ]year\b|\byoy\b")]
    private static partial Regex YearBack();

    [GeneratedRegex(@"(?<high>高价值|价值高的?|high[- ]value)|(?<risk>(?:有)?流失风险|快(?:要)?(?:流失|跑掉|跑|丢|走)(?:掉|了)?|要(?:流失|跑掉|跑|丢)(?:掉|了)?(?=的)|濒临流失|有风险的?|风险客户|预警|\bat[- ]risk\b|about to (?:leave|churn|go)|likely to (?:leave|churn)|slipping away)|(?<low>低价值|low[- ]value)|(?<potential>潜力客户|潜力型|potential (?:segment|customers?))")]
    private static partial Regex Segmented();

    [GeneratedRegex(@"(?:(?<=做|搞|属于|行业是)(?<word>医疗|医药|制造|零售|教育|服务|it))|(?<word>医疗|医药|制造|零售|教育|服务|(?<![a-z])it|信息)(?=行?业|行业|类|器械|客户|公司|企业|(?:的)?(?:[abc]级|大?客户|那))|(?<word>\b(?:medical|healthcare|manufacturing|retail|education|services|it)\b)(?=\s+(?:customers?|clients?|accounts?|companies|company|sector|industry|ones|firms?|business|people|side|segment)|\s*[,.?]|\s+(?:in|with|and|who|that|sales|orders|grade|[abc]))|医疗(?!器械有限)|制造业|零售业|\b(?<word>medical|manufacturing|education|retail)\b")]
    private static partial Regex Trade();

    [GeneratedRegex(@"(?:前|头)(?<n>[两二三四五六七八九十\d]+)(?![季月周年天])(?:大|名|位|家|个|强|笔|单)?|(?<low>倒数|后|末)(?<n>[两二三四五六七八九十\d]+)(?:名|位|家|个)|最(?:大|多|高|危险|值钱|好|久|长|勤|忙|强|快|新|近|贵)的?(?<n>[两二三四五六七八九十\d]+)(?:大|名|位|家|个|笔|单|张)|最(?<low>低|少|差|小)的?(?<n>[两二三四五六七八九十\d]+)(?:名|位|家|个|笔|单)|\btop (?<n>\d+|two|three|four|five|six|seven|eight|nine|ten)\b|\b(?<low>bottom|worst|lowest|smallest) (?<n>\d+|two|three|four|five|six|seven|eight|nine|ten)\b|\b(?<n>\d+|two|three|four|five|six|seven|eight|nine|ten) (?:biggest|largest|best|highest|top|strongest)\b|\b(?:biggest|largest|best|highest|strongest) (?<n>\d+|two|three|four|five|six|seven|eight|nine|ten)\b|\b(?<n>\d+|two|three|four|five|six|seven|eight|nine|ten) (?<low>worst|lowest|smallest|weakest)\b")]
    private static partial Regex Topmost();

    [GeneratedRegex(@"\G(?:那个?|这个?)?(?:组|队|团队|小组|部门|部|的人|的组|的队|的团队|的部门|手下的?人?|带的人?|底下的?人?|他们组?|她们组?)|\G'?s? (?:lot|team|people|guys|group|reps|side|crew|folks|bunch|department|unit)\b|\G and (?:his|her) (?:team|people)")]
    private static partial Regex Led();

    [GeneratedRegex(@"约|安排|行程|待办|到期|要做|要跑|要见|下周|下个?月|下个?季|没定|定目标|空着|预计|能做|能完成|能到|目标都?定|二季度目标|四月|4月|本周|这周|接下来|清明|\b(?:next|coming|due|booked|scheduled|forecast|will|land|expected|close by|supposed to close|appointments?|before the \d|by the \d|deliver|lined up|upcoming|tomorrow)\b")]
    private static partial Regex Coming();

    [GeneratedRegex(@"(?:最近|近|过去|这|超过|已经|已|整整|快|大于|多于)?的?(?<n>\d{1,3}|[一两二三四五六七八九十]+)多?(?:(?<unit>天)多?|个?多?(?<unit>周|星期|礼拜)|(?:个多?|(?<half>个半))(?<unit>月|季度)|(?<=(?<!\d)[\d一两二三四五])(?<unit>年)(?!级|\d|[一二三四]季|的?[上下]半))(?:以上|以来|及以上|之内|以内|内)?(?:都|了)?|\b(?:(?:in|for|within|over|more than|longer than|at least|the)\s+){0,4}(?:(?:last|past|previous)\s+)?(?<n>\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a couple of|couple of)\s*\+?\s*(?<unit>days?|weeks?|fortnights?|months?|quarters?|years?)\b(?: or (?:more|longer))?(?!\s+(?:ago|from now|ahead|to))")]
    private static partial Regex Length();

    [GeneratedRegex(@"(?:最近|近|过去|超过|过|超|大于)?半(?:年|个?月)(?:多|以上|以来|内|了)?|\b(?:in |for |over |the )*(?:last |past )?(?:half a year|half year|six months)\b")]
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

    [GeneratedRegex(@"(?:\bsince(?: the (?:start|beginning|end) of)?|自从|自|打从)$")]
    private static partial Regex SinceBefore();

    [GeneratedRegex(@"\b(?:nobody|no one|not|n't|haven't|hasn't|never|no|without|untouched|silent|quiet)\b")]
    private static partial Regex NoneSince();

    [GeneratedRegex(@"(?:(?<over>超过|多于|大于)|至少|不少于|满)(?<n>\d+|[一两二三四五六七八九十]+)(?:次|单|回|笔|趟|张)|(?<n>\d+|[一两二三四五六七八九十]+)(?:次单|次|单|回|笔|趟|张)(?:及|或)?以上|(?<under>不到|少于|低于|不足)(?<n>\d+|[一两二三四五六七八九十]+)(?:次|单|回|笔|趟|张)|\b(?:at least|(?<over>more than|over)|(?<under>fewer than|less than|under)) (?<n>\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?=(?:orders?|times|visits?|calls?|contacts?|follow-?ups?|purchases?)\b)|\b(?<n>\d+|two|three|four|five|six|seven|eight|nine|ten) or more (?=(?:orders?|times|visits?|calls?|contacts?|follow-?ups?|purchases?)\b)|\b(?<n>\d+)\+ (?=(?:orders?|times|visits?|calls?|contacts?|purchases?)\b)|\b(?<n>twice)(?: or more)?\b|\bmore than (?<n>once)\b|(?:只|仅)(?<just>有|下|买|签|拜访|联系|见)?(?:了|过)?(?<n>一|两|\d)(?:次|单|张单|张|笔|回|趟)(?:单|订单)?|\b(?:only|just) (?:bought |ordered |placed )?(?<just>one|once)(?: (?:order|time))?\b")]
    private static partial Regex Often();
}

/// <summary>The same days of the year before.</summary>
internal sealed record LastYear;

/// <summary>A value of a field that has no type of its own.</summary>
internal sealed record Named(Split Kind, string Key);
