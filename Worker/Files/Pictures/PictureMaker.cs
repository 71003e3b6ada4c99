using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Bot.Reports.Charts;
using SkiaSharp;

namespace SalesBot.Worker.Files.Pictures;

/// <summary>Turns drawings into PNG, in the program itself. The fonts are read with the first picture.</summary>
internal sealed partial class PictureMaker(ILogger<PictureMaker>? logger = null, Func<Typefaces>? fonts = null) : IDisposable
{
    /// <summary>Areas of one colour pack as well with this filter as with all of them tried, four times as fast.</summary>
    private static readonly SKPngEncoderOptions Packing = new(SKPngEncoderFilterFlags.Up, zLibLevel: 6);

    private readonly ILogger log = logger ?? NullLogger<PictureMaker>.Instance;

    private readonly Lazy<Typefaces> typefaces = new(fonts ?? (() => new Typefaces()));

    private readonly ConcurrentDictionary<int, bool> missed = [];

    /// <param name="scale">Of the drawing's own size in pixels; 2 for print.</param>
    /// <returns>PNG; the same drawing gives the same bytes.</returns>
    /// <exception cref="PictureException">Skia or the program's font cannot be used on this machine.</exception>
    public byte[] Draw(Drawing drawing, int scale = 1)
    {
        try
        {
            var (width, height) = ((int)Math.Ceiling(drawing.Width * scale), (int)Math.Ceiling(drawing.Height * scale));
            using var surface = SKSurface.Create(new SKImageInfo(width, height)) ?? throw new PictureException($"no memory for {width} × {height} pixels");
            surface.Canvas.Clear(SKColor.Parse(Palette.Paper));
            surface.Canvas.Scale(scale);
            new Pen(surface.Canvas, typefaces.Value, drawing.Language, Missed).Draw(drawing);
            using var pixels = surface.PeekPixels();
            using var png = pixels.Encode(Packing) ?? throw new PictureException("Skia made no PNG of a picture");
            return png.ToArray();
        }
        catch (Exception error) when (error is DllNotFoundException or BadImageFormatException or TypeInitializationException)
        {
            throw new PictureException($"Skia's native library cannot be used on this machine: {(error.InnerException ?? error).Message}", error);
        }
    }

    public void Dispose()
    {
        if (typefaces.IsValueCreated) typefaces.Value.Dispose();
    }

    /// <summary>Said once for each character. It tells the code alone: a name may hold it.</summary>
    private void Missed(int code)
    {
        if (missed.TryAdd(code, true)) NoGlyph(log, $"U+{code:X4}");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No font on this machine has {Character}: pictures show a box for it. Installing a font that has it helps.")]
    private static partial void NoGlyph(ILogger log, string character);
}
