using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Reports;

/// <summary>The words of questions about figures, folded: simplified, half-width, lower case.</summary>
internal static class FigureVocabulary
{
    /// <summary>Beside another figure: what of it was to be reached.</summary>
    public static readonly string[] Targets = ["基础目标", "目标", "指标", "够数", "base targets", "base target", "targets", "target", "quota", "base"];

    public static readonly IReadOnlyList<(Metric Metric, string[] Words)> Metrics =
    [
        (Metric.NewSales, ["新客户销售额", "新客销售额", "sales to new customers", "new sales"]),
        (Metric.RepeatSales, ["老客户销售额", "老客销售额", "sales to existing customers", "repeat sales"]),
        (Metric.Sales, ["销售额", "销售金额", "营业额", "营收", "成交额", "签单额", "销售", "做了多少", "做多少", "卖得", "卖了", "卖出", "卖", "sales", "revenue", "turnover", "sold", "sell"]),
        (Metric.ChallengeCompletion, ["挑战目标完成率", "挑战完成率", "挑战目标完成", "挑战目标", "challenge completion", "challenge target", "of challenge"]),
        (Metric.Completion, ["目标完成率", "目标达成率", "完成率", "达成率", "目标完成", "完成情况", "完成目标", "达成目标", "达标", "完成了", "hit their target", "hit their targets", "hit target", "met their target", "met target", "reached target", "on target", "against target", "target completion", "completion rate", "completion", "attainment", "quota attainment", "their targets", "their target", .. Targets]),
        (Metric.Orders, ["订单数", "订单量", "订单", "成交数", "单数", "多少单", "几单", "number of orders", "orders", "deals won", "deals closed"]),
        (Metric.Aov, ["客单价", "平均单价", "平均订单额", "average order value", "average order", "average deal size", "average deal", "aov"]),
        (Metric.Yoy, ["同比增长率", "同比增长", "同比", "year on year", "year over year", "yoy"]),
        (Metric.Mom, ["环比增长率", "环比增长", "环比", "month on month", "month over month", "quarter on quarter", "mom", "qoq"]),
        (Metric.CollectionRate, ["回款率", "收款率", "collection rate"]),
        (Metric.Collected, ["回款金额", "回款额", "回款", "收款额", "收款", "collected", "collect", "collections", "payments received"]),
        (Metric.NewCustomers, ["新客户数量", "新客户数", "新增客户", "新客户", "新客", "new customers", "new clients", "new accounts"]),
        (Metric.FollowUps, ["跟进次数", "跟进量", "跟进", "联系次数", "follow-ups", "follow ups", "followups"]),
        (Metric.Visits, ["拜访次数", "拜访量", "拜访", "上门", "visits"]),
        (Metric.RepurchaseRate, ["复购率", "回购率", "复购", "repurchase rate", "repurchase", "repeat rate"]),
        (Metric.ChurnRate, ["流失率", "churn rate", "churn"]),
        (Metric.Churned, ["流失客户数", "流失客户", "流失数", "流失了", "流失", "lost customers", "customers lost", "churned"]),
        (Metric.FollowUpsToClose, ["成交前跟进次数", "成交前跟进", "follow-ups to close", "follow ups to close"]),
        (Metric.LeadToDeal, ["线索成交率", "线索转化率", "商机成交率", "商机转化率", "转化率", "成交率", "赢单率", "lead-to-deal", "lead to deal", "conversion rate", "conversion", "win rate", "close rate"]),
        (Metric.DealCycleDays, ["成交周期", "销售周期", "deal cycle", "sales cycle"]),
        (Metric.GrossMargin, ["毛利率", "毛利", "利润率", "gross margin", "margin"]),
        (Metric.Coverage, ["按时跟进率", "按时联系率", "按时跟进", "按时联系", "跟进覆盖率", "覆盖率", "on-time rate", "on time rate", "coverage"]),
        (Metric.Top3Share, ["前三大客户占比", "前3大客户占比", "前三客户占比", "客户集中度", "集中度", "top 3 share", "top three share", "top 3 customers", "concentration"]),
        (Metric.Compliance, ["流程规范性", "规范性", "流程规范", "记录质量", "compliance", "record quality"]),
        (Metric.Score, ["综合评分", "绩效评分", "绩效得分", "绩效分", "评分", "得分", "绩效", "composite score", "score"]),
    ];

