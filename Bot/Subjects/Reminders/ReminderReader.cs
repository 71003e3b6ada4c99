using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Reminders;

/// <summary>A reminder that somebody wants.</summary>
/// <param name="Day">Null where none was said: the first day of the rhythm, or today.</param>
/// <param name="At">Null where no time was said.</param>
internal sealed record ReminderRequest(string Text, DateOnly? Day, TimeOnly? At, Rhythm? Every, CustomerCode? Customer) : Request;

/// <summary>我的提醒, "my reminders".</summary>
internal sealed record ReminderListRequest : Request;

/// <summary>
/// Reads 每月 5 号催对账, 每周一提醒我交周报, "remind me every Friday to do expenses", 提醒我下班前交报销. What recurs is a reminder, and so is what is nobody's but the
/// writer's own business; what is to be done for a customer is a next step of theirs.
/// </summary>
internal static partial class ReminderReader
{
    /// <summary>The working day's begin, where no time is said.</summary>
    public static readonly TimeOnly Usual = new(9, 0);

    private const int Longest = 120;

    /// <summary>One of them stands wherever a reminder is wanted, named or listed.</summary>
    private static readonly SearchValues<string> Marks = SearchValues.Create(["提醒", "每", "天天", "逢", "我一声", "我一下", "叫我", "喊我", "工作日", "记得", "remind", "nudge", "ping", "poke", "prompt", "buzz", "alert", "every", "each", "daily", "month", "days"], StringComparison.Ordinal);

    public static Bid? Read(Said said)
    {
        var text = said.Folded;
        if (text.Length > Longest || said.IsSlashed || !said.HasAny(Marks))
        {
            return null;
        }

        if (Lists().IsMatch(text))
        {
            return new Bid("reminders", new ReminderListRequest(), Bid.Phrase, said.Text);
        }

        if (Asks().IsMatch(text) || Ends().IsMatch(text))
        {
            return null;
        }

        var rhythm = Rhythms().Match(text);
        var asked = Wants().Match(text);
        if (!rhythm.Success && !asked.Success)
        {
            return null;
        }

        var customer = said.Apart(said.Text).First?.Customer;
        if (rhythm.Success && Of(rhythm) is { } every && (asked.Success || Begins(text, rhythm, customer is not null)) && !Theirs().IsMatch(text))
        {
            return Made(said, text, rhythm, every, customer);
        }

        return asked.Success && customer is null && IsOwn(said, text) ? Made(said, text, Match.Empty, null, null) : null;
    }

    /// <summary>每周三…: it begins with how often, or only the customer and a few words that set a reminder stand before it.</summary>
    private static bool Begins(string text, Match rhythm, bool named) => rhythm.Index <= 2 || Before().IsMatch(text[..rhythm.Index]) || (named && rhythm.Index <= 8 && Urges().IsMatch(text[(rhythm.Index + rhythm.Length)..]));

    /// <summary>Business of one's own: the words say so, or nobody is talked about.</summary>
    private static bool IsOwn(Said said, string text) => Private().IsMatch(text) || (said.Context.Current is null && !Touches().IsMatch(text)) || (Errand().IsMatch(Asked(text)) && !Touches().IsMatch(Asked(text)));

    /// <summary>The clause that asks for it: why it is wanted may speak of anybody.</summary>
    private static string Asked(string text) => Wants().Match(text) is { Success: true } wants && text.IndexOfAny([',', '。', ';', '\n'], wants.Index) is > 0 and var end ? text[..end] : text;

