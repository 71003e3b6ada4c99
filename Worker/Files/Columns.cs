using SalesBot.Bot.Records;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Files;

/// <summary>Every file's columns, as the public interface promises them; documented in <c>docs/data.md</c>.</summary>
internal static class Columns
{
    private static readonly Dictionary<CustomerField, FileColumn> ByField = CustomerFields.All.ToDictionary(field => field, Made);

    public static readonly FileColumn Name = new("name", "姓名", "姓名", Required: true);
    public static readonly FileColumn Role = new("role", "角色", "角色", Required: true);
    public static readonly FileColumn Team = new("team", "部门", "部門");
    public static readonly FileColumn PersonRegion = new("region", "区域", "區域");
    public static readonly FileColumn Lead = new("lead", "上级", "上級");
    public static readonly FileColumn TimeZone = new("timezone", "时区", "時區");
    public static readonly FileColumn Language = new("language", "语言", "語言");

    public static readonly FileColumn Code = new("code", "客户编号", "客戶編號");
    public static readonly FileColumn CustomerName = new("name", "客户名称", "客戶名稱", Required: true);
    public static readonly FileColumn Aliases = new("aliases", "别名", "別名");
    public static readonly FileColumn Industry = Of(CustomerFields.Industry);
    public static readonly FileColumn Size = Of(CustomerFields.Size);
    public static readonly FileColumn Region = Of(CustomerFields.Region);
    public static readonly FileColumn Address = Of(CustomerFields.Address);
    public static readonly FileColumn Channel = Of(CustomerFields.Channel);
    public static readonly FileColumn Contact = new("contact", "联系人", "聯絡人");
    public static readonly FileColumn Title = new("title", "职务", "職務");
    public static readonly FileColumn Phone = new("phone", "联系方式", "聯絡方式");
    public static readonly FileColumn Consent = Of(CustomerFields.Consent);
    public static readonly FileColumn Grade = Of(CustomerFields.Grade);
    public static readonly FileColumn Stage = new("stage", "合作阶段", "合作階段");
    public static readonly FileColumn Strategic = Of(CustomerFields.Strategic);
    public static readonly FileColumn Potential = Of(CustomerFields.Potential);
    public static readonly FileColumn Owner = new("owner", "负责人", "負責人", Required: true);
    public static readonly FileColumn FirstContact = Of(CustomerFields.FirstContact);
    public static readonly FileColumn LastContact = Of(CustomerFields.LastContact);
    public static readonly FileColumn Need = Of(CustomerFields.Need);
    public static readonly FileColumn Urgency = Of(CustomerFields.Urgency);
    public static readonly FileColumn BudgetMin = Of(CustomerFields.BudgetMin);
    public static readonly FileColumn BudgetMax = Of(CustomerFields.BudgetMax);
    public static readonly FileColumn ExpectedClose = Of(CustomerFields.ExpectedClose);
    public static readonly FileColumn Supplier = Of(CustomerFields.Supplier);
    public static readonly FileColumn SupplierShare = Of(CustomerFields.SupplierShare);
    public static readonly FileColumn Focus = Of(CustomerFields.Focus);
    public static readonly FileColumn DecisionDays = Of(CustomerFields.DecisionDays);
    public static readonly FileColumn DecisionComplexity = Of(CustomerFields.DecisionComplexity);
    public static readonly FileColumn CreditCode = Of(CustomerFields.CreditCode);
    public static readonly FileColumn PaymentDays = Of(CustomerFields.PaymentDays);
    public static readonly FileColumn Email = new("email", "邮箱", "電子郵件");
    public static readonly FileColumn WeChat = new("wechat", "微信", "微信");
    public static readonly FileColumn Notes = Of(CustomerFields.Notes);

    public static readonly FileColumn Customer = new("customer", "客户编号", "客戶編號", Required: true);
    public static readonly FileColumn Author = new("rep", "跟进人", "跟進人", Required: true);
    public static readonly FileColumn At = new("at", "跟进时间", "跟進時間", CellKind.Moment, Required: true);
    public static readonly FileColumn LoggedAt = new("loggedAt", "记录时间", "記錄時間", CellKind.Moment);
    public static readonly FileColumn Method = new("method", "跟进方式", "跟進方式", Required: true);
    public static readonly FileColumn Summary = new("summary", "跟进内容", "跟進內容", CellKind.Long, Required: true);
    public static readonly FileColumn Feedback = new("feedback", "客户反馈", "客戶反饋", CellKind.Long);
    public static readonly FileColumn Objection = new("objection", "异议", "異議");
    public static readonly FileColumn NextStep = new("nextStep", "下一步行动", "下一步行動", CellKind.Long);
    public static readonly FileColumn NextDue = new("nextDue", "下一步时间", "下一步時間", CellKind.Moment);
    public static readonly FileColumn State = new("state", "完成状态", "完成狀態");
    public static readonly FileColumn PostponedReason = new("postponedReason", "延期原因", "延期原因");
    public static readonly FileColumn StageChange = new("stage", "阶段变更", "階段變更");
    public static readonly FileColumn LossReason = new("lossReason", "流失原因", "流失原因");