    /// <summary>Each month of the time named.</summary>
    public static readonly string[] ByMonth = ["逐月", "按月", "分月", "每个月", "每月", "各月", "各个月", "month by month", "by month", "per month", "each month", "every month", "monthly"];

    /// <summary>A person's or team's figures as a whole.</summary>
    public static readonly string[] Overall = ["业绩", "战绩", "kpi", "performance", "results", "numbers", "month", "quarter", "year", "doing", "on track"];

    /// <summary>Everyday words that mean a figure only where the sentence asks, or says whose or how much: 拜访, 新客户, 跟进.</summary>
    public static readonly IReadOnlySet<Metric> Everyday = new HashSet<Metric>
    {
        Metric.Visits, Metric.FollowUps, Metric.NewCustomers, Metric.Orders, Metric.Collected, Metric.Churned,
    };

    public static readonly string[] Asking =
    [
        "多少钱", "多少", "几个", "几家", "几次", "几单", "几", "怎么样", "怎样", "如何", "咋样", "好不好", "吗", "呢", "?", "查一下", "查下", "查", "看一下", "看下", "看看", "看", "how much", "how many", "how is", "how's", "how are", "how", "what's", "what is", "what was", "what were", "what",
        "show me", "show", "give me", "tell me", "did", "has", "have", "is", "was",
    ];

    public static readonly string[] Most = ["最多", "最高", "最好", "最大", "最快", "最强", "冠军", "第一名", "第一", "the most", "most", "highest", "best", "top seller", "top performer", "top performers", "top", "ahead of", "ahead", "leading", "biggest", "largest"];

    /// <summary>How a ranking runs, said whole.</summary>
    public static readonly string[] Falling = ["从高到低", "由高到低", "从大到小", "从多到少", "best to worst", "high to low", "highest first", "best first", "most first"];

    public static readonly string[] Rising = ["从低到高", "由低到高", "从小到大", "从少到多", "worst to best", "low to high", "lowest first", "worst first", "fewest first"];

    public static readonly string[] Least = ["最少", "最低", "最差", "最小", "最慢", "倒数第一", "倒数", "垫底", "落后", "没有", "没", "behind", "missed", "the least", "least", "lowest", "worst", "bottom", "fewest", "smallest"];

    /// <summary>Of what they were to reach.</summary>
    public static readonly string[] Lagging = ["落后最多", "落后得最多", "落后最远", "差得最远", "furthest under", "furthest below", "furthest short", "furthest off", "furthest behind", "farthest behind", "most behind"];

    public static readonly string[] Ranking = ["排名", "排行榜", "排行", "名次", "谁", "ranking", "rank", "leaderboard", "who"];

    /// <summary>What is ranked, when it is not people.</summary>
    public static readonly (ScopeKind Kind, string[] Words)[] Ranked =
    [
        (ScopeKind.Rep, ["哪个销售", "哪位销售", "哪个人", "哪位", "各销售", "每个人", "每人", "每位", "各人", "按人", "which rep", "by rep", "per rep", "reps", "rep", "each rep", "each person", "by person", "per person"]),
        (ScopeKind.Product, ["哪个产品", "哪种产品", "哪款产品", "什么产品", "各产品", "各个产品", "各产品线", "按产品", "每个产品", "which product line", "which product", "each product", "product line", "what product", "by product", "per product", "products"]),
        (ScopeKind.Region, ["哪个区域", "哪个地区", "哪个大区", "各区域", "各区", "各地区", "各大区", "按区域", "按地区", "每个区域", "which region", "each region", "by region", "per region", "regions"]),
        (ScopeKind.Team, ["哪个团队", "哪个部门", "哪个组", "各团队", "各部门", "各部", "各组", "各个团队", "各个部门", "每个团队", "每个部门", "每个组", "按团队", "按部门", "按组", "which team", "each team", "every team", "by team", "per team", "teams"]),
    ];

