using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>Reads what is to change about a customer: its grade (调成 B 级, "bump Kestrel to A"), or whether one is reminded of it (先停提醒, "quit nagging me re Ironwood").</summary>
internal static partial class ChangeReader
{
    /// <returns>Null where no grade is set.</returns>
    public static Grade? GradeIn(string text)
    {
        var folded = Folding.Of(text);
        return folded.Length <= 80 && Graded().Match(folded) is { Success: true } set ? Enum.Parse<Grade>(set.Groups["grade"].Value, ignoreCase: true) : null;
    }

    /// <summary>Days within which their orders are to be paid: 宏达账期改成 60 天, "Kestrel is on 45 day terms"; null where none are set.</summary>
    public static int? TermsIn(string text)
    {
        var folded = Folding.Of(text);
        return folded.Length <= 80 && Terms().Match(folded) is { Success: true } set && int.Parse(set.Groups["days"].Value, CultureInfo.InvariantCulture) is <= 365 and var days ? days : null;
    }

    /// <summary>No reminders for a while, as opposed to no contact at all.</summary>
    public static bool Pauses(string text) => Pausing().IsMatch(Folding.Of(text));

    /// <returns>Whose it is by the words before what is to change; null where they name nobody.</returns>
    public static string? Subject(string text) =>
        Whose().Match(text.Trim()) is { Success: true } match && match.Groups["who"].Value is { Length: >= 2 } who && !Nobody().IsMatch(who) ? who : null;

    [GeneratedRegex(@"^(?:好的?|行|嗯|那|就|请|把|给|帮我|麻烦|以后|再|先|对了|还有|[\s,，.。])*(?<who>\p{IsCJKUnifiedIdeographs}{2,8}?)(?:那边|这边|那家)?的?(?:提醒|等级|级别|账期|先停|先别|暂停|停|别再|调|改|升|降)")]
    private static partial Regex Whose();

    [GeneratedRegex(@"^把?(?:他|她|它|他们|她们|它们|这家|那家|这个|那个|它|客户|所有|全部|今天|明天|下周|暂时|一下|提醒|等级|级别|我|你|咱)|^(?:先|都|也|再|还|别|不)")]
    private static partial Regex Nobody();

    public static bool Resumes(string text) => Resuming().IsMatch(Folding.Of(text));

    [GeneratedRegex(
        @"(?:调|改|升|降|提|设|变|定|评|归)(?:整|更|定|高|低)?(?:成|为|到|至|作)?了?\s*(?<grade>[abc])\s*(?:级|类|$|吧|[，。,.])|(?:等级|级别|分级)(?:改|调|设|定)?(?:成|为|到)?\s*(?<grade>[abc])\b|\b(?:bump|move|set|make|upgrade|downgrade|promote|demote|drop|put|change|grade|mark|raise)\b(?:(?!\bto-?do\b).){1,40}?\b(?:to|as|down to|up to|grade|an?)\s+(?:grade\s+|an?\s+)?(?<grade>[abc])(?:[\s-]+(?:grade[\s-]*(?:customer|account|client)?|customer|account|client))?\s*(?:$|[,.!?]| please| pls| now)|\b(?:bump|move|set|make|upgrade|downgrade|promote|demote|drop|put|change|mark|raise|go|goes|is|are|as)\b(?:(?!\bto-?do\b).){0,30}?\bgrade\s+(?<grade>[abc])\b|\bto grade (?<grade>[abc])\b(?=\s*(?:$|[,.!?]| please| and\b))|\b(?:can |should |could )?(?:go|goes|down|up|back) (?:up |down |back )?to (?:an? )?(?<grade>[abc])\b(?=\s*(?:$|[,.!]| and\b))")]
    private static partial Regex Graded();

    [GeneratedRegex(
        @"(?:先|暂时|暂|都)?(?:停|停掉|停了|关|关掉|暂停|别再|别|不要再|不要|不用)(?:一下)?(?:给我)?(?:提醒|催我|推送|盯)|提醒(?:先|都)?(?:停|关)|\b(?:quit|stop|pause|mute|no more|hold|suspend|switch off|turn off)\b[^.!?]{0,24}?\b(?:nag\w*|remind\w*|nudg\w*|pings?|pinging|alerts?|bugging|pestering|chasing me)\b")]
    private static partial Regex Pausing();

    [GeneratedRegex(@"(?:账期|帐期|付款期限?)(?:改|调|定|设|延|放|给)?(?:成|为|到|是)?了?\s*(?<days>[0-9]{1,3})\s*(?:天|日|$)|\b(?:payment terms?|terms|credit)\b[^.!?0-9]{0,16}(?:net\s*)?(?<days>[0-9]{1,3})\s*days?\b|\b(?<days>[0-9]{1,3})[ -]days?(?:'|s'|’)? (?:payment |credit )?terms\b|\bnet (?<days>[0-9]{2,3})\b")]
    private static partial Regex Terms();

    [GeneratedRegex(@"(?:恢复|重新|继续|再开)(?:提醒|推送)|提醒(?:恢复|打开|再开)|\b(?:resume|restart|unmute|switch on|turn on)\b[^.!?]{0,24}?\b(?:remind\w*|nudg\w*|alerts?)\b")]
    private static partial Regex Resuming();
}
