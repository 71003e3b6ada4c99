using System.Globalization;
using System.Text.Json;

namespace SalesBot.Domain.Calendar;

/// <summary>What an authority or the company announced: days off, and weekend days that are worked in exchange (调休).</summary>
public sealed record HolidayNotice(IReadOnlyCollection<DateOnly> Off, IReadOnlyCollection<DateOnly> Work)
{
    /// <summary>A year's notice, days and ranges as <c>MM-dd</c> or <c>MM-dd..dd</c>, separated by blanks.</summary>
    internal static HolidayNotice Of(int year, string off, string work) => new([.. Days(year, off)], [.. Days(year, work)]);

    /// <summary>Reads <c>{"off":["yyyy-MM-dd",…],"work":[…]}</c>; either list may be missing, other properties are ignored.</summary>
    /// <exception cref="FormatException">Not such a text; the message names the place.</exception>
    public static HolidayNotice Parse(string json)
    {
        using var document = Open(json);
        return new HolidayNotice(Dates(document.RootElement, "off"), Dates(document.RootElement, "work"));
    }

    internal static JsonDocument Open(string json)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        }
        catch (JsonException bad)
        {
            throw new FormatException($"Not JSON, line {bad.LineNumber + 1}: a calendar is {{\"off\":[\"yyyy-MM-dd\"],\"work\":[…]}}.", bad);
        }

        if (document.RootElement.ValueKind == JsonValueKind.Object)
        {
            return document;
        }

        document.Dispose();
        throw new FormatException("A calendar is an object: {\"off\":[\"yyyy-MM-dd\"],\"work\":[…]}.");
    }

    private static List<DateOnly> Dates(JsonElement calendar, string list)
    {
        if (!calendar.TryGetProperty(list, out var entries))
        {
            return [];
        }

        if (entries.ValueKind != JsonValueKind.Array)
        {
            throw new FormatException($"\"{list}\" is a list of dates, yyyy-MM-dd.");
        }

        return [.. entries.EnumerateArray().Select((entry, index) =>
            entry.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(entry.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw new FormatException($"{list}[{index}]: {entry.GetRawText()} is not a date, yyyy-MM-dd."))];
    }

    private static IEnumerable<DateOnly> Days(int year, string days) =>
        from part in days.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        let first = new DateOnly(year, Number(part[..2]), Number(part[3..5]))
        from day in Enumerable.Range(first.Day, part.Length > 5 ? Number(part[7..9]) - first.Day + 1 : 1)
        select new DateOnly(year, first.Month, day);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
