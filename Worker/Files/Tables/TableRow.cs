namespace SalesBot.Worker.Files.Tables;

/// <summary>One row under the headings.</summary>
/// <param name="Line">1-based line of the file where it starts; in a workbook the sheet's row.</param>
/// <param name="Cells">As text, in the order of the headings; may be shorter than they are.</param>
/// <param name="Formula">The first cell, counted from 0, whose formula has no value in the file; null when none.</param>
internal readonly record struct TableRow(long Line, string[] Cells, int? Formula = null)
{
    /// <summary>More columns than any table of ours; a row of a million is refused, not read.</summary>
    public const int MostCells = 512;

    /// <summary>What a row holds in all, however many cells share one long string.</summary>
    public const int MostLetters = 4 << 20;

    public int Letters => Cells.Sum(cell => cell.Length);

    public bool IsBlank => Array.TrueForAll(Cells, string.IsNullOrWhiteSpace);
}
