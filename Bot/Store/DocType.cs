using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace SalesBot.Bot.Store;

/// <summary>A kind of document: its name, its JSON, what identifies it and what it is found by.</summary>
/// <param name="Name">Lower-case letters and underscores; names the table.</param>
/// <param name="Version">Of the JSON's shape; raised with an <see cref="Upcast"/> when a property changes its meaning.</param>
/// <param name="Indexes">A column named by two of them is the same part in both.</param>
public sealed record DocType<T>(string Name, int Version, JsonTypeInfo<T> Json, Func<T, string> Id, params DocIndex<T>[] Indexes) : IDocType
    where T : class
{
    /// <summary>From the JSON of an older version, whose number is given, to this one's. Null while there has been one version only.</summary>
    public Func<int, JsonObject, JsonObject>? Upcast { get; init; }

    /// <summary>Whether who reads one may change it before it is written back: then each reader is given one of their own.</summary>
    public bool ChangesInPlace { get; init; }

    public void Accept(IDocTypeVisitor visitor) => visitor.Visit(this);

    public string? JsonOf(IReadSession session, string id) => session.Get(this, id) is { } doc ? JsonOf(doc) : null;

    public void Put(IWriteSession session, string id, string? json)
    {
        if (json is null)
        {
            session.Delete(this, id);
        }
        else
        {
            session.Upsert(this, JsonSerializer.Deserialize(json, Json)!);
        }
    }

    public string JsonOf(T doc) => JsonSerializer.Serialize(doc, Json);
}

/// <summary>A kind of document whatever its type: what undo, moves between engines and checks go through.</summary>
public interface IDocType
{
    string Name { get; }

    /// <returns>Null when there is none.</returns>
    string? JsonOf(IReadSession session, string id);

    /// <param name="json">Null deletes.</param>
    void Put(IWriteSession session, string id, string? json);

    void Accept(IDocTypeVisitor visitor);
}

/// <summary>What is done with every kind of document, such as laying out tables.</summary>
public interface IDocTypeVisitor
{
    void Visit<T>(DocType<T> type)
        where T : class;
}

/// <summary>An index over one or more parts, in their order. A document with a null part is not in it.</summary>
public sealed record DocIndex<T>(string Name, params Part<T>[] Parts)
    where T : class;

/// <summary>A column and the order-preserving text of it: compared ordinally, so pad numbers and use ISO dates.</summary>
public sealed record Part<T>(string Column, Func<T, string?> Text)
    where T : class;

/// <summary>What to find by an index.</summary>
/// <param name="Equal">Values of the index's first parts, as many as given.</param>
/// <param name="From">Lowest value of the next part, included; null is open.</param>
/// <param name="To">Highest value of the next part, included; null is open.</param>
public sealed record DocQuery<T>(
    DocIndex<T> Index, string[] Equal, string? From = null, string? To = null, bool Descending = false, int? Limit = null)
    where T : class;
