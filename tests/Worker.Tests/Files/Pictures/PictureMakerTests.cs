using Microsoft.Extensions.Logging;
using SalesBot.Bot.Reports.Charts;
using SalesBot.Bot.Wording;
using SalesBot.Tests;
using SalesBot.Worker.Files.Pictures;
using SkiaSharp;

namespace SalesBot.Worker.Tests.Files.Pictures;

public sealed class PictureMakerTests : IDisposable
{
    private static readonly bool[] Weights = [false, true];

    private readonly PictureMaker maker = new();

    public void Dispose() => maker.Dispose();

    [Fact]
    public void Draw_Panorama_IsAPngOfItsSize() => Assert.Equal((1200, 900), Size(maker.Draw(Panorama.Of(SampleReview.March(), Language.Simplified))));

    [Fact]
    public void Draw_TwiceTheSize_ForPrint() => Assert.Equal((200, 100), Size(maker.Draw(new Drawing(100, 50, Language.English).Rect(0, 0, 10, 10, Palette.Main), scale: 2)));

    [Fact]
    public void Draw_HostileNames_StillDraws() =>
        Assert.All(Language.All, language => Assert.Equal((1200, 900), Size(maker.Draw(Panorama.Of(SampleReview.Hostile(), language)))));

    [Fact]
    public void Draw_SameReport_SameBytes() =>
        Assert.Equal(maker.Draw(Panorama.Of(SampleReview.March(), Language.English)), maker.Draw(Panorama.Of(SampleReview.March(), Language.English)));

    [Fact]
    public void Draw_Shapes_AreWhereTheyWerePutInTheirColours()
    {
        var inner = new Drawing(20, 20, Language.English).Rect(0, 0, 20, 20, Palette.Good);

        using var picture = SKBitmap.Decode(maker.Draw(new Drawing(100, 60, Language.English).Rect(10, 10, 20, 40, Palette.Main).Line(50, 0, 50, 60, Palette.Alert, 6).Place(70, 30, inner)));

        Assert.Equal(
            [Palette.Paper, Palette.Main, Palette.Paper, Palette.Alert, Palette.Paper, Palette.Good],
            new[] { (5, 5), (20, 30), (40, 30), (50, 30), (80, 20), (80, 40) }.Select(at => picture.GetPixel(at.Item1, at.Item2)).Select(colour => $"#{colour.Red:X2}{colour.Green:X2}{colour.Blue:X2}"));
    }

    /// <summary>On a machine without any font: every character of these comes from the program's own.</summary>
    [Theory]
    [InlineData("zh-Hans", "销售额走势（横线是目标），喆堃珺玥旻镕，“引号”…—、·￥%")]
    [InlineData("zh-Hant", "銷售額走勢（橫線是目標），喆堃鈺瑋媗瀅佢冇嘅，「引號」…—、·￥%")]
    [InlineData("en", "Sales by month (target marked) “quoted” – Müller’s Señor … · ¥ £ € −5%")]
    public void Typefaces_OwnFont_HasWhatPeopleWrite(string tag, string words)
    {
        using var fonts = new Typefaces([]);
        var language = Language.Read(tag)!;

        Assert.All(words.EnumerateRunes(), rune => Assert.All(Weights, bold => Assert.Same(fonts.Own(language, bold), fonts.Of(rune, language, bold))));
    }

    [Fact]
    public void Typefaces_Languages_ShapeTheSameCharacterTheirOwnWay()
    {
        using var fonts = new Typefaces([]);

        // 骨 turns its corner to the left in the mainland and to the right in Taiwan; a quotation mark is a letter wide in English.
        Assert.NotEqual(Glyph(Language.Simplified, '骨'), Glyph(Language.Traditional, '骨'));
        Assert.NotEqual(Glyph(Language.Simplified, '“'), Glyph(Language.English, '“'));

        ushort Glyph(Language language, char letter)
        {
            using var font = new SKFont(fonts.Own(language, isBold: false));
            return font.GetGlyph(letter);
        }
    }

    [Fact]
    public void Draw_Text_LeavesInkWithBothWeights()
    {
        var (plain, bold) = (Ink(Language.Simplified, "华信电子", bold: false), Ink(Language.Simplified, "华信电子", bold: true));

        Assert.InRange(plain, 500, 10_000);
        Assert.True(bold > plain * 1.2, $"{bold} against {plain}");
    }

