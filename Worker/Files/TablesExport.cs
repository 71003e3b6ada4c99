using SalesBot.Bot.Reports;
using SalesBot.Bot.Reports.Tables;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Worker.Files.Export;
using SalesBot.Worker.Files.Tables;
using SalesBot.Worker.Files.Workbooks;

namespace SalesBot.Worker.Files;

/// <summary><c>export tables</c>: the five systems' tables, as one workbook with a sheet each, or as a CSV file each.</summary>
internal sealed class TablesExport(IStore store, Reporter reporter)
{
    /// <returns>The paths written.</returns>
    /// <remarks>Phones are in full: whoever may start the program has the whole store.</remarks>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public async Task<IReadOnlyList<string>> Run(Period period, Scope scope, string folder, TableFormat format, DateOnly today, Language language, CancellationToken cancel)
    {
        var tables = await store.Read(session => SystemTables.All(reporter.Open(session, today), period, scope, today, language, reporter.Currency, _ => true), cancel);
        Directory.CreateDirectory(folder);
        if (format == TableFormat.Xlsx)
        {
            var path = Path.Combine(folder, $"tables-{period.Key}.xlsx");
            await File.WriteAllBytesAsync(path, Workbook.Of([.. tables.Select(table => new Sheet(table))], $"{ReportNames.Of(period, language)} · {ReportNames.Of(scope, language)}", today), cancel);
            return [path];
        }

        return [.. tables.Select(table => Csv(table, Path.Combine(folder, $"{table.Name.Split(' ')[0]}-{period.Key}.csv")))];
    }

    private static string Csv(Table table, string path)
    {
        using var file = TableWriter.Csv(path);
        file.Write([.. table.Columns.Select(column => CellValue.Of(column.Heading))]);
        foreach (var row in table.Rows)
        {
            file.Write([.. row.Select((cell, at) => Plain(cell, table.Columns[at].Form))]);
        }

        return path;
    }

    /// <summary>A ratio as the number of its heading's (%), an amount of 万元 in it; two decimals, half away from zero.</summary>
    private static CellValue Plain(object? cell, Form form) => cell switch
    {
        decimal value => CellValue.Of(Math.Round(form is Form.Percent or Form.Change ? value * 100m : form == Form.TenThousands ? value / 10_000m : value, 2, MidpointRounding.AwayFromZero)),
        int count => CellValue.Of((decimal)count),
        DateOnly day => CellValue.Of(day),
        _ => CellValue.Of(cell?.ToString()),
    };
}
