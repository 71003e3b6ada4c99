using System.Globalization;
using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Records;

/// <summary>What a field holds, and so how a cell of it is read and written.</summary>
internal abstract record FieldKind
{
    private FieldKind()
    {
    }

    /// <summary>Words, which may be none.</summary>
    public bool IsText => this is FewWords or Sentences;

    /// <summary>What a form may send, for whoever sent something else.</summary>
    public string Takes => this switch
    {
        Day => "2026-03-05",
        Amount => "120000",
        Share => "0–1",
        WholeNumber number => $"{number.Least}–{number.Most}",
        Term term => term.Accepted,
        _ => "…",
    };

    /// <summary>What a form sends: days as 2026-03-05, numbers plain, amounts in yuan.</summary>
    /// <returns>Null for nothing, and for what the field cannot hold.</returns>
    public object? Read(string text) => this switch
    {
        Day => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and <= 2100 ? day : null,
        Amount => Number(text) is { } amount and >= 0 and <= 10_000_000_000m ? Domain.Money.Of(amount) : null,
        Share => Number(text) is { } share and >= 0 and <= 1 ? share : null,
        WholeNumber number => Number(text) is { } whole && whole == decimal.Truncate(whole) && whole >= number.Least && whole <= number.Most ? (int)whole : null,
        Term term => text.Length > 0 ? term.Find(text) : null,
        _ => text.Length > 0 ? text : null,
    };

    public string Shown(object value, Language language, string currency) => this switch
    {
        Day => Phrases.Day((DateOnly)value, language),
        Amount => Phrases.Exact((Domain.Money)value, language, currency),
        Share => Phrases.Percent((decimal)value),
        WholeNumber number => language.IsChinese ? $"{value} {number.Unit}" : $"{value}",
        Term term => term.Say(value, language),
        _ => (string)value,
    };

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static Term Of<T>(Vocabulary<T> vocabulary, Func<T, Language, string> say)
        where T : struct => new(text => vocabulary.Find(text), vocabulary.Accepted, (value, language) => say((T)value, language), [.. vocabulary.Values]);

    /// <summary>A few words: <see cref="string"/>.</summary>
    public sealed record FewWords : FieldKind;

    /// <summary>Whole sentences: <see cref="string"/>.</summary>
    public sealed record Sentences : FieldKind;

    /// <summary><see cref="DateOnly"/>.</summary>
    public sealed record Day : FieldKind;

    /// <summary><see cref="Domain.Money"/>, none below zero.</summary>
    public sealed record Amount : FieldKind;

    /// <summary><see cref="decimal"/>, 0 to 1.</summary>
    public sealed record Share : FieldKind;

    /// <summary><see cref="int"/>, both ends included.</summary>
    /// <param name="Unit">A word that may follow: 30天.</param>
    public sealed record WholeNumber(int Least, int Most, string Unit) : FieldKind;

    /// <summary>One of a few values.</summary>
    /// <param name="Find">Null for a word that names none.</param>
    /// <param name="Accepted">What an error proposes.</param>
    /// <param name="Values">To choose from; a word of one's own may be taken too.</param>
    public sealed record Term(Func<string, object?> Find, string Accepted, Func<object, Language, string> Say, IReadOnlyList<object> Values) : FieldKind;
}
