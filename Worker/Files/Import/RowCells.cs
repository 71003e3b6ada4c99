using SalesBot.Bot.Records;
using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Files.Import;

/// <summary>
/// One row by its columns. A blank cell reads as nothing. One that cannot be read is a problem of the row where the column is needed; elsewhere it is left out, and told.
/// </summary>
/// <param name="strict">Every cell that cannot be read is the row's problem: what a person may do hangs on it.</param>
internal sealed class RowCells(Headings headings, TableRow row, ImportOptions options, DateTime now, bool strict)
{
    /// <summary>Notes may be long; a whole file in one cell is a broken quote.</summary>
    private const int LongestText = 20_000;

    private static readonly FileColumn[] Ahead = [Columns.NextDue, Columns.ExpectedClose];

    private List<RowProblem>? problems;
    private List<RowProblem>? leftOut;

    public long Line => row.Line;

    public IReadOnlyList<RowProblem> Problems => problems ?? (IReadOnlyList<RowProblem>)[];

    /// <summary>Cells that could not be read and were left out of the record.</summary>
    public IReadOnlyList<RowProblem> LeftOut => leftOut ?? (IReadOnlyList<RowProblem>)[];

    private string Currency => options.Rules.Currency;

    public string? Text(FileColumn column)
    {
        var text = headings.PlaceOf(column) is { } place && place < row.Cells.Length ? row.Cells[place].Trim() : "";
        return Blanks.Is(text) ? headings.ValueOf(column)
            : text.Length <= LongestText ? text
            : Refuse<string>(column, Trouble.TooLong, Shortened.To(text, 20), $"{LongestText}");
    }

