namespace SalesBot.Bot.Understanding.Texts;

/// <summary>
/// The form of a text that matching looks at: simplified, half-width, lower case. One character becomes one character, so that
/// an offset in the folded text is the same offset in the original.
/// </summary>
internal static class Folding
{
    /// <summary>
    /// Characters of a message that are read: a chat's longest message. What is beyond is kept with the record but gives no slot, so
    /// that no text takes longer than this one.
    /// </summary>
    public const int Most = 4096;

    private static readonly char[] Table = Build();

    public static char Of(char character) => Table[character];

    public static string Of(string text) => string.Create(Math.Min(text.Length, Most), text, static (into, from) => Fold(from.AsSpan(0, into.Length), into));

    public static void Fold(ReadOnlySpan<char> text, Span<char> into)
    {
        var table = Table;
        for (var i = 0; i < text.Length; i++)
        {
            into[i] = table[text[i]];
        }
    }

    public static bool IsHan(char folded) => folded is >= '\u3400' and <= '\u9fff' or '〇';

    public static bool IsLatin(char folded) => folded is >= 'a' and <= 'z' or >= '\u00df' and <= '\u024f' and not '÷';

    public static bool IsDigit(char folded) => folded is >= '0' and <= '9';

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i <= char.MaxValue; i++)
        {
            table[i] = Plain((char)i);
        }

        for (var i = 0; i < TraditionalForms.Traditional.Length; i++)
        {
            table[TraditionalForms.Traditional[i]] = TraditionalForms.Simplified[i];
        }

        return table;
    }

    private static char Plain(char character) => character switch
    {
        < '\u0080' => char.ToLowerInvariant(character),
        '\u3000' or '\u00a0' or '\u2002' or '\u2003' or '\u2009' or '\u202f' => ' ',
        '‘' or '’' or '´' or '＇' => '\'',
        '“' or '”' or '„' => '"',
        '–' or '—' or '−' or '‐' or '‑' or '－' => '-',
        '～' or '〜' => '~',
        '，' => ',',
        '￥' => '¥',
        >= '\uff01' and <= '\uff5e' => char.ToLowerInvariant((char)(character - 0xfee0)),
        _ => char.ToLowerInvariant(character),
    };
}
