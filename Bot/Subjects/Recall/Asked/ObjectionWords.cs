namespace SalesBot.Bot.Subjects.Recall.Asked;

/// <summary>谁嫌贵: the objection a question speaks of, as the reader names it.</summary>
internal static class ObjectionWords
{
    private static readonly (string Key, string[] Words)[] All =
    [
        ("price", ["贵", "价", "expensive", "price", "dear", "cost too much"]),
        ("budget", ["预算", "没钱", "budget"]),
        ("delivery", ["交期", "发货慢", "货期", "lead time", "delivery"]),
        ("quality", ["质量", "品质", "quality"]),
        ("authority", ["拍板", "领导不", "审批", "sign-off", "approval"]),
        ("competitor", ["竞争", "同行", "别家", "对手", "competitor", "rival"]),
        ("timing", ["以后再", "不急", "明年再", "not now", "later in the year"]),
        ("terms", ["账期", "付款条件", "terms"]),
    ];

    /// <returns>Null where it speaks of none.</returns>
    public static string? In(string folded) => AllIn(folded) is [var first, ..] ? first : null;

    public static IReadOnlyList<string> AllIn(string folded) => [.. All.Where(one => Array.Exists(one.Words, word => folded.Contains(word, StringComparison.Ordinal))).Select(one => one.Key)];
}
