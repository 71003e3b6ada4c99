using System.Collections.Concurrent;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.Postgres;

/// <summary>The SQL of one document type: the company comes first in every key and index, and is the first parameter of every statement.</summary>
internal sealed class PostgresTable<T>
    where T : class
{
    /// <summary>The SQL of a type is the same on every connection.</summary>
    private static readonly ConcurrentDictionary<DocType<T>, PostgresTable<T>> Known = new(ReferenceEqualityComparer.Instance);

    private readonly ConcurrentDictionary<QueryShape, string> queries = new();

    private PostgresTable(DocType<T> type)
    {
        Type = type;
        Parts = TableShape.Parts(type);
        Name = TableShape.Quoted(type.Name);
        string[] columns = [.. TableShape.OwnColumns, .. Parts.Select(part => part.Column)];
        var arrays = string.Join(", ", columns.Select((column, at) => $"${at + 2}::{(column == "version" ? "int" : "text")}[]"));
        var update = string.Join(", ", columns.Skip(1).Select(column => $"{TableShape.Quoted(column)} = excluded.{TableShape.Quoted(column)}"));
        Upsert = $"INSERT INTO {Name} (company, {string.Join(", ", columns.Select(TableShape.Quoted))}) SELECT $1, * FROM unnest({arrays}) ON CONFLICT (company, id) DO UPDATE SET {update}";
        Delete = $"DELETE FROM {Name} WHERE company = $1 AND id = ANY($2)";
        Get = $"SELECT version, json, id FROM {Name} WHERE company = $1 AND id = $2";
        Some = $"SELECT version, json, id FROM {Name} WHERE company = $1 AND id = ANY($2)";
        Page = $"SELECT version, json, id FROM {Name} WHERE company = $1 AND id > $2 ORDER BY company, id LIMIT $3";
        Rows = $"SELECT {string.Join(", ", columns.Select(TableShape.Quoted))} FROM {Name} WHERE company = $1 AND id > $2 ORDER BY company, id LIMIT $3";
    }

    public DocType<T> Type { get; }

    /// <summary>One for each column beside the table's own.</summary>
    public IReadOnlyList<Part<T>> Parts { get; }

    /// <summary>Quoted.</summary>
    public string Name { get; }

    /// <summary>Takes an array for each column.</summary>
    public string Upsert { get; }

    public string Delete { get; }

    public string Get { get; }

    public string Some { get; }

    /// <summary>So many after an id.</summary>
    public string Page { get; }

    /// <summary>Likewise, with the parts' columns.</summary>
    public string Rows { get; }

    /// <summary>Columns compare by their bytes, so UTF-8 sorts by code point: ordinal for all that parts hold.</summary>
    public string Create =>
        $"CREATE TABLE IF NOT EXISTS {Name} (company int NOT NULL, id text COLLATE \"C\" NOT NULL, version int NOT NULL, json text NOT NULL{string.Concat(Parts.Select(part => $", {Column(part)}"))}, PRIMARY KEY (company, id))";

    public static PostgresTable<T> Of(DocType<T> type) => Known.GetOrAdd(type, static type => new PostgresTable<T>(type));

    public string AddColumn(Part<T> part) => $"ALTER TABLE {Name} ADD COLUMN IF NOT EXISTS {Column(part)}";

    /// <remarks>The index ends in the id, so that equal values have an order and a page is read without sorting.</remarks>
    public string CreateIndex(DocIndex<T> index)
    {
        var columns = index.Parts.Select(part => TableShape.Quoted(part.Column)).ToList();
        return $"CREATE INDEX {TableShape.IndexName(Type, index)} ON {Name} (company, {string.Join(", ", columns)}, id) WHERE {string.Join(" AND ", columns.Select(column => $"{column} IS NOT NULL"))}";
    }

    /// <summary>Parameters: the company, the equal values, then from, then to, as far as given; for documents the limit last, null for none.</summary>
    public string Query(DocQuery<T> query, bool count) =>
        queries.GetOrAdd(QueryShape.Of(query, count), static (asked, of) => of.Table.Build(of.Query.Index, asked), (Table: this, Query: query));

    private static string Column(Part<T> part) => $"{TableShape.Quoted(part.Column)} text COLLATE \"C\"";

    private string Build(DocIndex<T> index, QueryShape shape)
    {
        shape.Check(Type, index);
        var at = 1;
        var columns = index.Parts.Select(part => TableShape.Quoted(part.Column)).ToList();
        var rows = $"FROM {Name} WHERE {string.Join(" AND ", shape.Terms(columns, () => $"${++at}").Prepend("company = $1"))}";
        return shape.Count ? $"SELECT count(*) {rows}" : $"SELECT version, json, id {rows} ORDER BY {shape.Order(columns)} LIMIT ${at + 1}";
    }
}
