using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.Sqlite;

/// <summary>Compares a store's tables with the document types and lists what is to be done; nothing for one that fits.</summary>
internal sealed class Layout : IDocTypeVisitor
{
    private readonly HashSet<(string Table, string Column)> columns = [];
    private readonly Dictionary<(string Table, string Index), string> indexes = [];
    private readonly List<Action<SqliteSession>> changes = [];

    private Layout(SqliteSession session)
    {
        using (var command = session.Connection.CreateCommand())
        {
            command.CommandText = "SELECT m.name, c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'";
            using var reader = command.ExecuteReader();
            while (reader.Read()) columns.Add((reader.GetString(0), reader.GetString(1)));
        }

        using (var command = session.Connection.CreateCommand())
        {
            command.CommandText = "SELECT tbl_name, name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL";
            using var reader = command.ExecuteReader();
            while (reader.Read()) indexes.Add((reader.GetString(0), reader.GetString(1)), reader.GetString(2));
        }
    }

    /// <summary>In order: drop stale indexes, drop and add columns, fill them, create indexes.</summary>
    public static IReadOnlyList<Action<SqliteSession>> Changes(SqliteSession session, IEnumerable<IDocType> types)
    {
        var layout = new Layout(session);
        foreach (var type in types) type.Accept(layout);
        return layout.changes;
    }

    public void Visit<T>(DocType<T> type)
        where T : class
    {
        var table = SqliteSession.TableOf(type);
        var wanted = table.Parts.Select(part => part.Column).ToList();
        var isNew = !columns.Contains((type.Name, "id"));
        if (isNew) Do($"CREATE TABLE {table.Name} (id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, json TEXT NOT NULL{string.Concat(wanted.Select(column => $", {TableShape.Quoted(column)} TEXT"))})");

        var creates = type.Indexes.ToDictionary(index => $"{type.Name}.{index.Name}", table.CreateIndex);
        var present = indexes.Where(index => index.Key.Table == type.Name).ToDictionary(index => index.Key.Index, index => index.Value);
        foreach (var (name, sql) in present)
        {
            if (creates.GetValueOrDefault(name) != sql) Do($"DROP INDEX {TableShape.Quoted(name)}");
        }

        if (!isNew) FitColumns(table, wanted);

        foreach (var (name, sql) in creates)
        {
            if (present.GetValueOrDefault(name) != sql) Do(sql);
        }
    }

    private void FitColumns<T>(SqliteTable<T> table, List<string> wanted)
        where T : class
    {
        var present = columns.Where(column => column.Table == table.Type.Name).Select(column => column.Column).ToList();

        // A column nobody fills any more would be stale, should a later version want it back.
        foreach (var column in present.Except(wanted).Except(["id", "version", "json"])) Do($"ALTER TABLE {table.Name} DROP COLUMN {TableShape.Quoted(column)}");

        var missing = wanted.Except(present).ToList();
        foreach (var column in missing) Do($"ALTER TABLE {table.Name} ADD COLUMN {TableShape.Quoted(column)} TEXT");
        if (missing.Count > 0) changes.Add(session => session.Reindex(table));
    }

    private void Do(string sql) => changes.Add(session => session.Execute(sql));
}