    public static readonly FileColumn Number = new("number", "订单号", "訂單號", Required: true);
    public static readonly FileColumn Contract = new("contract", "合同号", "合同號");
    public static readonly FileColumn Date = new("date", "日期", "日期", CellKind.Date, Required: true);
    public static readonly FileColumn Seller = new("rep", "销售人员", "銷售人員", Required: true);
    public static readonly FileColumn Product = new("product", "产品", "產品", Required: true);
    public static readonly FileColumn Quantity = new("quantity", "数量", "數量", CellKind.Number);
    public static readonly FileColumn Amount = new("amount", "金额", "金額", CellKind.Amount, Required: true);
    public static readonly FileColumn Cost = new("cost", "成本", "成本", CellKind.Amount);

    /// <summary>Of a sum in another currency than the team's: which, and the sum in it. The amount is what it counts for.</summary>
    public static readonly FileColumn Currency = new("currency", "币种", "幣種");
    public static readonly FileColumn AmountAsSaid = new("amountAsSaid", "原币金额", "原幣金額", CellKind.Amount);

    public static readonly FileColumn OrderNumber = new("order", "订单号", "訂單號", Required: true);

    public static readonly FileColumn Period = new("period", "周期", "週期", Required: true);
    public static readonly FileColumn TargetProduct = new("product", "产品", "產品");
    public static readonly FileColumn Base = new("base", "基础目标", "基礎目標", CellKind.Amount, Required: true);
    public static readonly FileColumn Challenge = new("challenge", "挑战目标", "挑戰目標", CellKind.Amount);
    public static readonly FileColumn NewCustomers = new("newCustomers", "新客户目标", "新客戶目標", CellKind.Number);
    public static readonly FileColumn Visits = new("visits", "拜访目标", "拜訪目標", CellKind.Number);
    public static readonly FileColumn Collections = new("collections", "回款目标", "回款目標", CellKind.Amount);
    public static readonly FileColumn Aov = new("aov", "客单价目标", "客單價目標", CellKind.Amount);
    public static readonly FileColumn Repurchase = new("repurchase", "复购率目标", "復購率目標", CellKind.Ratio);

    public static readonly FileColumn Satisfaction = new("satisfaction", "客户满意度", "客戶滿意度", CellKind.Number);
    public static readonly FileColumn Teamwork = new("teamwork", "团队协作", "團隊協作", CellKind.Number);

    public static readonly FileColumn Month = new("month", "月份", "月份", Required: true);
    public static readonly FileColumn CostChannel = new("channel", "渠道", "渠道", Required: true);
    public static readonly FileColumn ChannelCost = new("cost", "费用", "費用", CellKind.Amount, Required: true);

    /// <summary>The customers' columns in the order teams know them; a field that is none of these comes behind.</summary>
    private static readonly IReadOnlyList<FileColumn> OfCustomers = Together(
        [Code, CustomerName, Aliases, Industry, Size, Region, Address, Channel, Contact, Title, Phone, Consent, Grade, Stage, Strategic, Potential, Owner],
        CustomerFields.All.Select(Of),
        [Email, WeChat]);

    private static readonly Dictionary<FileColumn, CustomerField> Fields = ByField.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>The field of a customer that a column of the customers' file holds; null for what is more than a field.</summary>
    public static CustomerField? FieldOf(FileColumn column) => Fields.GetValueOrDefault(column);

    public static FileColumn Of(CustomerField field) => ByField[field];

    public static IReadOnlyList<FileColumn> Of(FileKind kind) => kind switch
    {
        FileKind.People => [Name, Role, Team, PersonRegion, Lead, TimeZone, Language],
        FileKind.Customers => OfCustomers,
        FileKind.FollowUps =>
        [
            Customer, Author, At, LoggedAt, Method, Summary, Feedback, Objection, NextStep, NextDue, State, PostponedReason, StageChange, LossReason,
        ],
        FileKind.Orders => [Number, Contract, Date, Customer, Seller, Product, Quantity, Amount, Cost, Currency, AmountAsSaid],
        FileKind.Payments => [Date, OrderNumber, Amount, Currency, AmountAsSaid],
        FileKind.Targets => [Period, Seller, TargetProduct, Base, Challenge, NewCustomers, Visits, Collections, Aov, Repurchase],
        FileKind.Scores => [Period, Seller, Satisfaction, Teamwork],
        _ => [Month, CostChannel, ChannelCost],
    };

    private static FileColumn Made(CustomerField field) => new(field.English, field.Simplified, field.Traditional, field.Kind switch
    {
        FieldKind.Sentences => CellKind.Long,
        FieldKind.Day => CellKind.Date,
        FieldKind.Amount => CellKind.Amount,
        FieldKind.Share => CellKind.Ratio,
        FieldKind.WholeNumber => CellKind.Number,
        _ => CellKind.Text,
    });

    private static List<FileColumn> Together(params IEnumerable<FileColumn>[] parts) => [.. parts.SelectMany(part => part).Distinct()];
}