    public static readonly string[] Versus = ["compare", "比较一下", "对比", "相比", "相较于", "相较", "比起", "比", "和上期比", "较", "与", "和", "跟", "compared with", "compared to", "versus", "vs.", "vs", "against", "than"];

    public static readonly string[] Mine = ["我自己的", "我自己", "我的", "我", "mine", "my own", "my", "me", "i"];

    /// <summary>Whoever asks and those they answer for: nothing that need be said.</summary>
    public static readonly string[] Us = ["我们的", "我们", "咱们的", "咱们", "大伙"];

    public static readonly string[] OwnTeam = ["我们团队", "我们部门", "我们组", "我的团队", "本部门", "本团队", "团队", "our team's", "our team", "my team's", "my team", "the team's", "the team", "team"];

    public static readonly string[] Company = ["全公司", "整个公司", "公司整体", "整体", "全部", "全员", "大家", "公司", "whole company", "the company", "company", "overall", "everyone", "everybody", "in total", "total", "all"];

    /// <summary>Words that add nothing to such a question.</summary>
    public static readonly string[] Small =
    [
        "客户", "的", "了", "一下", "一比", "下", "起来", "放一起", "是", "天", "为什么", "为何", "还要", "还需", "需要", "下降", "上升", "下滑", "涨", "跌", "降", "customers", "customer", "clients", "days", "why", "drop", "dropped", "fall", "fell", "rise", "rose", "grow", "grew", "go", "went", "down", "still", "need", "needed", "left", "remaining", "his", "her", "their", "有", "个", "家", "次", "元", "钱", "在", "做得", "做", "干得", "现在", "目前", "截至", "到", "为止", "一共", "总共", "合计", "总", "情况", "数据", "数", "量", "额", "率", "请问", "请", "帮我", "给我", "告诉我", "想知道", "这边", "区域", "地区", "大区", "区", "产品", "部门", "销售员", "同事", "客户经理", "们", "啊", "呀", "哪", "个人", "完成", "期间", "份", "度", "里", "得", "达到", "增长", "变化", "差多少", "差", "高", "低", "多", "少",
        "the", "of", "in", "for", "each", "both", "either", "at", "on", "to", "so far", "do", "does", "a", "an", "and", "by", "from", "with", "please", "our", "we", "us", "we've", "made", "make", "get", "got", "going", "doing", "been", "had", "were", "are", "region", "product", "rate", "figure", "figures", "numbers", "number", "'s", "s", "’s", "month", "up", "it", "kpi", "this", "that", "performance", "now", "bring", "brought", "brings", "during", "change", "about", "and", "people",
    ];

    /// <summary>Said of a figure just shown: against the same days a year before.</summary>
    public static readonly string[] YearBefore =
    [
        "同比", "和去年同期比", "跟去年同期比", "与去年同期比", "比去年同期", "去年同期", "和去年比", "跟去年比", "比去年", "和去年同期對比", "去年同期呢", "和去年同期比怎么样", "跟去年同期比怎么样", "和去年同期相比", "同比怎么样",
        "vs last year", "versus last year", "compared to last year", "compared with last year", "and last year", "year on year", "yoy", "same period last year", "vs the same period last year",
    ];

    public static readonly string[] Why = ["为什么", "为何", "怎么算的", "怎么算出来的", "怎么来的", "依据", "明细", "来源", "why", "why's that", "how so", "explain", "details", "where from", "how was that counted"];
}