    /// <summary>The layout is made without asking a font: no word may be wider than was reckoned.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void EveryLabel_WithTheRealFont_IsNoWiderThanReckoned(string tag)
    {
        using var fonts = new Typefaces([]);
        var language = Language.Read(tag)!;
        var labels = Panoramas(language).SelectMany(All).OfType<Shape.Label>().ToList();

        Assert.NotEmpty(labels);
        Assert.All(labels, label =>
        {
            using var font = new SKFont(fonts.Own(language, label.Bold), (float)label.Size);
            var (real, reckoned) = (font.MeasureText(label.Words), TextWidth.Of(label.Words, label.Size));
            Assert.True(real <= (reckoned * 1.06) + 2, $"{label.Words}: {real} against {reckoned}");
        });
    }

    [Fact]
    public void Draw_CharacterNoFontHas_IsABoxAndSaidOnceByItsCode()
    {
        var log = new Heard();
        using var bare = new PictureMaker(log, () => new Typefaces([]));
        var drawing = new Drawing(100, 40, Language.Simplified).Text(0, 30, "\U0001F984", 30);

        Assert.Equal(bare.Draw(new Drawing(100, 40, Language.Simplified).Text(0, 30, "□", 30)), bare.Draw(drawing));
        bare.Draw(drawing);

        Assert.Contains("U+1F984", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_CharacterOfAnotherFontHere_IsDrawnWithIt()
    {
        // Beside this file lies a font that has one character, a triangle.
        using var without = new PictureMaker(fonts: () => new Typefaces([]));
        using var with = new PictureMaker(fonts: () => new Typefaces([Path.Combine(AppContext.BaseDirectory, "Files", "Pictures")]));
        var drawing = new Drawing(100, 40, Language.Simplified).Text(0, 30, "\U0001F984", 30);

        Assert.NotEqual(without.Draw(drawing), with.Draw(drawing));
    }

    [Fact]
    public void Draw_JoinersAndSelectors_LeaveNoMark() =>
        Assert.Equal(maker.Draw(new Drawing(200, 40, Language.English).Text(0, 30, "ab✓", 30)), maker.Draw(new Drawing(200, 40, Language.English).Text(0, 30, "a\u200Db✓\uFE0F", 30)));

    [Fact]
    public void Draw_FontGone_FailsWithTheReason()
    {
        using var unable = new PictureMaker(fonts: () => throw new PictureException("the font is gone"));

        Assert.Equal("the font is gone", Assert.Throws<PictureException>(() => unable.Draw(new Drawing(10, 10, Language.English))).Message);
    }

    [Fact]
    public void Draw_ManyAtOnce_AllTheSame()
    {
        var drawing = Panorama.Of(SampleReview.March(), Language.Traditional);
        var one = maker.Draw(drawing);

        var many = Enumerable.Range(0, 16).AsParallel().WithDegreeOfParallelism(4).Select(_ => maker.Draw(drawing)).ToList();

        Assert.All(many, png => Assert.Equal(one, png));
    }

    public static TheoryData<string> Languages() => [.. Language.All.Select(language => language.Tag)];

    private static IEnumerable<Drawing> Panoramas(Language language) =>
        [Panorama.Of(SampleReview.March(), language), CustomerPanorama.Of(SampleReview.March(), language), ReportCharts.Funnel(SampleReview.March(), language)!, ReportCharts.Channels(SampleReview.March(), language)!];

    private static IEnumerable<Shape> All(Drawing drawing) => drawing.Shapes.SelectMany(shape => shape is Shape.Inset inset ? All(inset.Inner) : [shape]);

    private int Ink(Language language, string words, bool bold)
    {
        using var picture = SKBitmap.Decode(maker.Draw(new Drawing(200, 60, language).Text(10, 45, words, 40, bold: bold)));
        return picture.Pixels.Sum(pixel => 255 - pixel.Green) / 255;
    }

    private static (int Width, int Height) Size(byte[] png)
    {
        using var picture = SKBitmap.Decode(png);
        return (picture.Width, picture.Height);
    }

    private sealed class Heard : ILogger<PictureMaker>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
