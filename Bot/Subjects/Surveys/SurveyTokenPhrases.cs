using System.Text.RegularExpressions;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>Set phrases, and what holds letters of other classes: grades, what is quoted or only remarked, trades, at the end of a clause whether.</summary>
internal sealed partial class SurveyTokens
{
    /// <summary>The question without what is only remarked beside it.</summary>
    public static string Unremarked(string folded) => Remark().Replace(folded, " ").Trim();

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
        // Examples of stock phrases; else what is quoted is asked about.
        foreach (Match match in Quoted().Matches(folded).Where(_ => Examples().IsMatch(folded)))
        {
            text.Mark(match.Index, match.Index + match.Length);
        }

        // How it is to be told changes nothing of it.
        foreach (Match match in Format().Matches(folded))
        {
            if (match.Groups["exact"].Success)
            {
                Add(match.Index, match.Index + match.Length, SurveyTerm.Exact);
            }
            else if (match.Value[0] is '按' or 'b' && (match.Value.Contains('款', StringComparison.Ordinal) || match.Value.Contains("到账", StringComparison.Ordinal) || match.Value.StartsWith("by payment", StringComparison.Ordinal)))
            {
                Add(match.Index, match.Index + match.Length, Measure.Collected);
            }
            else
            {
                text.Mark(match.Index, match.Index + match.Length);
            }
        }

