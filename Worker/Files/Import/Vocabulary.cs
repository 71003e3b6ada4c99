using System.Collections.Frozen;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Worker.Files.Import;

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

    private static string Key(string text) => Folding.Of(text.Trim());
}
