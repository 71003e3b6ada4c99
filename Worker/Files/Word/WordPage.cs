using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SalesBot.Bot.Wording;
using A = DocumentFormat.OpenXml.Drawing;
using D = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Grid = SalesBot.Bot.Reports.Tables.Table;
using P = DocumentFormat.OpenXml.Drawing.Pictures;

namespace SalesBot.Worker.Files.Word;

/// <summary>A Word document being written from top to bottom. Headings are real headings; the contents link to them.</summary>
internal sealed class WordPage
{
    private const long EmuPerPoint = 12_700;

    private readonly List<OpenXmlElement> body = [];

    private readonly List<(string Bookmark, string Words)> headings = [];

    private readonly List<byte[]> pictures = [];

    private int? contentsAt;

    private string contentsTitle = "";

    public void Title(string title, string subtitle)
    {
        body.Add(Styled("Title", title));
        body.Add(Styled("Subtitle", subtitle));
    }

    /// <summary>The first-level headings, each a link. A field, so that Word can renew it.</summary>
    public void Contents(string title) => (contentsAt, contentsTitle) = (body.Count, title);

    public void Heading(int level, string words, bool onNewPage = false)
    {
        var number = (headings.Count + 1).ToString(CultureInfo.InvariantCulture);
        var paragraph = Styled($"Heading{level}", null);
        if (onNewPage)
        {
            paragraph.ParagraphProperties!.Append(new PageBreakBefore());
        }

        if (level == 1)
        {
            headings.Add(($"_Toc{number}", words));
            paragraph.Append(new BookmarkStart { Id = number, Name = $"_Toc{number}" }, new Run(WordTables.Text(words)), new BookmarkEnd { Id = number });
        }
        else
        {
            paragraph.Append(new Run(WordTables.Text(words)));
        }

        body.Add(paragraph);
    }

    public void Paragraph(string words) => body.Add(Styled("Normal", words));

    public void Bullets(IEnumerable<string> lines) => body.AddRange(lines.Select(line => Styled("ListBullet", line)));

    /// <summary>Words that lead to what comes next, and stay on its page.</summary>
    public void Lead(string words) => body.Add(Styled("Lead", words));

    public void Cards(IReadOnlyList<(string Label, string Value, string Note)> cards) => Apart(WordTables.Cards(cards, 4));

    public void Table(Grid grid) => Apart(WordTables.Of(grid));

    /// <summary>A PNG as wide as the page, with its caption kept beside it.</summary>
    public void Picture(byte[] png, double aspect, string caption)
    {
        pictures.Add(png);
        var width = WordTables.PageWidth / 20 * EmuPerPoint;
        // In one paragraph: a caption at the top of the next page belongs to nothing.
        body.Add(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = "Picture" }, new KeepLines()),
            new Run(Drawing(pictures.Count, width, (long)(width * aspect), caption)), new Run(new RunProperties(new RunStyle { Val = "PictureCaption" }), new Break(), WordTables.Text(caption))));
    }

    /// <param name="made">The day it says it was made.</param>
    public byte[] Bytes(string title, string foot, DateOnly made, Language language)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            file.ChangeIdOfPart(main, "rIdDocument");
            WordParts.Styles(main, language);
            WordParts.Lists(main);
            WordParts.Settings(main);
            var footId = WordParts.Foot(main, Printable.OneLine(foot));
            foreach (var (index, png) in pictures.Index())
            {
                using var data = new MemoryStream(png);
                main.AddImagePart(ImagePartType.Png, $"rIdPicture{index + 1}").FeedData(data);
            }

            if (contentsAt is { } at)
            {
                body.InsertRange(at, ContentsBlock());
            }

            main.Document = new Document(new Body(
                [.. body, Gap(), new SectionProperties(
                    new FooterReference { Type = HeaderFooterValues.Default, Id = footId },
                    new PageSize { Width = 11906, Height = 16838 },
                    new PageMargin { Top = 1134, Right = 1134, Bottom = 1134, Left = 1134, Header = 567, Footer = 567, Gutter = 0 })]));
            OfficeProperties.Write(file, title, made);
        }

        stream.Position = 0;
        return Zip.WithoutTimes(stream);
    }

    private static Paragraph Styled(string style, string? words)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        if (words is not null)
        {
            paragraph.Append(new Run(WordTables.Text(words)));
        }

        return paragraph;
    }

    /// <summary>Two tables in a row would grow together.</summary>
    private void Apart(OpenXmlElement table)
    {
        if (body is [.., DocumentFormat.OpenXml.Wordprocessing.Table])
        {
            body.Add(Gap());
        }

        body.Add(table);
    }

    private static Paragraph Gap() => new(new ParagraphProperties(new SpacingBetweenLines { After = "60", Line = "160", LineRule = LineSpacingRuleValues.Exact }));

    private IEnumerable<OpenXmlElement> ContentsBlock()
    {
        yield return Styled("TOCHeading", contentsTitle);
        foreach (var (index, heading) in headings.Index())
        {
            var line = Styled("TOC1", null);
            if (index == 0)
            {
                // No page numbers: they would be wrong until somebody renews the field.
                line.Append(
                    new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
                    new Run(new FieldCode(" TOC \\o \"1-1\" \\n \\h \\z ") { Space = SpaceProcessingModeValues.Preserve }),
                    new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }));
            }

            line.Append(new Hyperlink(new Run(WordTables.Text(heading.Words))) { Anchor = heading.Bookmark, History = true });
            if (index == headings.Count - 1)
            {
                line.Append(new Run(new FieldChar { FieldCharType = FieldCharValues.End }));
            }

            yield return line;
        }
    }

    private static Drawing Drawing(int number, long width, long height, string words)
    {
        var (id, name, alt) = ((uint)number, $"Picture {number}", Printable.OneLine(words));
        return new Drawing(new D.Inline(
            new D.Extent { Cx = width, Cy = height },
            new D.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new D.DocProperties { Id = id, Name = name, Description = alt },
            new D.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(new P.Picture(
                new P.NonVisualPictureProperties(new P.NonVisualDrawingProperties { Id = id, Name = name }, new P.NonVisualPictureDrawingProperties()),
                new P.BlipFill(new A.Blip { Embed = $"rIdPicture{number}" }, new A.Stretch(new A.FillRectangle())),
                new P.ShapeProperties(
                    new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }),
                    new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
            { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 });
    }
}
