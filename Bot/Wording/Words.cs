using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace SalesBot.Bot.Wording;

/// <summary>
/// The sentences of one part of the product in one language: <c>Wording/PART.resx</c> is Simplified Chinese, with
/// <c>PART.zh-Hant.resx</c> and <c>PART.en.resx</c> beside it. A test holds the three to the same keys and places.
/// </summary>
public sealed class Words
{
    private static readonly ConcurrentDictionary<(string Part, Language Language), Words> Known = new();

    private readonly ResourceManager sentences;

    private Words(string part, Language language)
    {
        sentences = new ResourceManager($"SalesBot.Bot.Wording.{part}", typeof(Words).Assembly);
        Language = language;
    }

    public Language Language { get; }

    public static Words Of(string part, Language language) => Known.GetOrAdd((part, language), key => new Words(key.Part, key.Language));

    /// <exception cref="KeyNotFoundException">No such sentence: a bug that the wording tests catch.</exception>
    public string this[string key] => Find(key) ?? throw new KeyNotFoundException(key);

    /// <summary>The sentence with its places {0}, {1}, … filled.</summary>
    public string this[string key, params object?[] places] => string.Format(CultureInfo.InvariantCulture, this[key], places);

    /// <summary>A counted sentence: <c>KEY.One</c> for exactly one where the language tells them apart, else <c>KEY</c>. The count is {0}.</summary>
    public string Count(string key, int count, params object?[] more) =>
        string.Format(CultureInfo.InvariantCulture, (count == 1 ? Find(key + ".One") : null) ?? this[key], [count, .. more]);

    /// <summary>Every sentence of the part: for a page that has no other way to ask.</summary>
    public IReadOnlyDictionary<string, string> All() => sentences.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
        .Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key).ToDictionary(key => key, key => this[key], StringComparer.Ordinal);

    /// <returns>Null when there is no such sentence.</returns>
    public string? Find(string key) => sentences.GetString(key, Language == Language.Simplified ? CultureInfo.InvariantCulture : Language.Culture);
}
