using System.Collections.Frozen;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Understanding.Vocabularies;

/// <summary>What teams call an industry, wherever they do: in a file, behind a command, in a sentence. Industries of their own are kept as written.</summary>
internal static class IndustryWords
{
    private static readonly FrozenDictionary<string, string> Keys = Industries.All
        .SelectMany(industry => new[] { industry.Key, industry.CodePart, industry.Chinese, industry.Traditional, industry.English }.Concat(industry.OtherNames), (industry, word) => (Word: Folding.Of(word), industry.Key))
        .DistinctBy(pair => pair.Word).ToFrozenDictionary(pair => pair.Word, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>Every word with the key of what it names.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Words => Keys;

    /// <returns>The key for any known name; the words themselves, trimmed, for an unknown one; null for none.</returns>
    public static string? Read(string? words) => words?.Trim() is { Length: > 0 } name ? Keys.GetValueOrDefault(Folding.Of(name), name) : null;

    /// <returns>The key of the first industry of the table that a sentence names; 其他 and the letters of codes name none there.</returns>
    public static string? In(string text)
    {
        var folded = Folding.Of(text);
        return Industries.All.FirstOrDefault(industry => industry.Key != "other" && new[] { industry.Chinese, industry.English }.Concat(industry.OtherNames).Any(name => Stands(text, folded, name)))?.Key;
    }

    /// <summary>A Latin name must stand alone, and one of two letters in capitals: "it" is no industry within "with", nor by itself.</summary>
    private static bool Stands(string text, string folded, string name)
    {
        var word = Folding.Of(name);
        for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if (!Folding.IsLatin(word[0])
                || ((at == 0 || !Folding.IsLatin(folded[at - 1])) && (end == folded.Length || !Folding.IsLatin(folded[end])) && (word.Length > 2 || text[at..end] == name)))
            {
                return true;
            }
        }

        return false;
    }
}
