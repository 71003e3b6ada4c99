using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Understanding.Vocabularies;

/// <summary>What teams write for the field's terms, in files and behind commands alike. The first word of each is the one an error proposes.</summary>
internal static class FieldWords
{
    public static readonly Vocabulary<Stage> Stages = new(
        (Stage.Prospect, "潜在 潜在客户 lead prospect prospects | 线索 初步接触 potential new qz"),
        (Stage.Interested, "意向 意向客户 有意向 interested | 商机 interest opportunity qualified yx"),
        (Stage.Negotiating, "谈判 谈判中 商务谈判 negotiating negotiation | 洽谈 报价 proposal quoting tp"),
        (Stage.Won, "成交 已成交 成交客户 赢单 won closed_won | 签约 已签约 合作中 closed deal cj"),
        (Stage.Lost, "流失 已流失 流失客户 丢单 输单 lost closed_lost | churned"));

    public static readonly Vocabulary<Grade> Grades = new(
        (Grade.A, "A A级 A类 A级客户 高 重点 重点客户 高价值 high grade_a"),
        (Grade.B, "B B级 B类 B级客户 中 普通 普通客户 medium grade_b"),
        (Grade.C, "C C级 C类 C级客户 低 一般 low grade_c"));

    public static readonly Vocabulary<CompanySize> Sizes = new(
        (CompanySize.Large, "大型 大型企业 large | 大 大企业 big enterprise dx"),
        (CompanySize.Medium, "中型 中型企业 medium mid-size mid-sized | 中 中等 mid zx"),
        (CompanySize.Small, "小型 小型企业 小微企业 small | 小 小微 微型 micro xx"),
        (CompanySize.Individual, "个体 个体户 个体工商户 individual | 个人 sole_trader gt"));

    public static readonly Vocabulary<Urgency> Urgencies = new(
        (Urgency.Low, "低 不急 不紧急 一般 low"),
        (Urgency.Medium, "中 中等 普通 较急 medium normal mid"),
        (Urgency.High, "高 紧急 急 很急 非常紧急 high urgent"));

    public static readonly Vocabulary<Focus> Focuses = new(
        (Focus.Price, "价格 价格优先 成本 price cost"),
        (Focus.Quality, "质量 品质 质量优先 quality"),
        (Focus.Service, "服务 售后 服务优先 售后服务 service services support"));

    public static readonly Vocabulary<DecisionComplexity> Complexities = new(
        (DecisionComplexity.Simple, "简单 低 simple easy low"),
        (DecisionComplexity.Normal, "一般 中 中等 普通 正常 normal medium average"),
        (DecisionComplexity.Complex, "复杂 高 complex complicated high"));

    public static readonly Vocabulary<LossReason> LossReasons = new(
        (LossReason.Price, "价格 价格太高 价格偏高 太贵 price too_expensive pricing cost"),
        (LossReason.Service, "服务 服务不好 售后 service support"),
        (LossReason.NeedChanged, "需求变化 需求变更 需求改变 无需求 没有需求 need_changed need-changed needchanged needs_changed no_need need"),
        (LossReason.Competitor, "竞争对手 竞品 竞争 对手 友商 competitor competition rival"),
        (LossReason.Other, "其他 其它 未知 other others unknown"));

    public static readonly Vocabulary<Method> Methods = new(
        (Method.Call, "电话 打电话 通话 电话沟通 电话跟进 电话回访 电话拜访 视频 视频会议 视频通话 视频电话 线上会议 视讯 call phone telephone phone_call tel video video_call video_meeting"),
        (Method.Visit, "上门拜访 拜访 上门 走访 实地拜访 登门拜访 客户拜访 外出拜访 visit site_visit on-site onsite"),
        (Method.Meeting, "面谈 会议 会面 见面 面访 开会 来访 meeting face_to_face face-to-face"),
        (Method.Email, "邮件 电子邮件 电邮 发邮件 邮箱 email e-mail mail"),
        (Method.Message, "微信/短信 微信 短信 简讯 微信/简讯 短信/微信 消息 企业微信 企微 钉钉 qq 微信沟通 message messages wechat/sms wechat sms text im chat whatsapp line"),
        (Method.Event, "行业活动 展会 行业活动/展会 活动 会展 沙龙 论坛 峰会 event exhibition expo trade_fair trade_show fair show conference"),
        (Method.Other, "其他 其它 other others"));

    public static readonly Vocabulary<StepState> States = new(
        (StepState.Open, "进行中 未完成 待办 待跟进 处理中 跟进中 open in_progress pending todo ongoing"),
        (StepState.Done, "已完成 完成 done completed complete closed finished"),
        (StepState.Postponed, "已延期 延期 推迟 延后 postponed delayed deferred"));

    public static readonly Vocabulary<Role> Roles = new(
        (Role.Rep, "销售 销售代表 业务 业务员 销售员 销售人员 销售顾问 客户经理 rep sales sales_rep salesperson representative"),
        (Role.Lead, "主管 组长 销售主管 团队主管 队长 lead team_lead supervisor leader team_leader"),
        (Role.Manager, "经理 销售经理 总监 销售总监 总经理 manager sales_manager director head"),
        (Role.Admin, "管理员 系统管理员 行政 admin administrator"));

    public static readonly Vocabulary<bool> YesNo = new(
        (true, "是 是的 有 对 好 好的 行 嗯 确认 同意 允许 可以 yes y yep sure ok true t 1 √ ✓ ✔"),
        (false, "否 无 不 不是 不用 不要 没有 取消 算了 不同意 不允许 不可以 no n nope cancel false f 0 × ✗ x"));
}
