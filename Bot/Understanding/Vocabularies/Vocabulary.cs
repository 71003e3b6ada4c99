using System.Collections.Frozen;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Vocabularies;

/// <summary>The words that name the values of one idea, in any of the three languages, whatever the case, width or script.</summary>
internal sealed class Vocabulary<T>
    where T : struct
{
    private readonly FrozenDictionary<string, T> values;

    /// <param name="words">A value with its words, parted by spaces; an underscore is a space.</param>
    public Vocabulary(params (T Value, string Words)[] words)
    {
        values = words
            .SelectMany(entry => entry.Words.Split(' '), (entry, word) => (Key: Key(word.Replace('_', ' ')), entry.Value))
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        Accepted = string.Join(", ", words.Select(entry => entry.Words.Split(' ')[0].Replace('_', ' ')));
    }

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

    private static string Key(string text) => Folding.Of(text.Trim());
}
