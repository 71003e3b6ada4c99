using SalesBot.Bot.Understanding.Expressions.Chinese;
using SalesBot.Bot.Understanding.Expressions.English;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Expressions.Figures;

/// <summary>Recognises the numbers of a text in either language.</summary>
internal static class NumberReader
{
    public static List<Item> Read(string folded, bool chinese)
    {
        var items = new List<Item>();
        var han = folded.AsSpan().ContainsAnyInRange('\u4e00', '\u9fff');
        var tokens = folded.AsSpan().ContainsAnyInRange('a', 'z') ? Token.Split(folded) : [];
        var words = new WordFigures(folded, tokens);
        var spelt = new List<Item>();
        words.Read(spelt);
        var nextSpelt = 0;
        var coded = -1;
        for (var at = 0; at < folded.Length;)
        {
            while (nextSpelt < spelt.Count && spelt[nextSpelt].Start < at)
            {
                nextSpelt++;
            }

            if (nextSpelt < spelt.Count && spelt[nextSpelt].Start == at)
            {
                items.Add(spelt[nextSpelt]);
                at = spelt[nextSpelt++].End;
                continue;
            }

            if (SetPhrases.At(folded, at) is > 0 and var length)
            {
                at += length;
            }
            else if (coded == at && ArabicFigures.At(folded, at, !(han || chinese), coded: true) is { } sum)
            {
                items.Add(sum with { Weak = true });
                at = sum.End;
            }
            else if (At(folded, at, han || chinese, words) is { } item)
            {
                items.Add(item);
                at = item.End;
            }
            else
            {
                coded = CodeEnd(folded, at) ?? -1;
                at = SkipRun(folded, at);
            }
        }

        return items;
    }

    /// <summary>What is no number as a whole is none in part: 180ml, A2021.</summary>
    private static int SkipRun(string folded, int at)
    {
        var end = at + 1;
        if (CodeEnd(folded, at) is { } coded)
        {
            return coded;
        }

        if (Folding.IsDigit(folded[at]) || Folding.IsLatin(folded[at]))
        {
            while (end < folded.Length && (Folding.IsDigit(folded[end]) || Folding.IsLatin(folded[end]) || folded[end] == '_'))
            {
                end++;
            }
        }

        return end;
    }

    /// <summary>USD100, RMB5000: what is read is the number that a currency's code touches.</summary>
    private static int? CodeEnd(string folded, int at)
    {
        var end = at;
        while (end < folded.Length && Folding.IsLatin(folded[end]) && end - at < 5)
        {
            end++;
        }

        return end < folded.Length && Folding.IsDigit(folded[end]) && (Currencies.Code(folded.AsSpan(at, end - at), leads: true) is not null || end == at + 1 && Currencies.Initial(folded, at) is not null) ? end : null;
    }

    private static Item? At(string folded, int at, bool han, WordFigures words)
    {
        var first = folded[at];
        if (ArabicFigures.Vulgar(first) is > 0 and var vulgar)
        {
            return new Item(ItemKind.Number, at, at + 1, []) { Value = vulgar };
        }

        if (han && ChineseFigures.At(folded, at) is { } chinese)
        {
            return chinese;
        }

        if (!Folding.IsDigit(first) && first is not ('-' or '.'))
        {
            return null;
        }

        var arabic = ArabicFigures.At(folded, at, !han);
        if (arabic is not null && (Follows(folded, arabic.End, "times") || Leads(folded, arabic.Start, "all")))
        {
            arabic = arabic with { Weak = true };
        }

        return arabic is not null && words.RatioAfter(arabic) is { } ratio ? arabic with { End = ratio.End, Value = ratio.Value } : arabic;
    }

    private static bool Follows(string folded, int at, string word)
    {
        at = ChineseNumbers.SkipSpaces(folded, at);
        return string.CompareOrdinal(folded, at, word, 0, word.Length) == 0 && !(at + word.Length < folded.Length && Folding.IsLatin(folded[at + word.Length]));
    }

    private static bool Leads(string folded, int at, string word)
    {
        var end = folded.AsSpan(0, at).TrimEnd(' ').Length;
        return end < at && folded.AsSpan(0, end).EndsWith(word) && !(end > word.Length && Folding.IsLatin(folded[end - word.Length - 1]));
    }
}
