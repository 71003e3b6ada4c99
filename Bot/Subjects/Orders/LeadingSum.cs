using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Subjects.Orders;

/// <summary>The sum a message begins with, and says little besides: 3万6 我眼花, "5,600. can't read own writing".</summary>
internal static partial class LeadingSum
{
    private const int Longest = 60;

    public static string? In(string text) =>
        text.Length <= Longest && !QuestionEnd.In(text) && Sum().Match(text) is { Success: true } sum ? sum.Value : null;

    [GeneratedRegex(@"^\s*(?:(?:应该是|應該是|我是说|我是說|是|不对|不對|错了|錯了|拍谢|拍謝|抱歉|不好意思|哎呀|唉|no|sorry|oops|actually|make (?:that|it)|it'?s|it was|等等|等下|哦不|啊不)[\s,，.。!！]*)*[£$€¥￥]?\s?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?\s*(?:万|萬|千|块|塊|元|k\b)\d?|[一二两兩三四五六七八九十]+(?:万|萬|千)[一二三四五六七八九]?)", RegexOptions.IgnoreCase)]
    private static partial Regex Sum();
}
