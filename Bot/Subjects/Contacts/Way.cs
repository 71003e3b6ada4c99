using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>How a contact took place where its own words name no way: whoever picks up is on the phone, who answers does so by the way they were written to, and who was there too was met as the others were.</summary>
internal static partial class Way
{
    /// <summary>What is answered was asked in these days.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromDays(7);

    /// <summary>What was told a moment ago.</summary>
    private static readonly TimeSpan Prompt = TimeSpan.FromMinutes(30);

    /// <returns>Null where nothing tells.</returns>
    public static Method? Of(Message message, ReadRecord record, CustomerCode customer, string text) =>
        (record.Method is "visit" && Invites().IsMatch(text) && PickedUp().IsMatch(text) ? Method.Call : MethodWords.Of(record.Method)) ?? (PickedUp().IsMatch(text) || Tried(message, customer, text) ? Method.Call : Answered(message, customer, text) ?? Along(message, text));

    /// <summary>叫我去看现场: who asks us to come has not been seen.</summary>
    [GeneratedRegex(@"(?:叫|让|讓|要|请|請|喊|约|約)(?:我|咱|我们|我們)|\b(?:wants?|asked|asks|needs?) (?:me|us)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Invites();

    /// <summary>"Aisha was there too", 赵总监也在: one contact, with one more.</summary>
    public static bool IsAlong(string text) => There().IsMatch(text);

    /// <summary>也一样, "same story": as it was with the one told of before.</summary>
    public static bool IsSame(string text) => Same().IsMatch(text);

    /// <summary>看药材地, 量尺寸, "site look": what can only be done where they are.</summary>
    public static bool IsOnSite(string? step) => step is not null && OnSite().IsMatch(step);

    [GeneratedRegex(@"^(?:约好?了?|約好?了?)?(?:去|到|过去|過去|上门|上門)?(?:看(?![看下完一])|量|测|測|勘|装|裝|安装|安裝|验收|驗收|修|取|收回)|\bsite\b|\b(?:survey|install\w*|measure\w*|fit(?:ting)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OnSite();

    /// <summary>他回了, "she replied": by mail or message, as they were written to last.</summary>
    private static Method? Answered(Message message, CustomerCode customer, string text)
    {
        if (customer == default || !Answers().IsMatch(text))
        {
            return null;
        }

        var told = message.Session.LatestFollowUpsOf(customer, 1) is [var last] ? (last.At, Way: (Method?)last.Method) : default;
        var tried = message.Session.LatestRemarksOf(customer, 1) is [{ Kind: RemarkKind.Attempt } remark] ? (remark.At, Way: remark.Method) : default;
        var (at, way) = tried.At > told.At ? tried : told;
        return way is Method.Email or Method.Message && message.Now - at <= Lately ? way : null;
    }

    /// <summary>As the contact told of a moment ago, where this one is said to be the same or to have been there as well.</summary>
    private static Method? Along(Message message, string text) => (There().IsMatch(text) || Same().IsMatch(text))
        && message.Session.LatestFollowUpsBy(message.Person.Id, 1) is [{ Method: not Method.Other } last] && message.Now - (last.LoggedAt ?? last.At) is var since && since >= TimeSpan.Zero && since <= Prompt ? last.Method : null;

    /// <summary>"Luis, at last": after calls that nobody took, whoever is reached is on the phone.</summary>
    private static bool Tried(Message message, CustomerCode customer, string text) => customer != default && Reached().IsMatch(text)
        && message.Session.LatestRemarksOf(customer, 1) is [{ Kind: RemarkKind.Attempt, Method: null or Method.Call } last] && message.Now - last.At <= Lately;

    [GeneratedRegex(@"终于|終於|总算|總算|可算|这回|這回|这次|通了|接了|联系上|聯繫上|揾到|搵到|回过来|回過來|打返嚟|\bat (?:long )?last\b|\bfinally\b|\blucky\b|^\s*got (?:him|her|them|hold|\p{Lu})|\breached\b", RegexOptions.IgnoreCase)]
    private static partial Regex Reached();

    /// <summary>高部长这回接了, "third go and he picked up": whoever picks up is on the phone.</summary>
    [GeneratedRegex(@"(?:可算|终于|總算|总算|这回|這回|刚|剛|才)接(?:了|通|起)|[总總理任长長姐哥生工董监監士]接(?:了|起)(?!手|受|待)|接的(?=[，。,]|$)|打通了|(?:刚|剛|才)打完|接电话|接電話|\bpicked up\b|\bgot (?:hold of )?(?:him|her|them) (?:on the (?:phone|line|blower)|at last|finally)\b|\bgot through\b", RegexOptions.IgnoreCase)]
    private static partial Regex PickedUp();

    [GeneratedRegex(@"回(?:我|了|覆|复|復|过|過|信|话|話|咗)|答复|答覆|\b(?:repl(?:ied|ies|y)|answered|(?:got|came|wrote|gets|back) back|back to (?:me|us))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Answers();

    [GeneratedRegex(@"\b(?:was|were|is|['’]s) there (?:too|as well|also)\b|\balso there\b|[总總理任长長姐哥生工董监監士]也(?:在|到)(?=[，。,;；]|场|場|那|$)|也在(?:场|場|那儿|那里)", RegexOptions.IgnoreCase)]
    private static partial Regex There();

    [GeneratedRegex(@"\bsame (?:deal|story)\b|\bditto\b|\blikewise\b|也(?:是)?(?:一样|一樣|这样|這樣)|同上", RegexOptions.IgnoreCase)]
    private static partial Regex Same();
}
