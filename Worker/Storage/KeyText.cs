using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace SalesBot.Worker.Storage;

/// <summary>Texts as an engine's index can hold them: short enough, and without the characters it cannot hold or keeps for itself.</summary>
internal static class KeyText
{
    /// <summary>Comes before a character that is no higher than itself.</summary>
    public const char Escape = '\u0002';

    private const int DigestBytes = 18;

    /// <summary>Half a character, as a torn message may have.</summary>
    private static readonly SearchValues<char> Surrogates = SearchValues.Create([.. Enumerable.Range(0xD800, 0x800).Select(code => (char)code)]);

    /// <summary>Without the lowest characters, in the order that it had with them.</summary>
    public static string Escaped(string text) => text.AsSpan().IndexOfAnyInRange('\0', Escape) < 0
        ? text
        : string.Concat(text.Select(letter => letter > Escape ? $"{letter}" : $"{Escape}{(char)(letter + 1)}"));

    /// <summary>A text too long for an index is cut and told apart by a digest of the whole; only such ones may be out of order among themselves.</summary>
    public static string Fit(string text, int bytes)
    {
        if (text.Length * 3 <= bytes || Encoding.UTF8.GetByteCount(text) <= bytes) return text;

        var whole = Encoding.UTF8.GetBytes(text);
        var cut = bytes - DigestBytes;
        while ((whole[cut] & 0xC0) == 0x80) cut--;
        return Encoding.UTF8.GetString(whole, 0, cut) + Escape + Escape + Convert.ToHexString(SHA256.HashData(whole).AsSpan(0, 8));
    }

    /// <summary>With a mark in place of what is no character.</summary>
    public static string Whole(string text) => text.AsSpan().IndexOfAny(Surrogates) < 0 ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
