using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Tests;
using SalesBot.Worker.Files.Pictures;
using SalesBot.Worker.Files.Word;

namespace SalesBot.Worker.Tests.Files.Word;

public sealed class ReviewDocumentTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var language in Language.All)
        {
            foreach (var report in new[] { "sample", "hostile", "empty", "quarter", "year" })
            {
                data.Add(report, language.Tag);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Make_AnyReport_IsValidForWord(string report, string tag)
    {
        using var file = Open(Named(report), Language.Read(tag)!);

        OfficeFile.AssertValid(file);
    }

    [Fact]
    public void Make_Sample_DescribesEveryPicture()
    {
        using var file = Open(SampleReview.March(), Language.Simplified);

        var drawings = file.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().ToList();
        Assert.Equal(9, drawings.Count);
        Assert.All(drawings, drawing => Assert.False(string.IsNullOrEmpty(drawing.Description)));
    }

    [Fact]
    public void Make_Sample_HasRealHeadingsAndContentsThatLinkToThem()
    {
        using var file = Open(SampleReview.March(), Language.Simplified);
        var body = file.MainDocumentPart!.Document.Body!;

        var headings = body.Elements<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == "Heading1").Select(paragraph => paragraph.InnerText).ToList();

        Assert.Equal(["概览", "按人", "按产品", "按区域、行业、规模和渠道", "客户", "漏斗与成交节奏", "问题与建议", "改进计划与效果", "2026年4月目标", "风险"], headings);
        Assert.Equal(
            body.Descendants<BookmarkStart>().Select(bookmark => bookmark.Name!.Value),
            body.Descendants<Hyperlink>().Select(link => link.Anchor!.Value));
    }

    [Fact]
    public void Make_Sample_ShowsTheReviewsFigures()
    {
        using var file = Open(SampleReview.March(), Language.Simplified);
        var cells = file.MainDocumentPart!.Document.Descendants<TableCell>().Select(cell => cell.InnerText).ToHashSet();

        // Sales to the yuan, completion 1.07281 and average order 35,272.73 rounded half away from zero.
        Assert.Superset(new HashSet<string> { "2,328,000", "107.3%", "35,273", "陈小明", "114.3%", "给这 7 家各准备一份分期方案，本周五前报出", "华信电子", "+18.4%" }, cells);
    }

    [Fact]
    public async Task Make_Chinese_NamesEastAsianFonts()
    {
        using var file = Open(SampleReview.March(), Language.Traditional);

        using var styles = new StreamReader(file.MainDocumentPart!.StyleDefinitionsPart!.GetStream());
        Assert.Contains("w:eastAsia=\"Microsoft JhengHei\"", await styles.ReadToEndAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public void Make_Twice_GivesTheSameBytes()
    {
        using var pictures = new PictureMaker();

        Assert.Equal(ReviewDocument.Make(SampleReview.March(), Language.English, pictures), ReviewDocument.Make(SampleReview.March(), Language.English, pictures));
    }

    private static Report Named(string name) => name switch
    {
        "hostile" => SampleReview.Hostile(),
        "empty" => new Report(SampleReview.Empty, SampleReview.LastDay),
        "quarter" => SampleReview.March() with { Review = SampleReview.Review with { Period = Period.Quarter(2026, 1) } },
        "year" => SampleReview.March() with { Review = SampleReview.Review with { Period = Period.Year(2026) } },
        _ => SampleReview.March(),
    };

    private static WordprocessingDocument Open(Report report, Language language)
    {
        using var pictures = new PictureMaker();
        return WordprocessingDocument.Open(new MemoryStream(ReviewDocument.Make(report, language, pictures)), isEditable: false);
    }
}
