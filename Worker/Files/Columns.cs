using SalesBot.Bot.Store;

namespace SalesBot.Worker.Files;

/// <summary>Every file's columns, as the public interface promises them; documented in <c>docs/data.md</c>.</summary>
internal static class Columns
{
    public static readonly Column Name = new("name", "姓名", "姓名", Required: true);
    public static readonly Column Role = new("role", "角色", "角色", Required: true);
    public static readonly Column Team = new("team", "部门", "部門");
    public static readonly Column PersonRegion = new("region", "区域", "區域");
    public static readonly Column Lead = new("lead", "上级", "上級");
    public static readonly Column TimeZone = new("timezone", "时区", "時區");
    public static readonly Column Language = new("language", "语言", "語言");

    public static readonly Column Code = new("code", "客户编号", "客戶編號");
    public static readonly Column CustomerName = new("name", "客户名称", "客戶名稱", Required: true);
    public static readonly Column Aliases = new("aliases", "别名", "別名");
    public static readonly Column Industry = new("industry", "行业", "行業");
    public static readonly Column Size = new("size", "规模", "規模");
    public static readonly Column Region = new("region", "区域", "區域");
    public static readonly Column Address = new("address", "地址", "地址");
    public static readonly Column Channel = new("channel", "获客渠道", "獲客渠道");
    public static readonly Column Contact = new("contact", "联系人", "聯絡人");
    public static readonly Column Title = new("title", "职务", "職務");
    public static readonly Column Phone = new("phone", "联系方式", "聯絡方式");
    public static readonly Column Consent = new("consent", "允许沟通", "允許溝通");
    public static readonly Column Grade = new("grade", "客户分级", "客戶分級");
    public static readonly Column Stage = new("stage", "合作阶段", "合作階段");
    public static readonly Column Strategic = new("strategic", "战略客户", "戰略客戶");
    public static readonly Column Potential = new("potential", "潜力评分", "潛力評分", CellKind.Number);
    public static readonly Column Owner = new("owner", "负责人", "負責人", Required: true);
    public static readonly Column FirstContact = new("firstContact", "首次接触时间", "首次接觸時間", CellKind.Date);
    public static readonly Column LastContact = new("lastContact", "最近跟进时间", "最近跟進時間", CellKind.Date);
    public static readonly Column Need = new("need", "核心需求", "核心需求", CellKind.Long);
    public static readonly Column Urgency = new("urgency", "紧急程度", "緊急程度");
    public static readonly Column BudgetMin = new("budgetMin", "预算下限", "預算下限", CellKind.Amount);
    public static readonly Column BudgetMax = new("budgetMax", "预算上限", "預算上限", CellKind.Amount);
    public static readonly Column ExpectedClose = new("expectedClose", "预计合作时间", "預計合作時間", CellKind.Date);
    public static readonly Column Supplier = new("supplier", "当前供应商", "當前供應商");
    public static readonly Column SupplierShare = new("supplierShare", "供应商份额", "供應商份額", CellKind.Ratio);
    public static readonly Column Focus = new("focus", "关注点", "關注點");
    public static readonly Column DecisionDays = new("decisionDays", "决策周期", "決策週期", CellKind.Number);
    public static readonly Column DecisionComplexity = new("decisionComplexity", "决策复杂度", "決策複雜度");
    public static readonly Column CreditCode = new("creditCode", "统一社会信用代码", "統一社會信用代碼");
    public static readonly Column Notes = new("notes", "备注", "備註", CellKind.Long);

    public static readonly Column Customer = new("customer", "客户编号", "客戶編號", Required: true);
    public static readonly Column Author = new("rep", "跟进人", "跟進人", Required: true);
    public static readonly Column At = new("at", "跟进时间", "跟進時間", CellKind.Moment, Required: true);
    public static readonly Column LoggedAt = new("loggedAt", "记录时间", "記錄時間", CellKind.Moment);
    public static readonly Column Method = new("method", "跟进方式", "跟進方式", Required: true);
    public static readonly Column Summary = new("summary", "跟进内容", "跟進內容", CellKind.Long, Required: true);
    public static readonly Column Feedback = new("feedback", "客户反馈", "客戶反饋", CellKind.Long);
    public static readonly Column Objection = new("objection", "异议", "異議");
    public static readonly Column NextStep = new("nextStep", "下一步行动", "下一步行動", CellKind.Long);
    public static readonly Column NextDue = new("nextDue", "下一步时间", "下一步時間", CellKind.Moment);
    public static readonly Column State = new("state", "完成状态", "完成狀態");
    public static readonly Column PostponedReason = new("postponedReason", "延期原因", "延期原因");
    public static readonly Column StageChange = new("stage", "阶段变更", "階段變更");
    public static readonly Column LossReason = new("lossReason", "流失原因", "流失原因");

