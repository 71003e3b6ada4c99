using System.Globalization;

namespace SalesBot.Bot.Wording;

/// <summary>Words cut to a length with an ellipsis, between what a reader sees as characters: never in half of one.</summary>
public static class Shortened
{
    /// <param name="most">UTF-16 units, the ellipsis included; at least 1.</param>
    public static string To(string words, int most)
    {
        if (words.Length <= most) return words;

        var end = 0;
        for (int next; (next = StringInfo.GetNextTextElementLength(words, end)) <= most - 1 - end;) end += next;
        return words[..end].TrimEnd() + "…";
    }

    /// <summary>The same on one line.</summary>
    public static string Line(string words, int most) => To(words.ReplaceLineEndings(" ").Trim(), most);
}
