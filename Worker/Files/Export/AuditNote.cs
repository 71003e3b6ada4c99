using SalesBot.Bot.Store;
using SalesBot.Worker.Hosting;

namespace SalesBot.Worker.Files.Export;

/// <summary>What left the store by the command line stands in the audit log like what left by chat.</summary>
internal static class AuditNote
{
    /// <param name="what">E.g. <c>export:customers</c>.</param>
    /// <param name="code">The verb's exit code: only what was carried out is noted.</param>
    /// <returns><paramref name="code"/>.</returns>
    public static async Task<int> Keep(IStore store, string what, int code, DateTimeOffset now, CancellationToken cancel)
    {
        if (code == ExitCode.Done)
        {
            await store.Write(
                session =>
                {
                    session.Upsert(Documents.Changes, new ChangeEntry(Ids.New(now), now, null, what, null, []));
                    return 0;
                },
                cancel);
        }

        return code;
    }
}