    /// <summary>What stands under headings that were to be kept in the notes: 微信群：华东大客户.</summary>
    public string? Notes(FileColumn column)
    {
        var told = headings.IntoNotes.Where(place => place < row.Cells.Length && !Blanks.Is(row.Cells[place])).Select(place => $"{headings.Titles[place]}：{row.Cells[place].Trim()}");
        var lines = new[] { Text(column) }.OfType<string>().Concat(told).ToList();
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    /// <summary>Empty, with a problem, when the cell is blank.</summary>
    public string Needed(FileColumn column) => Text(column) ?? Refuse<string>(column, Trouble.Blank) ?? "";

    public Moment? Moment(FileColumn column) => Text(column) is not { } text ? null
        : Moments.Read(text, out var otherYear) is { } moment ? moment
        : otherYear ? Refuse<Moment?>(column, Trouble.YearOutOfRange, text, $"{Moments.FirstYear}–{Moments.LastYear}")
        : LooseMoments.Read(text, now, headings.BeginsWithDay(column), past: !Ahead.Contains(column)) is { } loose ? loose
        : Refuse<Moment?>(column, column.Holds == CellKind.Moment ? Trouble.NotATime : Trouble.NotADate, text);

    public DateOnly? Day(FileColumn column) => Moment(column)?.Day;

    /// <summary>What the row says of a customer's field; null when nothing, or nothing that can be read.</summary>
    public object? Value(CustomerField field)
    {
        var column = Columns.Of(field);
        return field.Kind switch
        {
            FieldKind.Sentences when field == CustomerFields.Notes => Notes(column),
            FieldKind.Day => Day(column),
            FieldKind.Amount when field == CustomerFields.BudgetMin => Amounts(column).From,
            FieldKind.Amount => Amount(column, least: 0),
            FieldKind.Share => Ratio(column),
            FieldKind.WholeNumber whole => Whole(column, whole.Least, whole.Most, whole.Unit),
            FieldKind.Term term => Text(column) is { } text ? (FileWords.Of(field) ?? term.Find)(text) ?? Refuse<object>(column, Trouble.NotOneOf, text, term.Accepted) : null,
            _ => Text(column),
        };
    }

    /// <param name="least">In yuan.</param>
    public Money? Amount(FileColumn column, decimal? least = null) => Text(column) is { } text ? Amount(column, text, least) : null;

    /// <summary>The upper end of a budget of 20–30万; null for one that is no range.</summary>
    public Money? UpperEnd(FileColumn column) => Text(column) is { } text && Import.Amounts.ReadRange(text) is var (_, to) ? Amount(column, to, 0) : null;

    /// <summary>A budget of 20–30万, by its lower and its upper end; of a single amount both null but the first.</summary>
    private (Money? From, Money? To) Amounts(FileColumn column) => Text(column) is not { } text ? default
        : Import.Amounts.ReadRange(text) is var (from, to) ? (Amount(column, from, 0), Amount(column, to, 0))
        : (Amount(column, text, 0), null);

    /// <summary>What an order or a payment comes to. In another currency it is what was said, and counts what the amount's own cell says, or else nothing yet.</summary>
    /// <returns>Null, with a problem, when it cannot be read.</returns>
    public (Money Amount, Money? AsSaid)? Sum()
    {
        string? currency = null;
        if (Text(Columns.Currency) is { } named && (currency = Import.Amounts.CurrencyOf(named, Currency)) is null)
        {
            Refuse(Columns.Amount, Trouble.OtherCurrency, named, Currency);
            return null;
        }

        if (Text(Columns.AmountAsSaid) is { } text)
        {
            if (Sum(Columns.AmountAsSaid, text, null, currency) is not { } said)
            {
                Refuse(Columns.Amount, Trouble.NotAnAmount, text);
                return null;
            }

            if (said.Currency is not null || Text(Columns.Amount) is null)
            {
                return said.Currency is null ? (said, null) : ((Text(Columns.Amount) is { } worth ? Amount(Columns.Amount, worth, null) : null) ?? Money.Zero, said);
            }
        }

        // "Amount in company currency" is in the team's, whatever the deal was in.
        currency = TitleOf(Columns.Amount).Contains("company", StringComparison.OrdinalIgnoreCase) ? null : currency;
        return Needed(Columns.Amount) is { Length: > 0 } amount && Sum(Columns.Amount, amount, null, currency) is { } sum ? sum.Currency is null ? (sum, null) : (Money.Zero, sum) : null;
    }

    /// <summary>What something cost: in the row's currency, unless the row says what it counts for or the cell names its own.</summary>
    public Money? Cost(FileColumn column, string? currency) => Text(column) is { } text ? Sum(column, text, null, Text(Columns.AmountAsSaid) is null ? currency : null) : null;

    private Money? Amount(FileColumn column, string text, decimal? least) =>
        Sum(column, text, least, null) is not { } sum ? null : sum.Currency is null ? sum : Refuse<Money?>(column, Trouble.OtherCurrency, text, Currency);

    /// <param name="currency">Of the row; a cell that has one of its own goes by that.</param>
    private Money? Sum(FileColumn column, string text, decimal? least, string? currency)
    {
        var coin = Import.Amounts.Coin(text, Currency);
        var said = coin?.Amount ?? text;
        var iso = (coin?.Currency ?? currency) is { } named && named != Currency ? named : null;
        return Import.Amounts.Read(said) is not { } amount ? Refuse<Money?>(column, Trouble.NotAnAmount, text)
            : amount * (Import.Amounts.IsBare(said) ? headings.UnitOf(column) : 1m) is var whole && whole < least ? Refuse<Money?>(column, Trouble.OutOfRange, text, $"≥ {least}")
            : Money.Of(whole, iso);
    }

    public decimal? Number(FileColumn column, decimal least, decimal most) => Text(column) is not { } text ? null
        : Import.Amounts.Read(text) is not { } number ? Refuse<decimal?>(column, Trouble.NotANumber, text)
        : InRange(column, text, number, least, most);

    /// <param name="unit">A word that may follow: 30天.</param>
    public int? Whole(FileColumn column, int least, int most, string unit = "") => Text(column) is not { } text ? null
        : Import.Amounts.Read(unit.Length > 0 && text.EndsWith(unit, StringComparison.Ordinal) ? text[..^unit.Length] : text) is not { } number
            || number != decimal.Truncate(number) ? Refuse<int?>(column, Trouble.NotANumber, text)
        : (int?)InRange(column, text, number, least, most);

    public decimal? Ratio(FileColumn column) => Text(column) is not { } text ? null
        : Import.Amounts.ReadRatio(text) is not { } ratio ? Refuse<decimal?>(column, Trouble.NotANumber, text)
        : InRange(column, text, ratio, 0m, 1m);

    public T? Word<T>(FileColumn column, Vocabulary<T> vocabulary)
        where T : struct => Word(column, vocabulary, vocabulary.Find);

    /// <param name="find">Knows more words than the vocabulary has.</param>
    public T? Word<T>(FileColumn column, Vocabulary<T> vocabulary, Func<string, T?> find)
        where T : struct => Text(column) is { } text ? find(text) ?? Refuse<T?>(column, Trouble.NotOneOf, text, vocabulary.Accepted) : null;

    /// <summary>Null, with a problem, when blank or no period.</summary>
    public Period? Period(FileColumn column, bool month = false) => Needed(column) is not { Length: > 0 } text ? null
        : (Domain.Calendar.Period.Parse(text) ?? MonthOf(text)) is { } period && (!month || period.Kind == PeriodKind.Month) ? period
        : Refuse<Period>(column, month ? Trouble.NotAMonth : Trouble.NotAPeriod, text);

    /// <summary>The heading as the file has it.</summary>
    public string TitleOf(FileColumn column) => headings.TitleOf(column);

    public void Refuse(FileColumn column, Trouble trouble, string? value = null, string? accepted = null)
    {
        var problem = new RowProblem(row.Line, headings.TitleOf(column), trouble, value, accepted);
        if (strict || column.Required || trouble == Trouble.NumberTwice)
        {
            (problems ??= []).Add(problem);
        }
        else
        {
            (leftOut ??= []).Add(problem);
        }
    }

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
