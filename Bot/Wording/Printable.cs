using System.Text;
using System.Xml;

namespace SalesBot.Bot.Wording;

/// <summary>Words as any file format can carry them.</summary>
internal static class Printable
{
    /// <summary>On one line, without control characters and halves of characters, which XML refuses.</summary>
    public static string OneLine(string words)
    {
        var text = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or '\t')
            {
                text.Append(' ');
            }
            else if (!Rune.IsControl(rune) && rune != Rune.ReplacementChar && (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)))
            {
                text.Append(rune);
            }
        }

        return text.ToString();
    }
}
