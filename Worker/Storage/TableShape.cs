using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage;

/// <summary>A document type as a table: id, version, json, and one plain text column for each part of its indexes.</summary>
/// <remarks>Plain columns that the code fills, not generated ones, so that every engine can do the same.</remarks>
internal static class TableShape
{
    /// <summary>Beside the parts'.</summary>
    public static readonly IReadOnlyList<string> OwnColumns = ["id", "version", "json"];

    /// <summary>What only some engines have; no part may be named so.</summary>
    private const string Company = "company";

    /// <returns>One for each column beside the table's own.</returns>
    /// <exception cref="ArgumentException">A name cannot name a table or column.</exception>
    public static IReadOnlyList<Part<T>> Parts<T>(DocType<T> type)
        where T : class
    {
        IReadOnlyList<Part<T>> parts = [.. type.Indexes.SelectMany(index => index.Parts).DistinctBy(part => part.Column)];
        foreach (var name in parts.Select(part => part.Column).Append(type.Name))
        {
            if (OwnColumns.Contains(name) || name == Company || !name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_'))
            {
                throw new ArgumentException($"'{name}' of document type {type.Name} cannot name a table or column.", nameof(type));
            }
        }

        return parts;
    }

    public static string Quoted(string name) => $"\"{name}\"";

    /// <summary>Quoted; the dot keeps "a" + "b_c" apart from "a_b" + "c".</summary>
    public static string IndexName<T>(DocType<T> type, DocIndex<T> index)
        where T : class => Quoted($"{type.Name}.{index.Name}");
}

/// <summary>All that a query's SQL depends on; the values are bound.</summary>
internal readonly record struct QueryShape(string Index, int Equal, bool From, bool To, bool Descending, bool Count)
{
    public static QueryShape Of<T>(DocQuery<T> query, bool count)
        where T : class => new(query.Index.Name, query.Equal.Length, query.From is not null, query.To is not null, query.Descending, count);

    /// <exception cref="ArgumentException">The type has no such index, or it has fewer parts than the query gives.</exception>
    public void Check<T>(DocType<T> type, DocIndex<T> index)
        where T : class
    {
        if (!type.Indexes.Contains(index)) throw new ArgumentException($"Document type {type.Name} has no index {index.Name}.", nameof(index));
        if (Equal > index.Parts.Length || ((From || To) && Equal == index.Parts.Length))
        {
            throw new ArgumentException($"Index {type.Name}.{index.Name} has {index.Parts.Length} parts, fewer than the query gives.", nameof(index));
        }
    }

    /// <summary>The conditions, in the order in which <see cref="Values"/> are bound.</summary>
    /// <param name="columns">The index's, quoted.</param>
    /// <param name="bound">Names the next value.</param>
    public List<string> Terms(IReadOnlyList<string> columns, Func<string> bound)
    {
        var terms = columns.Take(Equal).Select(column => $"{column} = {bound()}").ToList();
        if (From) terms.Add($"{columns[Equal]} >= {bound()}");
        if (To) terms.Add($"{columns[Equal]} <= {bound()}");
        terms.AddRange(columns.Skip(Equal).Select(column => $"{column} IS NOT NULL"));
        return terms;
    }

    public static IEnumerable<string> Values<T>(DocQuery<T> query)
        where T : class => [.. query.Equal, .. query.From is null ? (string[])[] : [query.From], .. query.To is null ? (string[])[] : [query.To]];

    /// <summary>What is left of the index's order when its first parts are given, then the id.</summary>
    public string Order(IReadOnlyList<string> columns)
    {
        var direction = Descending ? " DESC" : "";
        return string.Join(", ", columns.Skip(Equal).Append("id").Select(column => column + direction));
    }
}
