using System.Collections.Frozen;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Files.Import;

/// <summary>What teams and other programs call our columns, beside their own names. A heading means the first column of its kind that has the word.</summary>
/// <remarks>Of EspoCRM, Odoo, Pipedrive, HubSpot, 销售易 and 纷享销客 as their public documentation names the fields of an export.</remarks>
internal static class ColumnWords
{
    private static readonly FrozenDictionary<FileColumn, string[]> Words = new Dictionary<FileColumn, string>
    {
        [Columns.Name] = "名字 人员 员工 员工姓名 销售 销售姓名 full_name employee user user_name",
        [Columns.Role] = "职位 岗位 身份 职务 title job_title position",
        [Columns.Team] = "团队 所属部门 小组 组别 销售部门 department group teams",
        [Columns.PersonRegion] = "大区 地区 所属区域 territory area",
        [Columns.Lead] = "主管 直属上级 直接上级 上级主管 汇报对象 manager supervisor reports_to",
        [Columns.TimeZone] = "time_zone",
        [Columns.Language] = "lang locale",

        [Columns.Code] = "编号 客户代码 客户编码 客户ID 客户号 账号编号 customer_id customer_no customer_number customer_code account_id account_number record_id company_id organization_id id external_id reference ref internal_reference 唯一性ID",
        [Columns.CustomerName] = "客户 客户名 公司 公司名称 公司名 企业名称 企业 单位名称 单位 客户全称 客户单位 甲方 账户名称 customer customer_name client client_name company company_name account account_name organization organization_name organisation display_name complete_name partner organization_-_name name_1",
        [Columns.Aliases] = "简称 客户简称 公司简称 曾用名 英文名 alias short_name nickname dba",
        [Columns.Industry] = "所属行业 行业类型 行业分类 客户行业 一级行业 industry_type sector vertical",
        [Columns.Size] = "企业规模 公司规模 客户规模 人数 员工人数 员工数 人员规模 总人数 company_size employees number_of_employees employee_count no_of_employees headcount",
        [Columns.Region] = "地区 省份 省市 城市 所在地区 所在城市 所属区域 大区 销售区域 省 市 省/市 area territory city state province billing_address_city billing_city state/region",
        [Columns.Address] = "公司地址 详细地址 联系地址 客户地址 办公地址 street street_address billing_address billing_address_street address_line_1 organization_-_address full/combined_address_of_address",
        [Columns.Channel] = "客户来源 来源 来源渠道 渠道 线索来源 获取渠道 source lead_source channel original_source original_traffic_source source_origin",
        [Columns.Contact] = "联络人 主要联系人 客户联系人 对接人 联系人姓名 联络窗口 首要联系人 关键人 contact_person contact_name primary_contact contacts person people attn person_-_name organization_-_people",
        [Columns.Title] = "职位 联系人职务 联系人职位 岗位 头衔 job_title position contact_title function job_position",
        [Columns.Phone] = "电话 手机 手机号 手机号码 联系电话 联络电话 电话号码 联系人电话 联系手机 移动电话 座机 固定电话 公司电话 tel telephone mobile mobile_phone cell cell_phone phone_number phone_number_1 work_phone contact_phone phone_work contact_number person_-_phone organization_-_phone person_-_phone_-_work",
        [Columns.Email] = "邮件 电子邮件 邮箱地址 电子邮箱 联系邮箱 e-mail mail email_address email_work contact_email person_-_email person_-_email_-_work",
        [Columns.WeChat] = "微信号 wechat_id weixin",
        [Columns.Consent] = "可联系 是否可联系 opt_in marketing_consent",
        [Columns.Grade] = "客户等级 等级 级别 客户级别 分级 客户类别 重要程度 重要性 客户评级 abc ABC分类 level tier rating customer_grade priority segment",
        [Columns.Stage] = "阶段 客户阶段 销售阶段 跟进状态 客户状态 状态 合作状态 成交状态 商机阶段 进展 目前进展 生命状态 status lead_status lifecycle_stage type deal_stage pipeline_stage sales_stage opportunity_stage",
        [Columns.Strategic] = "是否战略客户 战略 重点客户 key_account is_strategic",
        [Columns.Potential] = "潜力 潜力分 评分 potential_score score lead_score",
        [Columns.Owner] = "业务员 销售 销售员 销售人员 销售代表 客户经理 跟进人 责任人 负责销售 所属销售 归属人 所有人 客户所有人 客户负责人 负责人主属 对接销售 业务 业务负责人 业务代表 rep sales_rep salesperson sales_person account_manager account_owner assigned_user assigned_to assigned_user_name company_owner contact_owner record_owner responsible user organization_-_owner person_-_owner",
        [Columns.FirstContact] = "首次联系 首次联系时间 首次接触 首次接触日期 首次跟进时间 建档时间 建档日期 创建时间 创建日期 录入时间 登记日期 first_contact_date create_date created created_at created_on date_created organization_created add_time",
        [Columns.LastContact] = "最近联系 最近联系时间 最近联系日期 上次联系 上次联系时间 上次跟进 上次跟进时间 最后联系时间 最后跟进 最后跟进时间 最后跟进日期 最近跟进 最近跟进日期 最新跟进时间 最近一次跟进 最新跟进记录时间 最近活动记录时间 最新活动记录时间 最新活动时间 last_contact_date last_contacted last_activity last_activity_date date_of_last_activity last_activity_time last_follow-up last_touch organization_-_last_activity_date person_-_last_activity_date",
        [Columns.Need] = "需求 客户需求 需求描述 采购需求 产品需求 意向产品 need_description needs requirement requirements interest",
        [Columns.Urgency] = "紧急度 urgent",
        [Columns.BudgetMin] = "预算 客户预算 预算金额 budget",
        [Columns.ExpectedClose] = "预计成交时间 预计成交日期 预计签单日期 预计合作日期 预计结单日期 expected_close_date close_date expected_closing",
        [Columns.Supplier] = "现有供应商 在用供应商 竞争对手 current_supplier competitor incumbent",
        [Columns.SupplierShare] = "供应商占比",
        [Columns.Focus] = "客户关注点 关心 focus_point",
        [Columns.DecisionDays] = "决策周期(天) decision_cycle",
        [Columns.PaymentDays] = "账期(天) 付款账期 付款天数 结算周期 payment_terms credit_days",
        [Columns.DecisionComplexity] = "决策流程复杂度 决策流程",
        [Columns.CreditCode] = "信用代码 税号 社会信用代码 纳税人识别号 统一信用代码 tax_id vat vat_number registration_number sic_code company_registry",
        [Columns.Notes] = "说明 备忘 其他 其它 简介 公司简介 描述 跟进情况 note remark remarks comment comments description internal_notes about_us memo",

        [Columns.Customer] = "客户名称 客户 客户名 公司 公司名称 客户代码 客户编码 单位名称 所属客户 关联客户 customer_name customer_id customer_code account account_name company company_name associated_company organization parent regarding partner related_to invoice_partner activity_-_organization deal_-_organization organization_-_name note_-_organization",
        [Columns.Author] = "跟进人员 记录人 销售 销售人员 业务员 负责人 拜访人 创建人 执行人 author owner user assigned_user assigned_user_name assigned_to activity_assigned_to salesperson created_by done_by responsible activity_-_assigned_to_user activity_-_assigned_to",
        [Columns.At] = "日期 时间 跟进日期 拜访日期 拜访时间 联系时间 联系日期 沟通时间 沟通日期 实际开始时间 activity_date date date_start due_date done_time marked_as_done_time create_date when timestamp time activity_-_due_date activity_-_marked_as_done_time",
        [Columns.LoggedAt] = "录入时间 创建时间 登记时间 created_at created add_time",
        [Columns.Method] = "方式 跟进类型 联系方式 沟通方式 拜访方式 记录类型 活动类型 销售记录类型 type activity_type channel call_type activity_-_type",
        [Columns.Summary] = "内容 跟进记录 跟进情况 沟通内容 沟通记录 拜访内容 拜访纪要 记录 详情 销售记录内容 主题 备注 notes note description subject content details body note_body activity_note activity_summary activity_-_note activity_-_subject",
        [Columns.Feedback] = "反馈 客户意见 customer_feedback",
        [Columns.Objection] = "顾虑 客户异议 问题 objections concern",
        [Columns.NextStep] = "下一步 下步计划 下一步计划 后续计划 待办 下次计划 next next_step next_steps next_action follow-up_action",
        [Columns.NextDue] = "下次跟进时间 下次跟进 下次联系时间 下次跟进日期 下次拜访时间 计划时间 截止日期 next_follow-up next_date next_activity_date next_contact_date",
        [Columns.State] = "状态 status done",
        [Columns.StageChange] = "阶段 客户阶段 跟进后阶段 new_stage",
        [Columns.LossReason] = "输单原因 丢单原因 lost_reason closed_lost_reason",

        [Columns.Number] = "订单编号 单号 编号 销售单号 订单号码 order_number order_no order_id order order_reference so_number invoice_number deal_id deal_-_id record_id id name",
        [Columns.Contract] = "合同编号 合同号码 contract_number contract_no",
        [Columns.Date] = "订单日期 下单日期 下单时间 签单日期 成交日期 成交时间 签订日期 签约日期 销售日期 结单日期 order_date close_date won_time date_closed creation_date date_order closed_at date_won deal_-_won_time",
        [Columns.Seller] = "销售 销售员 业务员 负责人 销售代表 客户经理 责任人 salesperson sales_person sales_rep owner deal_owner assigned_user assigned_user_name user seller account_manager deal_-_owner",
        [Columns.Product] = "产品名称 商品 商品名称 品名 货品 项目 产品线 产品/服务 产品类别 product_name item product_line line_item order_lines/product description service deal_-_title deal_name",
        [Columns.Quantity] = "件数 qty units",
        [Columns.Amount] = "订单金额 成交金额 合同金额 销售额 总金额 总价 合计金额 金额(元) 销售金额 成交额 amount_in_company_currency amount_total total total_amount order_amount value deal_value price revenue expected_revenue untaxed_amount order_total deal_-_value",
        [Columns.Cost] = "成本金额 订单成本 cost_amount cogs total_cost",

        [Columns.Currency] = "货币 币别 结算币种 交易币种 currency_code currency_iso_code deal_currency order_currency currency_id curr",
        [Columns.AmountAsSaid] = "外币金额 原币 原币总额 original_amount foreign_amount amount_in_original_currency amount_in_currency",

        [Columns.OrderNumber] = "订单编号 单号 销售单号 order_number order_no order_id invoice invoice_number reference",
        [Columns.Period] = "月份 期间 考核周期 分析周期 评估周期 年月 month time_period",
        [Columns.TargetProduct] = "产品/服务类别 产品类别 产品线 product_line",
        [Columns.Base] = "目标 销售目标 目标销售额 月度目标 基本目标 目标金额 target sales_target quota goal base_target",
        [Columns.Challenge] = "挑战 冲刺目标 stretch stretch_target challenge_target",
        [Columns.NewCustomers] = "新客户 新客户数 新增客户目标 new_customer_target",
        [Columns.Visits] = "拜访 拜访次数 visit_target",
        [Columns.Collections] = "回款 collection_target",
        [Columns.Satisfaction] = "满意度 客户满意度(分) csat",
        [Columns.Teamwork] = "协作 团队合作 团队协作(分) team_work",
        [Columns.Month] = "年月 时间 period date",
        [Columns.CostChannel] = "获客渠道 来源 推广渠道 source campaign",
        [Columns.ChannelCost] = "金额 花费 支出 成本 投入 推广费用 amount spend expense",
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Split(' ').Select(word => Heading.KeyOf(word.Replace('_', ' '))).ToArray());

    /// <summary>Payments come with other words for the same columns than orders do.</summary>
    private static readonly FrozenDictionary<FileColumn, string[]> OfPayments = new Dictionary<FileColumn, string>
    {
        [Columns.Date] = "回款日期 收款日期 到账日期 付款日期 回款时间 收款时间 payment_date paid_on paid_at",
        [Columns.Amount] = "回款金额 收款金额 到账金额 回款 实收 实收金额 paid amount_paid payment payment_amount",
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Split(' ').Select(word => Heading.KeyOf(word.Replace('_', ' '))).ToArray());

    /// <summary>Where the word stands among the column's; null when it is none of them.</summary>
    /// <param name="key">See <see cref="Heading.KeyOf"/>.</param>
    public static int? RankIn(FileColumn column, string key, FileKind kind)
    {
        if (kind == FileKind.Payments && OfPayments.TryGetValue(column, out var paid) && Array.IndexOf(paid, key) is >= 0 and var first)
        {
            return first;
        }

        return Words.TryGetValue(column, out var words) && Array.IndexOf(words, key) is >= 0 and var rank ? rank : null;
    }
}
