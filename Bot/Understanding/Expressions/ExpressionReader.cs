using SalesBot.Bot.Understanding.Expressions.Chinese;
using SalesBot.Bot.Understanding.Expressions.English;

namespace SalesBot.Bot.Understanding.Expressions;

/// <summary>Recognises expressions of time in a text of either language or both.</summary>
internal static class ExpressionReader
{
    /// <param name="chinese">Which way to read a text of figures alone.</param>
    public static List<Item> Times(string folded, DateTime now, bool chinese = false)
    {
        var items = new List<Item>();
        var han = folded.AsSpan().ContainsAnyInRange('\u4e00', '\u9fff');
        han = han || (chinese && !folded.AsSpan().ContainsAnyInRange('a', 'z'));
        if (han)
        {
            new ChineseGrammar(folded, now).Read(items);
        }

        if (!han)
        {
            new EnglishGrammar(folded, Token.Split(folded), now).Read(items);
        }
        else if (folded.AsSpan().ContainsAnyInRange('a', 'z'))
        {
            Merge(items, folded, now);
        }

        new Composer(folded, now, items).Compose();
        return items;
    }

    /// <summary>English words in a Chinese text: Q2, EOD Friday, 3pm. Bare figures there are Chinese.</summary>
    private static void Merge(List<Item> items, string folded, DateTime now)
    {
        var english = new List<Item>();
        new EnglishGrammar(folded, Token.Split(folded), now).Read(english);
        foreach (var item in english)
        {
            if (!item.Weak && folded.AsSpan(item.Start, item.End - item.Start).ContainsAnyInRange('a', 'z') && !items.Exists(item.Overlaps))
            {
                items.Add(item);
            }
        }

        items.Sort((one, two) => one.Start.CompareTo(two.Start));
    }
}
