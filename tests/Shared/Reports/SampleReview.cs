using SalesBot.Bot.Reports;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Tests;

/// <summary>A believable company's March: five reps, six products, four regions. The figures agree with each other.</summary>
internal static class SampleReview
{
    public static readonly DateOnly LastDay = new(2026, 3, 31);

    public static Report March(DateOnly? today = null) => new(Review, today ?? LastDay)
    {
        Insights =
        [
            new("谈判阶段 30% 推进，卡在价格（12 家里 7 家）", "给这 7 家各准备一份分期方案，本周五前报出") { Title = "漏斗卡住", IsRisk = true, Owners = "陈静", Due = new DateOnly(2026, 4, 14) },
            new("A 级有 2 家超期 7 天以上：华信电子、天目茶业", "今天由负责人各打一个电话") { Title = "A级客户超期", IsRisk = true, Owners = "李敏：华信电子；王芳：天目茶业", Due = new DateOnly(2026, 4, 7) },
            new("耗材毛利 8%，低于 10%", "下次报价先问采购量，量小不再打折") { Title = "产品毛利低", Owners = "陈静", Due = new DateOnly(2026, 4, 30), Expected = "毛利率到 10%" },
            new("检测仪器占销售额 36%，毛利 42%", Good: true),
        ],
        Trend =
        [
            new(Period.Month(2025, 10), 1_720_000m, 1_900_000m), new(Period.Month(2025, 11), 1_985_000m, 1_950_000m),
            new(Period.Month(2025, 12), 2_610_000m, 2_200_000m), new(Period.Month(2026, 1), 1_540_500m, 2_000_000m),
            new(Period.Month(2026, 2), 2_342_000m, 2_100_000m), new(Period.Month(2026, 3), 2_328_000m, 2_170_000m),
        ],
        Plans =
        [
            new("提高回款率", "每周三核对到期应收，主管跟进前 5 家", "李敏", new DateOnly(2026, 3, 31), "回款率", "86%", "110%", true),
            new("挽回华北老客户", "逐家回访，给回购优惠", "赵强", new DateOnly(2026, 4, 15), "流失率", "4%", "3%", false),
        ],
        NextTargets = new NextTargets(
        [
            new("陈小明", 560_000m, 640_000m, 4, 24, 500_000m), new("李敏", 520_000m, 600_000m, 3, 22, 480_000m),
            new("王芳", 420_000m, 480_000m, 3, 20, 380_000m), new("赵强", 400_000m, 460_000m, 2, 20, 360_000m), new("孙丽", 320_000m, null, 2, 18, null),
        ],
            new("", 2_220_000m, 2_500_000m, 14, 104, 1_720_000m)),
    };

