using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;

namespace SalesBot.Bot.Subjects.Steps;

/// <summary>One time in the place of another: the step that stands at the one moves to the other.</summary>
internal sealed partial class StepDialogue
{
    /// <summary>"Luis wants 10 not 9:30", "the Marcus thing is Wed not Thurs": the step that stands at the one moves to the other.</summary>
    private static Turn? Swapped(Message message)
    {
        if (Instead().Match(message.Text) is not { Success: true } match || Entry().IsMatch(message.Text))
        {
            return null;
        }

        var (old, now) = (match.Groups["old"].Value, match.Groups["new"].Value);
        var clock = Clock(old) is not null;
        var named = Named(message);
        var open = named.Count > 0 ? [.. named.SelectMany(customer => OpenSteps.Of(message, customer))] : message.Find(message.About) is { } about && OpenSteps.Of(message, about) is { Count: > 0 } own ? own : OpenSteps.Mine(message);
        var meant = open.Where(step => clock ? step.Time is { } time && Clock(old) is { } was && was.Minute == time.Minute && was.Hour % 12 == time.Hour % 12 : step.Due is { } due && Ordinal().Match(old) is { Success: true } date ? due.Day.ToString(CultureInfo.InvariantCulture) == date.Groups["day"].Value : step.Due is { } stood && (OpenSteps.DaysIn(message, old).Any(day => day.From <= stood && stood <= day.To) || (stood >= message.Today && WeekdayOf(old) == stood.DayOfWeek))).ToList();
        if (meant is not [var only])
        {
            return null;
        }

        if (clock)
        {
            return Clock(now) is { } hour ? Turn.Do(new MoveStep(only.Customer.Code, only.Id, null, hour.Hour < 8 && only.Time!.Value.Hour >= 12 ? hour.AddHours(12) : hour)) with { Topic = only.Customer.Code } : null;
        }

        var (to, at) = New(message, now, only.Customer.Code, only.Due);
        to = WeekdayOf(old) is { } wrong && WeekdayOf(now) is { } right && only.Due is { } stands && stands.DayOfWeek == wrong && !OtherWeek().IsMatch(now) ? SameWeek(message, stands, right) : to;
        return to is null ? null : Turn.Do(new MoveStep(only.Customer.Code, only.Id, to, at)) with { Topic = only.Customer.Code };
    }

    [GeneratedRegex(@"^(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)(?: of)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal();

    /// <summary>The day of a week that a text names by itself; null where it names none.</summary>
    private static DayOfWeek? WeekdayOf(string text) => Weekday().Match(text) is not { Success: true } match ? null
        : match.Groups["han"].Success ? (DayOfWeek)("日一二三四五六天".IndexOf(match.Groups["han"].Value, StringComparison.Ordinal) % 7)
        : (DayOfWeek)Array.IndexOf(Short, match.Groups["en"].Value[..3].ToLowerInvariant());

    private static readonly string[] Short = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>Of the week in which a step stands that day; where it is past, of the next.</summary>
    private static DateOnly SameWeek(Message message, DateOnly stands, DayOfWeek day)
    {
        var same = stands.AddDays((((int)day + 6) % 7) - (((int)stands.DayOfWeek + 6) % 7));
        return same >= message.Today ? same : same.AddDays(7);
    }

    [GeneratedRegex(@"(?:周|週|星期|礼拜|禮拜)(?<han>[一二三四五六日天])|\b(?<en>sun|mon|tue|wed|thu|fri|sat)\w*", RegexOptions.IgnoreCase)]
    private static partial Regex Weekday();

    /// <summary>"Make that four coolers", 改成八張: how many of a thing, which no step is moved by.</summary>
    [GeneratedRegex(@"(?:改|换|換|变|變)(?:成|为|為|到)?\s*(?:\d+|[一二两兩三四五六七八九十百]+)\s?(?:台|臺|套|批|件|个(?!月|小时|钟)|個(?!月|小時|鐘)|箱|条|條|吨|噸|卷|支|组|組|部|辆|輛|张|張|片|盒|份|把|桶|袋|双|雙|只|隻|米|根|颗|顆|瓶|罐|棵|幅|座|公斤|斤|升|包|块|人)|\bmake (?:it|that) (?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|a dozen) (?!am\b|pm\b|o['’]?clock|days?\b|weeks?\b|hours?\b|min|months?\b|thirty|fifteen|forty|fifty|twenty|today|tomorrow|tmrw|mon|tue|wed|thu|fri|sat|sun|sharp|instead|please|thanks|then|next|this|in the|on |at |for |or |not |and )[a-z]{3,}", RegexOptions.IgnoreCase)]
    private static partial Regex Amount();

    /// <summary>A time instead of another.</summary>
    [GeneratedRegex(@"(?<new>" + Moment + @"),? (?:and )?(?:not|rather than|instead of) (?:at |on )?(?<old>" + Moment + @")|\bnot (?:at |on )?(?<old>" + Moment + @"),? (?:but|it'?s) (?:at |on )?(?<new>" + Moment + @")|(?:是|要|改成?|换成?)(?<new>" + Hour + @")(?:上午|下午|早上|晚上|中午)?(?:才[对對是])?[，,、\s]*(?:而)?不是(?<old>" + Hour + @")|不是(?<old>" + Hour + @")[，,、\s]*(?:而)?(?:是|要|改成?)(?<new>" + Hour + @")", RegexOptions.IgnoreCase)]
    private static partial Regex Instead();

    private const string Moment = @"(?:next )?(?:mon|tues?|wed(?:nes)?|weds|thur?s?|fri|satur|sun)(?:day)?|(?:the )?\d{1,2}(?:st|nd|rd|th)(?: of)?(?: [a-z]{3,9})?|\d{1,2}(?:[:.]\d{2})?\s?(?:am|pm)?";

    private const string Hour = @"(?:上午|下午|早上|晚上)?\s?(?:\d{1,2}(?:[:：点點]\d{0,2}|点半|點半)|[一二两兩三四五六七八九十]{1,3}[点點](?:半)?)|下?(?:周|週|星期|礼拜|禮拜)[一二三四五六日天]|[明后後]天";
}
