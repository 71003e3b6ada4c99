using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>What a correction puts in the place of what was said, in a message that still waits for its answer: 我是说三点半, "sorry, Thursday", "not two, three".</summary>
internal static partial class Rewording
{
    private const int Longest = 60;

    /// <param name="text">The message that waits.</param>
    /// <returns>The message as it was meant; null where the words are no correction of anything that stands in it once.</returns>
    public static string? Of(Message message, string text)
    {
        var said = message.Text;
        if (said.Length > Longest || QuestionEnd.In(said) || Erases().IsMatch(said) || !(Leads().IsMatch(said) || message.Reading.Intent is Intent.Correct))
        {
            return null;
        }

        if (Swap.In(said)?.In(text, said) is { } swapped)
        {
            return swapped;
        }

        var (before, after) = (message.Plainly(text), message.Plainly(said));
        return Put(text, Clocks(before), said, Clocks(after)) ?? Put(text, Days(before), said, Days(after)) ?? Put(text, Sums(before), said, Sums(after)) ?? Counted(text, Sums(before), said, after) ?? Figured(text, said);
    }

    /// <summary>不对 是2860, where 2680 waits: the one number that is the same but for its digits' order or for one digit.</summary>
    private static string? Figured(string text, string said) =>
        Number().Matches(said) is [var now] ? Swap.Renumbered(text, Number().Matches(text), now.Value) : null;

    /// <summary>写错 2.85, where 2.75 万 waits: a bare number takes the place of the sum's own.</summary>
    private static string? Counted(string text, List<Region> sums, string said, Utterance heard)
    {
        if (sums is not [var sum] || heard.Times.Count > 0 || Number().Matches(said) is not [var now] || Number().Match(text, sum.Start, sum.End - sum.Start) is not { Success: true } old)
        {
            return null;
        }

        var (before, after) = (double.Parse(old.Value, CultureInfo.InvariantCulture), double.Parse(now.Value, CultureInfo.InvariantCulture));
        return before > 0 && after > 0 && before != after && Math.Abs(Math.Log(after / before)) < 1 ? text[..old.Index] + now.Value + text[(old.Index + old.Length)..] : null;
    }

    /// <summary>前天那条删了吧 takes something away that stands, and rewords nothing.</summary>
    [GeneratedRegex(@"删|刪|作废|作廢|撤[销銷掉回]|\b(?:delete|remove|erase|undo)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Erases();

    [GeneratedRegex(@"(?<![A-Za-z\d.,])(?:\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.\d+)?(?!\d|[.,]\d)")]
    private static partial Regex Number();

    private static string? Put(string text, List<Region> old, string said, List<Region> now) =>
        old is [var place] && now is [var word] ? text[..place.Start] + said[word.Start..word.End] + text[place.End..] : null;

    private static List<Region> Clocks(Utterance said) =>
        [.. said.Times.Select(item => item.Kind is ItemKind.Time ? item : item.Kind is ItemKind.DateTime ? item.Clock : null).OfType<Item>().Select(item => new Region(item.Start, item.End))];

    private static List<Region> Days(Utterance said) =>
        [.. said.Times.Select(item => item.Kind is ItemKind.Date ? item : item.Kind is ItemKind.DateTime or ItemKind.Part ? item.Day : null).OfType<Item>().Select(item => new Region(item.Start, item.End))];

    private static List<Region> Sums(Utterance said) => [.. said.Money.Select(item => new Region(item.Start, item.End))];

    [GeneratedRegex(@"^\s*(?:我是说|我是說|我说的是|我說的是|我的意思是|不对|不對|错了|錯了|说错|說錯|更正|哦不|啊不|不是|应该是|應該是|(?:打|看|听|聽|说|說|讲|講|记|記|写|寫|报|報|弄|搞|算|填|输|輸)(?:反|错|錯|岔|串)了?|等等|等下|等一下|抱歉|不好意思|拍谢|拍謝|no\b|sorry|i mean[t]?\b|correction|oops|make (?:it|that)\b|actually|wait|scratch that|not )", RegexOptions.IgnoreCase)]
    private static partial Regex Leads();
}
