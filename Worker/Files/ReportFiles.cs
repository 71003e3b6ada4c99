using SalesBot.Bot.Records;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Reports.Charts;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Files.Pictures;
using SalesBot.Worker.Files.Word;
using SalesBot.Worker.Files.Workbooks;

namespace SalesBot.Worker.Files;

/// <summary>Makes the files of reports.</summary>
internal sealed class ReportFiles(IStore store, Reporter reporter, PictureMaker pictures, DealRoll deals, TeamRules rules, TimeProvider clock)
{
    /// <exception cref="PictureException">Pictures cannot be drawn here.</exception>
    public async Task<byte[]?> Make(ReportFile file, CancellationToken cancel)
    {
        if (Language.Read(file.Language) is not { } language)
        {
            return null;
        }

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), rules.TimeZone).DateTime);
        var lent = await deals.Lent(cancel);
        var report = await store.Read(session => reporter.InFull(lent(session), file.Request, today, language), cancel);
        return Make(file.Request.Kind, report, file.Format, language);
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