    /// <summary>Something fetched, bought or seen to for oneself or one's family, and nobody's business.</summary>
    [GeneratedRegex(@"接(?!受|洽|着|著|通|待|口|头|電|电)[^,。]{0,4}(?:女儿|儿子|孩子|娃|仔|囡|老婆|老公|太太|先生|爸|妈|爷|奶|妹|弟|姐|哥|放学|机)|买|缴|遛|喂(?!料)|洗车|洗衣|加油|年检|车(?:检|险)|钥匙|房租|水电|学费|家长会|牙医|看牙|打针|吃饭|下班|回家|超市|理发|机票|高铁票|护照|\b(?:grab|fetch|buy|feed|walk the dog|dry[- ]?clean\w*|laundry|groceries|keys?|the kids|daughter|son|wife|husband|mum|mom|dad|school run|nursery|vet|doctor|haircut|rent|milk|parcel|petrol|fuel|tyres?|car wash|flight|boarding pass)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Errand();

    private static Bid? Made(Said said, string text, Match rhythm, Rhythm? every, CustomerCode? customer)
    {
        var taken = new bool[text.Length];
        void Take(int at, int length) => Array.Fill(taken, true, at, length);
        if (rhythm.Length > 0)
        {
            Take(rhythm.Index, rhythm.Length);
        }

        foreach (Match match in Wants().Matches(text))
        {
            Take(match.Index, match.Length);
        }

        foreach (Match match in JustMe().Matches(text))
        {
            Take(match.Index, match.Length);
        }

        DateOnly? day = null;
        TimeOnly? at = null;
        foreach (var item in ExpressionReader.Times(text, said.Context.Now, said.IsChinese))
        {
            if (Array.IndexOf(taken, true, item.Start, item.End - item.Start) >= 0 && item.Kind is ItemKind.Date or ItemKind.Period)
            {
                continue;
            }

            if (item.Kind is ItemKind.Date or ItemKind.Time or ItemKind.DateTime && Coming(item, said.Context.Now) is { } moment)
            {
                day ??= item.Kind is ItemKind.Date or ItemKind.DateTime ? DateOnly.FromDateTime(moment) : null;
                at ??= item.Kind is ItemKind.Time or ItemKind.DateTime ? TimeOnly.FromDateTime(moment) : null;
                Take(item.Start, item.End - item.Start);
            }
        }

        foreach (Match match in Hours().Matches(text))
        {
            at ??= Hour(match.Value);
            Take(match.Index, match.Length);
        }

        var words = Trim(string.Concat(said.Text.Where((_, place) => place >= taken.Length || !taken[place])));
        return words.Length < 2 ? null : new Bid("reminders", new ReminderRequest(words, every is null ? day : null, at, every, customer), Bid.Form, said.Text);
    }

    /// <summary>The first of its readings that is still to come.</summary>
    private static DateTime? Coming(Item item, DateTime now)
    {
        var moments = item.Alts.Select(alt => alt.Start).OfType<DateTime>().Order().ToList();
        if (item.Kind == ItemKind.Time)
        {
            // 4点 is when one is awake.
            return moments.Where(moment => moment.Hour >= 7).Select(moment => (DateTime?)moment).FirstOrDefault() ?? moments.Select(moment => (DateTime?)moment).FirstOrDefault();
        }

        return moments.Count == 0 ? null : moments.Where(moment => moment >= now.Date).Select(moment => (DateTime?)moment).FirstOrDefault() ?? moments[^1];
    }

    private static TimeOnly Hour(string word) => word switch
    {
        _ when word.StartsWith("下班", StringComparison.Ordinal) || word.Contains("work", StringComparison.Ordinal) || word.Contains("eod", StringComparison.Ordinal) || word.Contains("end of", StringComparison.Ordinal) => new TimeOnly(17, 30),
        "早上" or "上午" or "一早" or "早晨" or "早間" or "in the morning" or "mornings" => Usual,
        "中午" or "午间" or "at noon" or "at lunch" => new TimeOnly(12, 0),
        "下午" or "in the afternoon" or "afternoons" => new TimeOnly(14, 0),
        _ => new TimeOnly(18, 0),
    };

    private static string Trim(string words)
    {
        var text = Spaces().Replace(words, " ").Trim(' ', ',', '，', '.', '。', ':', '：', ';', '；', '!', '！', '、', '-');
        return Leads().Replace(text, "").Trim(' ', ',', '，', '.', '。', ':', '：');
    }

    private static Rhythm? Of(Match match)
    {
        if (match.Groups["month"] is { Success: true, Value: var number })
        {
            return Number(number) is { } day and >= 1 and <= 31 ? new Rhythm(RhythmKind.Month, day) : null;
        }

        return match.Groups["end"].Success ? new Rhythm(RhythmKind.Month, 31)
            : match.Groups["begin"].Success ? new Rhythm(RhythmKind.Month, 1)
            : match.Groups["week"] is { Success: true, Value: var weekday } ? Weekday(weekday) is { } of ? new Rhythm(RhythmKind.Week, of) : null
            : match.Groups["work"].Success ? new Rhythm(RhythmKind.Workday)
            : new Rhythm(RhythmKind.Day);
    }

    private static int? Weekday(string word) => word[0] switch
    {
        '一' or '1' => 1,
        '二' or '2' => 2,
        '三' or '3' => 3,
        '四' or '4' => 4,
        '五' or '5' => 5,
        '六' or '6' => 6,
        '日' or '天' or '7' => 0,
        'm' => 1,
        't' => word.StartsWith("tu", StringComparison.Ordinal) ? 2 : 4,
        'w' => 3,
        'f' => 5,
        's' => word.StartsWith("sa", StringComparison.Ordinal) ? 6 : 0,
        _ => null,
    };

    private static int? Number(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : word switch
        {
            "first" => 1,
            _ when word.Length > 0 && word[0] == '十' => 10 + (word.Length > 1 ? Digit(word[1]) : 0),
            _ when word.Length > 1 && word[1] == '十' => (Digit(word[0]) * 10) + (word.Length > 2 ? Digit(word[2]) : 0),
            [var only] => Digit(only),
            _ => null,
        };

    private static int Digit(char letter) => "零一二三四五六七八九".IndexOf(letter, StringComparison.Ordinal) is var at and > 0 ? at : letter == '两' ? 2 : 0;

    [GeneratedRegex(
        @"每(?:个|個)?(?:月|个月)\s?(?:的)?\s?(?:(?<month>\d{1,2}|[一二三四五六七八九十]{1,3})\s?[号號日]|(?<end>底|末|最后一天|最後一天)|(?<begin>初))|每(?:个|個)?(?:周|週|星期|礼拜|禮拜)\s?(?<week>[一二三四五六日天1-7])|(?<work>每(?:个|個)?工作日|工作日每天)|每天|每日|天天|逢(?:周|週|星期|礼拜|禮拜)(?<week>[一二三四五六日天])"
        + @"|\b(?:every|each) (?<week>mon|tues?|wed|weds|thurs?|thu|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?s?\b|\bon (?<week>mon|tues|wednes|thurs|fri|satur|sun)days\b|\b(?:every|each) month on the (?<month>\d{1,2})(?:st|nd|rd|th)?\b|\bon the (?<month>\d{1,2})(?:st|nd|rd|th)? of (?:every|each|the) month\b|\b(?:every|each) (?<month>\d{1,2})(?:st|nd|rd|th)\b|\bmonthly on the (?<month>\d{1,2})(?:st|nd|rd|th)?\b"
        + @"|(?<end>\bat the end of (?:every|each) month\b|\b(?:every|each) month[- ]end\b)|(?<begin>\b(?:at the start of (?:every|each) month|first of (?:every|each|the) month)\b)|(?<work>\b(?:every|each) (?:working day|workday|weekday|business day)\b)|\b(?:every ?day|each day|daily)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Rhythms();

    /// <summary>Words that ask for a reminder.</summary>
    [GeneratedRegex(@"(?:请|麻烦|帮我|給我|给我)?(?:设(?:个|一个|置)?|設(?:個|一個|置)?|加(?:个|一个)?|建(?:个|一个)?)?(?:定时|定期|周期|週期)?提醒(?:一下)?(?:我自己|我|下我)?(?:一下)?|记得(?:叫|喊)我|記得(?:叫|喊)我|(?:叫|喊)我(?:一声|一下)|(?<=^[^，。,]{0,8}(?:[点點半刻分前]|早上|晚上|中午|下午|[明后後今]天|[一二三四五六日]))(?:叫|喊)我|\b(?:please )?(?:remind|nudge|ping|poke|prompt|buzz|alert) me(?: to| about| that)?\b|\bset (?:up )?a (?:recurring |weekly |monthly |daily |private )?reminder(?: for me)?(?: to| about| for)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Wants();

    [GeneratedRegex(@"只(?:提醒|告诉)我(?:自己|一个人)?|就我自己|别告诉别人|私人的?|\bjust (?:for )?me\b|\bonly me\b|\bprivate(?:ly)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex JustMe();

    [GeneratedRegex(@"下班(?:之?前|时|時)?|一早|早上|早晨|上午|中午|下午|傍晚|晚上|\bbefore (?:i )?(?:leave work|going home|knocking off)\b|\b(?:by |at )?(?:eod|the end of the day|end of (?:the )?day|end of work)\b|\bin the (?:morning|afternoon|evening)\b|\bat (?:noon|lunch)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Hours();

    [GeneratedRegex(@"报销|報銷|报账|報帳|周报|週報|日报|日報|月报|月報|打卡|体检|體檢|请假|請假|社保|公积金|个税|充值|充电|吃药|生日|加油|快递|快遞|年假|培训|培訓|述职|述職|工资|例会|例會|晨会|考勤|缴费|發票抬頭|还车|體檢|接孩子|健身|喝水|\b(?:expenses?|timesheets?|mileage|receipts|stand-?up|dentist|gym|birthday|pills?|payroll|training|my (?:report|numbers|forecast|taxes|car|mot)|weekly report|status report|activity report|claim|parking|passport|visa)\b|只提醒我|我自己|私人|\bjust me\b|\bonly me\b|\bprivate\b", RegexOptions.IgnoreCase)]
    private static partial Regex Private();

    /// <summary>What is done to customers, so that one of them is meant.</summary>
    [GeneratedRegex(@"他|她|对方|對方|人家|客户|客戶|打电话|打電話|回电|回電|回访|回訪|跟进|跟進|报价|報價|拜访|拜訪|寄样|寄樣|催款|对账|對帳|联系|聯繫|聯絡|\b(?:him|her|them|they|he|she|call|ring|quote|visit|follow[- ]?up|chase|send|invoice|customer|client)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Touches();

    /// <summary>他们每周一开会: their rhythm, not a reminder.</summary>
    [GeneratedRegex(@"(?:他们|她们|他們|对方|對方|人家|客户那边|他家|她家|厂里|廠裡|公司)[^，。,.]{0,4}(?:每|逢)|\b(?:they|he|she|we|who) \w+(?: \w+){0,3} (?:every|each|daily)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Theirs();

    [GeneratedRegex(@"^(?:请|麻烦|帮我|以后|以後|从(?:下|这)?(?:周|月|个月)(?:起|开始)|from (?:now on|next week|next month)|can you|could you|pls|please|ok|and|also|另外|还有|對了|对了|[,，\s])*$", RegexOptions.IgnoreCase)]
    private static partial Regex Before();

    [GeneratedRegex(@"催|对账|對帳|发|發|寄|打|问|問|查|看|跟进|跟進|回访|回訪|联系|聯繫|\b(?:call|ring|chase|send|check|visit|email)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Urges();

    [GeneratedRegex(@"[?？]|吗|嗎|多少|几[个家单次]|幾|谁|誰|什么时候|什麼時候|哪|为什么|\b(?:how|what|which|who|when|why|did|does|do (?:i|we|you)|is|are)\b.*$", RegexOptions.IgnoreCase)]
    private static partial Regex Asks();

    [GeneratedRegex(@"别再?提醒|別再?提醒|不用提醒|不要提醒|停止提醒|取消|停掉|先停|关掉|關掉|暂停|暫停|删掉|刪掉|\b(?:stop|cancel|drop|quit|no more|turn off|kill|delete|don'?t)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ends();

    [GeneratedRegex(@"^\s*(?:(?:看看?|查看?|列出|列一下)?(?:我的|我有哪些|我设的|有哪些|我都有(?:哪些|什么)|所有|全部)(?:定期|定时|私人|重复)?(?:的)?提醒(?:有哪些|列表|清单)?|提醒列表|提醒清单|(?:show |list |see |view |what are )?(?:me )?(?:all )?my (?:recurring |private |own )?reminders|reminders|(?:what|which) reminders (?:do i have|have i(?: set| got)?))[\s?.!？。！]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Lists();

    [GeneratedRegex(@"^(?:要|去|把|的|得|一下|to|about|that|for|and|at|on|by|it's|that's|i need to|i have to|i should|要记得|记得|記得)\s*(?![\p{L}]{0}$)", RegexOptions.IgnoreCase)]
    private static partial Regex Leads();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
