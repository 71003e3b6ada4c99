using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Worker.Files;
using SalesBot.Worker.Files.Export;
using SalesBot.Worker.Hosting;

namespace SalesBot.Worker.Commands;

/// <summary><c>export tables --out DIR [--format csv|xlsx] [--period P]</c>: the spreadsheets teams know, of the latest month unless told.</summary>
internal static class ExportTables
{
    /// <returns>0; 1 when the folder cannot be written to; 2 for an unknown format or period.</returns>
    public static async Task<int> Run(
        IStore store, Reporter reporter, string? period, string folder, string format, DateTimeOffset now, Language language, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        var (files, reports) = (Words.Of("Files", language), Words.Of("Reports", language));
        if (!Enum.TryParse<TableFormat>(format, ignoreCase: true, out var known) || !Enum.IsDefined(known))
        {
            await errors.WriteLineAsync(files["Export.UnknownFormat", format]);
            return ExitCode.WrongCommandLine;
        }

        var today = DateOnly.FromDateTime(now.DateTime);
        if ((period is null ? ReportRequest.Latest(ReportKind.Month, today) : Period.Parse(period)) is not { } when)
        {
            await errors.WriteLineAsync(reports["Verb.Period", period, reports["Verb.Period.Customers"]]);
            return ExitCode.WrongCommandLine;
        }

        try
        {
            foreach (var path in await new TablesExport(store, reporter).Run(when, Scope.All, folder, known, today, language, cancel))
            {
                await output.WriteLineAsync(path);
            }

            return ExitCode.Done;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(files["Export.CannotWrite", folder, refused.Message]);
            return ExitCode.DataSaysNo;
        }
    }
}
