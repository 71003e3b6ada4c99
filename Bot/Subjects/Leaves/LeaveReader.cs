using System.Text.RegularExpressions;
using SalesBot.Bot.Records;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Leaves;

internal enum LeaveWish
{
    List,
    Take,
    End,
}

/// <summary>What a message about leave says.</summary>
/// <param name="Who">Null for whoever writes.</param>
/// <param name="From">Null when no day was said.</param>
/// <param name="WorkingDays">How many from the first day on; null where the last day was said.</param>
/// <param name="Unknown">A name of a stand-in that nobody of the team has.</param>
/// <param name="Back">It ends leave under way, not some that is still to come.</param>
internal sealed record LeaveRequest(
    LeaveWish Wish, Rep? Who = null, DateOnly? From = null, DateOnly? To = null, int? WorkingDays = null, Rep? StandIn = null, string? Unknown = null, bool Back = false) : Request;

/// <summary>Reads "下周一到周三请假，小红顶我" and "on leave 3–7 April, Anna covers for me". A customer's leave is not ours.</summary>
internal static partial class LeaveReader
{
    public static Bid? Read(Said said) => said.After("leave") is { } days ? new Bid("leaves", Read(said, days, asked: true)!, Bid.Command, "/leave")
        : !said.IsSlashed && Away().Match(said.Folded) is { Success: true } off && OfAColleague(said, off) && Read(said, said.Text, asked: false) is { From: not null, Wish: LeaveWish.Take } away ? new Bid("leaves", away, Bid.Form, off.Value)
        : !said.IsSlashed && Trigger().Match(said.Folded) is { Success: true } word && Read(said, said.Text, asked: false) is { } request ? new Bid("leaves", request, Bid.Form, word.Value)
        : null;

    /// <summary>"Tom is off Thursday", 小明周四不在: of one of us, and on a day, that is leave; anybody else may be off for a thousand reasons.</summary>
    private static bool OfAColleague(Said said, Match off) =>
        off.Groups["who"].Value is "i" or "我" || Colleagues.Of(said.Roster).NamedIn(said.Folded).Any(name => name.Start == off.Groups["who"].Index);

    /// <param name="asked">It answers a question about leave or follows /leave, so that days alone are enough.</param>
    /// <returns>Null when it is about something else.</returns>
    public static LeaveRequest? Read(Said said, string text, bool asked)
    {
        var folded = Folding.Of(text.Trim());
        if (folded.Length is 0 or > 160)
        {
            return asked ? new LeaveRequest(LeaveWish.List) : null;
        }

        var names = Colleagues.Of(said.Roster).NamedIn(folded);
        if (!asked && IsAboutOthers(said, text, folded, names))
        {
            return null;
        }

        if (Listing().IsMatch(folded))
        {
            return new LeaveRequest(LeaveWish.List);
        }

        var standIn = names.Where(name => IsStandIn(folded, name)).Select(name => name.Person).FirstOrDefault();
        var who = names.Select(name => name.Person).FirstOrDefault(person => person.Id != standIn?.Id);
        var (from, to, length) = Days(said, folded);
        return !Ending().IsMatch(folded) ? new LeaveRequest(LeaveWish.Take, who, from, to, length, standIn, standIn is null ? Stranger(folded, text) : null)
            // Whoever was not away is back from somewhere else.
            : !asked && OnlyBack().IsMatch(folded) && !said.Roster.OnLeave ? null
            : new LeaveRequest(LeaveWish.End, who, from, to, Back: !Cancelling().IsMatch(folded));
    }

    /// <summary>From the first day said to the last; "three days from Monday" counts the working days.</summary>
    private static (DateOnly? From, DateOnly? To, int? Length) Days(Said said, string folded)
    {
        var items = ExpressionReader.Times(folded, said.Context.Now, said.IsChinese);
        var days = items.Where(item => !item.Weak && item.Kind is ItemKind.Date or ItemKind.DateTime or ItemKind.Period or ItemKind.DateTimeRange)
            .Select(item => Bounds(item, folded, said.Today)).OfType<(DateOnly From, DateOnly To)>().ToList();
        if (days.Count == 0)
        {
            return default;
        }

        var (from, to) = (days.Min(day => day.From), days.Max(day => day.To));
        var length = items.FirstOrDefault(item => item is { Kind: ItemKind.Duration, Length.IsClock: false })?.Length;
        if (from < to && length is { } part && part.TotalSeconds < 86_400.0 * (to.DayNumber - from.DayNumber))
        {
            // Three days of next week: which three?
            return default;
        }

        from = (from < said.Today || (from == to && Until().IsMatch(folded))) && to >= said.Today ? said.Today : from;
        return (from, to, from == to && length is { } span ? (int)Math.Ceiling(span.TotalSeconds / 86_400) : null);
    }

