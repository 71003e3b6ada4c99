using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Expressions.Figures;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>What an order comes to by the price of one and their number: 四十套，一套六百五, "24 grippers at 310 each".</summary>
internal static partial class UnitPrice
{
    /// <returns>Null where the price of one, or how many there are, is not told.</returns>
    public static (decimal Amount, string? Currency)? Reckon(Utterance said)
    {
        if (!Hints().IsMatch(said.Folded))
        {
            return null;
        }

        foreach (Match match in Each().Matches(said.Folded))
        {
            if (Sum(match.Groups["sum"].Value) is { Value: > 0 } price && Count(said, match) is > 1 and var count && (decimal)price.Value * count <= Most)
            {
                return (Math.Round((decimal)price.Value * count, 2), price.Iso ?? Currencies.Usual(said.Folded, price.Unit));
            }
        }

        return null;
    }

    private const decimal Most = 10_000_000_000m;

    /// <summary>The price by itself: in 五万一支 the 一 counts the thing.</summary>
    private static Item? Sum(string price)
    {
        var figures = NumberReader.Read(price, true);
        return MoneyReader.Read(price, figures).Concat(figures).MaxBy(item => item.End - item.Start);
    }

    /// <summary>How many, told outside the price.</summary>
    private static decimal? Count(Utterance said, Match price)
    {
        var before = Bought.In(said.Text[..price.Index])?.Quantity;
        return before is > 1 ? before : Bought.In(said.Text[(price.Index + price.Length)..])?.Quantity is > 1 and var after ? after : Bought.In(said.Text)?.Quantity;
    }

    private const string Of = "台套件个箱吨条张片盒份把桶袋双只米根组辆部卷斤本瓶包颗粒块副对支吋枚罐";

    [GeneratedRegex(@"每|单价|一[" + Of + @"]|/[" + Of + @"]|\b(?:each|apiece|per|a piece|a pop|unit price)\b")]
    private static partial Regex Hints();

    [GeneratedRegex(
        @"(?:单价|每一?[" + Of + @"])(?:是|为|算|按|[:\s])*(?<sum>(?:[a-z$¥￥€£]{1,4}|美金|美元|港币|港元|台币|新台币|人民币)?\s?[\d.,]+(?:万|千|百|k)?|[零一二两三四五六七八九十百千万]+)"
        + @"|(?<![第每])一[" + Of + @"](?:是)?(?<sum>[\d.,]+(?:万|千|百|k)?|[零一二两三四五六七八九十百千万]{2,})(?=块|元|钱|[\s,，。.;；!！]|$)"
        + @"|(?<sum>(?<![\d.,])[\d.,]+(?:万|千|百|块\d?|元)?|(?<![零一二两三四五六七八九十百千万])[零一二两三四五六七八九十百千万]+?(?:块[一二三四五六七八九]?|元)?)(?:钱|一|/)?(?:(?<=一|/)[" + Of + @"])(?=[\s,，。.;；!！]|$)"
        + @"|(?:\b(?:at|@)\s*)?(?<sum>(?:[£$€¥]|\b[a-z]{2,3}\$?\s?)?\d[\d.,]*k?)\s*(?:dollars?|bucks|quid|pounds|euros|usd|gbp|eur|hkd|rmb)?\s*(?:each|apiece|a piece|a pop|per (?:unit|piece|seat|licen[cs]e|box|head|user|set|pair|carton|pack)|a (?:unit|seat|licen[cs]e|box|set|pair|carton|pack))\b"
        + @"|\bunit price (?:of |is )?(?<sum>[£$€¥]?\d[\d.,]*k?)")]
    private static partial Regex Each();
}
