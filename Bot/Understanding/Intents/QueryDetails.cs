using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>Which figure a question is after, and of which region.</summary>
internal static class QueryDetails
{
    public static string? Metric(Utterance said, string type)
    {
        if (type is not ("performance" or "ranking" or "activity"))
        {
            return null;
        }

        foreach (var (metric, words) in (ReadOnlySpan<(string, string[])>)[
            ("collectionRate", ["回款率", "collection rate"]), ("collected", ["回款", "收款", "collected", "collections"]), ("completion", ["完成率", "达成率", "完成了多少", "attainment", "quota", "on track"]), ("newCustomers", ["新客户", "new customers", "new clients"]), ("visits", ["拜访", "visits"]), ("calls", ["电话", "calls"]),
            ("followUps", ["跟进", "follow-ups", "follow ups"]), ("aov", ["客单价", "average deal"]), ("churn", ["流失率", "churn"]), ("repurchase", ["复购", "repurchase"]), ("leadToDeal", ["转化率", "赢单率", "win rate", "conversion", "close rate"]), ("margin", ["毛利", "利润", "margin"]), ("wonCount", ["多少单", "几单", "成交了几", "deals won", "deals closed", "how many deals"]), ("won", ["签单", "成交", "签约", "closed", "won"]), ("sales", ["业绩", "销售额", "营收", "sales", "revenue", "numbers"]), ("score", ["评分", "得分", "score"]), ("target", ["目标", "指标", "target"])])
        {
            foreach (var word in words)
            {
                if (said.Folded.Contains(word, StringComparison.Ordinal))
                {
                    return metric;
                }
            }
        }

        return null;
    }

    public static string? Region(Utterance said)
    {
        foreach (var region in (ReadOnlySpan<string>)["华东", "华南", "华北", "华中", "西南", "西北", "东北", "北区", "南区", "东区", "西区", "中区", "east", "west", "north", "south"])
        {
            var at = said.Folded.IndexOf(region, StringComparison.Ordinal);
            if (at >= 0 && !(Folding.IsLatin(region[0]) && (at > 0 && Folding.IsLatin(said.Folded[at - 1]) || at + region.Length < said.Folded.Length && Folding.IsLatin(said.Folded[at + region.Length]))))
            {
                return said.Text.Substring(at, region.Length);
            }
        }

        return null;
    }
}
