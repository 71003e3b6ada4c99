using System.Text.RegularExpressions;

namespace SalesBot.Bot.Understanding.Texts;

/// <summary>The pieces of meaning in a text, by which one knows another that speaks of the same.</summary>
internal static partial class Pieces
{
    /// <summary>Letters that stand in every other sentence.</summary>
    private const string Common = "的了吧给她他们我你再把个那这就在和跟去一是说要先还也都过来到下上今明后天周月日号点午";

    private static readonly HashSet<string> CommonWords = new(
        ["the", "and", "for", "with", "that", "this", "them", "they", "him", "her", "his", "their", "our", "you", "will", "back", "out", "get", "got", "call", "ring", "rang", "send", "sent", "email", "emailed", "from", "has", "have", "had",
            "was", "about", "today", "tomorrow", "tmrw", "mon", "tue", "tues", "wed", "weds", "thu", "thurs", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "next", "week", "let", "need", "needs", "want", "wants", "done", "now", "still", "does", "what", "when", "who", "how", "which", "why", "any", "can", "are", "were", "she", "yet", "ever", "again", "just", "did", "not", "one", "ones", "only", "step", "task"],
        StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal) { ["qte"] = "quote", ["quotation"] = "quote", ["pricing"] = "price", ["mtg"] = "meeting", ["invs"] = "invoice", ["inv"] = "invoice", ["docs"] = "document", ["spec"] = "specs" };

    /// <summary>How many pieces of meaning two texts share.</summary>
    public static int Shared(string text, string other)
    {
        var pieces = Of(text);
        return Of(other).Count(pieces.Contains);
    }

    /// <summary>Pairs of Chinese letters, and the stems of English words, that are not in every other sentence.</summary>
    public static HashSet<string> Of(string text)
    {
        var folded = Folding.Of(text);
        var pieces = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at + 1 < folded.Length; at++)
        {
            if (Folding.IsHan(folded[at]) && Folding.IsHan(folded[at + 1]) && !Common.Contains(folded[at], StringComparison.Ordinal) && !Common.Contains(folded[at + 1], StringComparison.Ordinal))
            {
                pieces.Add(folded.Substring(at, 2));
            }
        }

        foreach (Match word in Latin().Matches(folded))
        {
            var known = Short.GetValueOrDefault(word.Value, word.Value);
            if (known.Length >= 3 && !CommonWords.Contains(known))
            {
                pieces.Add(known.Length > 4 ? known[..5].TrimEnd('s') : known.TrimEnd('s'));
            }
        }

        return pieces;
    }

    /// <summary>"The FD", CAD: what goes by its capitals.</summary>
    public static HashSet<string> Initials(string text) => [.. Capitals().Matches(text).Select(match => match.Value.ToLowerInvariant())];

    [GeneratedRegex(@"(?<![\p{L}\d-])(?!(?:TV|OK|AM|PM|ID|PO|US|UK|IT|VAT|USD|GBP|EUR|ETA|FYI|PS|ASAP|EOD|TBC|TBD)\b)\p{Lu}{2,3}(?![\p{L}\d-])")]
    private static partial Regex Capitals();

    [GeneratedRegex("[a-z]+")]
    private static partial Regex Latin();
}
