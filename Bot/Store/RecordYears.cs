using System.Text.Json;

namespace SalesBot.Bot.Store;

/// <summary>The years that a record can be of: what files may say, see docs/data.md. Beyond them no calendar has days, and some sums have no end.</summary>
internal static class RecordYears
{
    /// <exception cref="JsonException">No record is of that year.</exception>
    public static void Check(int year)
    {
        if (year is < 1900 or > 2200) throw new JsonException($"No record is of the year {year}.");
    }
}
