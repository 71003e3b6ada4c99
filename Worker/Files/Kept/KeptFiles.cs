using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Files.Kept;

/// <summary>Sent files, to be sent again: <c>kept:ATTACHMENT</c>, or <c>blob:HASH</c> for what was made once.</summary>
internal sealed class KeptFiles(IStore store, KeptFolder folder) : IFileMaker
{
    public async Task<byte[]?> Make(OutFile file, CancellationToken cancel) => file.Recipe.Split(':') switch
    {
        ["kept", var id] => await store.Read(session => session.Get(Documents.KeptFiles, id)?.Blob, cancel) is { } blob ? await folder.Read(blob, cancel) : null,
        ["blob", var blob] => await folder.Read(blob, cancel),
        _ => null,
    };
}
