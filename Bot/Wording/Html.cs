using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace SalesBot.Bot.Wording;

/// <summary>Builds a message in Telegram's HTML subset. Everything that comes in is escaped; only the builder writes tags.</summary>
public sealed partial class Html
{
    private readonly StringBuilder text = new();

    public bool IsEmpty => text.Length == 0;

    public static string Escape(string? words) => (words ?? "").Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>What a terminal or a page without markup shows.</summary>
    public static string ToPlain(string html) => WebUtility.HtmlDecode(Tag().Replace(html, ""));

    public Html Add(string? words)
    {
        text.Append(Escape(words));
        return this;
    }

    public Html Bold(string? words) => Tagged("b", words);

    public Html Italic(string? words) => Tagged("i", words);

    public Html Code(string? words) => Tagged("code", words);

    /// <summary>Starts a new line.</summary>
    public Html Line()
    {
        text.Append('\n');
        return this;
    }

    public Html Line(string? words) => (IsEmpty ? this : Line()).Add(words);

    /// <summary>Each on a line of its own.</summary>
    public Html Lines(IEnumerable<string?> each) => each.Aggregate(this, (html, words) => html.Line(words));

    public override string ToString() => text.ToString();

    private Html Tagged(string tag, string? words)
    {
        text.Append('<').Append(tag).Append('>').Append(Escape(words)).Append("</").Append(tag).Append('>');
        return this;
    }

    [GeneratedRegex("</?(?:b|i|code)>")]
    private static partial Regex Tag();
}
