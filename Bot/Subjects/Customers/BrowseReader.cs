using System.Text.RegularExpressions;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>
/// Reads which customers one wants to see: every word is a filter, an order, whose they are, or a small word. Said of a list that is open it goes on from there: 下一页, 只看B级, 按金额.
/// </summary>
internal static partial class BrowseReader
{
    private const int Longest = 60;

    private static readonly string[] Nouns = ["客户", "customers", "customer", "clients", "client", "accounts"];

    /// <summary>Small words, the longer before those they hold.</summary>
    private static readonly string[] Small =
    [
        "列出来", "列一下", "列出", "看一下", "看看", "看下", "只看", "只要", "换成", "有哪些", "哪些", "哪几家", "给我", "名下", "手上", "负责", "排一下", "排个序", "排序", "排列", "排", "请", "都", "有", "的", "列", "看", "是", "呢", "里", "在", "和", "下", "按", "区",
        "show me", "show", "list", "only", "just", "in", "with", "at", "of", "by", "sorted", "sort", "order", "ordered", "which", "are", "is", "do", "i", "have", "the", "grade", "stage", "and", "me", "who else", "who", "else", "an", "a",
    ];

    private static readonly string[] Mine = ["我的", "我", "my", "mine"];

    private static readonly string[] Everything = ["全部", "所有", "不限", "all", "everything", "everybody"];

    private static readonly (CustomerOrder Order, string[] Words)[] Orders =
    [
        (CustomerOrder.Grade, ["按客户等级", "按等级", "按级别", "按分级", "by grade"]),
        (CustomerOrder.Silence, ["按上次联系时间", "按上次联系", "按最近联系", "按联系时间", "久未联系的", "久未联系", "最久没联系的", "最久没联系", "by last contact", "by longest silence", "longest silent", "longest untouched", "by silence"]),
        (CustomerOrder.Due, ["按到期时间", "按到期日", "按到期", "按超期", "按下次联系", "by due date", "by due", "due first"]),
        (CustomerOrder.Amount, ["按成交金额", "按成交额", "按销售额", "按订单金额", "按金额", "金额最大的", "by amount", "by sales", "by revenue", "by value", "biggest first"]),
        (CustomerOrder.Name, ["按客户名称", "按名称", "按名字", "按姓名", "by name", "alphabetically", "a-z"]),
    ];

    /// <summary>How long nobody was in touch: beside a number of days it is a filter.</summary>
    private static readonly string[] Silence =
    [
        "没有联系过", "没有联系", "没联系过", "没联系", "没有联络", "没联络", "没有跟进", "没跟进过", "没跟进", "未联系", "未跟进", "没有拜访", "没拜访", "没碰过", "没动静", "没打过电话",
        "haven't been contacted", "hasn't been contacted", "not been contacted", "have not been contacted", "i haven't contacted", "we haven't contacted", "not contacted", "uncontacted", "no contact", "without contact", "without a contact", "not called", "not visited", "i haven't called", "not heard from", "untouched", "silent",
    ];

    private static readonly string[] Than = ["超过", "多于", "以上", "多", "了", "over", "more than", "longer than", "for", "in", "the last", "last", "past", "since", "that", "who"];

    /// <returns>Null where it is anything but a list of customers, filtered or ordered.</returns>
    public static CustomerBrowse? Read(Said said)
    {
        if (said.Folded.Length > Longest || !(Array.Exists(Nouns, noun => said.Folded.Contains(noun, StringComparison.Ordinal)) || GradeAsked().IsMatch(said.Folded)))
        {
            return null;
        }

        var browse = Read(said, new CustomerBrowse(), out var all);
        var measured = browse.Silent is not null || browse.Over is not null || browse.Under is not null;
        // Silence alone is the pipeline's, which counts; beside other measures it is one of them.
        return (browse.IsFiltered || browse.Order != default || browse.Whose is not null || all)
            && browse != new CustomerBrowse { Silent = browse.Silent }
            // What is asked for and cannot be chosen by is said, where the rest can.
            && (browse.Unused is null || (measured && said.Reading.Intent == Intent.Query)) ? browse : null;
    }

    /// <summary>The list as it goes on from the one that is open.</summary>
    /// <param name="shown">How many its page holds.</param>
    /// <returns>Null where the message is about something else.</returns>
    public static CustomerBrowse? GoOn(Said said, CustomerBrowse open, int shown)
    {
        var folded = said.Folded.Trim(' ', '?', '.', '!', '。', '吧', '呢');
        return folded.Length is 0 or > Longest ? null
            : Next().IsMatch(folded) ? open with { Skip = open.Skip + shown }
            : Previous().IsMatch(folded) ? open with { Skip = Math.Max(0, open.Skip - shown) }
            : Read(said, open with { Unused = null }, out var all) is { Unused: null } browse && (all || browse != open) ? browse with { Skip = 0 }
            : null;
    }

