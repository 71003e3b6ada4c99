using System.Text;
using DocumentFormat.OpenXml.Packaging;

namespace SalesBot.Worker.Files;

/// <summary>What every Office file written by hand begins with.</summary>
internal static class OfficeXml
{
    public const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    public const string Spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static void Feed(OpenXmlPart part, string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Head + xml));
        part.FeedData(stream);
    }
}
