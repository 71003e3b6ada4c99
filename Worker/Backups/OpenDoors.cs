using SalesBot.Bot.Store;
using SalesBot.Worker.Storage;

namespace SalesBot.Worker.Backups;

/// <summary>Ends what a backup would bring back that lets somebody in: keys of programs, calendars, and browsers that were signed in. Whatever was ended since it was made was ended for a reason.</summary>
internal static class OpenDoors
{
    /// <param name="path">A store that nobody uses.</param>
    /// <returns>How many there were.</returns>
    public static async Task<int> Close(string engine, string path, CancellationToken cancel)
    {
        var clean = path + ".closed";
        try
        {
            int closed;
            await using (var store = Engines.Open(engine, path, TimeProvider.System))
            {
                closed = await store.Write(session => Clear(session, Documents.AccessKeys) + Clear(session, Documents.PageSessions) + Clear(session, Documents.PageLinks), cancel);
                if (closed == 0) return 0;

                // A copy of one piece: what was written may lie in a log beside the file.
                await store.Scrub(cancel);
                await store.Backup(clean, cancel);
            }

            foreach (var log in StoreFiles.Logs(path)) File.Delete(log);
            PrivateFiles.Replace(clean, path);
            return closed;
        }
        finally
        {
            StoreFiles.Forget(clean);
        }
    }

    private static int Clear<T>(IWriteSession session, DocType<T> type)
        where T : class => session.All(type).Select(type.Id).ToList().Count(id => session.Delete(type, id));
}
