using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Understanding.Expressions.Figures;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>The words of a slip that is owned up to, and how well an entry fits them: it holds the value that was wrong, or has one of the kind that is said now.</summary>
internal static partial class Slip
{
    public const int Longest = 110;

    /// <summary>As far as two sums are still the same one misheard.</summary>
    private const double Apart = 2.6;

    /// <summary>A digit too many or too few is the same sum but for that.</summary>
    private const double Shifted = 1.1;

    /// <summary>Whether it points at what was written.</summary>
    public static bool Points(string text) => Pointing().IsMatch(text);

    /// <summary>Whether it says no day, hour, sum or number: what it puts right is a name.</summary>
    public static bool OnlyNames(Message message) => message.Said.Utterance is { Times.Count: 0, Money.Count: 0, Figures.Count: 0 };

    /// <summary>Whether it begins by owning up, or ends so: "ten thirty I meant", 是我听错.</summary>
    public static bool Begins(string text) => Leads().IsMatch(text) || Trails().IsMatch(text);

    /// <summary>Whether the words own up to a slip, or put one thing in the place of another.</summary>
    public static bool Owns(string text) => text.Length <= Longest && (Begins(text) || Swap.In(text) is not null || ShouldBe().IsMatch(text));

    /// <summary>How much speaks for an entry: it holds the value that was wrong, or has one of the kind that is said now.</summary>
    /// <param name="days">Of <see cref="Days"/>, the same for all entries.</param>
    public static double Weighs(Message message, string text, (IReadOnlyList<Stretch> Old, IReadOnlyList<Stretch> New) days, Entry entry)
    {
        if (Swap.In(text) is { } swap && Holds(days.Old, swap.Old, entry))
        {
            return 3;
        }

        var said = Value(text);
        return (Rescaled(message, said, entry) is { } sum ? entry.Sum is { IsPositive: true } old && Transposed(sum.Sum, old) ? 3 : 2 : 0) + (entry is OrderEntry { Order.Quantity: not null } order && Count(said, order) is { } count && count != order.Order.Quantity ? 2 : 0)
            + (entry is ContactEntry && How.In(said) is not null ? 2 : 0) + (text.Length <= 60 && days.New.Count > 0 && days.New.All(day => day.From <= message.Today) && entry is ContactEntry or PaymentEntry ? 1 : 0);
    }

    /// <summary>The days it names as wrong, and those it says now.</summary>
    public static (IReadOnlyList<Stretch> Old, IReadOnlyList<Stretch> New) Days(Message message, string text) =>
        Swap.In(text) is { } swap ? (OpenSteps.DaysIn(message, swap.Old), OpenSteps.DaysIn(message, swap.New)) : ([], OpenSteps.DaysIn(message, Value(text)));

    /// <summary>Without the words that own up; where it is said what it should be, only that: 金额漏了两千元的安装费，应该是四万七.</summary>
    public static string Value(string text) => Led(Trails().Replace(text, "") is { Length: > 0 } rest ? rest : text);

    private static string Led(string text) => Swap.In(text) is null && ShouldBe().Match(text) is { Success: true } should && text[(should.Index + should.Length)..].TrimStart() is { Length: > 1 } meant ? meant : Leads().Match(text) is { Success: true } lead ? text[(lead.Index + lead.Length)..].TrimStart(' ', ',', '，', '.', '。', '!', '！', ':', '：') : Sighs().Replace(text, "");

    /// <summary>The sum that is said instead of an entry's: a bare number counts in what that one was counted in, 35.1 for 31.5k.</summary>
    public static (Money Sum, Money? To)? Rescaled(Message message, string text, Entry entry)
    {
        var old = entry is NoteEntry ? Told(message, entry) : entry.Sum;
        return old is { IsPositive: true } was ? Instead(message, text, was, entry.Customer.Code) : null;
    }

