using System.Text.RegularExpressions;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>Reads whether a customer wants to be left alone.</summary>
internal static partial class PeaceReader
{
    /// <summary>Whether a customer is said to want no more contact: the record alone changes nothing, but one tap does.</summary>
    public static bool AsksForPeace(string said) => Peace().IsMatch(said);

    [GeneratedRegex(@"(?:别|別|不要|不用|不想|勿)再?(?:被)?(?:联系|聯繫|聯絡|打扰|打擾|打电话|打電話|骚扰|騷擾)|(?:do\s+not|don'?t|don’t|stop|not\s+to\s+be)\s+(?:want\s+to\s+be\s+)?(?:contact|call|bother)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Peace();
}
