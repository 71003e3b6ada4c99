using SalesBot.Bot.Wording;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Files.Import;

/// <summary>
/// The rejected rows as they came, with line, column and reason: to be mended and imported again. Appears when the first is
/// rejected, and under its name only when whole, so it may even replace the file that is being read.
/// </summary>
internal sealed class RejectsFile(string? path, IReadOnlyList<string> headings, Language language) : IDisposable
{
    /// <summary>Without those of an earlier rejects file: it gets its own again.</summary>
    private readonly int[] places = [.. Enumerable.Range(0, headings.Count).Where(place => !Headings.IsOfRejects(headings[place]))];

    private ITableWriter? writer;

    private string Partial => path + ".partial";

    public void Add(TableRow row, IReadOnlyList<RowProblem> problems)
    {
        if (path is null)
        {
            return;
        }

        writer ??= Start();
        var cells = places.Select(place => CellValue.Of(place < row.Cells.Length ? row.Cells[place] : null));
        writer.Write(
        [
            .. cells,
            CellValue.Of((decimal)row.Line),
            CellValue.Of(string.Join("; ", problems.Select(problem => problem.Column).Where(column => column is not null))),
            CellValue.Of(string.Join("; ", problems.Select(problem => ImportWording.Reason(problem, language)))),
        ]);
    }

    /// <summary>Puts the file in its place. Without it nothing is left behind.</summary>
    public void Keep()
    {
        writer?.Dispose();
        if (writer is not null)
        {
            PrivateFiles.Replace(Partial, path!);
            writer = null;
        }
    }

    public void Dispose()
    {
        if (writer is not null)
        {
            writer.Dispose();
            File.Delete(Partial);
        }
    }

    private ITableWriter Start()
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path!)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        var words = Words.Of("Files", language);
        var file = path!.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)
            ? TableWriter.Xlsx(Partial, words["Rejects.Sheet"], [.. places.Select(_ => CellKind.Text), CellKind.Number, CellKind.Text, CellKind.Long])
            : TableWriter.Csv(Partial);
        string[] added = [words["Rejects.Line"], words["Rejects.Column"], words["Rejects.Reason"]];
        file.Write([.. places.Select(place => headings[place]).Concat(added).Select(CellValue.Of)]);
        return file;
    }
}
