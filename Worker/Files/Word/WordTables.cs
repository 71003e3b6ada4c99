using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using SalesBot.Bot.Reports.Charts;
using SalesBot.Bot.Reports.Tables;
using SalesBot.Bot.Wording;
using Form = SalesBot.Bot.Reports.Tables.Form;
using Grid = SalesBot.Bot.Reports.Tables.Table;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace SalesBot.Worker.Files.Word;

/// <summary>Tables as Word keeps them: the head repeats on every page, no row is torn apart, figures stand right.</summary>
internal static class WordTables
{
    /// <summary>An A4 page between its margins, in twentieths of a point.</summary>
    public const int PageWidth = 9638;

    private const double TextPoints = 9;

    /// <summary>In points.</summary>
    private const double LongestName = 200;

    /// <summary>Bold words against plain ones.</summary>
    private const double Bold = 1.15;

    /// <summary>Lines of a table that is not torn between two pages.</summary>
    private const int LongestWhole = 16;

    /// <summary>A narrow table is not pulled apart over the whole page.</summary>
    private const double MostStretch = 1.8;

    /// <summary>Room at both sides of a cell's words, in points.</summary>
    private const double Padding = 9;

    public static Table Of(Grid grid)
    {
        var texts = grid.Rows.Select(row => grid.Columns.Select((column, at) => Say(row[at], column.Form)).ToList()).ToList();
        var total = grid.Total is { } cells ? grid.Columns.Select((column, at) => cells[at] is null ? "" : Say(cells[at], column.Form)).ToList() : null;
        var widths = Widths(grid, texts, total);
        var table = Start("ReportTable", widths, total is not null);
        table.Append(Row(grid, [.. grid.Columns.Select(column => column.Heading)], widths, isHead: true));
        // A short table stays on one page: every row but the last keeps with the next.
        var whole = texts.Sum(row => row.Select((text, at) => Math.Ceiling(TextWidth.Of(text, TextPoints) / Math.Max(1, (widths[at] / 20.0) - Padding))).DefaultIfEmpty(1).Max()) <= LongestWhole;
        table.Append(texts.Select((row, at) => Row(grid, row, widths, keep: whole && (total is not null || at < texts.Count - 1))));
        if (total is not null)
        {
            table.Append(Row(grid, total, widths));
        }

        return table;
    }

