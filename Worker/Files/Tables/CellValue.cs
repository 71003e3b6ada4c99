using System.Globalization;
using SalesBot.Domain;

namespace SalesBot.Worker.Files.Tables;

/// <summary>What goes into a cell that is written: nothing, text, a number, or a local date with or without a time.</summary>
internal readonly record struct CellValue(string? Text = null, decimal? Number = null, DateTime? At = null)
{
    public static CellValue Blank => default;

    public bool IsBlank => Text is null && Number is null && At is null;

    public static CellValue Of(string? text) => new(Text: text is { Length: > 0 } ? text : null);

    public static CellValue Of(Money? amount) => new(Number: amount?.Amount);

    public static CellValue Of(decimal? number) => new(Number: number);

    public static CellValue Of(DateOnly? day, TimeOnly? time = null) => new(At: day?.ToDateTime(time ?? TimeOnly.MinValue));

    public static CellValue Of(DateTime? at) => new(At: at);

    /// <summary>As a CSV file has it: plain numbers, 2026-03-05, 2026-03-05 16:10.</summary>
    public override string ToString() =>
        Text ?? Number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? At?.ToString(Pattern(At.Value), CultureInfo.InvariantCulture) ?? "";

    private static string Pattern(DateTime at) =>
        at.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : at.Second == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss";
}
