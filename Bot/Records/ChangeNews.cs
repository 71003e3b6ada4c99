using System.Text.Json;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;

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

    /// <summary>The change that was taken back, or put forward again; null for a change of its own.</summary>
    public string? Of { get; init; }

    public static ChangeNews From(IReadSession session, ChangeEntry entry) =>
        new(entry.Id, entry.At, NameOf(entry.What), entry.By?.Value, [.. entry.Documents.Where(change => change.Before != change.After).Select(change => Record(session, change)).OfType<RecordNews>().Distinct()]);

    private static RecordNews? Record(IReadSession session, DocChange change) => Kinds.TryGetValue(change.Type, out var kind)
        ? new RecordNews(kind, change.Id, change.Before is null ? "added" : change.After is null ? "removed" : "changed", CustomerOf(session, change))
        : null;

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