    /// <summary>Headline figures side by side, each with its name above and a note below.</summary>
    public static Table Cards(IReadOnlyList<(string Label, string Value, string Note)> cards, int across)
    {
        var widths = Enumerable.Repeat(PageWidth / across, across).ToList();
        var table = Start("CardTable", widths, hasTotal: false);
        foreach (var row in cards.Chunk(across))
        {
            table.Append(new TableRow(
            [
                new TableRowProperties(new CantSplit()),
                .. row.Select(card => new TableCell(Width(widths[0]), Words(card.Label, "CardLabel"), Words(card.Value, "CardValue"), Words(card.Note, "CardNote"))),
                .. Enumerable.Range(0, across - row.Length).Select(_ => new TableCell(Width(widths[0]), Words("", "CardNote"))),
            ]));
        }

        return table;

        static TableCellProperties Width(int width) => new(
            new TableCellWidth { Width = width.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
            new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = WordParts.Hex(Palette.Card) });
        static Paragraph Words(string words, string style) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(Text(words)));
    }

    /// <summary>Words as Word can store them.</summary>
    internal static Text Text(string words) => new(Printable.OneLine(words)) { Space = SpaceProcessingModeValues.Preserve };

    private static Table Start(string style, List<int> widths, bool hasTotal) => new(
        new TableProperties(
            new TableStyle { Val = style },
            new TableWidth { Width = widths.Sum().ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableLook { Val = hasTotal ? "0060" : "0020", FirstRow = true, LastRow = hasTotal, FirstColumn = false, LastColumn = false, NoHorizontalBand = false, NoVerticalBand = true }),
        new TableGrid(widths.Select(width => new GridColumn { Width = width.ToString(CultureInfo.InvariantCulture) })));

    private static TableRow Row(Grid grid, List<string> texts, List<int> widths, bool isHead = false, bool keep = false) => new(
    [
        isHead ? new TableRowProperties(new CantSplit(), new TableHeader()) : new TableRowProperties(new CantSplit()),
        .. grid.Columns.Select((column, at) => new TableCell(
            new TableCellProperties(new TableCellWidth { Width = widths[at].ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa }),
            new Paragraph(
                isHead || keep
                    ? new ParagraphProperties(new ParagraphStyleId { Val = "TableText" }, new KeepNext(), new Justification { Val = Side(column.Form) })
                    : new ParagraphProperties(new ParagraphStyleId { Val = "TableText" }, new Justification { Val = Side(column.Form) }),
                new Run(Text(texts[at]))))),
    ]);

    private static JustificationValues Side(Form form) => IsWords(form) ? JustificationValues.Left : JustificationValues.Right;

    private static bool IsWords(Form form) => form is Form.Text or Form.Prose or Form.Day;

    /// <summary>What a page can hold: amounts to the yuan, names of a line or two. The workbook has both in full.</summary>
    private static string Say(object? cell, Form form) => form switch
    {
        _ when cell is Figure figure => Say(figure.Value, figure.Form),
        Form.Amount when cell is decimal amount => FigureText.Of(Math.Round(amount, MidpointRounding.AwayFromZero), form),
        Form.Text => TextWidth.Fit(Printable.OneLine(FigureText.Of(cell, form)), TextPoints, LongestName),
        _ => Printable.OneLine(FigureText.Of(cell, form)),
    };

    /// <summary>What each column needs; when that is too much, words give way before figures do.</summary>
    private static List<int> Widths(Grid grid, List<List<string>> rows, List<string>? total)
    {
        var cells = grid.Columns.Select((_, at) =>
            Math.Max(rows.Select(row => TextWidth.Of(row[at], TextPoints)).DefaultIfEmpty().Max(), TextWidth.Of(total?[at] ?? "", TextPoints) * Bold) + Padding).ToList();
        // A heading may take two lines, but no word of it is torn (Chinese breaks anywhere); it is bold, so a little wider.
        var heads = grid.Columns.Select(column =>
            (Math.Max(TextWidth.Of(column.Heading, TextPoints) / 2, Torn(column.Heading)) * Bold) + Padding).ToList();
        var words = grid.Columns.Select((_, at) => rows.Select(row => Torn(row[at])).DefaultIfEmpty().Max() + Padding).ToList();
        var need = grid.Columns.Select((column, at) => Math.Max(Math.Min(heads[at], 90), Math.Min(cells[at], column.Form == Form.Prose ? 230 : IsWords(column.Form) ? 120 : double.MaxValue))).ToList();
        const double Room = PageWidth / 20.0;

        // First the headings of figures take a third line, then names and sentences another, then sentences as many as it takes.
        GiveWay(at => IsWords(grid.Columns[at].Form) ? need[at] : Math.Max(cells[at], (Torn(grid.Columns[at].Heading) * Bold) + Padding));
        GiveWay(at => grid.Columns[at].Form is Form.Text or Form.Prose ? Math.Max(heads[at], Math.Min(cells[at], grid.Columns[at].Form == Form.Prose ? 95 : Math.Max(60, words[at]))) : need[at]);
        GiveWay(at => grid.Columns[at].Form == Form.Prose ? Math.Max(58, words[at]) : need[at]);
        var scale = Math.Min(Room / need.Sum(), MostStretch);
        return [.. need.Select(width => (int)Math.Round(width * scale * 20))];

        // All in the same proportion, until the table fits.
        void GiveWay(Func<int, double> least)
        {
            var soft = need.Select((width, at) => Math.Max(0, width - least(at))).ToList();
            if (need.Sum() - Room is var excess and > 0 && soft.Sum() is var give and > 0)
            {
                need = [.. need.Select((width, at) => width - (soft[at] * Math.Min(1, excess / give)))];
            }
        }
    }

    /// <summary>The width below which a word would be torn; Chinese breaks anywhere.</summary>
    private static double Torn(string text) => text.Split(' ').Where(word => word.All(char.IsAscii)).Select(word => TextWidth.Of(word, TextPoints)).DefaultIfEmpty().Max();
}
