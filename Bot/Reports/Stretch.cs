using System.Text.Json;
using System.Text.Json.Serialization;
using SalesBot.Bot.Store;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Reports;

/// <summary>The days a question is about, both ends included. Most are a month, a quarter or a year.</summary>
[JsonConverter(typeof(StretchJson))]
internal readonly record struct Stretch(DateOnly From, DateOnly To)
{
    /// <summary>The month, quarter or year these days are; null for any other days, which have no target.</summary>
    public Period? Period
    {
        get
        {
            var (from, to) = (From, To);
            return new[] { PeriodKind.Month, PeriodKind.Quarter, PeriodKind.Year }
                .Select(kind => Domain.Calendar.Period.Holding(kind, from)).FirstOrDefault(period => period.From == from && period.To == to);
        }
    }

    /// <summary><c>2026-03</c>, or <c>2026-03-02..2026-03-08</c>.</summary>
    public string Key => Period?.Key ?? $"{Documents.Day(From)}..{Documents.Day(To)}";

    public static Stretch Of(Period period) => new(period.From, period.To);

    /// <returns>Null for anything but a <see cref="Key"/>.</returns>
    public static Stretch? Parse(string text) =>
        Domain.Calendar.Period.Parse(text) is { } period ? Of(period)
        : text.Split("..") is [var from, var to] && DateOnly.TryParseExact(from, "yyyy-MM-dd", out var start) && DateOnly.TryParseExact(to, "yyyy-MM-dd", out var end) && start <= end ? new Stretch(start, end)
        : null;

    /// <summary>The same length right before.</summary>
    public Stretch Before() => Period is { } period ? Of(period.Before()) : new Stretch(From.AddDays(From.DayNumber - To.DayNumber - 1), From.AddDays(-1));

    public Stretch After() => Period is { } period ? Of(period.After()) : new Stretch(To.AddDays(1), To.AddDays(To.DayNumber - From.DayNumber + 1));

    /// <summary>The windows of a figure and of what it is compared with; records after <paramref name="today"/> do not count.</summary>
    public Domain.Performance.Windows Windows(DateOnly today)
    {
        if (Period is { } period)
        {
            return Domain.Performance.Windows.Of(period, today);
        }

        var earlier = Before();
        return new Domain.Performance.Windows(Window(From, To), Window(earlier.From, earlier.To), Window(From.AddYears(-1), To.AddYears(-1)));

        Window Window(DateOnly from, DateOnly to) => new(from, to < today ? to : today);
    }
}

internal sealed class StretchJson : JsonConverter<Stretch>
{
    public override Stretch Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Stretch.Parse(reader.GetString()!) ?? throw new JsonException("Not days.");

    public override void Write(Utf8JsonWriter writer, Stretch value, JsonSerializerOptions options) => writer.WriteStringValue(value.Key);
}
