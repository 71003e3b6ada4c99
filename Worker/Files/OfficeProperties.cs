using System.Globalization;
using System.Security;
using DocumentFormat.OpenXml.Packaging;
using SalesBot.Bot.Wording;

namespace SalesBot.Worker.Files;

/// <summary>What Office shows as a file's properties: its title and the day of the figures. Written by hand, as the library would name the part at random.</summary>
internal static class OfficeProperties
{
    public static void Write(OpenXmlPackage file, string title, DateOnly made)
    {
        var part = file.AddNewPart<CoreFilePropertiesPart>("rIdProperties");
        OfficeXml.Feed(part, Xml(title, made));
    }

    public static string Xml(string title, DateOnly made) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{SecurityElement.Escape(Printable.OneLine(title))}</dc:title><dc:creator>SalesBot</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">{made:yyyy-MM-dd}T00:00:00Z</dcterms:created></cp:coreProperties>
        """);
}
