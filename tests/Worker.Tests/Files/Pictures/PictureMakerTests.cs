using System.Buffers.Binary;
using Microsoft.Extensions.Logging;
using SalesBot.Bot.Reports.Charts;
using SalesBot.Bot.Wording;
using SalesBot.Tests;
using SalesBot.Worker.Files.Pictures;

namespace SalesBot.Worker.Tests.Files.Pictures;

public sealed class PictureMakerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Draw_Panorama_IsAPngOfItsSize()
    {
        using var maker = await Able();

        var png = await maker.Draw(Panorama.Of(SampleReview.March(), Language.Simplified), Cancel);

        Assert.Equal((1200, 900), Size(png!));
    }

    [Fact]
    public async Task Draw_TwiceTheSize_ForPrint()
    {
        using var maker = await Able();

        var png = await maker.Draw(new Svg(100, 50, Language.English).Rect(0, 0, 10, 10, Palette.Main), Cancel, scale: 2);

        Assert.Equal((200, 100), Size(png!));
    }

    [Fact]
    public async Task Draw_HostileNames_StillDraws()
    {
        using var maker = await Able();

        foreach (var language in Language.All)
        {
            Assert.Equal((1200, 900), Size((await maker.Draw(Panorama.Of(SampleReview.Hostile(), language), Cancel))!));
        }
    }

    [Fact]
    public async Task Draw_SameReport_SameBytes()
    {
        using var maker = await Able();

        Assert.Equal(
            await maker.Draw(Panorama.Of(SampleReview.March(), Language.English), Cancel),
            await maker.Draw(Panorama.Of(SampleReview.March(), Language.English), Cancel));
    }

    [Fact]
    public async Task Draw_NoRenderer_IsNullAndSaysOnceWhatToInstall()
    {
        var log = new Heard();
        using var maker = new PictureMaker(log, renderer: "no-such-renderer");

        Assert.Null(await maker.Draw(Panorama.Of(SampleReview.March(), Language.Simplified), Cancel));
        Assert.Null(await maker.Draw(Panorama.Of(SampleReview.March(), Language.Simplified), Cancel));

        Assert.Contains("librsvg2-bin", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draw_NoChineseFont_IsNullAndSaysOnceWhatToInstall()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "stands in for the programs with 'true'");
        var log = new Heard();
        using var maker = new PictureMaker(log, renderer: "true", fontList: "true");

        Assert.Null(await maker.Draw(Panorama.Of(SampleReview.March(), Language.Simplified), Cancel));

        Assert.Contains("fonts-noto-cjk", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    internal static async Task<PictureMaker> Able()
    {
        var maker = new PictureMaker();
        Assert.SkipUnless(await maker.CanDraw(Cancel), "rsvg-convert or a Chinese font is not installed here");
        return maker;
    }

    private static (int Width, int Height) Size(byte[] png)
    {
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        return (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
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
