using System.Globalization;

namespace SalesBot.Bot.Understanding.Expressions;

/// <summary>A recognised stretch of text as the outside sees it.</summary>
/// <param name="Type">date, datetime, time, duration, daterange, datetimerange, timerange, number or currency.</param>
internal sealed record Expression(string Text, int Offset, int Length, string Type, IReadOnlyList<ExpressionValue> Values);

/// <summary>One admissible value: a point, a number, or the bounds of a stretch of which the end is not part.</summary>
internal sealed record ExpressionValue(string? Value = null, string? Start = null, string? End = null, double? Number = null, string? Unit = null, string? Iso = null)
{
    public static Expression? Of(string text, Item item)
    {
        var written = text.Substring(item.Start, item.End - item.Start);
        var (type, values) = item.Kind switch
        {
            ItemKind.Date => ("date", Points(item, "yyyy-MM-dd")),
            ItemKind.DateTime => ("datetime", Points(item, "yyyy-MM-ddTHH:mm:ss")),
            ItemKind.Time => ("time", Points(item, "HH:mm:ss")),
            ItemKind.Part or ItemKind.TimeRange => ("timerange", Stretches(item, "HH:mm:ss")),
            ItemKind.DateTimeRange => ("datetimerange", Stretches(item, "yyyy-MM-ddTHH:mm:ss")),
            ItemKind.Period => ("daterange", Stretches(item, "yyyy-MM-dd")),
            ItemKind.Duration => ("duration", [new ExpressionValue(Number: item.Length!.Value.TotalSeconds)]),
            ItemKind.Money => ("currency", [new ExpressionValue(Number: item.Value, Unit: item.Unit, Iso: item.Iso)]),
            _ => ("number", (ExpressionValue[])[new ExpressionValue(Number: item.Value)]),
        };

        // A day no calendar has is read as a date without a value, so that no one takes part of it for another.
        return item.Impossible ? new Expression(written, item.Start, item.End - item.Start, "date", [new ExpressionValue("not resolved")])
            : values.Length == 0 ? null
            : new Expression(written, item.Start, item.End - item.Start, type, values);
    }

    private static ExpressionValue[] Points(Item item, string format) => [.. item.Alts.Select(alt => new ExpressionValue(Write(alt.Start, format))).Distinct()];

    private static ExpressionValue[] Stretches(Item item, string format) => [.. item.Alts.Select(alt => new ExpressionValue(null, Write(alt.Start, format), Write(alt.End, format))).Distinct()];

    private static string? Write(DateTime? moment, string format) => moment?.ToString(format, CultureInfo.InvariantCulture);
}
