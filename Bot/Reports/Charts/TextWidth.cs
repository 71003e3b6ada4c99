using System.Globalization;
using System.Text;

namespace SalesBot.Bot.Reports.Charts;

/// <summary>How wide words will be, estimated on the safe side: pictures are laid out without asking a font.</summary>
internal static class TextWidth
{
    /// <returns>In the unit of <paramref name="size"/>, the font's height.</returns>
    public static double Of(string words, double size) => words.EnumerateRunes().Sum(Em) * size;

    /// <summary>The words, or as much as fits with an ellipsis; cut between what a reader sees as characters.</summary>
    public static string Fit(string words, double size, double room)
    {
        if (Of(words, size) <= room)
        {
            return words;
        }

        var kept = new StringBuilder();
        var left = room - size;
        var parts = StringInfo.GetTextElementEnumerator(words);
        while (parts.MoveNext() && (left -= Of(parts.GetTextElement(), size)) >= 0)
        {
            kept.Append(parts.GetTextElement());
        }

        return kept.Append('…').ToString();
    }

    /// <summary>The largest size up to <paramref name="size"/> at which the words fit; never below half of it.</summary>
    public static double Shrink(string words, double size, double room) =>
        Of(words, size) is var wide && wide <= room ? size : Math.Max(size / 2, Math.Floor(size * room / wide));

    private static double Em(Rune rune) => rune.Value switch
    {
        < 0x20 => 0,
        ' ' or '.' or ',' or ':' or ';' or '\'' or '|' or 'i' or 'l' or 'j' or '!' => 0.29,
        'm' or 'w' or 'M' or 'W' or '%' or '@' => 0.92,
        < 0x7F => Rune.IsUpper(rune) ? 0.66 : Rune.IsDigit(rune) ? 0.6 : 0.57,
        < 0x2000 => 0.62,
        0x200D or 0xFE0F => 0,
        '·' or '…' or '−' or '—' => 0.9,
        < 0x2E80 => 0.8,
        _ => 1.05,
    };
}