    public static Review Review { get; } = new(
        Period.Month(2026, 3),
        Scope.All,
        new Kpi
        {
            Sales = 2_328_000m, Orders = 66, Aov = 2_328_000m / 66, Target = 2_170_000m, Challenge = 2_500_000m, Completion = 2_328_000m / 2_170_000m,
            ChallengeCompletion = 2_328_000m / 2_500_000m, Yoy = 0.184m, Mom = (2_328_000m / 2_342_000m) - 1, Collected = 2_560_800m, CollectionRate = 1.1m,
            NewCustomers = 15, NewSales = 512_000m, RepeatSales = 1_816_000m, FollowUps = 412, Visits = 96, RepurchaseRate = 0.62m, Churned = 4,
            ChurnRate = 4m / 131, LeadToDeal = 0.21m, DealCycleDays = 46.5m, FollowUpsToClose = 5.8m, GrossMargin = 0.337m, Coverage = 0.86m, Top3Share = 0.31m,
        },
        [
            Rep("陈小明", "销售一部", 640_000m, 560_000m, 17, 5, 96, 27, 0.98m, 93.4m, Rating.Excellent),
            Rep("李敏", "销售一部", 561_300m, 500_000m, 15, 4, 88, 22, 1.24m, 91.2m, Rating.Excellent),
            Rep("王芳", "销售二部", 452_700m, 420_000m, 14, 3, 84, 19, 1.05m, 86.7m, Rating.Good),
            Rep("赵强", "销售二部", 398_000m, 410_000m, 12, 2, 79, 16, 1.31m, 81m, Rating.Good),
            Rep("孙丽", "销售二部", 276_000m, 280_000m, 8, 1, 65, 12, 0.91m, 74.25m, Rating.NeedsImprovement, provisional: true),
        ],
        [
            new("检测仪器", 838_080m, 0.36m, 0.42m, 800_000m, 1.0476m, 0.12m, ProductClass.Star),
            new("净化设备", 605_280m, 0.26m, 0.33m, 600_000m, 1.0088m, -0.045m, ProductClass.Normal),
            new("软件订阅", 372_480m, 0.16m, 0.61m, 300_000m, 1.2416m, 0.305m, ProductClass.Normal),
            new("技术咨询", 279_360m, 0.12m, null, null, null, null, ProductClass.Normal),
            new("耗材", 162_960m, 0.07m, 0.08m, 220_000m, 0.740727m, -0.18m, ProductClass.Problem),
            new("配件", 69_840m, 0.03m, 0.19m, null, null, 0m, ProductClass.Normal),
        ],
        [
            new("华东", 1_024_320m, 28, 0.44m, 0.36m, 7, 0.031m, 900_000m, 1.138m), new("华南", 651_840m, 18, 0.28m, 0.34m, 4, -0.02m, 640_000m, 1.0185m),
            new("华北", 442_320m, 13, 0.19m, 0.29m, 3, -0.081m, 460_000m, 0.9616m), new(null, 209_520m, 7, 0.09m, null, 1, null, 170_000m, 1.2325m),
        ],
        [
            new("manufacturing", 931_200m, 25, 0.4m, 0.33m, 6, 0.05m), new("medical", 698_400m, 17, 0.3m, 0.41m, 4, 0.11m),
            new("it", 349_200m, 11, 0.15m, 0.28m, 3, -0.09m), new("retail", 232_800m, 9, 0.1m, 0.22m, 2, -0.21m), new(null, 116_400m, 4, 0.05m, null, 0, null),
        ],
        [
            new("Large", 1_164_000m, 21, 0.5m, 0.34m, 3, 0.02m), new("Medium", 814_800m, 28, 0.35m, 0.33m, 8, -0.03m), new("Small", 349_200m, 17, 0.15m, 0.32m, 4, -0.01m),
        ],
        [
            new("转介绍", 885_000m, 305_000m, null, null), new("展会", 721_000m, 240_000m, 80_000m, 2m), new("官网", 472_000m, 161_000m, 45_000m, 2.577778m),
            new("电话陌拜", 250_000m, 78_500m, 96_000m, -0.182292m),
        ],
        [
            new(1, 12, 402_000m), new(2, 14, 486_000m), new(3, 17, 655_000m), new(4, 11, 389_000m), new(5, 11, 371_000m), new(6, 1, 25_000m), new(7, 0, 0m),
        ],
        [
            new(Stage.Prospect, 64, 22, 22m / 64, 14m), new(Stage.Interested, 41, 19, 19m / 41, 21m), new(Stage.Negotiating, 40, 12, 0.3m, 33.5m), new(Stage.Won, 143, 0, null, null),
        ],
        [new(LossReason.Price, 2), new(LossReason.Competitor, 1), new(LossReason.NeedChanged, 1)],
        new RfmFigures(
            [
                new(Segment.HighValue, 18, 18m / 126, 12_600_000m), new(Segment.AtRisk, 21, 21m / 126, 4_730_000m), new(Segment.LowValue, 38, 38m / 126, 1_120_000m),
                new(Segment.New, 14, 14m / 126, 655_000m), new(Segment.Potential, 12, 12m / 126, 1_905_000m), new(Segment.Regular, 23, 23m / 126, 4_000_000m),
            ],
            [
                Rated("ZZ-DX-CJ-001", "恒通科技", 5, 5, 5, 6, 14, 1_860_000m, Segment.HighValue), Rated("YL-DX-CJ-002", "安康医疗", 5, 4, 4, 12, 9, 920_000m, Segment.HighValue),
                Rated("XX-ZX-CJ-003", "云帆物流", 4, 4, 4, 41, 7, 610_000m, Segment.HighValue), Rated("ZZ-ZX-CJ-004", "华信电子", 2, 4, 4, 133, 6, 540_000m, Segment.AtRisk),
                Rated("LS-XX-CJ-005", "天目茶业", 1, 3, 3, 260, 4, 230_000m, Segment.AtRisk), Rated("JY-ZX-CJ-006", "嘉禾教育", 2, 3, 2, 150, 4, 96_000m, Segment.AtRisk),
                Rated("FW-XX-CJ-007", "明德咨询", 4, 1, 1, 50, 1, 18_000m, Segment.New), Rated("QT-GT-CJ-008", "老周五金", 1, 1, 1, 300, 1, 4_200m, Segment.LowValue),
                Rated("ZZ-XX-CJ-009", "远航机械", 4, 3, 3, 37, 5, 320_000m, Segment.Regular), Rated("YL-ZX-CJ-010", "博爱门诊", 3, 3, 2, 92, 4, 88_000m, Segment.Potential),
            ]));

