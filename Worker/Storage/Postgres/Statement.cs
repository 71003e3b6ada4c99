using Npgsql;

namespace SalesBot.Worker.Storage.Postgres;

/// <summary>One statement with what is bound to it, by its place.</summary>
internal static class Statement
{
    public static NpgsqlBatchCommand Of(string sql, params ReadOnlySpan<object?> values)
    {
        var statement = new NpgsqlBatchCommand(sql);
        foreach (var value in values) Bind(statement, value);
        return statement;
    }

    public static void Bind(NpgsqlBatchCommand statement, object? value) => statement.Parameters.Add(value switch
    {
        int number => new NpgsqlParameter<int> { TypedValue = number },
        long number => new NpgsqlParameter<long> { TypedValue = number },
        string text => new NpgsqlParameter<string> { TypedValue = text },
        string?[] texts => new NpgsqlParameter<string?[]> { TypedValue = texts },
        int[] numbers => new NpgsqlParameter<int[]> { TypedValue = numbers },
        _ => new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Bigint },
    });

    /// <summary>Sends them in one go.</summary>
    public static void Run(this NpgsqlConnection connection, params IEnumerable<NpgsqlBatchCommand> statements)
    {
        using var batch = connection.Together(statements);
        batch.ExecuteNonQuery();
    }

    public static void Run(this NpgsqlConnection connection, string sql, params ReadOnlySpan<object?> values) => connection.Run([Of(sql, values)]);

    /// <returns>Each row's first columns, as text; null where there is none.</returns>
    public static List<string?[]> Rows(this NpgsqlConnection connection, int columns, params IEnumerable<NpgsqlBatchCommand> statements)
    {
        using var batch = connection.Together(statements);
        using var reader = batch.ExecuteReader();
        List<string?[]> rows = [];
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, columns).Select(at => reader.IsDBNull(at) ? null : Convert.ToString(reader.GetValue(at), System.Globalization.CultureInfo.InvariantCulture))]);
        return rows;
    }

    public static NpgsqlBatch Together(this NpgsqlConnection connection, IEnumerable<NpgsqlBatchCommand> statements)
    {
        var batch = new NpgsqlBatch(connection);
        foreach (var statement in statements) batch.BatchCommands.Add(statement);
        return batch;
    }
}
