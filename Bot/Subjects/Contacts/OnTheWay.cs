using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>出门去立信了，路上有点堵, 还在去恒通的路上: whoever is on the way has met nobody yet.</summary>
internal static partial class OnTheWay
{
    private const int Longest = 40;

    public static bool In(string text) => text.Length <= Longest && Folding.Of(text) is var folded && Way().Match(folded) is { Success: true } way && !Met().IsMatch(folded.Remove(way.Index, way.Length));

    [GeneratedRegex(@"(?:刚|正|现在|准备|我)?(?:出门|出发|动身|启程)(?:去|到|往)[^，。,见聊谈]{1,12}了?(?=$|[，。,!！])|(?:在|正|还)*(?:去|赶去|赶往|开车去)[^，。,了见聊谈]{1,12}(?:的)?路上|\b(?:on (?:my|the|our) way|en route|driving over|heading over|just setting off|setting off) to\b[^,.;]{1,30}")]
    private static partial Regex Way();

    [GeneratedRegex(@"[见聊谈说讲问签定]|电话|微信|回[了来]|\b(?:met|saw|said|says|told|rang|called|spoke|wants?|asked|signed|back)\b")]
    private static partial Regex Met();
}
