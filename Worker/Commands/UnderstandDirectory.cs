using System.Text.Json;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;

namespace SalesBot.Worker.Commands;

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
