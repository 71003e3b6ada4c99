using System.Collections.Frozen;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Vocabularies;

/// <summary>The words that name the values of one idea, in any of the three languages, whatever the case, width or script.</summary>
internal sealed class Vocabulary<T>
    where T : struct
{
    private readonly FrozenDictionary<string, T> values;

    /// <summary>Longest first.</summary>
    private readonly (string Word, T Value)[] plain;

    /// <param name="words">
    /// A value with its words, parted by spaces; an underscore is a space. What stands behind a bar names the value only where nothing else is said: 报价 is a stage in a cell,
    /// and something else in a sentence.
    /// </param>
    public Vocabulary(params (T Value, string Words)[] words)
    {
        plain = [.. words.SelectMany(entry => Split(entry.Words.Split('|')[0]), (entry, word) => (Word: word, entry.Value)).OrderByDescending(pair => pair.Word.Length)];
        values = words
            .SelectMany(entry => Split(entry.Words.Replace('|', ' ')), (entry, word) => (Key: word, entry.Value))
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        Values = [.. words.Select(entry => entry.Value)];
        Accepted = string.Join(", ", words.Select(entry => entry.Words.Split(' ')[0].Replace('_', ' ')));
    }

    /// <summary>In the order they were given.</summary>
    public IReadOnlyList<T> Values { get; }

    /// <summary>The first word of each value: what an error proposes.</summary>
    public string Accepted { get; }

    public T? Find(string text) => values.TryGetValue(Key(text), out var value) ? value : null;

    /// <summary>Every word with what it names.</summary>
    public IEnumerable<KeyValuePair<string, T>> Words => values;

    /// <summary>The longest word a text ends with, as it is written there; a Latin one stands by itself.</summary>
    public (string Word, T Value)? AtEnd(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if ((at == 0 || !char.IsAsciiLetterOrDigit(text[at]) || !char.IsAsciiLetterOrDigit(text[at - 1])) && !char.IsWhiteSpace(text[at]) && Find(text[at..]) is { } value)
            {
                return (text[at..], value);
            }
        }

        return null;
    }

    /// <summary>The word that stands last in a part of a folded text, of those that name their value in a sentence too.</summary>
    public (int At, int Length, T Value)? Last(string folded, int start, int end)
    {
        (int At, int Length, T Value)? last = null;
        foreach (var (word, value) in plain)
        {
            for (var at = Before(end); at >= start && at > (last?.At ?? -1); at = Before(at + word.Length - 1))
            {
                if (IsWhole(folded, at, at + word.Length))
                {
                    last = (at, word.Length, value);
                    break;
                }
            }

            int Before(int limit) => limit < word.Length ? -1 : folded.AsSpan(0, limit).LastIndexOf(word);
        }

        return last;
    }

    /// <summary>A Latin word stands by itself.</summary>
    private static bool IsWhole(string folded, int start, int end) =>
        !(start > 0 && Folding.IsLatin(folded[start]) && Folding.IsLatin(folded[start - 1])) && !(end < folded.Length && Folding.IsLatin(folded[end - 1]) && Folding.IsLatin(folded[end]));

    private static IEnumerable<string> Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Key(word.Replace('_', ' ')));

    private static string Key(string text) => Folding.Of(text.Trim());
}