    /// <summary>Nothing but targets.</summary>
    public static Review Empty { get; } = Review with
    {
        Kpi = new Kpi { Target = 2_000_000m, Completion = 0m }, ByRep = [], ByProduct = [], ByRegion = [], ByIndustry = [], BySize = [], ByChannel = [],
        Weekdays = [.. Enumerable.Range(1, 7).Select(day => new WeekdayFigures(day, 0, 0m))],
        Funnel = [.. Enum.GetValues<Stage>().Where(stage => stage != Stage.Lost).Select(stage => new FunnelRow(stage, 0, 0, null, null))],
        LossReasons = [],
        Rfm = new RfmFigures([.. Enum.GetValues<Segment>().Select(segment => new SegmentFigures(segment, 0, null, 0m))], []),
    };

    /// <summary>The names people could type to break a page: markup, quotes, emoji, control characters, length.</summary>
    public static IReadOnlyList<string> HostileNames { get; } =
    [
        "<b>&\"'</b>", "]]><script>alert(1)</script>", "😀👨‍👩‍👧🇨🇳 公司", "\u0000\u0007\u001b[31m红", "半个代理\ud83d", new string('长', 200), new string('W', 200), "a\nb\tc", "=1+1", "@SUM(A1)", " ", "مرحبا שלום",
    ];

    /// <summary>The sample with every name replaced by a hostile one.</summary>
    public static Report Hostile()
    {
        var at = 0;
        string Next() => HostileNames[at++ % HostileNames.Count];
        var march = March();
        return march with
        {
            Review = Review with
            {
                Scope = new Scope(ScopeKind.Team, Next()),
                ByRep = [.. HostileNames.Select(name => Review.ByRep[0] with { Rep = name, Team = Next() })],
                ByProduct = [.. HostileNames.Select(name => Review.ByProduct[0] with { Product = name })],
                ByRegion = [.. HostileNames.Select(name => Review.ByRegion[0] with { Name = name })],
                ByIndustry = [.. HostileNames.Select(name => Review.ByIndustry[0] with { Name = name })],
                ByChannel = [.. HostileNames.Select(name => Review.ByChannel[1] with { Channel = name })],
                Rfm = Review.Rfm with { Customers = [.. HostileNames.Select((name, index) => Review.Rfm.Customers[index % 10] with { Name = name, Code = new CustomerCode(name) })] },
            },
            Insights = [.. HostileNames.Select(name => new Insight(name, name))],
            Plans = [.. HostileNames.Select(name => march.Plans[0] with { Goal = name, Action = name, Owner = name })],
            NextTargets = march.NextTargets with { Holders = [.. HostileNames.Select(name => march.NextTargets.Holders[0] with { Holder = name })] },
        };
    }

    private static RepFigures Rep(
        string name, string team, decimal sales, decimal target, int orders, int fresh, int followUps, int visits, decimal collectionRate, decimal score, Rating rating, bool provisional = false) =>
        new(
            name,
            team,
            new Kpi
            {
                Sales = sales, Orders = orders, Aov = sales / orders, Target = target, Challenge = target * 1.15m, Completion = sales / target, ChallengeCompletion = sales / target / 1.15m,
                Yoy = 0.1m, Mom = -0.02m, Collected = sales * collectionRate, CollectionRate = collectionRate, NewCustomers = fresh, NewSales = sales * 0.22m, RepeatSales = sales * 0.78m,
                FollowUps = followUps, Visits = visits, RepurchaseRate = 0.6m, LeadToDeal = 0.2m, DealCycleDays = 45m, FollowUpsToClose = 5.5m, GrossMargin = 0.34m, Coverage = 0.87m, Top3Share = 0.55m,
            },
            score,
            rating,
            provisional,
            88.5m);

    private static RfmCustomer Rated(string code, string name, int r, int f, int m, int days, int orders, decimal amount, Segment segment) =>
        new(new CustomerCode(code), name, r, f, m, days, orders, amount, segment);
}
