using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Worker.Files.Pictures;

namespace SalesBot.Worker.Files;

/// <summary>Draws what made a change.</summary>
internal sealed class CausePictures(IStore store, PictureMaker pictures, TeamRules rules, TimeProvider clock)
{
    /// <exception cref="PictureException">Pictures cannot be drawn here.</exception>
    public async Task<byte[]?> Make(CausePicture picture, CancellationToken cancel)
    {
        var today = rules.TeamDay(clock.GetUtcNow());
        return await store.Read(session => picture.Draw(session, rules.Figures, rules.Currency, today), cancel) is { } drawing ? pictures.Draw(drawing) : null;
    }
}