    /// <summary>The sum that is said instead of one; null where none of about its size is.</summary>
    public static (Money Sum, Money? To)? Instead(Message message, string text, Money was, Domain.Customers.CustomerCode customer)
    {
        var swap = Swap.In(text);
        var said = swap?.New ?? Value(text);
        if (message.Read("/order " + said, customer).First is { Amount: { } whole } read && message.Sum(read, was.Currency) is { } meant && (Near(whole, was.Amount) || Near(whole * 10, was.Amount, Shifted) || Near(whole / 10, was.Amount, Shifted)) && meant != was)
        {
            return (meant, message.SumTo(read, was.Currency));
        }

        foreach (Match match in Bare().Matches(said))
        {
            if (!decimal.TryParse(match.Groups["n"].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) || number == 0)
            {
                continue;
            }

            var scale = ((decimal[])[1, 1_000, 10_000, 1_000_000, 100_000_000]).Where(by => Near(number * by, was.Amount)).OrderBy(by => Math.Abs(Math.Log((double)(number * by / was.Amount)))).FirstOrDefault();
            // "No, 4" is no sum in tens of thousands.
            scale = scale > 1 && match.Groups["n"].Value.Length < 2 ? 0 : scale;
            if (scale != 0 && Money.Of(number * scale, was.Currency) != was && (scale > 1 || match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal).Length >= 3))
            {
                return (Money.Of(number * scale, was.Currency), decimal.TryParse(match.Groups["to"].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var to) && to > number ? Money.Of(to * scale, was.Currency) : null);
            }
        }

