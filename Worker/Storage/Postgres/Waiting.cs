using Npgsql;

namespace SalesBot.Worker.Storage.Postgres;

/// <summary>What a transaction has written of one type and not sent yet: each document once, as it is at last.</summary>
internal interface IWaiting
{
    /// <summary>The statements that send it, one for all that is written and one for all that is deleted. Nothing waits afterwards.</summary>
    IEnumerable<NpgsqlBatchCommand> Take(int company);

    void Forget();
}

internal sealed class Waiting<T>(PostgresTable<T> table) : IWaiting
    where T : class
{
    /// <summary>The columns' values beside the version; null for one that is deleted.</summary>
    private readonly Dictionary<string, string?[]?> rows = new(StringComparer.Ordinal);

    public void Put(string id, T doc, string json) => rows[id] = [id, json, .. table.Parts.Select(part => part.Text(doc) is { } text ? PostgresKey.Part(text) : null)];

    public void Delete(string id) => rows[id] = null;

    public void Forget() => rows.Clear();

    public IEnumerable<NpgsqlBatchCommand> Take(int company)
    {
        var gone = rows.Where(row => row.Value is null).Select(row => row.Key).ToArray();
        if (gone.Length > 0) yield return Statement.Of(table.Delete, company, gone);

        var written = rows.Values.OfType<string?[]>().ToList();
        if (written.Count > 0)
        {
            var upsert = Statement.Of(table.Upsert, company, Column(written, 0), Enumerable.Repeat(table.Type.Version, written.Count).ToArray());
            for (var column = 1; column < table.Parts.Count + 2; column++) Statement.Bind(upsert, Column(written, column));
            yield return upsert;
        }

        rows.Clear();
    }

    private static string?[] Column(List<string?[]> rows, int at) => [.. rows.Select(row => row[at])];
}
