using System.Globalization;
using System.Security;
using System.Text;
using SalesBot.Bot.Reports.Charts;
using SalesBot.Bot.Reports.Tables;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Files.Workbooks;

/// <summary>A native bar chart over a sheet's own cells, with their values kept so that it shows before anything is computed.</summary>
internal static class ChartXml
{
    private const string Namespaces = "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private static readonly string[] Colours = [Palette.Main, Palette.Quiet, Palette.Sky];

    /// <returns>Null when none of its columns holds a figure.</returns>
    public static string? Of(Sheet sheet, string sheetName)
    {
        var chart = sheet.Chart!;
        var count = Math.Min(chart.Most, sheet.Table.Rows.Count);
        var columns = chart.Values.Select(sheet.ColumnOf).Where(column => sheet.Table.Rows.Take(count).Any(row => row[column] is decimal or int)).ToList();
        if (columns.Count == 0)
        {
            return null;
        }

        var rows = sheet.Table.Rows.Take(count).ToList();
        var names = sheet.ColumnOf(chart.Names);
        var series = new StringBuilder();
        foreach (var (order, column) in columns.Index())
        {
            series.Append(CultureInfo.InvariantCulture, $"<c:ser><c:idx val=\"{order}\"/><c:order val=\"{order}\"/>")
                .Append("<c:tx><c:strRef><c:f>").Append(Reference(column, sheet.HeadRow, sheet.HeadRow)).Append("</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>").Append(Escape(sheet.Table.Columns[column].Heading)).Append("</c:v></c:pt></c:strCache></c:strRef></c:tx>")
                .Append("<c:spPr><a:solidFill><a:srgbClr val=\"").Append(Colours[order % Colours.Length][1..]).Append("\"/></a:solidFill></c:spPr><c:invertIfNegative val=\"0\"/>")
                .Append("<c:cat><c:strRef><c:f>").Append(Reference(names, sheet.FirstRow, sheet.HeadRow + count)).Append("</c:f>").Append(Cache("str", rows.Select(row => Escape(FigureText.Of(row[names], Form.Text))))).Append("</c:strRef></c:cat>")
                .Append("<c:val><c:numRef><c:f>").Append(Reference(column, sheet.FirstRow, sheet.HeadRow + count)).Append("</c:f>").Append(Cache("num", rows.Select(row => row[column] is null ? null : Convert.ToDecimal(row[column], CultureInfo.InvariantCulture).ToString("0.######", CultureInfo.InvariantCulture)))).Append("</c:numRef></c:val></c:ser>");
        }

        return
            $"""
            <c:chartSpace {Namespaces}><c:roundedCorners val="0"/><c:chart>
              <c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="1"/><a:t>{Escape(sheet.Table.Name)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>
              <c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>
              <c:barChart><c:barDir val="{(chart.Across ? "bar" : "col")}"/><c:grouping val="clustered"/><c:varyColors val="0"/>{series}<c:gapWidth val="60"/><c:axId val="111"/><c:axId val="112"/></c:barChart>
              <c:catAx><c:axId val="111"/><c:scaling><c:orientation val="{(chart.Across ? "maxMin" : "minMax")}"/></c:scaling><c:delete val="0"/><c:axPos val="{(chart.Across ? "l" : "b")}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="112"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>
              <c:valAx><c:axId val="112"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="{(chart.Across ? "b" : "l")}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="{Palette.Grid[1..]}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111"/><c:crosses val="{(chart.Across ? "max" : "autoZero")}"/><c:crossBetween val="between"/></c:valAx>
              </c:plotArea>{(columns.Count > 1 ? "<c:legend><c:legendPos val=\"t\"/><c:overlay val=\"0\"/></c:legend>" : "")}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>
            """;

        string Reference(int column, int from, int to) => Escape($"'{sheetName.Replace("'", "''", StringComparison.Ordinal)}'!${XlsxCells.Letters(column)}${from.ToString(CultureInfo.InvariantCulture)}:${XlsxCells.Letters(column)}${to.ToString(CultureInfo.InvariantCulture)}");
    }

    /// <summary>The drawing that holds it, below the table.</summary>
    public static string Anchor(Sheet sheet, string relation)
    {
        var top = (sheet.Table.Total is null ? sheet.LastRow : sheet.TotalRow) + 1;
        var rows = sheet.Chart!.Across ? Math.Clamp(Math.Min(sheet.Chart.Most, sheet.Table.Rows.Count) * 2, 6, 24) + 3 : 14;
        return string.Create(CultureInfo.InvariantCulture,
            $"""
            <xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor>
              <xdr:from><xdr:col>{SheetXml.FirstOnce(sheet)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{top}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>{Math.Clamp(sheet.Table.Columns.Count, 6, 8)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{top + rows}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>
              <xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1" descr="{Escape(sheet.Table.Name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="{relation}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>
            </xdr:twoCellAnchor></xdr:wsDr>
            """);
    }

    private static string Cache(string kind, IEnumerable<string?> values)
    {
        var points = values.ToList();
        return $"<c:{kind}Cache>{(kind == "num" ? "<c:formatCode>#,##0</c:formatCode>" : "")}<c:ptCount val=\"{points.Count.ToString(CultureInfo.InvariantCulture)}\"/>"
            + string.Concat(points.Index().Where(point => point.Item is not null).Select(point => $"<c:pt idx=\"{point.Index.ToString(CultureInfo.InvariantCulture)}\"><c:v>{point.Item}</c:v></c:pt>"))
            + $"</c:{kind}Cache>";
    }

    private static string Escape(string words) => SecurityElement.Escape(Printable.OneLine(words));
}