        return null;
    }

    /// <summary>Whether a value that was wrong is a sum: what never had one is not put right by another.</summary>
    public static bool IsSum(string value) => Figure().IsMatch(value);

    [GeneratedRegex(@"^(?:[£$€¥￥]?\d[\d,.]*\s?(?:k|m|grand|万|萬|千|块|塊|元)?|[零一二两兩三四五六七八九十百]+[万萬千][零一二两兩三四五六七八九十百千]*(?:块|塊|元)?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Figure();

    /// <summary>How many of what was ordered: 46 kits, 是四台.</summary>
    public static decimal? Count(string text, OrderEntry order)
    {
        // 二十套改二十五套: of two the last is what it is now.
        var said = Swap.In(text)?.New ?? text;
        if (Counted().Match(said) is not { Success: true } match)
        {
            return null;
        }

        var unit = match.Groups["unit"].Value.ToLowerInvariant().TrimEnd('s');
        return Folding.IsHan(unit[0]) || Units.Contains(unit) || order.Order.Product.Contains(unit, StringComparison.OrdinalIgnoreCase) ? CountWords.Of(match.Groups["n"].Value) : null;
    }

    private static readonly HashSet<string> Units = new(["kit", "unit", "pallet", "set", "box", "boxe", "pc", "piece", "seat", "licence", "license", "carton", "crate", "roll", "case", "drum", "system", "machine", "pair"], StringComparer.Ordinal);

    /// <summary>The one sum of an entry, or of its words.</summary>
    public static Money? Told(Message message, Entry entry) => entry.Sum ?? message.SumIn(entry.Words, entry.Customer.Code);

    /// <summary>3,840 for 3,480: the same digits in another order are rather meant than another sum of about that size.</summary>
    private static bool Transposed(Money now, Money old) => now != old && Sorted(now) == Sorted(old);

    private static string Sorted(Money sum) => string.Concat(sum.Amount.ToString("0.##", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).TrimEnd('0').Order());

    private static bool Near(decimal number, decimal old, double apart = Apart) => number > 0 && old > 0 && Math.Abs(Math.Log((double)(number / old))) <= Math.Log(apart);

    /// <summary>Whether an entry holds a value: its day, its hour, its sum, how many, what, how, with whom.</summary>
    public static bool Holds(IReadOnlyList<Stretch> days, string value, Entry entry)
    {
        var day = DateOnly.FromDateTime(entry.At.DateTime);
        if (days.Count == 0 && entry.Sum is { } sum && Digits().IsMatch(value) && decimal.TryParse(Numeral().Match(value).Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var figure) && figure > 0)
        {
            return ((decimal[])[1, 1_000, 10_000, 1_000_000]).Any(by => figure * by == sum.Amount);
        }

        if (days.Count > 0)
        {
            DateOnly?[] held = entry switch { ContactEntry contact => [day, contact.FollowUp.Next?.Due], StepEntry step => [step.Step.Due], OrderEntry order => [order.Order.Date], PaymentEntry payment => [payment.Payment.Date], _ => [day] };
            return held.Any(one => one is { } date && days.Any(when => when.From <= date && date <= when.To));
        }

        if (entry is OrderEntry { Order: var sold } && (sold.Product.Contains(value, StringComparison.OrdinalIgnoreCase) || (sold.Quantity is { } many && CountWords.Of(Digits().Match(value).Value is { Length: > 0 } digits ? digits : value) == many)))
        {
            return true;
        }

        return entry is ContactEntry { FollowUp: var told } && (How.In(value) == told.Method || (told.Contact is { } name && value.Length > 1 && name.Contains(value, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The past day or today that is named; null where none or several are.</summary>
    public static DateOnly? Day(Message message, string text) =>
        OpenSteps.DaysIn(message, Swap.In(text)?.New ?? text) is [{ From: var from, To: var to }] && from == to && from <= message.Today ? from : null;

    [GeneratedRegex(
        @"^\s*(?:(?:(?:唉|哎|哎呀|呃|啊|oh,?|ah,?|ach,?|well,?|bugger,?|damn,?|shoot,?|crap,?)[\s,，.。]*)?(?:不对|不對|错了|錯了|说错了?|說錯了?|讲错了?|講錯了?|记错了?|記錯了?|写错了?|報錯了?|数字报错了?|更正|纠正|糾正|等等|等下|等一下|慢着|慢著|哦不|噢不|啊不|抱歉|不好意思|拍谢|拍謝|对不起|對不起|我是说|我是說|我的意思是|应该是|應該是|不是|唔啱|唔係|手滑|(?:我|数字|數字|日子|日期|时间|時間|数|金额|金額|名字|单位|單位)?(?:都|又|刚才|剛才)?(?:打|看|听|聽|说|說|讲|講|记|記|写|寫|报|報|弄|搞|算|填|输|輸|抄|念|数|數)(?:反|错|錯|岔|串|混|走眼|花眼|花|颠倒|顛倒)了?|(?:数字|數字|日子|日期|时间|時間|金额|金額|名字|地方)(?:不对|不對|错|錯)了?|搞错了?|搞錯了?|看反了?|说岔了?|說岔了?|嘶"
        + @"|naw\b|nae\b|och\b|hang on|hold on|wait(?: no| up)?|sorry|oops|whoops|actually|i mean[t]?|i said|i should have said|correction|scratch that|my (?:bad|mistake)|typo|make (?:it|that)|that should (?:be|read|say)|it should (?:be|have been)|nah|nope|no(?=,|\.| hang| hold| wait| sorry| it| that| the| she| he| they|\s+\d)|wrong|not (?=\w+[,.]))(?:了|咗|喇|啦|呀|啊|哈|哦|tho|though|[\s,，.。!！:：])*)+|(?<=[.。!！]\s*)(?:hang on|hold on|wait|sorry|actually|等等|不对|不對|说错了|說錯了)(?:tho|though|[\s,，.。!！:：])*",
        RegexOptions.IgnoreCase)]
    private static partial Regex Leads();

    [GeneratedRegex(@"^\s*(?:(?:oh|ah|ach|shoot|crap|damn|bugger|drat|argh|ugh|gah|doh|唉|哎|哎呀|呃|啊|嘶|诶|哟)[\s,，.。!！]+)+", RegexOptions.IgnoreCase)]
    private static partial Regex Sighs();

    /// <summary>Owned up to at the end: "…I meant", "…had it backwards", "…my bad", …是我听错.</summary>
    [GeneratedRegex(
        @"[\s,.;–—-]+(?:(?:is |was )?(?:what )?i mean[t]?(?: to (?:say|write|put|type))?|my (?:bad|mistake|error|fault)|oops|whoops|typo|fat fingers?|slip of the (?:tongue|thumb|finger|pen)|(?:(?:i['’]?d?|i['’]?ve|i have|i had) )?(?:had|got|wrote|typed|said|put|have|read|heard)(?: it| that| them| those| the \w+)? (?:all )?(?:backwards?|backways|wrong(?: earlier)?|(?:the )?wrong way(?: round)?|mixed up|muddled(?: up)?|upside down|back to front)|i['’]?d (?:it|that|them) (?:backwards?|backways|wrong|mixed up)|(?:i )?(?:misread|misheard|mistyped|misspoke|miscounted)(?: it| that| him| her| them)?)\s*[.!]*\s*$"
        + @"|[，,。；;、\s]+(?:(?:都|也|就)?是)?(?:我|刚才|剛才|刚刚|之前|上午|早上)*(?:都|又|给|給)?(?:(?:打|看|听|聽|说|說|讲|講|记|記|写|寫|报|報|弄|搞|算|填|输|輸|念|数|數)(?:反|错|錯|岔|串|混|走眼|花眼|颠倒|顛倒)了?|手滑了?|手误|口误|笔误|我的错|我的錯)(?:了|啦|喇|哈|呀|啊|的)*\s*[.。!！~]*\s*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Trails();

    [GeneratedRegex(@"(?<!不|是不)(?:应该是|應該是|应是|應是|应为|應為)(?!不|没|沒)|\b(?:should|ought to)(?:['’]ve| have)? (?:be|been|read|say|said)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ShouldBe();

    /// <summary>Points at what was written and says what it is instead.</summary>
    [GeneratedRegex(
        @"(?:那|这|這|刚才|剛才|上午|下午|昨天|前天|早上)[^，。,；;]{0,12}?(?:条|條|笔|筆|次|单|單|通|封|个电话|個電話|趟|[\d.]+(?:万|萬|千|块|元)?)[^，。,；;？?]{0,8}?(?:不是|改成|改为|改為|改到|改(?=[\d零一二两兩三四五六七八九十])|应该|應該|(?<![要若可还還但像于於算])是(?!不是|否|什么|谁|几|哪|多少)|记成|記成|写成)"
        + @"|(?:预算|預算|金额|金額|数量|數量|日期|单价|总价)(?:也|再|要)?(?:改|更正|应该|應該)"
        + @"|^\s*(?:and |also |oh,? )?(?:the (?:money|payment|deposit|order) (?:from|off|for|of) )?[\w&'’ -]{2,40}?(?:['’]s (?:order|payment|deposit|po|cheque|check|balance|quote)|(?<=the (?:money|payment|deposit|order) (?:from|off|for|of) [\w&'’ -]{2,40}))\s[^.?!]{0,30}?(?:\b(?:was|were|should)\b|\bis\b[^.?!]{0,24}\b(?:actually|not|now|really|after all|in the end|all in)\b)|(?:那|这|這|嗰)(?:条|條|笔|筆|次|单|單|通|封)[，,][^。；;？?]{0,16}?(?:不是|应该|應該|其实|其實)|^\s*(?:that|the|my) (?:[\w'&\p{IsCJKUnifiedIdeographs}-]+ ){0,5}?(?:call|visit|wechat|email|meeting|order|payment|note|one|chat|text|deposit|po)\b[^.?!]{0,40}?(?:\b(?:was|is|were|wasn'?t|isn'?t|should|to be)\b|:)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Pointing();

    [GeneratedRegex(@"(?<![A-Za-z0-9_.,:/-])[£$€¥￥]?(?<n>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,7}(?:\.\d+)?)(?:\s?[-–~到至]\s?(?<to>\d{1,7}(?:\.\d+)?))?(?![A-Za-z0-9_:/]|\.\d|\s?(?:%|％|点|點|号|號|日|月|天|am\b|pm\b|days?\b|weeks?\b|台|臺|套|批|件|个|個|箱|条|條|吨|噸|卷|支|组|組|部|辆|輛|张|張|片|盒|份|把|桶|袋|双|雙|只|隻|米|根|颗|顆|瓶|罐|棵|幅|本|座|公斤|斤|升|kits?\b|units?\b))", RegexOptions.IgnoreCase)]
    private static partial Regex Bare();

    [GeneratedRegex(@"(?<n>\d{1,5}|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b|(?<![零一二两兩三四五六七八九十百千万萬点點第])[零一二两兩三四五六七八九十百千万萬]{1,9})\s*(?<unit>台|臺|套|批|件|个|個|箱|条|條|吨|噸|卷|支|组|組|部|辆|輛|张|張|片|盒|份|把|桶|袋|双|雙|只|隻|米|根|颗|顆|瓶|罐|棵|幅|本|座|公斤|斤|升|(?!k\b|m\b|pm\b|am\b|days?\b|weeks?\b|grand\b)[a-z]{3,})", RegexOptions.IgnoreCase)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?")]
    private static partial Regex Numeral();
}
