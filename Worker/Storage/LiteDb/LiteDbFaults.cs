using LiteDB;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.LiteDb;

/// <summary>LiteDB's errors in an administrator's words: what, where, what to do.</summary>
internal static class LiteDbFaults
{
    // As Linux and macOS number them, and as Windows does.
    private static readonly int[] Full = [28, unchecked((int)0x80070070), unchecked((int)0x80070027)];
    private static readonly int[] Busy = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    /// <returns>Null for an error that no administrator can act on: a bug, which stays what it is.</returns>
    public static StoreException? Explain(Exception error, string path)
    {
        var words = error switch
        {
            LiteException { ErrorCode: LiteException.INVALID_DATAFILE_STATE } or InvalidDataException => "is damaged. Restore the newest backup with: salesbot restore FILE",
            UnauthorizedAccessException => "cannot be written. Give this user the right to write the file and its folder.",
            IOException when Full.Contains(error.HResult) => "has no room: the disk is full. Free some space; nothing of the last change was kept.",
            IOException when Busy.Contains(error.HResult) => "is in use by another program, and LiteDB lets in one at a time. Stop that program and start again.",
            IOException => $"cannot be read or written: {error.Message}",
            _ => null,
        };
        return words is null ? null : new StoreException($"Store {path} {words}", error) { IsInUse = error is IOException && Busy.Contains(error.HResult) };
    }
}
