using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace SalesBot.Worker.Files.Workbooks;

/// <summary>The one writer of .xlsx: a workbook's parts, each as it streams. The same parts give the same bytes.</summary>
internal sealed class WorkbookFile : IDisposable
{
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    private const string Office = "application/vnd.openxmlformats-officedocument";

    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    private readonly ZipArchive zip;

    private readonly StringBuilder types = new();

    /// <param name="stream">Closed with the workbook.</param>
    /// <param name="names">Of the sheets, as Excel allows them; each sheet is still to be written.</param>
    /// <param name="defined">The defined names, as stored; empty for none.</param>
    /// <param name="properties">The core properties, as stored; null for none.</param>
    public WorkbookFile(Stream stream, IReadOnlyList<string> names, string defined = "", string? properties = null)
    {
        zip = new ZipArchive(stream, ZipArchiveMode.Create);
        var core = Link("rIdProperties", $"{Package}/relationships/metadata/core-properties", "docProps/core.xml");
        Relate("", [Link("rIdWorkbook", $"{OfficeXml.Relationships}/officeDocument", "xl/workbook.xml"), .. properties is null ? [] : new[] { core }]);
        if (properties is not null) Write("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", properties);

        var sheets = string.Concat(names.Select((name, at) => $"<sheet name=\"{SecurityElement.Escape(name)}\" sheetId=\"{Number(at)}\" r:id=\"rIdSheet{Number(at)}\"/>"));
        Write("xl/workbook.xml", $"{Office}.spreadsheetml.sheet.main+xml", $"<workbook xmlns=\"{OfficeXml.Spreadsheet}\" xmlns:r=\"{OfficeXml.Relationships}\"><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>{sheets}</sheets>{defined}</workbook>");
        Relate("xl/workbook.xml", [Link("rIdStyles", $"{OfficeXml.Relationships}/styles", "styles.xml"), .. names.Select((_, at) => Link($"rIdSheet{Number(at)}", $"{OfficeXml.Relationships}/worksheet", $"worksheets/sheet{Number(at)}.xml"))]);
        Write("xl/styles.xml", $"{Office}.spreadsheetml.styles+xml", WorkbookStyles.Xml());
    }

    /// <param name="at">Which of the names it bears, from 0.</param>
    /// <returns>To be closed before the next part is begun.</returns>
    public Stream Sheet(int at) => Begin($"xl/worksheets/sheet{Number(at)}.xml", $"{Office}.spreadsheetml.worksheet+xml");

    /// <summary>A chart on a sheet, which refers to its drawing as <c>rIdDrawing</c>.</summary>
    /// <param name="anchor">The drawing, which refers to the chart as <c>rIdChart</c>.</param>
    public void Chart(int at, string chart, string anchor)
    {
        Relate($"xl/worksheets/sheet{Number(at)}.xml", [Link("rIdDrawing", $"{OfficeXml.Relationships}/drawing", $"../drawings/drawing{Number(at)}.xml")]);
        Write($"xl/drawings/drawing{Number(at)}.xml", $"{Office}.drawing+xml", anchor);
        Relate($"xl/drawings/drawing{Number(at)}.xml", [Link("rIdChart", $"{OfficeXml.Relationships}/chart", $"../charts/chart{Number(at)}.xml")]);
        Write($"xl/charts/chart{Number(at)}.xml", $"{Office}.drawingml.chart+xml", chart);
    }

    public void Dispose()
    {
        Fill(Begin("[Content_Types].xml"), $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>{types}</Types>");
        zip.Dispose();
    }

    private static string Link(string id, string type, string target) => $"<Relationship Id=\"{id}\" Type=\"{type}\" Target=\"{target}\"/>";

    /// <summary>Sheets count from 1.</summary>
    private static string Number(int at) => (at + 1).ToString(CultureInfo.InvariantCulture);

    private static void Fill(Stream part, string xml)
    {
        using var writer = new StreamWriter(part, Plain);
        writer.Write(OfficeXml.Head + xml);
    }

    /// <param name="part">Whose links they are; empty for the package's own.</param>
    private void Relate(string part, IEnumerable<string> links) =>
        Fill(Begin($"{part[..(part.LastIndexOf('/') + 1)]}_rels/{part[(part.LastIndexOf('/') + 1)..]}.rels"), $"<Relationships xmlns=\"{Package}/relationships\">{string.Concat(links)}</Relationships>");

    private void Write(string part, string type, string xml) => Fill(Begin(part, type), xml);

    private Stream Begin(string part, string type)
    {
        types.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/{part}\" ContentType=\"{type}\"/>");
        return Begin(part);
    }

    private Stream Begin(string part)
    {
        var entry = zip.CreateEntry(part, CompressionLevel.Fastest);
        entry.LastWriteTime = Zip.NoTime;
        return entry.Open();
    }
}
