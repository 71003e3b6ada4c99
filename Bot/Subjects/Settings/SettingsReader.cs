using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Subjects.Settings;

/// <summary>One setting as somebody wants it; what is null stays.</summary>
internal sealed record SettingWish(
    TimeOnly? Digest = null, TimeOnly? QuietFrom = null, TimeOnly? QuietTo = null, IReadOnlyList<DayOfWeek>? WorkingDays = null, int? Nudges = null, string? Zone = null);

/// <param name="Wish">Null where none could be read: the settings are shown.</param>
/// <param name="Unread">Words that name no setting, or give it no value.</param>
internal sealed record SettingsRequest(SettingWish? Wish, string? Unread = null) : Request;

/// <summary>Reads "早报改到9点", "免打扰晚上8点到早上9点", "工作日周二到周六", "时区东京" and the same in English.</summary>
internal static partial class SettingsReader
{
    private const string ChineseWeek = "一二三四五六日";

    private static readonly string[] EnglishWeek = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>Cities people name instead of an IANA id, folded.</summary>
    private static readonly Dictionary<string, string> Cities = new()
    {
        ["北京"] = "Asia/Shanghai", ["上海"] = "Asia/Shanghai", ["深圳"] = "Asia/Shanghai", ["beijing"] = "Asia/Shanghai", ["shanghai"] = "Asia/Shanghai", ["shenzhen"] = "Asia/Shanghai",
        ["香港"] = "Asia/Hong_Kong", ["hong kong"] = "Asia/Hong_Kong", ["台北"] = "Asia/Taipei", ["taipei"] = "Asia/Taipei", ["新加坡"] = "Asia/Singapore", ["singapore"] = "Asia/Singapore",
        ["东京"] = "Asia/Tokyo", ["tokyo"] = "Asia/Tokyo", ["首尔"] = "Asia/Seoul", ["seoul"] = "Asia/Seoul", ["曼谷"] = "Asia/Bangkok", ["bangkok"] = "Asia/Bangkok",
        ["迪拜"] = "Asia/Dubai", ["dubai"] = "Asia/Dubai", ["伦敦"] = "Europe/London", ["london"] = "Europe/London", ["巴黎"] = "Europe/Paris", ["paris"] = "Europe/Paris",
        ["柏林"] = "Europe/Berlin", ["berlin"] = "Europe/Berlin", ["纽约"] = "America/New_York", ["new york"] = "America/New_York", ["洛杉矶"] = "America/Los_Angeles", ["los angeles"] = "America/Los_Angeles",
        ["悉尼"] = "Australia/Sydney", ["sydney"] = "Australia/Sydney",
    };

    public static Bid? Read(Said said) => said.After("settings") is { } words ? new Bid("settings", Commanded(said, words), Bid.Command, "/settings")
        : !said.IsSlashed && Read(said, said.Text, asked: false) is { } wish ? new Bid("settings", new SettingsRequest(wish), Bid.Form, said.Text)
        : null;

    private static SettingsRequest Commanded(Said said, string words) => Read(said, words, asked: true) is { } wish ? new SettingsRequest(wish) : new SettingsRequest(null, words.Length > 0 ? words : null);

    /// <param name="asked">It follows /settings, so that a setting's name may stand for itself.</param>
    /// <returns>Null when it names no setting, or gives it no value.</returns>
    private static SettingWish? Read(Said said, string text, bool asked)
    {
        var folded = Folding.Of(text.Trim());
        var what = folded.Length > 80 ? null
            : Digest().IsMatch(folded) ? "digest"
            : Quiet().IsMatch(folded) ? "quiet"
            : Zone().IsMatch(folded) ? "zone"
            : Nudges().IsMatch(folded) ? "nudges"
            : (asked ? AnyWeek() : Week()).IsMatch(folded) ? "week"
            : null;
        return what is null ? null : Value(said, what, text);
    }

