using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage;

/// <summary>A numbered change of what is stored. New kinds, parts and indexes need none: an engine's layout adds and fills them.</summary>
/// <param name="Number">How many steps a store has behind it after this one.</param>
/// <param name="Apply">Runs once, inside the start's one transaction. In SQLite it comes before the layout.</param>
internal sealed record Migration(int Number, Action<IWriteSession> Apply)
{
    /// <summary>In order, without a gap.</summary>
    public static readonly IReadOnlyList<Migration> Steps = [new(1, _ => { })];
}
