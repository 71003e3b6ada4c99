using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Worker.Commands;

internal static class UnderstandVerb
{
    public static int Run(string? directoryFile, string? language, DateTime now, TextReader input, TextWriter output, TextWriter errors)
    {
        while (input.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var reference = json.RootElement.TryGetProperty("reference", out var said) && said.ValueKind == JsonValueKind.String ? DateTime.Parse(said.GetString()!, CultureInfo.InvariantCulture) : (DateTime?)null;
            var start = Stopwatch.GetTimestamp();
            var spansRead = Recogniser.Read(text, reference, json.RootElement.GetProperty("lang").GetString()!.StartsWith("zh", StringComparison.Ordinal), reference is null);
            var us = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            var spans = spansRead.Select(span => new Dictionary<string, object?>
            {
                ["text"] = span!.Text, ["offset"] = span.Offset, ["length"] = span.Length, ["type"] = span.Type,
                ["values"] = span.Values.Select(value => Value(value)).ToArray(),
            });
            output.WriteLine(JsonSerializer.Serialize(new Dictionary<string, object?> { ["id"] = json.RootElement.GetProperty("id").GetString(), ["spans"] = spans, ["us"] = us }));
        }

        return 0;
    }

    private static Dictionary<string, object?> Value(ExpressionValue value)
    {
        var written = new Dictionary<string, object?>();
        if (value.Value is not null) written["value"] = value.Value;
        if (value.Number is not null) written["value"] = value.Number;
        if (value.Start is not null) written["start"] = value.Start;
        if (value.End is not null) written["end"] = value.End;
        if (value.Unit is not null) written["unit"] = value.Unit;
        if (value.Iso is not null) written["iso"] = value.Iso;
        return written;
    }
}
