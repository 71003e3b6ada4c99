using System.Globalization;
using System.Text;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Reports.Charts;

/// <summary>A picture being drawn. Everything that comes in is escaped; what XML cannot carry is left out.</summary>
public sealed class Svg(double width, double height, Language language)
{
    private readonly StringBuilder body = new();

    public double Width => width;

    public double Height => height;

    public Language Language => language;

    /// <summary>The fonts a reader of the language expects; the han characters of China and Taiwan differ in shape.</summary>
    private string Fonts => language == Language.Traditional
        ? "'Noto Sans CJK TC','Noto Sans TC','WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
        : "'Noto Sans CJK SC','Noto Sans SC','WenQuanYi Micro Hei',sans-serif";

    public Svg Rect(double x, double y, double wide, double high, string fill, double radius = 0)
    {
        if (wide > 0 && high > 0)
        {
            body.Append(CultureInfo.InvariantCulture, $"<rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(wide)}\" height=\"{N(high)}\" rx=\"{N(Math.Min(radius, Math.Min(wide, high) / 2))}\" fill=\"{fill}\"/>\n");
        }

        return this;
    }

    public Svg Line(double x1, double y1, double x2, double y2, string stroke, double thick = 2, bool dashed = false)
    {
        body.Append(CultureInfo.InvariantCulture, $"<line x1=\"{N(x1)}\" y1=\"{N(y1)}\" x2=\"{N(x2)}\" y2=\"{N(y2)}\" stroke=\"{stroke}\" stroke-width=\"{N(thick)}\"{(dashed ? " stroke-dasharray=\"8 6\"" : "")}/>\n");
        return this;
    }

    public Svg Circle(double x, double y, double radius, string fill)
    {
        body.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(radius)}\" fill=\"{fill}\"/>\n");
        return this;
    }

    /// <param name="y">Of the baseline.</param>
    /// <param name="room">Words wider than this are cut with an ellipsis.</param>
    public Svg Text(double x, double y, string words, double size, string fill = Palette.Ink, Anchor anchor = Anchor.Start, bool bold = false, double? room = null)
    {
        var clean = Printable.OneLine(words);
        var shown = room is { } most ? TextWidth.Fit(clean, size, most) : clean;
        body.Append(CultureInfo.InvariantCulture, $"<text x=\"{N(x)}\" y=\"{N(y)}\" font-size=\"{N(size)}\" fill=\"{fill}\"")
            .Append(anchor switch { Anchor.Middle => " text-anchor=\"middle\"", Anchor.End => " text-anchor=\"end\"", _ => "" })
            .Append(bold ? " font-weight=\"bold\">" : ">").Append(Html.Escape(shown)).Append("</text>\n");
        return this;
    }

    /// <summary>Another picture at this place.</summary>
    public Svg Place(double x, double y, Svg inner)
    {
        body.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({N(x)} {N(y)})\">\n").Append(inner.body).Append("</g>\n");
        return this;
    }

    /// <summary>The whole document, on a light ground whatever surrounds it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" xml:lang="{language.Tag}" width="{N(width)}" height="{N(height)}" viewBox="0 0 {N(width)} {N(height)}" font-family="{Fonts}">
        <rect width="100%" height="100%" fill="{Palette.Paper}"/>
        {body}</svg>

        """);

    private static string N(double value) => Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);
}

public enum Anchor
{
    Start,
    Middle,
    End,
}
