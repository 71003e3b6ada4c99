using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Reports.Charts;

/// <summary>A picture as shapes, on a light ground whatever surrounds it; in pixels from the top left corner. Who draws it is another's business.</summary>
public sealed class Drawing(double width, double height, Language language)
{
    private readonly List<Shape> shapes = [];

    public double Width => width;

    public double Height => height;

    /// <summary>Whose readers it is for: the han characters of China and Taiwan differ in shape.</summary>
    public Language Language => language;

    /// <summary>In the order of drawing: the later lies on the earlier.</summary>
    public IReadOnlyList<Shape> Shapes => shapes;

    /// <summary>Nothing where there is no extent: a bar of zero.</summary>
    public Drawing Rect(double x, double y, double wide, double high, string fill, double radius = 0) =>
        wide > 0 && high > 0 ? With(new Shape.Box(x, y, wide, high, fill, Math.Min(radius, Math.Min(wide, high) / 2))) : this;

    public Drawing Line(double x1, double y1, double x2, double y2, string colour, double thick = 2) => With(new Shape.Stroke(x1, y1, x2, y2, colour, thick));

    /// <param name="y">Of the baseline.</param>
    /// <param name="room">Words wider than this are cut with an ellipsis.</param>
    public Drawing Text(double x, double y, string words, double size, string fill = Palette.Ink, Anchor anchor = Anchor.Start, bool bold = false, double? room = null)
    {
        var clean = Printable.OneLine(words);
        return With(new Shape.Label(x, y, room is { } most ? TextWidth.Fit(clean, size, most) : clean, size, fill, anchor, bold));
    }

    /// <summary>Another picture at this place.</summary>
    public Drawing Place(double x, double y, Drawing inner) => With(new Shape.Inset(x, y, inner));

    private Drawing With(Shape shape)
    {
        shapes.Add(shape);
        return this;
    }
}

/// <summary>What a picture is made of. Colours are #RRGGBB.</summary>
public abstract record Shape
{
    private Shape()
    {
    }

    public sealed record Box(double X, double Y, double Width, double Height, string Fill, double Radius) : Shape;

    public sealed record Stroke(double X1, double Y1, double X2, double Y2, string Colour, double Thickness) : Shape;

    /// <param name="Y">Of the baseline.</param>
    public sealed record Label(double X, double Y, string Words, double Size, string Fill, Anchor Anchor, bool Bold) : Shape;

    public sealed record Inset(double X, double Y, Drawing Inner) : Shape;
}

public enum Anchor
{
    Start,
    Middle,
    End,
}
