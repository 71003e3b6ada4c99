using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Wording;

/// <summary>The field's own terms in the reader's language. Files, cards and reports all use these.</summary>
public static class Terms
{
    public static string Of(Stage stage, Language language) => Pick(language, stage switch
    {
        Stage.Prospect => ("潜在", "潛在", "Prospect"),
        Stage.Interested => ("意向", "意向", "Interested"),
        Stage.Negotiating => ("谈判", "談判", "Negotiating"),
        Stage.Won => ("成交", "成交", "Won"),
        _ => ("流失", "流失", "Lost"),
    });

    public static string Of(Method method, Language language) => Pick(language, method switch
    {
        Method.Call => ("电话", "電話", "Call"),
        Method.Visit => ("上门拜访", "上門拜訪", "Visit"),
        Method.Meeting => ("面谈", "面談", "Meeting"),
        Method.Email => ("邮件", "郵件", "Email"),
        Method.Message => ("微信/短信", "微信/簡訊", "Message"),
        Method.Event => ("行业活动", "行業活動", "Event"),
        _ => ("其他", "其他", "Other"),
    });

    public static string Of(CompanySize size, Language language) => Pick(language, size switch
    {
        CompanySize.Large => ("大型", "大型", "Large"),
        CompanySize.Medium => ("中型", "中型", "Medium"),
        CompanySize.Small => ("小型", "小型", "Small"),
        _ => ("个体", "個體", "Individual"),
    });

    public static string Of(LossReason reason, Language language) => Pick(language, reason switch
    {
        LossReason.Price => ("价格", "價格", "Price"),
        LossReason.Service => ("服务", "服務", "Service"),
        LossReason.NeedChanged => ("需求变化", "需求變化", "Need changed"),
        LossReason.Competitor => ("竞争对手", "競爭對手", "Competitor"),
        _ => ("其他", "其他", "Other"),
    });

    public static string Of(Urgency urgency, Language language) => Pick(language, urgency switch
    {
        Urgency.Low => ("低", "低", "Low"),
        Urgency.Medium => ("中", "中", "Medium"),
        _ => ("高", "高", "High"),
    });

    public static string Of(Focus focus, Language language) => Pick(language, focus switch
    {
        Focus.Price => ("价格", "價格", "Price"),
        Focus.Quality => ("质量", "品質", "Quality"),
        _ => ("服务", "服務", "Service"),
    });

    public static string Of(DecisionComplexity complexity, Language language) => Pick(language, complexity switch
    {
        DecisionComplexity.Simple => ("简单", "簡單", "Simple"),
        DecisionComplexity.Normal => ("一般", "一般", "Normal"),
        _ => ("复杂", "複雜", "Complex"),
    });

    public static string Of(StepState state, Language language) => Pick(language, state switch
    {
        StepState.Open => ("进行中", "進行中", "Open"),
        StepState.Done => ("已完成", "已完成", "Done"),
        _ => ("已延期", "已延期", "Postponed"),
    });

    public static string Of(Depth depth, Language language) => Pick(language, depth switch
    {
        Depth.Light => ("轻触达", "輕觸達", "Light"),
        Depth.Deep => ("深度沟通", "深度溝通", "Deep"),
        _ => ("高层对接", "高層對接", "Executive"),
    });

    public static string Of(Role role, Language language) => Pick(language, role switch
    {
        Role.Rep => ("销售", "業務", "Rep"),
        Role.Lead => ("主管", "主管", "Lead"),
        Role.Manager => ("经理", "經理", "Manager"),
        _ => ("管理员", "管理員", "Admin"),
    });

    public static string Of(Rating rating, Language language) => Pick(language, rating switch
    {
        Rating.Excellent => ("优秀", "優秀", "Excellent"),
        Rating.Good => ("良好", "良好", "Good"),
        _ => ("待改进", "待改進", "Needs improvement"),
    });

    public static string Of(Segment segment, Language language) => Pick(language, segment switch
    {
        Segment.HighValue => ("高价值", "高價值", "High value"),
        Segment.AtRisk => ("流失风险", "流失風險", "At risk"),
        Segment.LowValue => ("低价值", "低價值", "Low value"),
        Segment.New => ("新客户", "新客戶", "New"),
        Segment.Potential => ("潜力", "潛力", "Potential"),
        _ => ("常规", "常規", "Regular"),
    });

    public static string Of(ProductClass kind, Language language) => Pick(language, kind switch
    {
        ProductClass.Star => ("明星", "明星", "Star"),
        ProductClass.Problem => ("问题", "問題", "Problem"),
        _ => ("正常", "正常", "Normal"),
    });

    /// <summary>A known industry in the reader's language, any other in its own words.</summary>
    public static string Industry(string industry, Language language) =>
        Industries.Find(industry) is { } known ? Pick(language, (known.Chinese, known.Traditional, known.English)) : industry;

    public static string YesNo(bool yes, Language language) => Pick(language, yes ? ("是", "是", "Yes") : ("否", "否", "No"));

    private static string Pick(Language language, (string Simplified, string Traditional, string English) forms) =>
        language == Language.English ? forms.English : language == Language.Traditional ? forms.Traditional : forms.Simplified;
}