    /// <summary>Of several readings the first that lies ahead, else that is not over: a bare Friday is the coming one. Who says Monday to Wednesday is away on Wednesday too.</summary>
    private static (DateOnly From, DateOnly To)? Bounds(Item item, string folded, DateOnly today)
    {
        var readings = (
            from alt in item.Alts
            let start = alt.Start ?? today.ToDateTime(TimeOnly.MinValue)
            let end = alt.End is not { } after || item.Kind is not (ItemKind.Period or ItemKind.DateTimeRange) ? start
                : item.To is { Kind: ItemKind.Date } || Spelt().IsMatch(folded[item.Start..item.End]) ? after
                : after.AddTicks(-1)
            select (From: DateOnly.FromDateTime(start), To: DateOnly.FromDateTime(end))).ToList();
        // Monday to Wednesday, said on that Wednesday, is next week's: one does not ask for days that are over.
        if (readings is [var only] && only.From < today && only.From < only.To && Weekday().IsMatch(folded[item.Start..]))
        {
            readings.Add((only.From.AddDays(7), only.To.AddDays(7)));
        }

        return readings.Count == 0 ? null : readings.Where(days => days.From >= today).Concat(readings.Where(days => days.To >= today)).Append(readings[^1]).First();
    }

    private static bool IsStandIn(string folded, (Rep Person, int Start, int End) name) =>
        After().IsMatch(folded[name.End..]) || Before().IsMatch(folded[..name.Start]);

    private static string? Stranger(string folded, string text) =>
        Covering().Match(folded) is { Success: true, Groups: var groups } && groups["who"] is { Success: true } who && who.Value is not ("i" or "我" or "谁" or "人")
            ? text.Trim().Substring(who.Index, who.Length)
            : null;

    /// <summary>A customer, or somebody who is none of us, is away: that is something to log.</summary>
    private static bool IsAboutOthers(Said said, string text, string folded, IReadOnlyList<(Rep Person, int Start, int End)> names)
    {
        return Others().IsMatch(folded) || said.Apart(text).First is { } record
            && (record.Customer is not null || record.Candidates.Count > 0
                || (record.Contact is { } contact && names.All(name => Folding.Of(name.Person.Name) != Folding.Of(contact))));
    }

    [GeneratedRegex("请.{0,6}假|休.{0,2}假|年假|病假|事假|婚假|产假|调休|销假|不请假|\\b(?:on|take|taking|my|cancel|back from|annual|sick) leave\\b|\\bleave from\\b|\\bdays? off\\b|\\bon (?:vacation|holiday)\\b|\\b(?:my|cancel) (?:vacation|holiday)\\b|\\bout of office\\b|\\bi'?m back\\b|\\bback at work\\b|我回来(?:上班)?了|提前回来")]
    private static partial Regex Trigger();

    [GeneratedRegex("^(?<who>i)(?:'m| am|'ll be| will be) (?:off|away)\\b|^(?<who>[a-z]+)(?:'s| is|'ll be| will be) (?:off|away)\\b|^(?<who>我|[\\u4e00-\\u9fff]{2,4}?)(?=(?:今|明|后|後|大后|周|下周|这周|星期|礼拜|本周|\\d).{0,16}(?:不在|不上班|休息|不来))")]
    private static partial Regex Away();

    [GeneratedRegex("谁.{0,6}(?:请|休).{0,2}假|我的(?:请假|休假|假)$|^who.{0,20}(?:leave|off|vacation|away)|^my leaves?$")]
    private static partial Regex Listing();

    [GeneratedRegex("^(?:周|星期|礼拜)[一二三四五六日天]|^(?:mon|tue|wed|thu|fri|sat|sun)")]
    private static partial Regex Weekday();

    [GeneratedRegex("取消|不请|不休|\\bcancel\\b|\\bno longer\\b")]
    private static partial Regex Cancelling();

    [GeneratedRegex("^(?!.*(?:假|leave|vacation|holiday|days? off|office)).*(?:回来|\\bback\\b)")]
    private static partial Regex OnlyBack();

    [GeneratedRegex("\\d\\s*(?:-|~|to|through|until|till)\\s*\\d")]
    private static partial Regex Spelt();

    [GeneratedRegex("(?:假|leave|off|vacation)\\s*(?:到|至|until|till|through)")]
    private static partial Regex Until();

    [GeneratedRegex("取消|不请|不休|销假|回来|\\bcancel\\b|\\bback\\b|\\bno longer\\b")]
    private static partial Regex Ending();

    [GeneratedRegex("^\\s*(?:来|会|能|可以|帮忙?|替|代|给)*\\s*(?:我|他|她)?\\s*(?:来|先)?(?:顶|替|代|接手|照看|看着|跟进)|^\\s*(?:will |can |is |to )*(?:cover|stand|fill|step|back me up|take over)")]
    private static partial Regex After();

    [GeneratedRegex("(?:由|让|找|叫|换)\\s*$|(?:covered by|stand-?in(?: is|:)?|backup(?: is|:)?|replaced by|with)\\s*$")]
    private static partial Regex Before();

    [GeneratedRegex("(?<who>[\\u4e00-\\u9fff]{2,3}?)(?:来|会|帮|能)*(?:我)?(?:顶|替我|代我|顶班|代班)|\\b(?<who>[a-z][a-z' -]{0,20}?) (?:will |can )?(?:covers?|stands? in|fills? in)\\b|(?:covered by|stand-?in:?) (?<who>[a-z]+)")]
    private static partial Regex Covering();

    [GeneratedRegex("客户|对方|老板|采购|法务|[\\p{L}](?:总|经理|主任|老师|局长|处长|院长|董事长|厂长|店长|科长|部长)|(?<![其顶替代])[他她](?!.{0,4}[顶替代])|\\b(?:they|he|she|customer|client|buyer|boss)\\b")]
    private static partial Regex Others();
}