    public static readonly Column Number = new("number", "订单号", "訂單號", Required: true);
    public static readonly Column Contract = new("contract", "合同号", "合同號");
    public static readonly Column Date = new("date", "日期", "日期", CellKind.Date, Required: true);
    public static readonly Column Seller = new("rep", "销售人员", "銷售人員", Required: true);
    public static readonly Column Product = new("product", "产品", "產品", Required: true);
    public static readonly Column Quantity = new("quantity", "数量", "數量", CellKind.Number);
    public static readonly Column Amount = new("amount", "金额", "金額", CellKind.Amount, Required: true);
    public static readonly Column Cost = new("cost", "成本", "成本", CellKind.Amount);

    public static readonly Column OrderNumber = new("order", "订单号", "訂單號", Required: true);

    public static readonly Column Period = new("period", "周期", "週期", Required: true);
    public static readonly Column TargetProduct = new("product", "产品", "產品");
    public static readonly Column Base = new("base", "基础目标", "基礎目標", CellKind.Amount, Required: true);
    public static readonly Column Challenge = new("challenge", "挑战目标", "挑戰目標", CellKind.Amount);
    public static readonly Column NewCustomers = new("newCustomers", "新客户目标", "新客戶目標", CellKind.Number);
    public static readonly Column Visits = new("visits", "拜访目标", "拜訪目標", CellKind.Number);
    public static readonly Column Collections = new("collections", "回款目标", "回款目標", CellKind.Amount);
    public static readonly Column Aov = new("aov", "客单价目标", "客單價目標", CellKind.Amount);
    public static readonly Column Repurchase = new("repurchase", "复购率目标", "復購率目標", CellKind.Ratio);

    public static readonly Column Satisfaction = new("satisfaction", "客户满意度", "客戶滿意度", CellKind.Number);
    public static readonly Column Teamwork = new("teamwork", "团队协作", "團隊協作", CellKind.Number);

    public static readonly Column Month = new("month", "月份", "月份", Required: true);
    public static readonly Column CostChannel = new("channel", "渠道", "渠道", Required: true);
    public static readonly Column ChannelCost = new("cost", "费用", "費用", CellKind.Amount, Required: true);

    public static IReadOnlyList<Column> Of(FileKind kind) => kind switch
    {
        FileKind.People => [Name, Role, Team, PersonRegion, Lead, TimeZone, Language],
        FileKind.Customers =>
        [
            Code, CustomerName, Aliases, Industry, Size, Region, Address, Channel, Contact, Title, Phone, Consent, Grade, Stage, Strategic,
            Potential, Owner, FirstContact, LastContact, Need, Urgency, BudgetMin, BudgetMax, ExpectedClose, Supplier, SupplierShare, Focus,
            DecisionDays, DecisionComplexity, Notes, CreditCode,
        ],
        FileKind.FollowUps =>
        [
            Customer, Author, At, LoggedAt, Method, Summary, Feedback, Objection, NextStep, NextDue, State, PostponedReason, StageChange, LossReason,
        ],
        FileKind.Orders => [Number, Contract, Date, Customer, Seller, Product, Quantity, Amount, Cost],
        FileKind.Payments => [Date, OrderNumber, Amount],
        FileKind.Targets => [Period, Seller, TargetProduct, Base, Challenge, NewCustomers, Visits, Collections, Aov, Repurchase],
        FileKind.Scores => [Period, Seller, Satisfaction, Teamwork],
        _ => [Month, CostChannel, ChannelCost],
    };
}
