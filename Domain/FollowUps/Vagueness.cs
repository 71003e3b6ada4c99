namespace SalesBot.Domain.FollowUps;

/// <summary>Tells a record that says something from one that only says a stock phrase (docs/rules.md, scores).</summary>
public static class Vagueness
{
    private static readonly char[] ClauseEnds = [.. ",.;!?\uFF0C\u3002\uFF1B\uFF01\uFF1F\u3001\n"];

    private static readonly HashSet<string> StockPhrases = new(
    [
        "客户有兴趣", "有兴趣", "感兴趣", "很感兴趣", "有意向", "意向较强", "再联系", "再说", "再看看", "考虑一下", "考虑考虑", "再考虑", "保持联系", "跟进中", "正常跟进", "沟通了一下",
        "聊了聊", "见面聊了聊", "还不错", "聊得不错", "没问题", "待定", "回头再说", "有需要再联系", "等通知", "已联系", "联系了", "沟通顺畅",
        "客戶有興趣", "有興趣", "感興趣", "很有興趣", "再聯繫", "再聯絡", "再說", "考慮一下", "再考慮", "保持聯繫", "跟進中", "聊了聊", "聊得不錯", "還不錯",
        "interested", "customerisinterested", "theyareinterested", "seemsinterested", "willthinkaboutit", "thinkingaboutit", "keepintouch", "willcallback", "followup", "followingup",
        "goodchat", "goodmeeting", "wentwell", "allgood", "ok", "fine", "tbd", "touchbase", "checkedin", "spoke", "talked", "chatted", "caughtup", "touchedbase", "那边聊了聊", "聊了一下", "聊了下",
    ],
    StringComparer.OrdinalIgnoreCase);

    /// <summary>How a customer answered: nothing by itself, but as feedback it adds to what was said.</summary>
    private static readonly HashSet<string> Answers = ["需要再讨论", "态度积极"];

    /// <param name="summary">What was said, less customer, time and next step.</param>
    /// <returns>True when every clause is a stock phrase and no feedback adds to it: "Interested, will think about it."</returns>
    public static bool IsVague(string summary, string? feedback = null) =>
        Clauses(summary).All(clause => StockPhrases.Contains(clause) || Answers.Contains(clause)) && Clauses(feedback ?? "").All(StockPhrases.Contains);

    private static IEnumerable<string> Clauses(string text) =>
        text.Split(ClauseEnds).Select(clause => string.Concat(clause.Where(char.IsLetterOrDigit))).Where(clause => clause.Length > 0);

    /// <summary>Letters and digits of summary and feedback: what counts as substance in compliance.</summary>
    public static int Substance(string summary, string? feedback = null) => (summary + feedback).Count(char.IsLetterOrDigit);
}
