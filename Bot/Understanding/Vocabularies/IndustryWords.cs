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
    public static string? In(string text) => Industries.All.FirstOrDefault(industry => industry.Key != "other" && Names(text, industry))?.Key;

    private static bool Names(string text, Industry industry) =>
        new[] { industry.Chinese, industry.Traditional, industry.English }.Concat(industry.OtherNames).Any(name => Stands(text, name));

    /// <summary>A Latin name must stand alone, and one of two letters in capitals: "it" is no industry within "with", nor by itself.</summary>
    private static bool Stands(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + name.Length;
            if (!char.IsAsciiLetter(name[0])
                || ((at == 0 || !char.IsAsciiLetter(text[at - 1])) && (end == text.Length || !char.IsAsciiLetter(text[end])) && (name.Length > 2 || text[at..end] == name)))
            {
                return true;
            }
        }

        return false;
    }
}
