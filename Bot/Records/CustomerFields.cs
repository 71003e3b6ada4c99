using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Records;

/// <summary>The one list of what a customer's profile holds beside its name, its people, its owner and its stage. Import, export and merging read it: a new field is a line here and a property of <see cref="Customer"/>.</summary>
internal static class CustomerFields
{
    public static readonly CustomerField Industry =
        new CustomerField<string>("industry", "行业", "行業", one => one.Industry, (to, value) => to with { Industry = value }) { Kind = new FieldKind.Term(IndustryWords.Read, "", (value, language) => Terms.Industry((string)value, language), [.. Industries.All.Select(industry => industry.Key)]), Also = "所属行业 sector" };

    public static readonly CustomerField Size =
        new CustomerField<CompanySize>("size", "规模", "規模", one => one.Size, (to, value) => to with { Size = value }) { Kind = FieldKind.Of(FieldWords.Sizes, Terms.Of), Also = "公司规模 企业规模 company_size" };

    public static readonly CustomerField Region = new CustomerField<string>("region", "区域", "區域", one => one.Region, (to, value) => to with { Region = value }) { Also = "地区 大区" };

    public static readonly CustomerField Address = new CustomerField<string>("address", "地址", "地址", one => one.Address, (to, value) => to with { Address = value }) { Also = "公司地址 办公地址 收货地址 office_address" };

    public static readonly CustomerField Channel = new CustomerField<string>("channel", "获客渠道", "獲客渠道", one => one.Channel, (to, value) => to with { Channel = value }) { Also = "来源 客户来源 渠道 source lead_source" };

    public static readonly CustomerField Consent =
        new CustomerField<bool>("consent", "允许沟通", "允許溝通", one => one.Consent, (to, value) => to with { Consent = value }) { Kind = FieldKind.Of(FieldWords.YesNo, Terms.YesNo), IsTakenWhole = false, IsTold = false };

    public static readonly CustomerField Grade =
        new CustomerField<Grade>("grade", "客户分级", "客戶分級", one => one.Grade, (to, value) => to with { Grade = value }) { Kind = FieldKind.Of(FieldWords.Grades, (grade, _) => grade.ToString()), Also = "等级 级别", IsTold = false };

    public static readonly CustomerField Strategic =
        new CustomerField<bool>("strategic", "战略客户", "戰略客戶", one => one.Strategic, (to, value) => to with { Strategic = value }) { Kind = FieldKind.Of(FieldWords.YesNo, Terms.YesNo), IsTakenWhole = false, IsTold = false };

    public static readonly CustomerField Potential =
        new CustomerField<int>("potential", "潜力评分", "潛力評分", one => one.Potential, (to, value) => to with { Potential = value }) { Kind = new FieldKind.WholeNumber(0, 10, "分"), Also = "潜力 潜力分" };

    public static readonly CustomerField FirstContact =
        new CustomerField<DateOnly>("firstContact", "首次接触时间", "首次接觸時間", one => one.FirstContact, (to, value) => to with { FirstContact = value }) { Kind = new FieldKind.Day(), IsTakenWhole = false, IsTold = false };

    public static readonly CustomerField LastContact =
        new CustomerField<DateOnly>("lastContact", "最近跟进时间", "最近跟進時間", one => one.LastContact, (to, value) => to with { LastContact = value }) { Kind = new FieldKind.Day(), IsTakenWhole = false, IsTold = false };

    public static readonly CustomerField Need = new CustomerField<string>("need", "核心需求", "核心需求", one => one.Need, (to, value) => to with { Need = value }) { Kind = new FieldKind.Sentences(), Also = "需求 主要需求 main_need" };

    public static readonly CustomerField Urgency =
        new CustomerField<Urgency>("urgency", "紧急程度", "緊急程度", one => one.Urgency, (to, value) => to with { Urgency = value }) { Kind = FieldKind.Of(FieldWords.Urgencies, Terms.Of), Also = "紧急度 紧迫程度" };

