using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Expressions.Chinese;

/// <summary>Recognises Chinese expressions of time in folded (simplified, half-width) text, each rule with the longest it can read from one place on.</summary>
internal sealed partial class ChineseGrammar(string folded, DateTime now)
{
    private readonly DateTime today = now.Date;

    /// <summary>Everything there is to recognise, left to right, without overlaps.</summary>
    public void Read(List<Item> into)
    {
        for (var at = 0; at < folded.Length;)
        {
            if (folded[at] == ' ' || Tail(at) || Inside(at, into) || (!Folding.IsHan(folded[at]) && !(Folding.IsDigit(folded[at]) && (at == 0 || !Folding.IsDigit(folded[at - 1])))) || Longest(at) is not { } item)
            {
                at++;
                continue;
            }

            into.Add(item);
            at = item.End;
        }
    }

    /// <summary>六十日 is not the tenth: a numeral goes on from the one before it, unless that was read by itself (礼拜四十点).</summary>
    private bool Inside(int at, List<Item> read) =>
        at > 0 && ChineseNumbers.IsNumeral(folded[at]) && ChineseNumbers.IsNumeral(folded[at - 1]) && !(read is [.., { } before] && before.End == at) && Char(at - 1) is not '〇' and not '零';

    /// <summary>6万2 月底, 提前两周, 马上一年半: the character belongs to the word before it.</summary>
    private bool Tail(int at) => Char(at) == '前' && Char(at - 1) is '提' or '目' or '以' || Char(at) == '上' && Char(at - 1) == '马' || Folding.IsDigit(folded[at]) && Char(at - 1) is '万' or '千' or '百' or '亿' && Char(at + 1) == ' ';

    private Item? Longest(int at)
    {
        var best = Day(at);
        Longer(ref best, Numeric(at));
        Longer(ref best, Clock(at));
        Longer(ref best, PartOfDay(at));
        Longer(ref best, Period(at));
        Longer(ref best, Several(at));
        Longer(ref best, Length(at));
        Longer(ref best, Feast(at));
        return best;
    }

    private static void Longer(ref Item? best, Item? other)
    {
        if (other is not null && (best is null || other.End > best.End))
        {
            best = other;
        }
    }

    private bool At(int place, string word) => place >= 0 && place + word.Length <= folded.Length && folded.AsSpan(place, word.Length).SequenceEqual(word);

    private char Char(int place) => place >= 0 && place < folded.Length ? folded[place] : '\0';

    /// <returns>Right after the first of the words that stands here, or −1.</returns>
    private int Any(int place, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (At(place, word))
            {
                return place + word.Length;
            }
        }

        return -1;
    }

    private int Skip(int place) => ChineseNumbers.SkipSpaces(folded, place);

    private int Optional(int place, string word) => At(place, word) ? place + word.Length : place;

    private bool Number(int at, int most, out int value, out int next) => ChineseNumbers.Small(folded, at, most, out value, out next);

    private static Item On(int start, int end, DateTime day) => new(ItemKind.Date, start, end, [new Alt(day)]);

    private static Item Over(int start, int end, Grain grain, params Alt[] alts) => new(ItemKind.Period, start, end, alts) { Grain = grain };
}
