using System.Text.RegularExpressions;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>赵总监也在, "Priya was there too": one more sat in the contact that was just told, and it is no other.</summary>
internal static partial class SatIn
{
    public static bool In(string text) => Joined().IsMatch(text);

    [GeneratedRegex(@"(?<!不|没|沒)也在(?:场|場|座|那儿?|那裡|旁边|旁邊|呢|啊|会上|會上|线上|線上)?(?=[，,。.；;]|$)|也(?:来|來|到|参加|參加|进|進)(?:了|会|會)|在(?:场|場)的还有|在場的還有|\b(?:was|were) (?:there|in (?:on )?(?:it|the (?:room|call|meeting))) (?:too|as well)\b|\bwas in (?:on it|too|as well)\b|\balso (?:there|in the room|on the call|sat in|joined|came)\b|\bsat in(?: too)?\b|\bjoined (?:us|in|the (?:call|meeting)|too)\b|\bcame along(?: too)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Joined();
}
