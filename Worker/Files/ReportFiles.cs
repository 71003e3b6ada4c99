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
    public async Task<byte[]?> Make(OutFile file, CancellationToken cancel)
    {
        if (file.Recipe.Split(':') is not ["report", .. var what, var format, var tag]
            || ReportRequest.Parse(string.Join(':', what)) is not { } request || Language.Read(tag) is not { } language)
        {
            return null;
        }

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), rules.TimeZone).DateTime);
        var report = await store.Read(session => reporter.InFull(session, request, today, language), cancel);
        return await Make(request.Kind, report, format, language, cancel);
    }

    /// <returns>Null when it cannot be made here: no renderer for a picture.</returns>
    public async Task<byte[]?> Make(ReportKind kind, Report report, string format, Language language, CancellationToken cancel) => format switch
    {
        "png" when kind == ReportKind.Customers => await pictures.Draw(CustomerPanorama.Of(report, language), cancel),
        "png" => await pictures.Draw(Panorama.Of(report, language), cancel),
        "docx" when kind == ReportKind.Customers => await CustomerDocument.Make(report, language, pictures, cancel),
        "docx" => await ReviewDocument.Make(report, language, pictures, cancel),
        "xlsx" => ReviewWorkbook.Make(report, language),
        _ => null,
    };
}
