using SalesBot.Bot.Channels;
using SalesBot.Worker.Files.Export;
using SalesBot.Worker.Files.Kept;

namespace SalesBot.Worker.Files;

/// <summary>Hands a recipe to whoever makes its kind.</summary>
internal sealed class FileMaker(ReportFiles reports, ExportFiles exports, KeptFiles kept) : IFileMaker
{
    public Task<byte[]?> Make(OutFile file, CancellationToken cancel) => file.Recipe.Split(':')[0] switch
    {
        "export" or "template" => exports.Make(file, cancel),
        "kept" or "blob" => kept.Make(file, cancel),
        _ => reports.Make(file, cancel),
    };
}
