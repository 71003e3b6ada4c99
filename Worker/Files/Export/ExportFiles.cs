using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Reports.Tables;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Export;
using SalesBot.Bot.Subjects.Import;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;
using SalesBot.Worker.Files.Kept;
using SalesBot.Worker.Files.Tables;
using SalesBot.Worker.Files.Workbooks;

namespace SalesBot.Worker.Files.Export;

/// <summary>
/// The files of <c>/export</c>, and empty ones to fill in. What goes in is what the person may see when the file is made.
/// </summary>
internal sealed class ExportFiles(IStore store, Reporter reporter, WorkFolder work, TeamRules rules, TimeProvider clock)
{
    public Task<byte[]?> Make(Recipe recipe, CancellationToken cancel) => recipe switch
    {
        TablesFile file when Language.Read(file.Language) is { } language => Sheets(file.Month, language, file.For, cancel),
        RecordsFile { Format: "xlsx" or "csv" } file when Language.Read(file.Language) is { } language =>
            Records(file.Kind, file.Format == "csv" ? TableFormat.Csv : TableFormat.Xlsx, language, file.For, cancel),
        TemplateFile file when Language.Read(file.Language) is { } language => InFolder(folder => Template(file.Kind, folder, language), cancel),
        _ => Task.FromResult<byte[]?>(null),
    };

    /// <summary>Customers that somebody has before them, as a workbook: of them, those the person may take along.</summary>
    public async Task<byte[]> Customers(Rep person, IReadOnlySet<CustomerCode> shown, Language language, CancellationToken cancel) =>
        (await InFolder(async folder => (await new Exporter(store, rules.TimeZone, person, shown).Run([FileKind.Customers], folder, TableFormat.Xlsx, language, cancel))[0].Path, cancel))!;

    private async Task<byte[]?> Records(FileKind kind, TableFormat format, Language language, RepId person, CancellationToken cancel)
    {
        if (await store.Read(session => session.Get(Documents.Reps, person.Value), cancel) is not { Active: true } asker || !ExportWork.MayExport(asker, kind))
        {
            return null;
        }

        // Big ones take seconds: not on the sender's loop.
        return await Task.Run(
            () => InFolder(async folder => (await new Exporter(store, rules.TimeZone, asker).Run([kind], folder, format, language, cancel))[0].Path, cancel), cancel);
    }

    private async Task<byte[]?> Sheets(Period period, Language language, RepId person, CancellationToken cancel)
    {
        var today = rules.TeamDay(clock.GetUtcNow());
        return await store.Read(
            session =>
            {
                if (session.Get(Documents.Reps, person.Value) is not { Active: true } asker)
                {
                    return null;
                }

                var sight = new Sight(session, asker);
                var scope = ScopeOf(asker);
                var tables = SystemTables.All(reporter.Open(session, today), period, scope, today, language, reporter.Currency, sight.Sees);
                return Workbook.Of([.. tables.Select(table => new Sheet(table))], $"{ReportNames.Of(period, language)} · {ReportNames.Of(scope, language)}", today);
            },
            cancel);
    }

    private static Scope ScopeOf(Rep person) => Access.MaySeeAll(person) ? Scope.All
        : person is { Role: Role.Lead, Team: { } team } ? new Scope(ScopeKind.Team, team)
        : new Scope(ScopeKind.Rep, person.Name);

    private static Task<string> Template(FileKind kind, string folder, Language language)
    {
        var columns = Columns.Of(kind);
        var path = Path.Combine(folder, "template.xlsx");
        using var table = TableWriter.Xlsx(path, Words.Of("Files", language)[$"Kind.{kind}"], [.. columns.Select(column => column.Holds)]);
        table.Write([.. columns.Select(column => CellValue.Of(column.Required ? $"{column.Heading(language)}*" : column.Heading(language)))]);
        return Task.FromResult(path);
    }

    private async Task<byte[]?> InFolder(Func<string, Task<string>> write, CancellationToken cancel)
    {
        var folder = work.NewFolder();
        try
        {
            return await File.ReadAllBytesAsync(await write(folder), cancel);
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }
}
