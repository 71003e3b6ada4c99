using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Domain.Customers;

namespace SalesBot.Worker.Commands;

/// <summary>Reads one text a line and writes what was understood, one JSON object a line; stores nothing.</summary>
internal static class UnderstandVerb
{
    /// <param name="directoryFile">The customers one may speak of; null for none.</param>
    /// <param name="language">zh-Hans, zh-Hant, en or as a browser writes them; null to tell by the text.</param>
    /// <param name="now">Local; a line's own reference goes before it.</param>
    /// <returns>0, or 1 when the directory cannot be read.</returns>
    public static int Run(string? directoryFile, string? language, DateTime now, TextReader input, TextWriter output, TextWriter errors)
    {
        Names names;
        try
        {
            names = directoryFile is null ? Names.None : UnderstandDirectory.Read(directoryFile);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            errors.WriteLine($"{directoryFile}: {problem.Message} Give a JSON file {{\"customers\":[{{\"id\",\"name\",\"aliases\",\"contacts\"}}]}}.");
            return 1;
        }

        var reader = new Reader();
        while (input.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                output.WriteLine(Read(UnderstandLine.Of(line, language), names, reader, now));
            }
        }

        output.Flush();
        return 0;
    }

    private static string Read(UnderstandLine line, Names names, Reader reader, DateTime now)
    {
        var reference = line.Reference ?? now;
        var start = Stopwatch.GetTimestamp();
        var reading = reader.Read(line.Text, names, new ReadingContext(reference, line.Language));
        var micros = Stopwatch.GetElapsedTime(start).TotalMicroseconds;

        // An object that names no reference time asks for figures alone: there is nothing to count days from. One that names it
        // asks what it settles: the times, and sums of money. A plain line gets all.
        var chinese = (line.Language ?? reading.Language).StartsWith("zh", StringComparison.Ordinal);
        var spans = Recogniser.Read(line.Text, line.IsObject && line.Reference is null ? null : reference, chinese, figures: !line.IsObject || line.Reference is null);
        return UnderstandOutput.Write(line, reading, spans, names, micros);
    }
}

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

/// <summary>Reads a directory of customers from JSON.</summary>
internal static class UnderstandDirectory
{
    public static Names Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        return Names.Of(json.RootElement.GetProperty("customers").EnumerateArray().Select(Customer).ToArray());
    }

    private static NamedCustomer Customer(JsonElement customer)
    {
        var name = customer.GetProperty("name").GetString()!;
        List<string> aliases = [.. Strings(customer, "aliases")];
        if (customer.TryGetProperty("fullName", out var full) && full.GetString() is { } registered && registered != name)
        {
            aliases.Add(registered);
        }

        var contacts = customer.TryGetProperty("contacts", out var people)
            ? people.EnumerateArray().Select(person => new NamedContact(person.GetProperty("name").GetString()!, person.TryGetProperty("title", out var title) ? title.GetString() : null, [.. Strings(person, "calledAs")])).ToArray()
            : [];
        return new NamedCustomer(new CustomerCode(customer.GetProperty("id").GetString()!), name, aliases, contacts);
    }

    private static IEnumerable<string> Strings(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(item => item.GetString()!).Where(item => item is not null) : [];
}
