using System.Globalization;
using System.Text;
using SalesBot.Bot.Reports.Charts;
using SalesBot.Bot.Wording;
using SkiaSharp;

namespace SalesBot.Worker.Files.Pictures;

/// <summary>Puts shapes on a canvas.</summary>
/// <param name="missed">Told the code of a character that no font here has.</param>
internal sealed class Pen(SKCanvas canvas, Typefaces fonts, Language language, Action<int> missed)
{
    private const string Box = "□";

    public void Draw(Drawing drawing)
    {
        foreach (var shape in drawing.Shapes)
        {
            switch (shape)
            {
                case Shape.Box box:
                    using (var fill = Ink(box.Fill))
                    {
                        canvas.DrawRoundRect((float)box.X, (float)box.Y, (float)box.Width, (float)box.Height, (float)box.Radius, (float)box.Radius, fill);
                    }

                    break;
                case Shape.Stroke line:
                    using (var stroke = Ink(line.Colour))
                    {
                        stroke.StrokeWidth = (float)line.Thickness;
                        canvas.DrawLine((float)line.X1, (float)line.Y1, (float)line.X2, (float)line.Y2, stroke);
                    }

                    break;
                case Shape.Label label:
                    Write(label);
                    break;
                case Shape.Inset inset:
                    using (new SKAutoCanvasRestore(canvas))
                    {
                        canvas.Translate((float)inset.X, (float)inset.Y);
                        Draw(inset.Inner);
                    }

                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(drawing), shape, null);
            }
        }
    }

    private static SKPaint Ink(string colour) => new() { Color = SKColor.Parse(colour), IsAntialias = true };

    private void Write(Shape.Label label)
    {
        var runs = Runs(label);
        try
        {
            var widths = runs.Select(run => run.Font.MeasureText(run.Words)).ToList();
            var x = (float)label.X - label.Anchor switch { Anchor.Middle => widths.Sum() / 2, Anchor.End => widths.Sum(), _ => 0 };
            using var ink = Ink(label.Fill);
            foreach (var ((words, font), width) in runs.Zip(widths))
            {
                canvas.DrawText(words, x, (float)label.Y, SKTextAlign.Left, font, ink);
                x += width;
            }
        }
        finally
        {
            foreach (var run in runs) run.Font.Dispose();
        }
    }

    /// <summary>The words in stretches of one font each.</summary>
    private List<(string Words, SKFont Font)> Runs(Shape.Label label)
    {
        var runs = new List<(string Words, SKTypeface Face)>();
        var own = fonts.Own(language, label.Bold);
        foreach (var rune in label.Words.EnumerateRunes().Where(IsSeen))
        {
            var face = fonts.Of(rune, language, label.Bold);
            if (face is null) missed(rune.Value);

            var (words, used) = face is null ? (Box, own) : (rune.ToString(), face);
            if (runs is [.., var last] && ReferenceEquals(last.Face, used)) runs[^1] = (last.Words + words, used);
            else runs.Add((words, used));
        }

        return [.. runs.Select(run => (run.Words, new SKFont(run.Face, (float)label.Size) { Subpixel = true, Edging = SKFontEdging.Antialias, Embolden = label.Bold && !ReferenceEquals(run.Face, own) }))];
    }

    /// <summary>Joiners, variation selectors and skin tones change the sign before them; without shaping they would stand as signs of their own.</summary>
    private static bool IsSeen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format && rune.Value is not ((>= 0xFE00 and <= 0xFE0F) or (>= 0x1F3FB and <= 0x1F3FF) or (>= 0xE0000 and <= 0xE01EF));
}
