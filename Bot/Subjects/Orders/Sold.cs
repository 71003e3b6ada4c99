using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Subjects.Orders;

/// <summary>Whether the words tell of a sale that was made: 下单了, 签了, "PO's in", "they ordered". What is denied, wished or still to come is none.</summary>
internal static partial class Sold
{
    public static bool In(string text) => Clauses().Split(text).Any(clause => Made().IsMatch(clause) && !Unmade().IsMatch(clause)) && !Conditional().IsMatch(text) && !QuestionEnd.In(text);

    [GeneratedRegex(
        @"下了?单了?|签(?:啦|咯|喽|囉|好了|妥了|完了|下来了?)|簽(?:啦|咯|囉|好了|妥了)|谈妥了|談妥了|下了?單了?|签了|簽了|签单|簽單|成交|成了(?!本|这|那)|拿下了|定了(?=[一二两兩三四五六七八九十\d])|订了(?=[一二两兩三四五六七八九十\d])|訂了(?=[一二两兩三四五六七八九十\d])|落(?:咗|左)單|"
        + @"^\W*(?:(?:all|it'?s|they'?ve|they|he'?s|she'?s|he|she|finally|just|now|and)\s+)*signed(?: and sealed| up)?\W*$|\bPO(?:'s|s)? (?:is |just |has |finally )*(?:in|landed|raised|came|received|through|signed|arrived)\b|\b(?:got|raised|sent|have|has|signed|issued|placed) (?:us )?(?:a|an|the|their)? ?(?:PO|purchase order|order)\b|\bPO for\b|\bordered\b|\bcame (?:through|good)\b|(?:'s|\bis|\bare|'re) in[!.]|\bcall (?:it|that|them|him|her) (?:a )?won\b|\bgave (?:us |me )?the (?:go-?ahead|green light|nod)\b|\bsigned (?:off )?(?:on )?(?:the |a )?(?:deal|contract|order|for)\b|\bclosed (?:the deal|it) (?:at|for)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Made();

    [GeneratedRegex(@"没|沒|未|不(?!到)|别|快要?|准备|準備|打算|下周|下週|下个?月|月底|年底|明天|才能|就(?:能|可以)?签|争取|爭取|差点|\b(?:not|no|nothing(?:['’]s)?|nobody|none|never|hasn'?t|haven'?t|didn'?t|won'?t|isn'?t|will|would|could|might|should|going to|about to|expects?|hoping|next|tomorrow|once|until|before|nearly|almost)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unmade();

    [GeneratedRegex(@"要是|如果|若|万一|除非|的话|的話|\b(?:if|unless|when they|as soon as)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Conditional();

    [GeneratedRegex(@"[,;!?\n，。；！？]|\.\s")]
    private static partial Regex Clauses();
}
