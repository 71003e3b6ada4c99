using System.Globalization;
using System.Text.Json;

namespace SalesBot.Worker.Commands;

/// <summary>One line of input: a plain text, or an object that says more about it.</summary>
internal sealed record UnderstandLine(string Text, string? Id, DateTime? Reference, string? Language, bool IsObject)
{
    public static UnderstandLine Of(string line, string? language)
    {
        if (line.TrimStart().StartsWith('{'))
        {
            try
            {
                using var json = JsonDocument.Parse(line);
                if (Said(json, "text") is { } text)
                {
                    return new UnderstandLine(text, Said(json, "id"), Moment(Said(json, "reference")), Tongue(Said(json, "lang") ?? language), true);
                }
            }
            catch (JsonException)
            {
                // A message may begin with a brace; then it is a message.
            }
        }

        return new UnderstandLine(line, null, null, Tongue(language), false);
    }

    private static string? Said(JsonDocument json, string name) =>
        json.RootElement.TryGetProperty(name, out var value) ? value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null } : null;

    private static DateTime? Moment(string? reference) =>
        DateTime.TryParse(reference, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? DateTime.SpecifyKind(moment, DateTimeKind.Unspecified) : null;

    private static string? Tongue(string? language) => language switch
    {
        null or "" => null,
        _ when language.StartsWith("en", StringComparison.OrdinalIgnoreCase) => "en",
        "zh-Hant" or "zh-TW" or "zh-HK" or "zh-MO" or "zh-tw" or "zh-hk" => "zh-Hant",
        _ when language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) => "zh-Hans",
        _ => null,
    };
}
