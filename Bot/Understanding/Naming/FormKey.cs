using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Naming;

/// <summary>The first letters of a form as a number, by which the index is read: two for Chinese, up to four for Latin.</summary>
internal static class FormKey
{
    public static int Longest(char first) => Folding.IsHan(first) ? 2 : 4;

    public static ulong Of(ReadOnlySpan<char> form)
    {
        var key = 0UL;
        var size = Math.Min(form.Length, Longest(form[0]));
        for (var i = 0; i < size; i++)
        {
            key = (key << 16) | form[i];
        }

        return key;
    }

    /// <summary>A Latin form starts where a word does, a Chinese one anywhere.</summary>
    public static bool MayStart(ReadOnlySpan<char> folded, int at) =>
        Folding.IsHan(folded[at]) || ((Folding.IsLatin(folded[at]) || Folding.IsDigit(folded[at])) && (at == 0 || !IsWordPart(folded[at - 1])));

    /// <returns>The length in the text of the form found at a place, or 0. Spaces and hyphens within may be left out or doubled.</returns>
    public static int Match(string form, ReadOnlySpan<char> folded, int at)
    {
        var place = at;
        foreach (var character in form)
        {
            if (character is ' ' or '-')
            {
                while (place < folded.Length && folded[place] is ' ' or '-')
                {
                    place++;
                }
            }
            else if (place < folded.Length && folded[place] == character)
            {
                place++;
            }
            else
            {
                return 0;
            }
        }

        return IsWordPart(form[^1]) && place < folded.Length && IsWordPart(folded[place]) ? 0 : place - at;
    }

    private static bool IsWordPart(char folded) => Folding.IsLatin(folded) || Folding.IsDigit(folded);
}