        foreach (Match match in Another().Matches(folded))
        {
            Add(match.Index, match.Index + match.Length, match.Groups["loss"].Success ? SurveyTerm.Losing : match.Groups["cac"].Success ? new FigurePer(Measure.Cost, Measure.NewCustomers) : match.Groups["spend"].Success ? new FigurePer(Measure.Sales, Measure.Buyers)
                : match.Groups["cycle"].Success ? Measure.DealCycleDays : match.Groups["paid"].Success ? Measure.PayDays : match.Groups["both"].Success ? SurveyTerm.NewOld : match.Groups["twin"].Success ? SurveyTerm.Twin : match.Groups["idle"].Success ? SurveyTerm.Idle : SurveyTerm.Anothers);
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

        // 赚不赚钱, 多不多: only asks.
        foreach (Match match in Doubled().Matches(folded))
        {
            Add(match.Index + 1, match.Index + match.Length, SurveyTerm.Whether);
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
            Add(match.Index, match.Index + match.Length, match.Groups["late"].Success ? Measure.Belated : SurveyTerm.InTime);
        }

        Turned();

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

    /// <summary>What several words say that each alone says not: the number that was set, so many touches before the order, five people.</summary>
    private void Turned()
    {
        foreach (Match match in Forbidden().Matches(folded).Where(match => text.IsFree(match.Index, match.Index + match.Length)))
        {
            text.Mark(match.Index, match.Index + match.Length);
        }

        foreach (Match match in Turn().Matches(folded))
        {
            if (text.IsFree(match.Index, match.Index + match.Length))
            {
                Add(match.Index, match.Index + match.Length, match.Groups["target"].Success ? SurveyTerm.Target : match.Groups["touches"].Success ? Measure.FollowUpsToClose : match.Groups["which"].Success ? SurveyTerm.Which : match.Groups["customers"].Success ? SurveyTerm.Customer : match.Groups["cost"].Success ? SurveyTerm.Cost : match.Groups["contact"].Success ? SurveyTerm.Contact : SurveyTerm.Small);
            }
        }

        // 五个销售谁最低: each of them.
        foreach (Match match in People().Matches(folded))
        {
            if (text.IsFree(match.Index, match.Index + match.Length))
            {
                Add(match.Index, match.Groups["who"].Index, SurveyTerm.Each);
                Add(match.Groups["who"].Index, match.Index + match.Length, SurveyTerm.Person);
            }
        }

        // "its 2025 number", where it is held against something.
        if (Measured().IsMatch(folded))
        {
            foreach (Match match in OwnNumber().Matches(folded))
            {
                Add(match.Index, match.Index + match.Length, SurveyTerm.Target);
            }
        }
    }

    [GeneratedRegex(@"(?<target>\b(?:the )?(?:numbers?|figures?|bars?|mark) (?:that )?(?:we|you|i|he|she|they|management|head office)(?:'ve| have| had)? (?:set|gave|given|asked|wanted|agreed|promised)(?: (?:for |of )?(?:him|her|them|it|us))?\b|\bwhat (?:we|i|you)(?:'ve| have| had)? (?:set|asked)(?: (?:of|for))? (?:him|her|them)\b)"
        + @"|(?<touches>\b(?:follow-?ups?|touches|touchpoints|contacts|calls and visits) (?:did |does |do |it )?(?:\w+ ){0,3}(?:before|until|till|to) (?:\w+ ){0,2}(?:sign\w*|order\w*|bought|buys?|buying|clos\w*|deal|won|win|it)\b|跟(?:进)?(?:了)?(?:多少|几)次才|(?:成交|下单|签单|签约)(?:之?前)(?:平均)?(?:要)?(?:跟|跟进|联系)(?:过|了)?(?=(?:多少|几)[次回]))"
        + @"|(?<which>哪个?半年)|(?<customers>那(?:[一二两三四五六七八九十]|\d{1,2})家)|(?<cost>(?<=\b(?:exhibitions?|trade shows?|ads?|adverts|advertising|website|livestreams?|livestreaming|cold calls?|cold calling|referrals?|channels?|marketing) )(?:money|spend(?:ing)?|budget|bill)\b|(?<=展会|展览|广告|投放|直播|官网|网站|陌拜|渠道|推广|营销)(?:上|那边|这块)?(?:的)?(?:开销|开支|支出|费用|费|花销|投入(?!产出)|预算)|\bburn(?:ed|t|ing)?\b(?: on| through)?(?! out)|\b(?:we|us|you) (?:spend|spent|sink|sank|put|threw|pump|pumped)(?: into| on| in)? (?=(?:the )?(?:exhibitions?|trade shows?|ads?|adverts|advertising|website|livestreams?|livestreaming|cold calls?|cold calling|referrals?|channels?|marketing)\b))"
        + @"|(?<contact>跟(?=了?(?:多少|几)[次回遍]))|\bcall(?:ed)?(?= (?:won|lost|interested|prospects?|negotiating|grade)\b)")]
    private static partial Regex Turn();

    [GeneratedRegex("(?:[一二两三四五六七八九十]|\\d{1,2})(?:个|位|名)(?<who>销售员?|业务员?|人(?!均)|同事)(?!额|部|一部|二部)")]
    private static partial Regex People();

    [GeneratedRegex(@"\b(?:how far|how short|short|against|versus|vs\.?|hit|made|make|miss(?:ed)?|off|beat|reach(?:ed)?|over|under|above|below)\b")]
    private static partial Regex Measured();

    [GeneratedRegex(@"(?<=\b(?:its|his|her|their|our|the)(?: own)? (?:(?:20\d\d|q[1-4]|quarterly|yearly|monthly|annual|first|second|quarter|january|february|march|april|june|july|august|september|october|november|december)(?:'s)? ){0,2})(?<!of (?:its|his|her|their|our|the) )numbers?\b")]
    private static partial Regex OwnNumber();

    [GeneratedRegex(@"(?<![a-z])(?<g>[abc](?:\s*(?:[、,/&和及或跟与+]|and|or)?\s*[abc])*)(?:\s*(?:级|类|等)(?<up>(?:及|或|和)?以上)?|\s*-?\s*grades?\b|'?s\b(?=\s+(?:who|that|not|with|we|nobody|no one|without|have|has|owned|in|from|under)\b|\s*[?.,]|\s*$)|(?<=\b(?:not|isn't|aren't) [abc])(?=\s*[.?,;]|\s*$)|-?rated\b|(?=\s*(?:大?客户|customers\b|accounts\b|clients\b|ones\b|级))|(?<=[bc]|\ba and b)(?=\s*(?:customer|account|client)\b))|\bgrades?\s+(?<g>[abc](?:\s*(?:[,/&+]|and|or)?\s*[abc])*\b)(?<up>\s+(?:and|or) (?:above|up|better))?")]
    private static partial Regex Graded();

    /// <summary>Figures to the cent, one number, names only; by which date, where that is how it is counted anyway; a calendar year.</summary>
    [GeneratedRegex(@"(?<exact>(?:精确|准确|具体)到?(?:元|分|个位)|(?:保留)?(?:小数点后)?[一两二2]位小数|(?:to )?(?:two|2) decimals?(?: places?)?|to the (?:cent|penny|yuan)|exact (?:figures?|amounts?|numbers?))"
        + @"|\b(?:(?:just |only )?(?:one|a single) (?:number|figure|line)(?: (?:each|only|please|is fine|will do))?|(?:count|number|figure|total|names?|amounts?)s? only|(?:just|only) the (?:count|number|figure|total|names?|amount|list)s?|in (?:one|a) (?:line|table)|(?:both |with )?(?:the )?numerator and (?:the )?denominator|no (?:details?|explanations?|charts?)(?: please)?|(?:rounded|round numbers?))\b"
        + @"|(?:连同|带上?)?分子(?:和|跟|、)?分母(?:都?也?(?:给我|给|列出来|说一下))?|(?:只要|给)(?:个|一个)?(?:总)?(?:数|数字)(?:就行|就好|即可)|(?:给个|报个)(?:准数|总数)|不用(?:明细|展开|解释)|[（(]含[^）)]{1,6}[）)]"
        + @"|[,，]?(?:不要|不是|别|而非)按?(?:订单|下单|签单|付款|回款|到账|收款)日期[^,，。]*|按(?:照)?(?:订单|下单|签单|付款|回款|到账|收款)(?:的)?(?:日期|时间)(?:来?算|来?看|统计)?|(?<=订单|下单|签单|付款|回款|到账|收款)日期|\bby (?:payment|order|booking) dates?(?:,? not (?:by )?(?:payment|order|booking) dates?)?|\bcalendar(?= (?:year|quarter|month|20\d\d))")]
    private static partial Regex Format();

    /// <summary>Names of figures and conditions that are made of words of other classes.</summary>
    [GeneratedRegex(@"(?<loss>亏本|亏钱|赔本|赔钱|亏损|倒挂|低于成本|卖价?比成本(?:还)?低|\b(?:sold |selling )?(?:below|under) cost(?: price)?\b|\bat a loss\b|\bloss[- ]making\b|\bnegative margins?\b|负毛利)(?:卖|出|的)?"
        + @"|(?<cac>(?:单个|每个|平均)?(?:新客户?)?(?:获客|拉新)成本|\b(?:customer )?acquisition costs?(?: per (?:new )?customer)?\b|\bcost per (?:new )?(?:customer|client|account|acquisition)\b|\bcac\b)"
        + @"|(?<spend>客均(?:销售额|消费|贡献|金额)?|每(?:个|家)客户平均(?:买|消费|贡献|销售额|金额)?(?:了)?|平均每(?:个|家)客户(?:买|消费|贡献|销售额|金额)?(?:了)?|\baverage (?:sales|revenue|spend(?:ing)?) per (?:customer|client|account)\b)"
        + @"|(?<cycle>从(?:第一次|首次|初次)?(?:接触|联系|认识)(?:客户)?到(?:首次|第一次)?(?:下单|成交|签单|首单|第一单)(?:的时间|的天数)?|(?:from )?first (?:hello|contact|touch) to (?:the )?(?:first )?(?:order|deal|sale|purchase|close)|\btime to first order\b)"
        + @"|(?<paid>(?:回款|付款|收款)(?:周期|天数|速度)|账款周转天数|从下单到(?:付款|回款|收款)|\b(?:days to (?:pay|payment|collect)|payment (?:delay|lag|time)s?|time to pay|dso|days sales outstanding)\b)"
        + @"|(?<both>\bnew (?:customers?|ones|accounts|clients|business)\b(?=[^.?!]{0,48}\b(?:old|existing|repeat|returning)\b)(?:(?! by | per )[^.?!]){0,32}\b(?:and|vs\.?|versus|or|against)\b[^.?!]{0,24}\b(?:old|existing|repeat|returning)(?:[- ](?:customers?|ones|accounts|clients|business))?(?: (?:buying|ordering|coming) (?:again|back))?|新老客户?(?:各自|分别)?|新客户?(?:和|与|跟|、|/)老客户?|\bnew(?:[- ]customers?)?(?: business)? (?:and|vs\.?|versus|or|against) (?:repeat|existing|old|returning)(?:[- ]customers?)?(?: (?:ones|business))?\b)"
        + @"|(?<twin>同名(?:同姓)?|重名|重复(?:录入|建档|登记)?(?:的)?(?=客户)|\b(?:duplicates?|duplicated?|same[- ]name)\b)"
        + @"|(?<idle>\b(?:with )?nothing (?:booked|scheduled|planned|lined up|arranged)(?: next)?\b|\bwithout (?:a |any )?next steps?\b|什么(?:都|也)没(?:安排|约上?))"
        + @"|(?<other>(?:客户)?(?:其实|实际(?:上)?|却|都)?(?:归|是|属于|挂在)?(?:别人|他人|其他人|别的销售|其他销售|别的同事)(?:的|名下的?|管的?|负责的?|在管)?(?:客户)?|\b(?:somebody|someone|anybody|anyone) else'?s(?: (?:customers?|accounts?|clients?))?|\banother (?:rep|colleague|person|salesperson)'?s (?:customers?|accounts?|clients?))")]
    private static partial Regex Another();

    [GeneratedRegex(@"(?:哪|这|近|最近|过去|前)?几个季度?|(?<=年)的?[四4]个季度|\b(?:the )?(?:last|past) few quarters\b")]
    private static partial Regex FewQuarters();

    [GeneratedRegex(@"再[上前]一?个?(?:月|季度?|周|年)|上上个?(?:月|季度?|周)|\bthe (?:month|quarter|week|year|one) before(?: (?:that|last))?\b")]
    private static partial Regex OneBefore();

    [GeneratedRegex(@"星期几|周几|礼拜几|\b(?:day|days) of the week\b|\bweekdays?\b")]
    private static partial Regex Weekday();

    /// <summary>"dont sugar coat it" behind a question: how it is not to be told; 别给我打马虎眼 in a breath of its own.</summary>
    [GeneratedRegex(@"(?<!\b(?:who|whom|that|which|we|they|i|you|he|she|it|customers?|clients?|accounts?|reps?|people|ones|those|and|or|but|if|still|just|orders?|deals?|guys|why|when|what|where|prospects?|leads|actually|really)) (?:please )?(?:don't|do not|no need to)(?! (?:count|include|add|have|want|take|use|mix|just)\b)(?: (?!and\b)[a-z']+){1,6}\s*(?=[,.!?]|$)|(?<=\p{IsCJKUnifiedIdeographs}\s)(?:别|不要|甭|不用)(?!算|计|含|包|把|要)[^，,.。!?！？;；\s]*$")]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"(?<=[.!?。！？;；]\s*)(?:i(?:'m|'ve|'d|'ll)?(?! mean\b)|my|because|no excuses|finance|don't|tell me|我|老板|别|不要)\b?[^.!?。！？;；]*(?:[.!?。！？;；]|$)|(?:[,，]|(?<=\p{IsCJKUnifiedIdeographs}) )\s*(?:because|so that i|so i|别跟我|别给我|别拍脑袋|我要|说依据)[^.!?。！？;；]*|[,，]\s*(?:别|不要|麻烦)[^，,.!?。！？;；]*$|^(?:昨晚|昨天|刚才|刚刚|今天|早上)?(?:在)?(?:开会(?:的时候|时)?)?[,，]?(?:老板|领导|上面|总部|财务|老总)?(?:又)?(?:问|催|跟|找)(?:了)?(?:我|咱)们?(?:说|要)?|\bi mean\b|^(?:finance|i'm|i have|i've|my)\b[^.!?。！？;；]*[.!。！]")]
    private static partial Regex Remark();

    [GeneratedRegex(@"(?<=\b(?:customers?|clients?|accounts?|prospects?|leads|ones|companies|buyers|those|reps?|people|and|but),? )(?:who|whose|that|which)\b(?! (?:rep|one|customer)s?\b)")]
    private static partial Regex Relative();

    [GeneratedRegex(@"(?<=\w)(?<!都|也|还|从|并|一个|一次|一单|一家|而)(?:[没沒](?:有)?|不|否|没啊|没呢)(?=\s*(?:$|[，,。;；？?！!]))")]
    private static partial Regex Whether();

    [GeneratedRegex(@"(?<verb>\p{IsCJKUnifiedIdeographs})[不没]\k<verb>")]
    private static partial Regex Doubled();

    [GeneratedRegex("水|敷衍|套话|含糊|应付|糊弄|vague|fluff|stock phrase|sloppy|waffle")]
    private static partial Regex Examples();

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

    [GeneratedRegex(@"\b(?:w(?:in|on|inning)|g(?:et|ot)|br(?:ing|ought)) (?!(?:pushed|put|paid|called|come|gone|went|moved)\b)(?:\w+ ){0,2}back\b(?: after (?:losing|we lost) (?:them|him|it))?|(?:丢|流失|跑)(?:了|掉)(?:以后|之后|后|又)*(?:再|又)?(?:拉|赢|挽|抢|追|要)回来?(?:了|的)?")]
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

    [GeneratedRegex(@"(?:当天或隔天|当天|隔天|当日|次日)(?:之?内)?(?:有|就|及时|都)?(?:记|录|登记|录入|写|填)(?:的|了|上|进)?|(?:当天或隔天|24小时|二十四小时)(?:之?内)?(?:有记|录入|登记|记录|记|录|填写)?(?:那个)?|\b(?:logged|recorded|entered|written up|put in|filed)? ?(?:within|in|inside) (?:24|twenty-four) ?(?:hours|hrs|h)\b|\bwithin a day\b|(?<late>\b(?:(?:logged|recorded|entered|written up|put in|filed) )?(?:more than|over|after|later than) (?:24|twenty-four) ?(?:hours|hrs|h)\b(?: (?:later|late|after(?:wards)?))?|(?:超过|过了?|拖过?了?|晚于|迟于)(?:24|二十四)(?:个)?小时(?:才|以后才|后才)?(?:写|录|补|记|登)?(?:的|上|进)?(?:那种)?|事后(?:才)?补(?:录|写|记|登)?(?:的|上)?|补(?:录|记)的?|24小时(?:以后|之后|后|以上|外)(?:才)?(?:写|录|补|记|登)?(?:的)?|\b(?:logged|recorded|entered|written up) (?:too )?late\b|\blate (?:entries|logging|records)\b)|\bsame[- ]day\b")]
    private static partial Regex Prompt();

    [GeneratedRegex(@"(?:跟|和|与|同|比)?去年(?:的)?同期(?:比|相比)?|同比|上年同期|\b(?:the )?same (?:period|month|quarter|time|days) (?:of )?(?:last year|a year (?:ago|earlier|before))|\b(?:at )?this time last year\b|\b(?:the|a) year before\b|(?<=\bq(?<q>[1-4])) (?:on|over) q\k<q>\b|\b(?:a )?year (?:ago|earlier)\b|\byear[- ]on[- ]year\b|\byoy\b")]
    private static partial Regex YearBack();

    [GeneratedRegex(@"(?<high>高价值|价值高的?|high[- ]value)|(?<risk>(?:有)?流失风险|快(?:要)?(?:流失|跑掉|跑|丢|走)(?:掉|了)?|要(?:流失|跑掉|跑|丢)(?:掉|了)?(?=的)|濒临流失|有风险的?|风险客户|预警|\bat[- ]risk\b|about to (?:leave|churn|go)|likely to (?:leave|churn)|slipping away)|(?<low>低价值|low[- ]value)|(?<potential>潜力客户|潜力型|potential (?:segment|customers?))")]
    private static partial Regex Segmented();

    [GeneratedRegex(@"(?:(?<=做|搞|属于|行业是)(?<word>医疗|医药|制造|零售|教育|服务|it))|(?<word>医疗|医药|制造|零售|教育|服务|(?<![a-z])it|信息)(?=行?业|行业|类|器械|客户|公司|企业|这块|那块|板块|方面|这边|那边|(?:的)?(?:[abc]级|大?客户|那))|(?<word>\b(?:medical|healthcare|manufacturing|retail|education|services|it)\b)(?=\s+(?:customers?|clients?|accounts?|companies|company|sector|industry|ones|firms?|business|people|side|segment)|\s*[,.?]|\s+(?:in|with|and|who|that|sales|orders|grade|[abc]))|医疗(?!器械有限)|制造业|零售业|\b(?<word>medical|manufacturing|education|retail)\b")]
    private static partial Regex Trade();
}
