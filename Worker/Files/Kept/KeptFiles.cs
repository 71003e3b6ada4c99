using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Files;

namespace SalesBot.Worker.Files.Kept;

/// <summary>Sent files, to be sent again, and what was made once.</summary>
internal sealed class KeptFiles(IStore store, KeptFolder folder)
{
    public async Task<byte[]?> Make(Recipe recipe, CancellationToken cancel) => recipe switch
    {
        KeptCopy copy => await store.Read(session => session.Get(Documents.KeptFiles, copy.Attachment)?.Blob, cancel) is { } blob ? await folder.Read(blob, cancel) : null,
        BlobCopy copy => await folder.Read(copy.Blob, cancel),
        _ => null,
    };
}
