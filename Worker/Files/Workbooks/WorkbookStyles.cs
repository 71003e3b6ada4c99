using System.Globalization;
using SalesBot.Bot.Reports.Charts;
using SalesBot.Bot.Reports.Tables;

namespace SalesBot.Worker.Files.Workbooks;

/// <summary>The workbook's cell styles: one per form of figure, once plain and once for the total.</summary>
internal static class WorkbookStyles
{
    public const int Head = 1;

    public const int Title = 2;

    private const int FirstPlain = 3;

    private static readonly Form[] Forms = Enum.GetValues<Form>();

    /// <summary>Of a cell of records, which are numbers to the cent and plain words, as an import reads them again.</summary>
    public static int Of(RecordCell cell) => FirstPlain + (2 * Forms.Length) + (int)cell;

    /// <summary>In the order of <see cref="RecordCell"/>.</summary>
    private static readonly string[] RecordFormats = ["49", "0", "4", "170", "168", "169"];

    public static int Of(Form form, bool total) => FirstPlain + (total ? Forms.Length : 0) + (int)form;

    /// <summary>styles.xml, as stored. Differential style 0 marks a completion below one.</summary>
    public static string Xml() =>
        $"""
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
          <numFmts count="7"><numFmt numFmtId="164" formatCode="#,##0"/><numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="+0.0%;-0.0%;0.0%"/><numFmt numFmtId="167" formatCode="#,##0.0"/><numFmt numFmtId="168" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="169" formatCode="yyyy\-mm\-dd\ hh:mm"/><numFmt numFmtId="170" formatCode="0.##%"/></numFmts>
          <fonts count="4">{Font("", Palette.Ink, 11)}{Font("<b/>", Palette.Paper, 11)}{Font("<b/>", Palette.Ink, 14)}{Font("<b/>", Palette.Ink, 11)}</fonts>
          <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="{Argb(Palette.Main)}"/><bgColor indexed="64"/></patternFill></fill></fills>
          <borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="hair"><color rgb="{Argb(Palette.Grid)}"/></bottom><diagonal/></border><border><left/><right/><top style="thin"><color rgb="{Argb(Palette.Main)}"/></top><bottom style="thin"><color rgb="{Argb(Palette.Main)}"/></bottom><diagonal/></border></borders>
          <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
          <cellXfs count="{FirstPlain + (2 * Forms.Length) + RecordFormats.Length}">
            <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
            <xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>
            <xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>
            {string.Concat(Forms.Select(form => Format(form, font: 0, border: 1)))}{string.Concat(Forms.Select(form => Format(form, font: 3, border: 2)))}
            {string.Concat(RecordFormats.Select(format => $"<xf numFmtId=\"{format}\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"/>"))}
          </cellXfs>
          <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
          <dxfs count="1"><dxf><font><color rgb="{Argb(Palette.Alert)}"/></font></dxf></dxfs>
        </styleSheet>
        """;

    private static string Format(Form form, int font, int border)
    {
        var number = form switch
        {
            Form.Amount or Form.Count => 164,
            Form.Percent => 165,
            Form.Change => 166,
            Form.OneDecimal or Form.TenThousands => 167,
            Form.Day => 168,
            _ => 49,
        };
        var alignment = form switch
        {
            Form.Prose => "<alignment horizontal=\"left\" vertical=\"center\" wrapText=\"1\" indent=\"1\"/>",
            Form.Text or Form.Day => "<alignment horizontal=\"left\" vertical=\"center\" indent=\"1\"/>",
            _ => "<alignment vertical=\"center\"/>",
        };
        return string.Create(CultureInfo.InvariantCulture,
            $"<xf numFmtId=\"{number}\" fontId=\"{font}\" fillId=\"0\" borderId=\"{border}\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\">{alignment}</xf>");
    }

    private static string Font(string bold, string colour, int size) =>
        $"<font>{bold}<sz val=\"{size.ToString(CultureInfo.InvariantCulture)}\"/><color rgb=\"{Argb(colour)}\"/><name val=\"Microsoft YaHei\"/><family val=\"2\"/></font>";

    private static string Argb(string colour) => "FF" + colour[1..];
}

/// <summary>What a cell of records holds.</summary>
internal enum RecordCell
{
    Text,
    Number,
    Amount,
    Ratio,
    Date,
    Moment,
}
