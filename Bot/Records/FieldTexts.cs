using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Intents;

namespace SalesBot.Bot.Records;

/// <summary>A value of a customer's field as it is kept in a command.</summary>
/// <param name="Field">As <see cref="CustomerField.English"/>.</param>
/// <param name="Value">As <see cref="FieldKind.Read"/> takes it.</param>
public sealed record FieldValue(string Field, string Value);

/// <summary>A customer's field in sentences: how a value of it is read there.</summary>
internal static partial class FieldTexts
{
    private const int Longest = 200;

    /// <summary>The value that stands there, or the two ends of a budget; none where nothing the field can hold does.</summary>
    public static IReadOnlyList<FieldValue> Read(CustomerField field, string written, ReadingContext context)
    {
        var words = new Utterance(written, Names.None, context with { Current = null });
        if (field.Kind is FieldKind.Amount)
        {
            return Amounts(field, words);
        }

        var value = field.Kind switch
        {
            FieldKind.Day => words.Times.Select(time => time.Due?.Day ?? (time.Alts is [.., { Start: { } start }] ? DateOnly.FromDateTime(start) : null)).FirstOrDefault(day => day is not null)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            FieldKind.Share => Share().Match(words.Folded) is { Success: true } share ? (decimal.Parse(share.Groups["of100"].Value, CultureInfo.InvariantCulture) / (share.Groups["tenths"].Success ? 10 : 100)).ToString(CultureInfo.InvariantCulture) : null,
            FieldKind.WholeNumber { Unit: "天" } => words.Times.Find(time => time is { Kind: ItemKind.Duration, Length.IsClock: false })?.Length is { } span ? ((int)Math.Round(span.TotalSeconds / 86_400)).ToString(CultureInfo.InvariantCulture) : Whole(words),
            FieldKind.WholeNumber => Whole(words),
            _ => written.Length <= Longest ? written : null,
        };
        return value is not null && field.Kind.Read(value) is not null ? [new FieldValue(field.English, value)] : [];
    }

    /// <summary>A budget said as a range has both its ends.</summary>
    private static IReadOnlyList<FieldValue> Amounts(CustomerField field, Utterance words)
    {
        List<decimal> sums = [.. (words.Money.Count > 0 ? words.Money : words.Figures).Select(sum => sum.Amount(2)).OfType<decimal>().Where(sum => sum > 0)];
        return sums switch
        {
            [var from, var to] when field == CustomerFields.BudgetMax && from <= to => [Of(CustomerFields.BudgetMin, from), Of(CustomerFields.BudgetMax, to)],
            [var only] => [Of(field, only)],
            _ => [],
        };

        static FieldValue Of(CustomerField field, decimal sum) => new(field.English, sum.ToString(CultureInfo.InvariantCulture));
    }

    private static string? Whole(Utterance words) => words.Figures is [{ } figure, ..] && figure.Amount(0) is { } number ? number.ToString("0", CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"(?<of100>\d+(?:\.\d+)?)\s*(?:%|percent|per cent|(?<tenths>成))")]
    private static partial Regex Share();
}
