using System.Text.RegularExpressions;

namespace SalesBot.Bot.Understanding.Texts;

/// <summary>"Dogs waiting to be fed, talk tomorrow", 先去接娃，明天聊: whoever names nobody takes leave of us, and plans no talk.</summary>
internal static partial class Farewell
{
    /// <summary>Whether it ends so.</summary>
    public static bool In(string text) => Folding.Of(text) is var folded && Plain(folded) != folded;

    /// <param name="folded">A folded text that names nobody known.</param>
    /// <returns>The same length: blanks for the words of leave.</returns>
    public static string Plain(string folded) =>
        !Somebody().IsMatch(folded) && Leave().Match(folded) is { Success: true } leave ? string.Concat(folded.AsSpan(0, leave.Index), new string(' ', leave.Length)) : folded;

    [GeneratedRegex(@"[他她佢]|\b(?:he|she|they|him|her|them)\b")]
    private static partial Regex Somebody();

    [GeneratedRegex(@"(?<=[a-z\p{IsCJKUnifiedIdeographs}]\s*[,.;!\n–—-]\s*)(?:(?:so|and|anyway|right|i'll)\s+)*(?:(?:talk|speak|chat)(?: (?:to|with) (?:you|ya|u))?|(?:see|catch) (?:you|ya|u))(?: (?:again|then|properly|later|soon|tomorrow|tmrw|tmr|tomoz|in the morning|monday|next week))*[\s.!x]*$|(?:(?<=^|[，,。；;!！\s])(?:先|我)?(?:撤|走|闪|溜|下|收工|下班|下线)(?:了|啦|喽|咯)?[，,。!！\s]+|(?<=[\p{IsCJKUnifiedIdeographs}][，,。；;!！\s]))(?:咱们?|我们)?(?:明天|明儿|明早|回头|晚点|周一)(?:再)?(?:聊|见)(?:吧|哈|啦|了|咯|喽)?[。!！~\s]*$")]
    private static partial Regex Leave();
}
