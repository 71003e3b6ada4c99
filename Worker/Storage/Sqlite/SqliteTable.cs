using System.Collections.Concurrent;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.Sqlite;

/// <summary>The SQL of one document type.</summary>
internal sealed class SqliteTable<T>
    where T : class
{
    private readonly ConcurrentDictionary<QueryShape, string> queries = new();

    public SqliteTable(DocType<T> type)
    {
        Type = type;
        Parts = TableShape.Parts(type);
        Name = TableShape.Quoted(type.Name);
        string[] columns = [.. TableShape.OwnColumns, .. Parts.Select(part => part.Column)];
        var values = string.Join(", ", columns.Select((column, at) => column == "json" ? $"CAST(${at} AS TEXT)" : $"${at}"));
        var insert = $"INSERT INTO {Name} ({string.Join(", ", columns.Select(TableShape.Quoted))}) VALUES ({values})";
        var update = string.Join(", ", columns.Skip(1).Select(column => $"{TableShape.Quoted(column)} = excluded.{TableShape.Quoted(column)}"));
        Insert = $"{insert} ON CONFLICT (id) DO NOTHING";
        Upsert = $"{insert} ON CONFLICT (id) DO UPDATE SET {update}";
        Delete = $"DELETE FROM {Name} WHERE id = $0";
        Get = $"SELECT version, CAST(json AS BLOB), id FROM {Name} WHERE id = $0";
        All = $"SELECT version, CAST(json AS BLOB), id FROM {Name} ORDER BY id";
    }

    public DocType<T> Type { get; }

    /// <summary>One for each column beside the table's own.</summary>
    public IReadOnlyList<Part<T>> Parts { get; }

    /// <summary>Quoted.</summary>
    public string Name { get; }

    public string Insert { get; }

    public string Upsert { get; }

    public string Delete { get; }

    public string Get { get; }

    public string All { get; }

    /// <summary>SQLite compares text by its bytes, so UTF-8 sorts by code point: ordinal for all that parts hold.</summary>
    /// <remarks>The index ends in the id, so that equal values have an order and a page is read without sorting.</remarks>
    public string CreateIndex(DocIndex<T> index)
    {
        var columns = index.Parts.Select(part => TableShape.Quoted(part.Column)).ToList();
        return $"CREATE INDEX {TableShape.IndexName(Type, index)} ON {Name} ({string.Join(", ", columns)}, id) WHERE {string.Join(" AND ", columns.Select(column => $"{column} IS NOT NULL"))}";
    }

    /// <summary>Parameters: the equal values, then from, then to, as far as given; for documents the limit last, -1 for none.</summary>
    public string Query(DocQuery<T> query, bool count) =>
        queries.GetOrAdd(QueryShape.Of(query, count), static (asked, of) => of.Table.Build(of.Query.Index, asked), (Table: this, Query: query));

    private string Build(DocIndex<T> index, QueryShape shape)
    {
        shape.Check(Type, index);
        var at = 0;
        var columns = index.Parts.Select(part => TableShape.Quoted(part.Column)).ToList();
        var terms = shape.Terms(columns, () => $"${at++}");

        // The index is named, so that no plan depends on statistics.
        var rows = $"FROM {Name} INDEXED BY {TableShape.IndexName(Type, index)} WHERE {(terms.Count == 0 ? "1" : string.Join(" AND ", terms))}";
        return shape.Count ? $"SELECT count(*) {rows}" : $"SELECT version, CAST(json AS BLOB), id {rows} ORDER BY {shape.Order(columns)} LIMIT ${at}";
    }
}
