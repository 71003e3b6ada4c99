using SalesBot.Bot.Store;

namespace SalesBot.Bot.Records;

/// <summary>Where the team's pages are for whoever is not at this machine, as the settings of the running service say: what links begin with.</summary>
internal static class PageAddress
{
    private const string Key = "web:address";

    /// <returns>Without a slash at its end; null while there are none to be reached.</returns>
    public static string? Of(IReadSession session) => session.Get(Documents.Settings, Key)?.Value is { Length: > 0 } address ? address : null;

    public static void Keep(IWriteSession session, string? address)
    {
        if (Of(session) == address) return;

        session.Upsert(Documents.Settings, new Setting(Key, address ?? ""));
    }
}
