using System.Text.Json;

namespace SalesBot.Worker.Tests.Samples;

/// <summary>Compares a report's JSON with the one expected: rows by their key, numbers to a millionth, names in either language.</summary>
internal static class FigureComparison
{
    private static readonly Dictionary<string, string> Keys = new()
    {
        ["byRep"] = "rep", ["byProduct"] = "product", ["byRegion"] = "region", ["byIndustry"] = "industry", ["bySize"] = "size",
        ["byChannel"] = "channel", ["weekdays"] = "weekday", ["funnel"] = "stage", ["lossReasons"] = "reason", ["segments"] = "segment", ["customers"] = "code",
    };

    private static readonly Dictionary<string, string> Names = (
        "医疗=medical 制造=manufacturing 零售=retail 教育=education 服务=services 其他=other 大型=large 中型=medium 小型=small 个体=individual")
        .Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);

    /// <returns>One line per differing figure.</returns>
    public static IEnumerable<string> Differences(JsonElement expected, JsonElement actual, string path = "", string name = "") => expected.ValueKind switch
    {
        JsonValueKind.Object => expected.EnumerateObject().SelectMany(property => actual.TryGetProperty(property.Name, out var found)
            ? Differences(property.Value, found, $"{path}.{property.Name}", property.Name)
            : [$"{path}.{property.Name} is missing"]),
        JsonValueKind.Array => Rows(expected, actual, path, Keys[name]),
        JsonValueKind.Number => actual.ValueKind == JsonValueKind.Number && Near(expected.GetDouble(), actual.GetDouble()) ? [] : [$"{path}: {expected} but {actual}"],
        _ => Fold(expected) == Fold(actual) ? [] : [$"{path}: {expected} but {actual}"],
    };

    private static IEnumerable<string> Rows(JsonElement expected, JsonElement actual, string path, string key)
    {
        var found = actual.EnumerateArray().ToDictionary(row => Fold(row.GetProperty(key)));
        foreach (var row in expected.EnumerateArray())
        {
            var at = Fold(row.GetProperty(key));
            var differences = found.Remove(at, out var other) ? Differences(row, other, $"{path}[{at}]") : [$"{path}[{at}] is missing"];
            foreach (var difference in differences)
            {
                yield return difference;
            }
        }

        foreach (var extra in found.Keys)
        {
            yield return $"{path}[{extra}] is one too many";
        }
    }

    private static bool Near(double left, double right) => Math.Abs(left - right) <= Math.Max(1e-9, 1e-6 * Math.Max(Math.Abs(left), Math.Abs(right)));

    private static string Fold(JsonElement value)
    {
        var text = value.ToString().Trim();
        return Names.GetValueOrDefault(text, text).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
    }
}
