using System.Text.Json.Serialization.Metadata;

namespace SalesBot.Bot.Store;

/// <summary>What one subject keeps in the store beside the records all know: its JSON, the names of its kinds, and its documents.</summary>
/// <param name="Json">Knows the shape of every type that is named here.</param>
internal sealed record StoredTypes(IJsonTypeInfoResolver Json)
{
    public IReadOnlyList<StoredName> Names { get; init; } = [];

    public IReadOnlyList<IDocType> Kept { get; init; } = [];
}

/// <summary>The name by which a stored record says which of its family it is. It is data: it stays whatever the type is called.</summary>
/// <param name="Family">What every one of them is, such as a command.</param>
internal sealed record StoredName(Type Family, Type Type, string Name)
{
    public static StoredName Of<TFamily, T>(string name)
        where T : TFamily => new(typeof(TFamily), typeof(T), name);
}
