using SalesBot.Bot.Channels;
using SalesBot.Worker.Files.Export;
using SalesBot.Worker.Files.Kept;
using SalesBot.Worker.Files.Pictures;

namespace SalesBot.Worker.Files;

/// <summary>Hands a recipe to whoever makes its kind. Where pictures cannot be drawn the log says so each time, and the message goes with its words alone.</summary>
internal sealed class FileMaker(ReportFiles reports, ExportFiles exports, KeptFiles kept, ILogger<FileMaker> logger) : IFileMaker
{
    public async Task<byte[]?> Make(OutFile file, CancellationToken cancel)
    {
        try
        {
            return file.Recipe.Split(':')[0] switch
            {
                "export" or "template" => await exports.Make(file, cancel),
                "kept" or "blob" => await kept.Make(file, cancel),
                _ => await reports.Make(file, cancel),
            };
        }
        catch (PictureException error)
        {
            logger.PictureFailed(error.Message);
            return null;
        }
    }
}
