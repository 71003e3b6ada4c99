using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Files.Import;

/// <summary>One row by its columns. A cell that cannot be read becomes a problem and reads as nothing; a blank one reads as nothing.</summary>
/// <param name="currency">The team's, ISO 4217.</param>
internal sealed class RowCells(Headings headings, TableRow row, string currency)
{
    /// <summary>Notes may be long; a whole file in one cell is a broken quote.</summary>
    private const int LongestText = 20_000;

    private List<RowProblem>? problems;

    public long Line => row.Line;

    public IReadOnlyList<RowProblem> Problems => problems ?? (IReadOnlyList<RowProblem>)[];

    public string? Text(FileColumn column)
    {
        if (headings.PlaceOf(column) is not { } place || place >= row.Cells.Length)
        {
            return null;
        }

        var text = row.Cells[place].Trim();
        return text.Length == 0 ? null
            : text.Length <= LongestText ? text
            : Refuse<string>(column, Trouble.TooLong, Shortened.To(text, 20), $"{LongestText}");
    }

    /// <summary>Empty, with a problem, when the cell is blank.</summary>
    public string Needed(FileColumn column) => Text(column) ?? Refuse<string>(column, Trouble.Blank) ?? "";

    public Moment? Moment(FileColumn column) => Text(column) is not { } text ? null
        : Moments.Read(text, out var otherYear) is { } moment ? moment
        : otherYear ? Refuse<Moment?>(column, Trouble.YearOutOfRange, text, $"{Moments.FirstYear}–{Moments.LastYear}")
        : Refuse<Moment?>(column, column.Holds == CellKind.Moment ? Trouble.NotATime : Trouble.NotADate, text);

    public DateOnly? Day(FileColumn column) => Moment(column)?.Day;

    /// <param name="least">In yuan.</param>
    public Money? Amount(FileColumn column, decimal? least = null) => Text(column) is not { } text ? null
        : Amounts.Read(text) is not { } amount ? Refuse<Money?>(column, Trouble.NotAnAmount, text)
        : Amounts.IsForeign(text, currency) ? Refuse<Money?>(column, Trouble.OtherCurrency, text, currency)
        : amount < least ? Refuse<Money?>(column, Trouble.OutOfRange, text, $"≥ {least}")
        : Money.Of(amount);

    public decimal? Number(FileColumn column, decimal least, decimal most) => Text(column) is not { } text ? null
        : Amounts.Read(text) is not { } number ? Refuse<decimal?>(column, Trouble.NotANumber, text)
        : InRange(column, text, number, least, most);

    /// <param name="unit">A word that may follow: 30天.</param>
    public int? Whole(FileColumn column, int least, int most, string unit = "") => Text(column) is not { } text ? null
        : Amounts.Read(unit.Length > 0 && text.EndsWith(unit, StringComparison.Ordinal) ? text[..^unit.Length] : text) is not { } number
            || number != decimal.Truncate(number) ? Refuse<int?>(column, Trouble.NotANumber, text)
        : (int?)InRange(column, text, number, least, most);

    public decimal? Ratio(FileColumn column) => Text(column) is not { } text ? null
        : Amounts.ReadRatio(text) is not { } ratio ? Refuse<decimal?>(column, Trouble.NotANumber, text)
        : InRange(column, text, ratio, 0m, 1m);

    public T? Word<T>(FileColumn column, Vocabulary<T> vocabulary)
        where T : struct => Text(column) is { } text ? vocabulary.Find(text) ?? Refuse<T?>(column, Trouble.NotOneOf, text, vocabulary.Accepted) : null;

    /// <summary>Null, with a problem, when blank or no period.</summary>
    public Period? Period(FileColumn column, bool month = false) => Needed(column) is not { Length: > 0 } text ? null
        : (Domain.Calendar.Period.Parse(text) ?? MonthOf(text)) is { } period && (!month || period.Kind == PeriodKind.Month) ? period
        : Refuse<Period>(column, month ? Trouble.NotAMonth : Trouble.NotAPeriod, text);

    /// <summary>The heading as the file has it.</summary>
    public string TitleOf(FileColumn column) => headings.TitleOf(column);

    public void Refuse(FileColumn column, Trouble trouble, string? value = null, string? accepted = null) =>
        (problems ??= []).Add(new RowProblem(row.Line, headings.TitleOf(column), trouble, value, accepted));

    /// <summary>Refuses cells beyond the last heading: a stray comma has shifted the row.</summary>
    public void CheckWidth()
    {
        if (row.Cells.Skip(headings.Titles.Count).Any(cell => !string.IsNullOrWhiteSpace(cell)))
        {
            (problems ??= []).Add(new RowProblem(row.Line, null, Trouble.TooManyCells, $"{row.Cells.Length}", $"{headings.Titles.Count}"));
        }
    }

    /// <summary>A spreadsheet turns 2026-03 into that month's first day.</summary>
    private static Period? MonthOf(string text) =>
        Moments.Read(text, out _) is { Day.Day: 1 } first ? Domain.Calendar.Period.Month(first.Day.Year, first.Day.Month) : null;

    private decimal? InRange(FileColumn column, string text, decimal number, decimal least, decimal most) =>
        number >= least && number <= most ? number : Refuse<decimal?>(column, Trouble.OutOfRange, text, $"{least}–{most}");

    private T? Refuse<T>(FileColumn column, Trouble trouble, string? value = null, string? accepted = null)
    {
        Refuse(column, trouble, value, accepted);
        return default;
    }
}
