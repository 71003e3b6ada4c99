using Npgsql;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.Postgres;

/// <summary>
/// Makes the schema, its tables and their indexes, and adds what a new version wants. Nothing is taken away: a worker of the version before may still own a company.
/// </summary>
internal sealed class PostgresLayout : IDocTypeVisitor
{
    /// <summary>One row for each company: its number, who owns it, and the gate that every transaction goes through.</summary>
    public const string Companies = "salesbot_company";

    private readonly NpgsqlConnection connection;
    private readonly Dictionary<string, string?> indexes;
    private readonly HashSet<(string Table, string Column)> columns;

    private PostgresLayout(NpgsqlConnection connection, string schema)
    {
        this.connection = connection;
        columns = [.. connection.Rows(2, Statement.Of("SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = $1", schema)).Select(row => (row[0]!, row[1]!))];
        indexes = connection.Rows(2, Statement.Of("SELECT c.relname, obj_description(c.oid, 'pg_class') FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND c.relkind = 'i'", schema))
            .ToDictionary(row => row[0]!, row => row[1]);
    }

    /// <returns>The company's number, made when there was none.</returns>
    /// <exception cref="StoreException">The schema is another program's.</exception>
    public static int Run(NpgsqlConnection connection, PostgresPlace place, IEnumerable<IDocType> types)
    {
        // Two workers that start at once make it once.
        connection.Run([Statement.Of("BEGIN"), Statement.Of("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", $"salesbot/{place.Schema}")]);
        if (connection.Rows(1, Statement.Of("SELECT nspname FROM pg_namespace WHERE nspname = $1", place.Schema)).Count == 0) connection.Run($"CREATE SCHEMA {TableShape.Quoted(place.Schema)}");

        var layout = new PostgresLayout(connection, place.Schema);
        if (!layout.columns.Contains((Companies, "id"))) layout.Found(place, types);
        foreach (var type in types) type.Accept(layout);

        if (Number() is not [[{ } number]])
        {
            connection.Run($"INSERT INTO {Companies} (name) VALUES ($1)", place.Company);
            number = Number()[0][0]!;
        }

        connection.Run("COMMIT");
        return int.Parse(number, System.Globalization.CultureInfo.InvariantCulture);

        List<string?[]> Number() => connection.Rows(1, Statement.Of($"SELECT id FROM {Companies} WHERE name = $1", place.Company));
    }

    public void Visit<T>(DocType<T> type)
        where T : class
    {
        var table = PostgresTable<T>.Of(type);
        if (!columns.Contains((type.Name, "id"))) Do(table.Create);
        else foreach (var part in table.Parts.Where(part => !columns.Contains((type.Name, part.Column)))) Do(table.AddColumn(part));

        foreach (var index in type.Indexes)
        {
            // The server keeps its own spelling of it; ours is in the comment.
            var (name, sql) = (TableShape.IndexName(type, index), table.CreateIndex(index));
            var isThere = indexes.TryGetValue(name.Trim('"'), out var was);
            if (isThere && was == sql) continue;
            if (isThere) Do($"DROP INDEX {name}");
            Do(sql);
            Do($"COMMENT ON INDEX {name} IS '{sql.Replace("'", "''", StringComparison.Ordinal)}'");
        }
    }

    private void Found(PostgresPlace place, IEnumerable<IDocType> types)
    {
        if (types.FirstOrDefault(type => columns.Any(column => column.Table == type.Name)) is { } theirs)
        {
            throw new StoreException($"Store {place} has a table {theirs.Name} of another program. Name another schema in Storage:Connection, with Search Path=….");
        }

        // Every transaction writes its row: with room on the page that costs no new entry of the index.
        Do($"CREATE TABLE {Companies} (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text COLLATE \"C\" UNIQUE NOT NULL, version bigint NOT NULL DEFAULT 0, owner text NOT NULL DEFAULT '', steps int NOT NULL DEFAULT 0, filled text NOT NULL DEFAULT '') WITH (fillfactor = 10)");
    }

    private void Do(string sql) => connection.Run(sql);
}
