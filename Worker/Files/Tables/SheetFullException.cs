namespace SalesBot.Worker.Files.Tables;

/// <summary>More rows than a sheet of a workbook holds.</summary>
internal sealed class SheetFullException(int most) : Exception($"A sheet holds {most} rows.");
