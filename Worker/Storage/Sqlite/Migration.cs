namespace SalesBot.Worker.Storage.Sqlite;

/// <summary>A numbered change of what is stored. New tables, columns and indexes need none: <see cref="Layout"/> adds and fills them.</summary>
/// <param name="Number">The store's <c>user_version</c> after it.</param>
/// <param name="Apply">
/// Runs once, inside the start's one transaction and before the layout. One that changes how a part is computed drops
/// the part's column; the layout then fills it again.
/// </param>
internal sealed record Migration(int Number, Action<SqliteSession> Apply)
{
    /// <summary>In order, without a gap.</summary>
    public static readonly IReadOnlyList<Migration> Steps = [new(1, _ => { })];
}
