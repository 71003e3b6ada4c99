using System.Text.Json;
using System.Text.Json.Serialization;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Records;

/// <summary>What a change is to a program: which records, and how; what stands in them it asks for, with rights of its own.</summary>
/// <param name="What">The command, by its name in the store: <c>log</c>, <c>order</c>, <c>undo</c> …; <c>import:customers</c> for a file.</param>
/// <param name="By">The person's id; null for what came by a file from the command line.</param>
public sealed record ChangeNews(string Id, DateTimeOffset At, string What, string? By, IReadOnlyList<RecordNews> Records)
{
    /// <summary>What is told of, and what a program calls it. Keys, chats, sessions and what is only derived are nobody's business.</summary>
    private static readonly Dictionary<string, string> Kinds = new()
    {
        [Documents.Customers.Name] = "customer",
        [Documents.FollowUps.Name] = "contact",
        [Documents.Remarks.Name] = "note",
        [Documents.StageEvents.Name] = "stage",
        [Documents.Orders.Name] = "order",
        [Documents.Payments.Name] = "payment",
        [Documents.Plans.Name] = "steps",
    };

    /// <summary>Of a file's thousands of records the first are named.</summary>
    private const int Named = 100;

    /// <summary>How many records there are beyond those that are named; null for none.</summary>
    public int? More { get; init; }

    /// <summary>The change that was taken back, or put forward again; null for a change of its own.</summary>
    public string? Of { get; init; }

    public static ChangeNews From(IReadSession session, ChangeEntry entry)
    {
        var told = entry.Documents.Where(change => Kinds.ContainsKey(change.Type) && change.Before != change.After).GroupBy(change => (change.Type, change.Id)).Select(group => (First: group.First(), Last: group.Last())).ToList();
        return new ChangeNews(entry.Id, entry.At, NameOf(entry.What), entry.By?.Value, [.. told.Take(Named).Select(one => Record(session, one.First, one.Last))]) { More = told.Count > Named ? told.Count - Named : null };
    }

    private static RecordNews Record(IReadSession session, DocChange first, DocChange last) =>
        new(Kinds[first.Type], first.Id, first.Before is null ? "added" : last.After is null ? "removed" : "changed", CustomerOf(session, last));

    /// <summary>As the trail has it: the type's name is data, too.</summary>
    private static string NameOf(string what) => StoredJson.Names.FirstOrDefault(name => name.Family == typeof(SalesCommand) && name.Type.Name == what)?.Name ?? what;

    private static string? CustomerOf(IReadSession session, DocChange change)
    {
        if (change.Type == Documents.Customers.Name || change.Type == Documents.Plans.Name) return change.Id;

        using var json = JsonDocument.Parse(change.After ?? change.Before!);
        return json.RootElement.TryGetProperty("customer", out var customer) ? customer.GetString()
            : json.RootElement.TryGetProperty("order", out var order) && order.GetString() is { } number ? session.Get(Documents.Orders, number)?.Customer.Value
            : null;
    }
}

/// <param name="Kind">customer, contact, note, stage, order, payment or steps.</param>
/// <param name="How">added, changed or removed.</param>
/// <param name="Customer">Its customer's code.</param>
public sealed record RecordNews(string Kind, string Id, string How, string? Customer);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ChangeNews))]
internal sealed partial class ChangeNewsJson : JsonSerializerContext;
