using System.Globalization;
using System.Text.Json;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Tests.Understanding;

/// <summary>
/// Our own labelled sentences, all three languages. Each line of messages.jsonl holds what a careful colleague would have written
/// down; "any" names the slots of a message on which reasonable people differ. The figures are printed, and none may fall.
/// </summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private static readonly DateTime Now = new(2026, 3, 10, 10, 0, 0);

    private static readonly string[] Slots = ["customer", "contact", "method", "occurredAt", "nextDue", "amount", "stage", "objection"];

    [Fact]
    public void Read_OurSentences_KeepsItsFigures()
    {
        var names = Names.Of(Directory());
        var reader = new Reader();
        var tally = new SortedDictionary<string, (int Right, int Of)>(StringComparer.Ordinal);
        var count = 0;
        foreach (var line in File.ReadLines(Corpus("messages.jsonl")))
        {
            using var gold = JsonDocument.Parse(line);
            var expected = gold.RootElement;
            var text = expected.GetProperty("text").GetString()!;
            var reading = reader.Read(text, names, new ReadingContext(Now));
            var wrong = Judge(expected, reading, tally);
            count++;
            if (wrong.Count > 0)
            {
                output.WriteLine($"{text}: {string.Join(", ", wrong)}");
            }
        }

        foreach (var (what, (right, of)) in tally)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-12} {right,4} of {of,4} {100.0 * right / of,6:0.0} %"));
        }

        Assert.True(count >= 400, $"{count} sentences");
        AtLeast(tally, "noFalseLog", 99.5);
        AtLeast(tally, "intent", 98);
        AtLeast(tally, "customer", 99);
        AtLeast(tally, "contact", 98);
        AtLeast(tally, "method", 98);
        AtLeast(tally, "occurredAt", 98);
        AtLeast(tally, "nextDue", 98);
        AtLeast(tally, "amount", 98);
        AtLeast(tally, "stage", 98);
        AtLeast(tally, "objection", 95);
        AtLeast(tally, "clarify", 98);
        AtLeast(tally, "query", 95);
        AtLeast(tally, "command", 98);
        AtLeast(tally, "full", 96);
    }

    private static void AtLeast(SortedDictionary<string, (int Right, int Of)> tally, string what, double percent) =>
        Assert.True(100.0 * tally[what].Right / tally[what].Of >= percent, $"{what}: {tally[what]} is under {percent} %");

    private static List<string> Judge(JsonElement expected, Reading reading, SortedDictionary<string, (int Right, int Of)> tally)
    {
        var wrong = new List<string>();
        void Count(string what, bool right, string? got = null)
        {
            var (rightSoFar, of) = tally.GetValueOrDefault(what);
            tally[what] = (rightSoFar + (right ? 1 : 0), of + 1);
            if (!right)
            {
                wrong.Add($"{what} {got}");
            }
        }

        var intent = expected.GetProperty("intent").GetString()!;
        var got = reading.Intent.ToString().ToLowerInvariant();
        Count("intent", intent == got || Among(expected, "intentAlt", got), got);
        Count("noFalseLog", intent is not ("chitchat" or "query") || got is not ("log" or "task" or "create" or "update"), got);
        if (!Free(expected, "expectClarify"))
        {
            Count("clarify", Text(expected, "expectClarify") is null == reading.Clarify is null, reading.Clarify?.Kind);
        }

        switch (intent)
        {
            case "command":
                Count("command", reading.Command == Text(expected, "command"), reading.Command);
                break;
            case "query":
                var query = expected.GetProperty("query");
                var period = reading.Query is { From: { } from, To: { } to } ? $"{from:yyyy-MM-dd}/{to:yyyy-MM-dd}" : null;
                Count("query", reading.Query?.Type == Text(query, "type") && period == Text(query, "period"), $"{reading.Query?.Type} {period}");
                Slot("customer", reading.First ?? new ReadRecord());
                break;
            default:
                foreach (var slot in Slots)
                {
                    Slot(slot, reading.First ?? new ReadRecord());
                }

                break;
        }

        Count("full", wrong.TrueForAll(slot => slot.StartsWith("objection", StringComparison.Ordinal)));
        wrong.RemoveAll(slot => slot.StartsWith("full", StringComparison.Ordinal));
        return wrong;

        void Slot(string slot, ReadRecord record)
        {
            var gold = Text(expected, slot);
            if (Free(expected, slot) || (slot == "method" && intent == "task") || (slot == "customer" && Text(expected, "expectClarify") is not null) || (slot == "objection" && gold is null))
            {
                return;
            }

            var read = Value(record, slot);
            Count(slot, Same(gold, read) || (read is not null && Among(expected, slot + "Alt", read)), read);
        }
    }

    private static string? Value(ReadRecord record, string slot) => slot switch
    {
        "customer" => record.CustomerName,
        "contact" => record.Contact,
        "method" => record.Method,
        "occurredAt" => record.Occurred?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "nextDue" => record.NextDue is not { } due ? null
            : due.To is { } to ? $"{due.From:yyyy-MM-dd}/{to:yyyy-MM-dd}"
            : due.Time is { } time ? string.Create(CultureInfo.InvariantCulture, $"{due.From:yyyy-MM-dd}T{time:HH:mm}")
            : due.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "amount" => record.Amount?.ToString("0.##", CultureInfo.InvariantCulture),
        "stage" => record.Stage switch { Stage.Prospect => "lead", Stage.Interested => "interested", Stage.Negotiating => "negotiation", Stage.Won => "won", Stage.Lost => "lost", _ => null },
        _ => record.Objection,
    };

    /// <summary>A stretch is met by any day inside it, a day by a time on it, a time only by itself.</summary>
    private static bool Same(string? gold, string? read)
    {
        if (gold is null || read is null || gold == read)
        {
            return gold == read;
        }

        if (gold.Split('/') is [var from, var to])
        {
            var bounds = read.Split('/');
            return string.CompareOrdinal(from, bounds[0][..10]) <= 0 && string.CompareOrdinal(bounds[^1][..10], to) <= 0;
        }

        return gold.Length == 10 && !read.Contains('/', StringComparison.Ordinal) && read.StartsWith(gold, StringComparison.Ordinal);
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetDecimal().ToString("0.##", CultureInfo.InvariantCulture), _ => null } : null;

    private static bool Free(JsonElement expected, string slot) => Among(expected, "any", slot);

    private static bool Among(JsonElement expected, string list, string value) =>
        expected.TryGetProperty(list, out var values) && values.EnumerateArray().Any(item => item.GetString() == value);

    private static string Corpus(string file) => Path.Combine(AppContext.BaseDirectory, "Understanding", "Corpus", file);

    private static NamedCustomer[] Directory()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Corpus("customers.json")));
        return [.. json.RootElement.GetProperty("customers").EnumerateArray().Select(customer => new NamedCustomer(
            new CustomerCode(customer.GetProperty("id").GetString()!),
            customer.GetProperty("name").GetString()!,
            [.. customer.GetProperty("aliases").EnumerateArray().Select(alias => alias.GetString()!)],
            [.. customer.GetProperty("contacts").EnumerateArray().Select(contact => new NamedContact(contact.GetProperty("name").GetString()!, contact.GetProperty("title").GetString(), [.. contact.GetProperty("calledAs").EnumerateArray().Select(form => form.GetString()!)]))]))];
    }
}
