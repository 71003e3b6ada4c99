using System.Text;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.LiteDb;

/// <summary>LiteDB indexes one value, so all parts of an index and the id make one text that sorts as they do.</summary>
internal static class IndexKey
{
    /// <summary>Ends each part; lower than any character of one, so that "a" comes before "ab".</summary>
    private const char End = '\u0001';

    /// <summary>After every key that goes on with <see cref="End"/>, before every key whose part is longer.</summary>
    private const char PastEnd = '\u0002';

    /// <summary>LiteDB's limit is 1,023.</summary>
    private const int MostBytes = 1000;

    /// <returns>Null when a part is null: then the document is not in the index.</returns>
    public static string? Of<T>(DocIndex<T> index, T doc, string id)
        where T : class
    {
        var key = new StringBuilder();
        foreach (var part in index.Parts)
        {
            if (part.Text(doc) is not { } text) return null;
            key.Append(Part(index, text)).Append(End);
        }

        return key.Append(KeyText.Fit(id, Share(index))).ToString();
    }

    /// <returns>One for each index of the type.</returns>
    public static string?[] All<T>(DocType<T> type, T doc, string id)
        where T : class => Array.ConvertAll(type.Indexes, index => Of(index, doc, id));

    /// <summary>The lowest and the highest key that a query can find; null for no highest one.</summary>
    public static (string From, string? To) Range<T>(DocQuery<T> query)
        where T : class
    {
        var prefix = string.Concat(query.Equal.Select(text => Part(query.Index, text) + End));
        var to = query.To is not null ? prefix + Part(query.Index, query.To) + PastEnd
            : prefix.Length == 0 ? null
            : prefix[..^1] + PastEnd;
        return (query.From is null ? prefix : prefix + Part(query.Index, query.From), to);
    }

    /// <summary>Likewise for all that has the query's equal parts.</summary>
    public static (string From, string? To) Span<T>(DocQuery<T> query)
        where T : class => Range(query.From is null && query.To is null ? query : query with { From = null, To = null });

    /// <summary>Likewise for all whose first part is that text.</summary>
    public static (string From, string? To) Span<T>(DocIndex<T> index, string first)
        where T : class => Part(index, first) is var part ? (part + End, part + PastEnd) : default;

    /// <summary>An id that LiteDB can hold: almost always as it is.</summary>
    public static string Id(string id) => KeyText.Fit(id, MostBytes);

    private static int Share<T>(DocIndex<T> index)
        where T : class => (MostBytes / (index.Parts.Length + 1)) - 1;

    private static string Part<T>(DocIndex<T> index, string text)
        where T : class => KeyText.Fit(KeyText.Escaped(text), Share(index));
}
