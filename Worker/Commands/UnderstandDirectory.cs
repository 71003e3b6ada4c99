using System.Text.Json;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Commands;

/// <summary>The names that the lines may use: of customers, and where it is told of the team and its products.</summary>
internal sealed record UnderstandDirectory(Names Names, Roster Roster)
{
    public static readonly UnderstandDirectory None = new(Names.None, Roster.Unknown);

    public static UnderstandDirectory Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var root = json.RootElement;
        return new UnderstandDirectory(Names.Of(root.GetProperty("customers").EnumerateArray().Select(Customer).ToArray()), RosterOf(root));
    }

    private static Roster RosterOf(JsonElement root)
    {
        Rep[] people = root.TryGetProperty("people", out var list) ? [.. list.EnumerateArray().Select(Person)] : [];
        var writer = Said(root, "writer") is { } name ? Array.Find(people, person => person.Name == name) : null;
        return people.Length == 0 && !root.TryGetProperty("products", out _) ? Roster.Unknown : Roster.Of(writer ?? Roster.Unknown.Writer, people, [.. Strings(root, "products")]);
    }

    private static Rep Person(JsonElement person, int number) => new(
        new RepId(Said(person, "id") ?? $"p{number}"),
        person.GetProperty("name").GetString()!,
        Said(person, "role") is { } role ? FieldWords.Roles.Find(role) ?? Role.Rep : Role.Rep,
        Said(person, "team"),
        Said(person, "region"));

    private static string? Said(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

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
        return new NamedCustomer(new CustomerCode(customer.GetProperty("id").GetString()!), name, aliases, contacts) { Traits = [.. Strings(customer, "traits")] };
    }

    private static IEnumerable<string> Strings(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(item => item.GetString()!).Where(item => item is not null) : [];
}
