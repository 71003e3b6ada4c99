using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding.Expressions.Figures;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>So many, at least or at most, of the most or least; points, and what is counted with which word.</summary>
internal sealed partial class SurveyTokens
{
    /// <summary>前十大, top 3, 最大的5家, "5 biggest".</summary>
    private void Tops()
    {
        // 头部两成客户, "the top 20% of customers".
        foreach (Match match in TopPart().Matches(folded))
        {
            if (text.IsFree(match.Index, match.Index + match.Length) && CountOf(match.Groups["n"].Value) is { } share)
            {
                Add(match.Index, match.Index + match.Length, new TopMost(1, match.Groups["low"].Success, SurveyTerm.Customer) { Part = share / (match.Groups["tenths"].Success ? 10m : 100m) });
            }
        }

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

    [GeneratedRegex(@"(?:头部|前|最大的|顶部|(?<low>尾部|后|最小的))的?(?:(?<n>\d{1,2})%|百分之(?<n>\d{1,2}|[一二三四五六七八九十]+)|(?<n>[一二两三四五六七八九])(?<tenths>成))的?|\b(?:the )?(?:top|biggest|largest|(?<low>bottom|smallest)) (?<n>\d{1,2}) ?(?:%|percent|per cent)(?: of)?(?: (?:the|our|all))?")]
    private static partial Regex TopPart();

    /// <summary>低于 10%, 六成以上, "under 20 percent", "over half": a rate held against a limit.</summary>
    private void Portions()
    {
        foreach (Match match in Part().Matches(folded))
        {
            var tenths = match.Groups["tenths"].Success;
            if (match.Groups["sign"] is { Success: true } sign && text.IsFree(match.Index, match.Index + match.Length))
            {
                Add(match.Index, match.Index + match.Length, sign.Value.Contains('正', StringComparison.Ordinal) || sign.Value.StartsWith("pos", StringComparison.Ordinal) ? new Portion(0, null, Strict: true) : new Portion(null, 0, Strict: true));
                continue;
            }

            decimal? number = match.Groups["half"].Success ? 0.5m
                : decimal.TryParse(match.Groups["n"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var written) ? written / (tenths ? 10 : 100)
                : CountOf(match.Groups["n"].Value) is { } counted ? counted / (tenths ? 10m : 100m) : null;
            if (number is { } limit && text.IsFree(match.Index, match.Index + match.Length))
            {
                var under = match.Groups["under"].Success;
                Add(match.Index, match.Index + match.Length, new Portion(under ? null : limit, under ? limit : null, !match.Groups["even"].Success));
            }
        }
    }

    [GeneratedRegex(@"(?:(?<even>不低于|不少于|至少|起码|达到)|(?<over>超过|高于|大于|多于|过了?)|(?<even>(?<under>不超过|没超过|至多|最多))|(?<under>低于|不到|不足|少于|小于|没到|没达到|跌破))\s*(?:百分之(?<n>\d+(?:\.\d+)?|[一二三四五六七八九十]+)|(?<n>\d+(?:\.\d+)?|[一二三四五六七八九十]+)\s*(?:%|个点|个百分点|(?<tenths>成(?![交单功本]))))|(?<sign>(?:是|为)(?:正|负)(?:的|数)|(?<=[有是])(?:正|负)的|\b(?:positive|negative)\b(?! margins?))|(?:超过|过|多于)了?(?<half>一?半(?!年|个|天|月|价))|(?<under>不到|不足|没到|少于)(?<half>一半)"
        + @"|(?:百分之(?<n>\d+(?:\.\d+)?|[一二三四五六七八九十]+)|(?<n>\d+(?:\.\d+)?|[一二三四五六七八九]+)\s*(?:%|个点|个百分点|(?<tenths>成(?![交单功本]))))(?:(?<even>(?<under>(?:及|或)?以下|以内))|(?<even>(?:及|或)?以上|往上)|(?<under>都?不到))"
        + @"|(?:(?<even>\bat least\b|>=)|(?<over>\b(?:over|above|more than|greater than|higher than|exceeding|better than)\b|>)|(?<even>(?<under>\bat most\b|\bno more than\b|<=))|(?<under>\b(?:under|below|less than|lower than|worse than)\b|<))\s*(?:(?<n>\d+(?:\.\d+)?)\s*(?:%|percent\b|per cent\b|pct\b|points?\b)|(?:a )?(?<half>half)\b(?! (?:a|the)\b))"
        + @"|\b(?<n>\d+(?:\.\d+)?)\s*(?:%|percent|per cent|pct) (?:or|and) (?:(?<even>more|above|better|higher|up|over)|(?<even>(?<under>less|below|lower|under|worse)))\b")]
    private static partial Regex Part();

    /// <summary>5 万以上, "over 50k"; two times or more.</summary>
    private void Sums()
    {
        foreach (Match match in Often().Matches(folded))
        {
            if (text.IsFree(match.Index, match.Index + match.Length) && (match.Groups["n"].Value is "once" ? 2 : match.Groups["n"].Value is "twice" ? 2 : CountOf(match.Groups["n"].Value)) is { } count)
            {
                var more = match.Groups["over"].Success;
                Add(match.Index, match.Index + match.Length, match.Value[0] is '只' or '仅' ? new Times(count, count) : match.Groups["fewer"].Success ? new Times(null, count) : match.Groups["just"].Success ? new Times(1, 1) : match.Groups["under"].Success ? new Times(null, count - 1) : new Times(more ? count + 1 : count, null));
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

    private static int? CountOf(string word) => word.Length == 0 ? 1 : word is "俩" or "两" or "a couple of" or "couple of" ? 2 : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)CountWords.Of(word);

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

    [GeneratedRegex(@"(?:(?<over>超过|高于|大于)|(?<under>低于|不到|少于)|打到|至少|不低于|有)?(?<n>\d{1,2}|[一二三四五六七八九十])分(?!钱|没|不|都)(?:(?:及|或|和)?以上|往上|(?<under>(?:及|或)?(?<low>以下))|(?<just>的))?|(?<=potential (?:score )?(?:of |is )?)(?:at least |>=? ?)?(?<n>\d{1,2})(?: or (?:more|above|higher|better)| and (?:above|up))?|(?<=potential (?:score )?(?:of |is )?)(?:(?<over>above|over|more than)|(?<under>below|under|less than)) (?<n>\d{1,2})")]
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

            // 一月 is January.
            if (how.Value is "一" && of.Value is "月" or "季" || !text.IsFree(how.Index, of.Index + of.Length) || Counted(of.Value) is not { } counted)
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
        '单' or '张' or '子' => SurveyTerm.Order,
        '笔' or '条' or '件' or '项' or '份' => SurveyTerm.Entry,
        '次' or '趟' or '回' or '通' or '遍' or '封' or '面' => SurveyTerm.Time,
        '位' or '名' or '人' or '售' or '员' or '务' => SurveyTerm.Person,
        '款' or '种' => SurveyTerm.Product,
        '天' or '日' => SurveyTerm.Day,
        '周' => SurveyTerm.Week,
        '月' => SurveyTerm.Month,
        '季' or '度' => SurveyTerm.Quarter,
        '年' => SurveyTerm.Year,
        _ => null,
    };

    [GeneratedRegex("(?<how>哪几|哪一|几|多少|哪|每一|每|各|(?<![上近后第])一)(?<of>个人|个(?:销售|业务)员?|家(?!公司的)|张单子?|单子?(?!价)|张|笔|条(?!件)|件|项|次|趟|回(?!款|访|头)|通|遍|封|面(?!谈|访|对|前|积)|份|位|名|人(?!均)|款(?<![收回付打欠](?:了|到|过)?(?:多少|几)款)|种|天|日|周|个星期|个月|月|个季度|季度|季|年)")]
    private static partial Regex Quantity();

    [GeneratedRegex(@"(?:前|头)(?<n>[两二三四五六七八九十\d]+)(?![季月周年天]|个(?:月|季|星期|礼拜|百))(?:大|名|位|家|个|强|笔|单)?|(?<low>倒数|后|末)(?<n>[两二三四五六七八九十\d]+)(?:名|位|家|个)|最(?:大|多|高|危险|值钱|好|久|长|勤|忙|强|快|新|近|贵)的?(?<n>[两二三四五六七八九十\d]+)(?:大|名|位|家|个(?!月|季|星期|礼拜|百)|笔|单|张)|最(?<low>低|少|差|小)的?(?<n>[两二三四五六七八九十\d]+)(?:名|位|家|个|笔|单)|\btop[- ](?<n>\d+|two|three|four|five|six|seven|eight|nine|ten|twenty)\b|\b(?<low>bottom|worst|lowest|smallest) (?<n>\d+|two|three|four|five|six|seven|eight|nine|ten)\b|\b(?<n>\d+|two|three|four|five|six|seven|eight|nine|ten) (?:biggest|largest|best|highest|top|strongest)\b|\b(?:biggest|largest|best|highest|strongest) (?<n>\d+|two|three|four|five|six|seven|eight|nine|ten)\b|\b(?<n>\d+|two|three|four|five|six|seven|eight|nine|ten) (?<low>worst|lowest|smallest|weakest)\b")]
    private static partial Regex Topmost();

    [GeneratedRegex(@"(?:(?<over>超过|多于|大于|高于)|至少|起码|不少于|不低于|满|达到)(?<n>\d+|[一两二三四五六七八九十]+)(?:次|单|回|笔|趟|张|通|封|条|家|个(?!月|季|星期|点|百))|(?<n>\d+|[一两二三四五六七八九十]+)(?:次单|次|单|回|笔|趟|张|通|封|条|家|个(?!月|季|星期|点|百))(?:及|或)?以上|(?<under>不到|少于|低于|不足|没到)(?<n>\d+|[一两二三四五六七八九十]+)(?:次|单|回|笔|趟|张|通|封|条|家|个(?!月|季|星期|点|百))|\b(?:at least|(?<over>more than|over|above)|(?<under>fewer than|less than|under|below)) (?<n>\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?=(?:new |paid |signed )?(?:orders?|times|visits?|calls?|contacts?|follow-?ups?|purchases?|e-?mails?|meetings?|deals?|customers?)\b)|\b(?<n>\d+|two|three|four|five|six|seven|eight|nine|ten) or (?:more|(?<fewer>fewer|less)) (?=(?:new |paid |signed )?(?:orders?|times|visits?|calls?|contacts?|follow-?ups?|purchases?|e-?mails?|meetings?|deals?|customers?)\b)|\b(?<n>\d+)\+ (?=(?:orders?|times|visits?|calls?|contacts?|purchases?)\b)|\b(?<n>twice)(?: or more)?\b|\bmore than (?<n>once)\b|\bexactly (?<just>(?<n>one|once))\b(?: order| purchase| deal)?|(?:只|仅)(?<just>有|下|买|签|拜访|联系|见)?(?:了|过)?(?<n>一|两|\d)(?:次|单|张单|张|笔|回|趟)(?:单|订单)?|\b(?:only|just) (?:bought |ordered |placed )?(?<just>one|once)(?: (?:order|time))?\b")]
    private static partial Regex Often();
}