    /// <returns>What the text says about that setting; null when it cannot be read.</returns>
    public static SettingWish? Value(Said said, string what, string text)
    {
        var folded = Folding.Of(text.Trim());
        return what switch
        {
            "digest" => Clocks(said, folded) is [var clock, ..] ? new SettingWish(Digest: clock.FirstOrDefault(time => time.Hour is >= 5 and < 13, clock[0])) : null,
            "quiet" => Clocks(said, folded) is [var from, var to, ..]
                ? new SettingWish(QuietFrom: from.FirstOrDefault(time => time.Hour >= 17, from[0]), QuietTo: to.FirstOrDefault(time => time.Hour is >= 4 and <= 12, to[0]))
                : null,
            "week" => Days(folded) is { Count: > 0 } days ? new SettingWish(WorkingDays: days) : null,
            "nudges" => Count(folded) is { } count ? new SettingWish(Nudges: count) : null,
            _ => ZoneOf(folded, text) is { } zone ? new SettingWish(Zone: zone) : null,
        };
    }

    /// <summary>A button's value: 0830, 2100-0800, 12345, 5 or an IANA id.</summary>
    public static SettingWish? Parse(string what, string value) => what switch
    {
        "digest" => TimeOnly.TryParseExact(value, "HHmm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? new SettingWish(Digest: at) : null,
        "quiet" => value.Split('-') is [var from, var to]
            && TimeOnly.TryParseExact(from, "HHmm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var begins)
            && TimeOnly.TryParseExact(to, "HHmm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var ends) ? new SettingWish(QuietFrom: begins, QuietTo: ends) : null,
        "week" => new SettingWish(WorkingDays: [.. value.Select(digit => (DayOfWeek)((digit - '0') % 7))]),
        "nudges" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? new SettingWish(Nudges: count) : null,
        "zone" => new SettingWish(Zone: value),
        _ => null,
    };

    /// <summary>The times of day named, each with what it may mean: nine is in the morning or in the evening.</summary>
    private static List<TimeOnly[]> Clocks(Said said, string folded)
    {
        List<TimeOnly[]> clocks = [];
        foreach (var item in ExpressionReader.Times(folded, said.Context.Now, said.IsChinese))
        {
            if (item.Kind is ItemKind.Time or ItemKind.DateTime)
            {
                Add(item.Alts.Select(alt => alt.Start));
            }
            else if (item.Kind is ItemKind.TimeRange or ItemKind.DateTimeRange && item.From is not null)
            {
                Add(item.Alts.Select(alt => alt.Start));
                Add(item.Alts.Select(alt => alt.End));
            }
        }

        return clocks.Count > 0 ? clocks : [.. Digits().Matches(folded).Select(match => Clock(match.Value)).OfType<TimeOnly>().Select(time => (TimeOnly[])[time])];

        void Add(IEnumerable<DateTime?> moments)
        {
            TimeOnly[] times = [.. moments.OfType<DateTime>().Select(TimeOnly.FromDateTime).Distinct()];
            if (times.Length > 0)
            {
                clocks.Add(times);
            }
        }
    }

    private static TimeOnly? Clock(string digits)
    {
        var parts = digits.Split(':');
        return int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour < 24
            && (parts.Length == 1 || int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out _)) && (parts.Length == 1 ? 0 : int.Parse(parts[1], CultureInfo.InvariantCulture)) is var minute and < 60
            ? new TimeOnly(hour, minute)
            : null;
    }

    private static List<DayOfWeek> Days(string folded)
    {
        if (EveryDay().IsMatch(folded))
        {
            return [.. Enum.GetValues<DayOfWeek>().OrderBy(day => ((int)day + 6) % 7)];
        }

        var named = Weekdays().Matches(folded).Select(match => (At: match.Index, End: match.Index + match.Length, Day: Position(match))).ToList();
        SortedSet<int> days = [];
        for (var i = 0; i < named.Count; i++)
        {
            days.Add(named[i].Day);
            if (i > 0 && Through().IsMatch(folded[named[i - 1].End..named[i].At]))
            {
                for (var day = named[i - 1].Day; day != named[i].Day; day = (day + 1) % 7)
                {
                    days.Add(day);
                }
            }
        }

        return [.. days.Select(day => (DayOfWeek)((day + 1) % 7))];

        static int Position(Match match) => match.Groups["zh"] is { Success: true } chinese
            ? chinese.Value == "天" ? 6 : ChineseWeek.IndexOf(chinese.Value, StringComparison.Ordinal)
            : Array.FindIndex(EnglishWeek, day => match.Value.StartsWith(day, StringComparison.Ordinal));
    }

    private static int? Count(string folded) => NoNudges().IsMatch(folded) ? 0
        : Number().Match(folded) is { Success: true } number && int.TryParse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count
        : ChineseNumber().Match(folded) is { Success: true } written ? "零一二三四五六七八九十".IndexOf(written.Groups[1].Value.Replace('两', '二'), StringComparison.Ordinal)
        : null;

    /// <summary>An IANA id as written, or a city; an id that does not exist is refused by its name.</summary>
    private static string? ZoneOf(string folded, string text) =>
        Iana().Match(text) is { Success: true } id ? id.Value
        : Cities.FirstOrDefault(city => folded.Contains(city.Key, StringComparison.Ordinal)).Value;

    [GeneratedRegex("早报|晨报|早上的(?:清单|提醒|名单)|\\b(?:morning )?digest\\b|\\bmorning (?:list|message)\\b")]
    private static partial Regex Digest();

    [GeneratedRegex("免打扰|勿扰|别打扰|不要打扰|\\bquiet(?: hours?)?\\b|\\bdo not disturb\\b|\\bdnd\\b")]
    private static partial Regex Quiet();

    [GeneratedRegex("时区|\\btime ?zone\\b")]
    private static partial Regex Zone();

    [GeneratedRegex("(?:每天|一天)?(?:最多|不超过|别超过|只).{0,4}(?:提醒|催|推送)|提醒(?:条数|次数)|(?:最多|不超过).{0,3}条提醒|\\bnudges\\b|\\bnudges? (?:a|per|each|every) day\\b|\\bat most .{1,8} reminders\\b")]
    private static partial Regex Nudges();

    [GeneratedRegex("^我?的?工作日|^我.{0,4}(?:周|星期|礼拜).{1,12}上班$|\\bmy working (?:days|week)\\b|^i work (?:on )?(?:mon|tue|wed|thu|fri|sat|sun)|^working days")]
    private static partial Regex Week();

    [GeneratedRegex("工作日|上班|(?:周|星期|礼拜)[一二三四五六日天]|week|\\b(?:mon|tue|wed|thu|fri|sat|sun)")]
    private static partial Regex AnyWeek();

    [GeneratedRegex("(?:周|星期|礼拜|(?<=[到至~、,和-])|(?<=(?:周|星期|礼拜)[一二三四五六日天]))(?<zh>[一二三四五六日天])|\\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*")]
    private static partial Regex Weekdays();

    [GeneratedRegex("^\\s*(?:到|至|~|-|to|through|until|thru)\\s*(?:周|星期|礼拜)?$")]
    private static partial Regex Through();

    [GeneratedRegex("每天|天天|周末也上班|\\bevery ?day\\b|\\ball week\\b|\\bseven days\\b")]
    private static partial Regex EveryDay();

    [GeneratedRegex("\\d{1,2}(?::\\d{2})?")]
    private static partial Regex Digits();

    [GeneratedRegex("不要|不用|别|\\bno\\b|\\bnone\\b")]
    private static partial Regex NoNudges();

    [GeneratedRegex("\\d{1,3}")]
    private static partial Regex Number();

    [GeneratedRegex("([零一二两三四五六七八九十])(?:条|次|个)?")]
    private static partial Regex ChineseNumber();

    [GeneratedRegex("[A-Z][A-Za-z]+/[A-Za-z_]+(?:/[A-Za-z_]+)?|\\bUTC\\b")]
    private static partial Regex Iana();
}
