using System.Collections.Concurrent;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.Sqlite;

/// <summary>The SQL of one document type: id, version, json, and one plain text column for each part of its indexes.</summary>
/// <remarks>Plain columns that the code fills, not generated ones, so that every engine can do the same.</remarks>
internal sealed class SqliteTable<T>
    where T : class
{
    private static readonly string[] OwnColumns = ["id", "version", "json"];

    private readonly ConcurrentDictionary<QueryShape, string> queries = new();

    public SqliteTable(DocType<T> type)
    {
        Type = type;
        Parts = [.. type.Indexes.SelectMany(index => index.Parts).DistinctBy(part => part.Column)];
        foreach (var name in Parts.Select(part => part.Column).Append(type.Name))
        {
            if (OwnColumns.Contains(name) || !name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_'))
            {
                throw new ArgumentException($"'{name}' of document type {type.Name} cannot name a table or column.", nameof(type));
            }
        }

        Name = Quoted(type.Name);
        string[] columns = [.. OwnColumns, .. Parts.Select(part => part.Column)];
        var values = string.Join(", ", columns.Select((column, at) => column == "json" ? $"CAST(${at} AS TEXT)" : $"${at}"));
        var insert = $"INSERT INTO {Name} ({string.Join(", ", columns.Select(Quoted))}) VALUES ({values})";
        var update = string.Join(", ", columns.Skip(1).Select(column => $"{Quoted(column)} = excluded.{Quoted(column)}"));
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

    public static string Quoted(string name) => $"\"{name}\"";

    /// <summary>SQLite compares text by its bytes, so UTF-8 sorts by code point: ordinal for all that parts hold.</summary>
    /// <remarks>The index ends in the id, so that equal values have an order and a page is read without sorting.</remarks>
    public string CreateIndex(DocIndex<T> index)
    {
        var columns = index.Parts.Select(part => Quoted(part.Column)).ToList();
        return $"CREATE INDEX {IndexName(index)} ON {Name} ({string.Join(", ", columns)}, id) WHERE {string.Join(" AND ", columns.Select(column => $"{column} IS NOT NULL"))}";
    }

    /// <summary>Quoted; the dot keeps "a" + "b_c" apart from "a_b" + "c".</summary>
    public string IndexName(DocIndex<T> index) => Quoted($"{Type.Name}.{index.Name}");

    /// <summary>Parameters: the equal values, then from, then to, as far as given; for documents the limit last, -1 for none.</summary>
    public string Query(DocQuery<T> query, bool count)
    {
        var shape = new QueryShape(query.Index.Name, query.Equal.Length, query.From is not null, query.To is not null, query.Descending, count);
        return queries.GetOrAdd(shape, static (asked, of) => of.Table.Build(of.Query.Index, asked), (Table: this, Query: query));
    }

    private string Build(DocIndex<T> index, QueryShape shape)
    {
        if (!Type.Indexes.Contains(index))
        {
            throw new ArgumentException($"Document type {Type.Name} has no index {index.Name}.", nameof(index));
        }

        if (shape.Equal > index.Parts.Length || ((shape.From || shape.To) && shape.Equal == index.Parts.Length))
        {
            throw new ArgumentException($"Index {Type.Name}.{index.Name} has {index.Parts.Length} parts, fewer than the query gives.", nameof(index));
        }

        var at = 0;
        var columns = index.Parts.Select(part => Quoted(part.Column)).ToList();
        var terms = columns.Take(shape.Equal).Select(column => $"{column} = ${at++}").ToList();
        if (shape.From) terms.Add($"{columns[shape.Equal]} >= ${at++}");
        if (shape.To) terms.Add($"{columns[shape.Equal]} <= ${at++}");
        terms.AddRange(columns.Skip(shape.Equal).Select(column => $"{column} IS NOT NULL"));

        // The index is named, so that no plan depends on statistics.
        var direction = shape.Descending ? " DESC" : "";
        var order = string.Join(", ", columns.Skip(shape.Equal).Append("id").Select(column => column + direction));
        var rows = $"FROM {Name} INDEXED BY {IndexName(index)} WHERE {(terms.Count == 0 ? "1" : string.Join(" AND ", terms))}";
        return shape.Count ? $"SELECT count(*) {rows}" : $"SELECT version, CAST(json AS BLOB), id {rows} ORDER BY {order} LIMIT ${at}";
    }

    private readonly record struct QueryShape(string Index, int Equal, bool From, bool To, bool Descending, bool Count);
}
