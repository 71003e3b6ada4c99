using SalesBot.Bot.Channels;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Subjects.Export;
using SalesBot.Bot.Subjects.Files;
using SalesBot.Bot.Subjects.Import;
using SalesBot.Worker.Files.Export;
using SalesBot.Worker.Files.Kept;
using SalesBot.Worker.Files.Pictures;

namespace SalesBot.Worker.Files;

/// <summary>Hands a recipe to whoever makes its kind. Where pictures cannot be drawn the log says so each time, and the message goes with its words alone.</summary>
internal sealed class FileMaker(ReportFiles reports, CausePictures causes, ExportFiles exports, KeptFiles kept, ILogger<FileMaker> logger) : IFileMaker
{
    public async Task<byte[]?> Make(OutFile file, CancellationToken cancel)
    {
        try
        {
            var recipe = file.Recipe is WrittenRecipe written ? WrittenRecipes.Read(written.Text) : file.Recipe;
            return recipe switch
            {
                ReportFile report => await reports.Make(report, cancel),
                CausePicture picture => await causes.Make(picture, cancel),
                RecordsFile or TablesFile or TemplateFile => await exports.Make(recipe, cancel),
                KeptCopy or BlobCopy => await kept.Make(recipe, cancel),
                _ => null,
            };
        }
        catch (PictureException error)
        {
            logger.PictureFailed(error.Message);
            return null;
        }
    }
}
