using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Records;

/// <summary>What a field holds, and so how a cell of it is read and written.</summary>
internal abstract record FieldKind
{
    private FieldKind()
    {
    }

    public static Term Of<T>(Vocabulary<T> vocabulary, Func<T, Language, string> say)
        where T : struct => new(text => vocabulary.Find(text), vocabulary.Accepted, (value, language) => say((T)value, language));

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
    public sealed record Term(Func<string, object?> Find, string Accepted, Func<object, Language, string> Say) : FieldKind;
}
