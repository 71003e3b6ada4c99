using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Acts;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>Whether a message tells of a contact by its own words, and not only of what was said, promised or fixed in one.</summary>
internal static partial class InTouch
{
    /// <summary>The evidence of acts that shows a contact, and not only what was said in one.</summary>
    private static readonly HashSet<string> Touched = new(["contact", "contact, told of at once", "just now", "turned to us", "made contact", "went or gave", "with them", "from them"], StringComparer.Ordinal);

    /// <summary>A clause of it tells of a contact, and not only of what was promised or fixed in one.</summary>
    public static bool In(Reading reading) => reading.Acts.Any(act =>
        act.Kind is ActKind.Report && act.Evidence.Any(evidence => Touched.Contains(evidence.Why)) && !IsAgreed(reading.Text.Substring(act.Offset, Math.Min(act.Length, reading.Text.Length - act.Offset)).TrimStart(' ', ',', '，', '。', '.', ';', '；')));

    /// <summary>Whether a clause tells of a call or a meeting that took place.</summary>
    public static bool Talks(string clause) => Talked().IsMatch(clause) && !Unreached().IsMatch(clause);

    [GeneratedRegex(@"[没沒](?!问题|問題|意见|意見|事|错|錯)|未|占线|佔線|不通|\b(?:no answer|voicemail|tried|didn['’]?t|engaged|no luck)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unreached();

    [GeneratedRegex(@"打(?:给|給|了|来|來|过|過|通)|通(?:了)?(?:电话|電話|话|話)|来电|來電|回(?:了|个)?(?:电|電)|(?:电话|電話)(?:里|裡|上|说|說)|见了|見了|见到|見到|拜访了|拜訪了|跑了?趟|去了|去完|看完|谈完|談完|聊(?:了|完)|(?:留|请|請)我(?:吃|喝)|\b(?:rang|called|phoned|on the phone|met|visited|saw|lunch|coffee|popped in|dropped in|spoke|spoken)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Talked();

    /// <param name="clause">From its first word.</param>
    public static bool IsAgreed(string clause) => Agreed().IsMatch(clause);

    /// <summary>At the head of a clause: what follows was promised or fixed, and has not happened.</summary>
    [GeneratedRegex(@"(?:^|[，,]\s*)(?:我|俺|我们|已经|已經|都|也|就|跟[^，。,]{1,6}|和[^，。,]{1,6}|与[^，。,]{1,6})*(?:答应|答應|应承|應承|承诺|承諾|保证|保證|说好|說好|讲好|講好|谈好|约好|約好|约了|約了|约定|約定|约咗|約咗|定了|定好|敲定|订了|訂了|约(?=[上下本这周明后今]))|^(?:i(?:'ve| have)? |we(?:'ve| have)? |have )?(?:promised|agreed to|said i'?d|told (?:him|her|them) i'?d|booked|locked in|fixed|pencilled in|arranged|set up|scheduled)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Agreed();
}
