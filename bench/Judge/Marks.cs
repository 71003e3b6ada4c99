using System.Globalization;
using System.Text.Json;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Judge;
using SalesBot.Domain.Customers;

namespace SalesBot.Bench.Judge;

/// <summary>What a reading got of a message whose meaning somebody wrote down.</summary>
/// <param name="Wrong">The slots that are not as they were meant; "write" where the act is not.</param>
/// <param name="Asked">Whatever the confidence, as of whom it is.</param>
/// <param name="Plain">A contact that needs no question.</param>
internal sealed record Marks(bool Writes, bool Asked, bool Plain, bool Contact, double Sure, double Whole, IReadOnlyList<string> Wrong)
{
    public static Marks Of(JsonElement gold, Reading reading)
    {
        var wrote = Wrote(reading);
        var record = reading.First ?? new ReadRecord();
        var wrong = new List<string>();
        void Mark(string name, bool right)
        {
            if (!right)
            {
                wrong.Add(name);
            }
        }

        var write = Text(gold, "write")!;
        Mark("write", Allowed(gold, "write", wrote, (one, other) => one == other));
        Mark("customer", Allowed(gold, "customer", record.CustomerName, (one, other) => one == other) || record.Customer is { } code && code.Value == Text(gold, "customerId"));
        Mark("occurredAt", Allowed(gold, "occurredAt", Written(record.Occurred), Same));
        Mark("nextDue", Allowed(gold, "nextDue", Written(record.NextDue), Same));
        Mark("amount", Allowed(gold, "amount", record.Amount?.ToString("0.##", CultureInfo.InvariantCulture), (one, other) => one == other));
        Mark("stage", Allowed(gold, "stage", StageName(record.Stage), (one, other) => one == other));
        if (write == "contact")
        {
            Mark("method", Allowed(gold, "method", record.Method, (one, other) => one == other));
        }

        var should = Text(gold, "expectClarify") is not (null or "multi-customer");
        return new Marks(wrote != "none", reading.Clarify is { Kind: not "act-unsure" } || reading.Records.Count > 1, write == "contact" && Text(gold, "expectClarify") is null, wrote == "contact", reading.Judged?.Sure ?? 1, reading.Judged?.Whole ?? 1, should ? [.. wrong, "should ask"] : wrong);
    }

    /// <summary>What was objected, by place among <see cref="Choices.Objections"/>, from 1; only 0 where nothing was.</summary>
    public static IEnumerable<int> Objections(JsonElement gold) =>
        gold.TryGetProperty("objections", out var several) ? several.GetArrayLength() == 0 ? [0] : several.EnumerateArray().Select(one => Array.IndexOf(Choices.Objections, one.GetString()) + 1)
        : [Array.IndexOf(Choices.Objections, Text(gold, "objection")) + 1];

    /// <summary>Whether an objection, or that there was none, is as it was meant.</summary>
    public static bool Objected(JsonElement gold, string? read) => Allowed(gold, "objection", read, (one, other) => one == other);

    public static string Wrote(Reading reading) => reading.Intent == Intent.Create ? "new" : MessageJudge.Lead([.. reading.Acts.Select(act => act.Kind)]) switch
    {
        ActKind.Report => "contact",
        ActKind.Plan => "step",
        ActKind.Correct => "mend",
        ActKind.Ask or ActKind.None => "none",
        var kind => kind.ToString().ToLowerInvariant(),
    };

    public static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetDecimal().ToString("0.##", CultureInfo.InvariantCulture),
        _ => null,
    };

    private static bool Allowed(JsonElement gold, string name, string? read, Func<string?, string?, bool> same) =>
        same(Text(gold, name), read) || gold.TryGetProperty(name + "Alt", out var others) && others.ValueKind != JsonValueKind.Null && (others.ValueKind == JsonValueKind.Array ? others.EnumerateArray().Any(other => same(Text(other), read)) : same(Text(others), read));

    /// <summary>Whether a day is right too, though another is meant.</summary>
    public static bool Alternative(JsonElement gold, string name, string? read) => read is not null && !Same(Text(gold, name), read) && Allowed(gold, name, read, Same);

    public static string? Written(ReadTime? time) => time is null ? null : time.Time is { } clock ? string.Create(CultureInfo.InvariantCulture, $"{time.Date:yyyy-MM-dd}T{clock:HH:mm}") : time.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Written(ReadDue? due) => due is null ? null
        : due.To is { } to ? $"{due.From:yyyy-MM-dd}/{to:yyyy-MM-dd}"
        : due.Time is { } clock ? string.Create(CultureInfo.InvariantCulture, $"{due.From:yyyy-MM-dd}T{clock:HH:mm}")
        : due.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? StageName(Stage? stage) => stage switch { Stage.Prospect => "lead", Stage.Interested => "interested", Stage.Negotiating => "negotiation", Stage.Won => "won", Stage.Lost => "lost", _ => null };

    /// <summary>A stretch is met by any day inside it, a day by a time on it, a time only by itself.</summary>
    public static bool Same(string? gold, string? read)
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

        return gold.Length == 10 && read.StartsWith(gold, StringComparison.Ordinal) && (read.Split('/') is not [_, var end] || end == gold);
    }
}