    public static readonly CustomerField BudgetMin =
        new CustomerField<Money>("budgetMin", "预算下限", "預算下限", one => one.BudgetMin, (to, value) => to with { BudgetMin = value }) { Kind = new FieldKind.Amount(), Also = "最低预算 minimum_budget", Plainly = "lowest budget" };

    public static readonly CustomerField BudgetMax =
        new CustomerField<Money>("budgetMax", "预算上限", "預算上限", one => one.BudgetMax, (to, value) => to with { BudgetMax = value }) { Kind = new FieldKind.Amount(), Also = "预算 最高预算 budget maximum_budget", Plainly = "budget" };

    public static readonly CustomerField ExpectedClose =
        new CustomerField<DateOnly>("expectedClose", "预计合作时间", "預計合作時間", one => one.ExpectedClose, (to, value) => to with { ExpectedClose = value }) { Kind = new FieldKind.Day(), Also = "预计成交时间 预计签约时间 预计成交日期 预计签约日期 expected_close_date close_date" };

    public static readonly CustomerField Supplier = new CustomerField<string>("supplier", "当前供应商", "當前供應商", one => one.Supplier, (to, value) => to with { Supplier = value }) { Also = "供应商 现供应商 现有供应商 current_supplier current_vendor vendor" };

    public static readonly CustomerField SupplierShare =
        new CustomerField<decimal>("supplierShare", "供应商份额", "供應商份額", one => one.SupplierShare, (to, value) => to with { SupplierShare = value }) { Kind = new FieldKind.Share(), Also = "供应商占比 supplier's_share" };

    public static readonly CustomerField Focus =
        new CustomerField<Focus>("focus", "关注点", "關注點", one => one.Focus, (to, value) => to with { Focus = value }) { Kind = FieldKind.Of(FieldWords.Focuses, Terms.Of), Also = "主要关注点 main_focus" };

    public static readonly CustomerField DecisionDays =
        new CustomerField<int>("decisionDays", "决策周期", "決策週期", one => one.DecisionDays, (to, value) => to with { DecisionDays = value }) { Kind = new FieldKind.WholeNumber(0, 3650, "天"), Also = "决策时间 decision_cycle decision_days", Plainly = "decision time" };

    public static readonly CustomerField DecisionComplexity =
        new CustomerField<DecisionComplexity>("decisionComplexity", "决策复杂度", "決策複雜度", one => one.DecisionComplexity, (to, value) => to with { DecisionComplexity = value }) { Kind = FieldKind.Of(FieldWords.Complexities, Terms.Of) };

    public static readonly CustomerField Notes = new CustomerField<string>("notes", "备注", "備註", one => one.Notes, (to, value) => to with { Notes = value }) { Kind = new FieldKind.Sentences(), IsTold = false };

    public static readonly CustomerField CreditCode =
        new CustomerField<string>("creditCode", "统一社会信用代码", "統一社會信用代碼", one => one.CreditCode, (to, value) => to with { CreditCode = value }) { IsSpare = true, Also = "信用代码 税号 tax_number registration_number" };

    public static readonly CustomerField PaymentDays =
        new CustomerField<int>("paymentDays", "账期", "帳期", one => one.PaymentDays, (to, value) => to with { PaymentDays = value }) { Kind = new FieldKind.WholeNumber(0, 365, "天"), IsSpare = true, IsTold = false, Plainly = "payment terms" };

    /// <summary>In the order of their columns.</summary>
    public static IReadOnlyList<CustomerField> All { get; } =
    [
        Industry, Size, Region, Address, Channel, Consent, Grade, Strategic, Potential, FirstContact, LastContact, Need, Urgency, BudgetMin, BudgetMax, ExpectedClose, Supplier,
        SupplierShare, Focus, DecisionDays, DecisionComplexity, Notes, CreditCode, PaymentDays,
    ];

    /// <summary>Those of which a merge takes one record's word.</summary>
    public static IReadOnlyList<CustomerField> Merged { get; } = [.. All.Where(field => field.IsTakenWhole)];
}
