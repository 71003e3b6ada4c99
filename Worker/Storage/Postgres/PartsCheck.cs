using Npgsql;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.Postgres;

/// <summary>Compares what documents are found by with what they say.</summary>
internal sealed class PartsCheck : IDocTypeVisitor
{
    private const int PageSize = 1000;

    private readonly NpgsqlConnection connection;
    private readonly int company;
    private readonly DocText text;
    private readonly CancellationToken cancel;
    private readonly HashSet<string> wrong = [];

    private PartsCheck(NpgsqlConnection connection, int company, DocText text, CancellationToken cancel) =>
        (this.connection, this.company, this.text, this.cancel) = (connection, company, text, cancel);

    /// <returns>The parts that do not agree, as <c>kind.part</c>.</returns>
    public static IReadOnlyList<string> Run(NpgsqlConnection connection, int company, IReadOnlyList<IDocType> types, DocText text, CancellationToken cancel)
    {
        var check = new PartsCheck(connection, company, text, cancel);
        foreach (var type in types) type.Accept(check);
        return [.. check.wrong.Order(StringComparer.Ordinal)];
    }

    public void Visit<T>(DocType<T> type)
        where T : class
    {
        var table = PostgresTable<T>.Of(type);
        for (var (after, rows) = ("", PageSize); rows == PageSize;)
        {
            cancel.ThrowIfCancellationRequested();
            using var batch = connection.Together([Statement.Of(table.Rows, company, after, PageSize)]);
            using var reader = batch.ExecuteReader();
            for (rows = 0; reader.Read(); rows++)
            {
                after = reader.GetString(0);
                if (text.Read(type, after, reader.GetInt32(1), reader.GetFieldValue<byte[]>(2)) is not { } doc) continue;

                for (var at = 0; at < table.Parts.Count; at++)
                {
                    var says = table.Parts[at].Text(doc) is { } part ? PostgresKey.Part(part) : null;
                    if (says != (reader.IsDBNull(3 + at) ? null : reader.GetString(3 + at))) wrong.Add($"{type.Name}.{table.Parts[at].Column}");
                }
            }
        }
    }
}