    private static CustomerBrowse Read(Said said, CustomerBrowse from, out bool all)
    {
        var (folded, roster) = (said.Folded, said.Roster);
        var words = new MarkedText(said.Text, folded);
        all = false;
        var browse = Measured(said, words, from);
        foreach (var (order, forms) in Orders)
        {
            if (words.Take(forms))
            {
                browse = browse with { Order = order };
            }
        }

        foreach (Match match in Graded().Matches(folded))
        {
            if (words.IsFree(match.Index, match.Index + match.Length))
            {
                words.Mark(match.Index, match.Index + match.Length);
                browse = browse with { Grade = Enum.Parse<Grade>(match.Groups["grade"].Value, ignoreCase: true) };
            }
        }

        if (words.TakeLongest(FieldWords.Stages.Words.Select(entry => entry.Key)) is { } stage)
        {
            browse = browse with { Stage = FieldWords.Stages.Find(stage) };
        }

        words.Take(Nouns);
        foreach (var team in roster.People.Select(person => person.Team).OfType<string>().Distinct())
        {
            browse = words.TakeWord(Folding.Of(team)) is null ? browse : browse with { Whose = new Scope(ScopeKind.Team, team) };
        }

        foreach (var person in roster.People)
        {
            browse = words.TakeWord(Folding.Of(person.Name)) is null ? browse : browse with { Whose = new Scope(ScopeKind.Rep, person.Name) };
        }

        foreach (var region in roster.People.Select(person => person.Region).OfType<string>().Concat(SpokenNames.Regions).Distinct())
        {
            browse = words.TakeWord(Folding.Of(region)) is null ? browse : browse with { Region = region };
        }

        // A word of two letters is no industry within a sentence: "it".
        if (words.TakeLongest(IndustryWords.Words.Select(entry => entry.Key).Where(word => !Folding.IsLatin(word[0]) || word.Length > 2)) is { } industry)
        {
            browse = browse with { Industry = IndustryWords.Read(industry) };
        }

        if (words.Take(Everything))
        {
            all = true;
            browse = browse == from ? from.Unfiltered() : browse;
        }

        words.Take(Mine);
        words.Take(Small);
        return browse with { Unused = words.Unread };
    }

    /// <summary>超过 14 天没联系, 10 万以上: what is measured in days and money.</summary>
    private static CustomerBrowse Measured(Said said, MarkedText words, CustomerBrowse browse)
    {
        var read = new Utterance(said.Text, Names.None, new ReadingContext(said.Context.Now, said.Context.Language));
        var bounds = Bounds.Of(read, words.Mark);
        browse = browse with { Over = bounds.Over ?? browse.Over, Under = bounds.Under ?? browse.Under };
        if (read.Times.Find(time => time is { Kind: ItemKind.Duration, Length.IsClock: false }) is not { Length: { } length } span || !words.Take(Silence))
        {
            return browse;
        }

        words.Mark(span.Start, span.End);
        words.Take(Than);
        return browse with { Silent = (int)Math.Round(length.TotalSeconds / 86_400) };
    }

    [GeneratedRegex(@"[abc]\s*级[^，。]{0,8}(?:哪|谁|几家|多少家)|(?:哪|谁|几家|多少家)[^，。]{0,8}[abc]\s*级|\b(?:who|which|how many)\b[^?]*\b(?:an? [abc]|grade [abc]|[abc] grade|[abc]'?s)(?=\W*$)")]
    private static partial Regex GradeAsked();

    [GeneratedRegex(@"\b(?:who|which)\b[^?]*\b(?:is|are) an? (?<grade>[abc])(?=\W*$)|(?<![a-z])(?<grade>[abc])\s*(?:级|类|-grade\b|\s+grade\b)|\bgrade\s+(?<grade>[abc])\b|^(?<grade>[abc])(?=\s*(?:客户|customers?\b|clients?\b|accounts?\b))")]
    private static partial Regex Graded();

    [GeneratedRegex(@"^(?:看?下一?页|往下|后面的|后面还有|更多|还有吗|继续|next(?: page)?|more|show more|go on)$")]
    private static partial Regex Next();

    [GeneratedRegex(@"^(?:看?上一?页|前一页|往上|前面的|previous(?: page)?|prev|back|page up)$")]
    private static partial Regex Previous();
}
