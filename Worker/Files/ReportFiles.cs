using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Reports.Charts;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Files.Pictures;
using SalesBot.Worker.Files.Word;
using SalesBot.Worker.Files.Workbooks;

namespace SalesBot.Worker.Files;

/// <summary>Makes the files of reports from their recipes, <c>report:KIND:PERIOD:SCOPE:FORMAT:LANGUAGE</c>.</summary>
internal sealed class ReportFiles(IStore store, Reporter reporter, PictureMaker pictures, TeamRules rules, TimeProvider clock) : IFileMaker
{
    /// <exception cref="PictureException">Pictures cannot be drawn here.</exception>
    public async Task<byte[]?> Make(OutFile file, CancellationToken cancel)
    {
        if (file.Recipe.Split(':') is not ["report", .. var what, var format, var tag]
            || ReportRequest.Parse(string.Join(':', what)) is not { } request || Language.Read(tag) is not { } language)
        {
            return null;
        }

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), rules.TimeZone).DateTime);
        var report = await store.Read(session => reporter.InFull(session, request, today, language), cancel);
        return Make(request.Kind, report, format, language);
    }

    private byte[]? Make(ReportKind kind, Report report, string format, Language language) => format switch
    {
        "png" when kind == ReportKind.Customers => pictures.Draw(CustomerPanorama.Of(report, language)),
        "png" => pictures.Draw(Panorama.Of(report, language)),
        "docx" when kind == ReportKind.Customers => CustomerDocument.Make(report, language, pictures),
        "docx" => ReviewDocument.Make(report, language, pictures),
        "xlsx" => ReviewWorkbook.Make(report, language),
        _ => null,
    };
}
