using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Bot.Records;
using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Domain.Customers;

namespace SalesBot.Worker.Files.Import;

/// <summary>Words that only files use for the field's terms: statuses of other programs, stars, headcounts.</summary>
internal static partial class FileWords
{
    private static readonly Vocabulary<Stage> MoreStages = new(
        (Stage.Prospect, "待跟进 未跟进 未联系 待联系 待开发 开发中 新客户 新建 新增 公海 初访 初次接触 潜在期 未成交 unqualified cold not_contacted attempted_to_contact open subscriber marketing_qualified_lead contacted assigned recycled not_started"),
        (Stage.Interested, "跟进中 跟进 正在跟进 持续跟进 接触中 沟通中 有需求 需求确认 已联系 意向期 方案 送样 试用 in_progress in_process follow-up following_up connected warm hot engaged sales_qualified_lead sql mql discovery demo demo_scheduled appointment_scheduled qualified_to_buy presentation_scheduled needs_analysis qualification"),
        (Stage.Negotiating, "报价中 已报价 方案报价 投标 招投标 议价 合同 合同审批 签约中 谈判审核 待签约 decision_maker_bought-in contract_sent negotiations negotiation/review negotiations_started proposal_made proposal/price_quote quotation quotation_sent quote_sent contract review"),
        (Stage.Won, "已合作 合作 合作客户 老客户 在合作 正式客户 已签 已下单 已购买 成单 复购 复购客户 customer client active active_customer existing won_deal closed-won sale sales_order evangelist converted"),
        (Stage.Lost, "已丢失 丢失 失败 已失败 无效 无意向 放弃 已放弃 暂停合作 停止合作 不合作 沉睡 dead inactive former churn closed-lost cancelled canceled bad_timing disqualified"));

    private static readonly Vocabulary<Grade> MoreGrades = new(
        (Grade.A, "a+ a- s s级 vip svip 甲 甲级 一级 1级 1 一 核心 核心客户 战略 战略客户 大客户 ka 重要 重要客户 五星 五星级 tier_1 tier1 gold platinum hot key high_value strategic"),
        (Grade.B, "b+ b- 乙 乙级 二级 2级 2 二 潜力客户 四星 三星 中等 tier_2 tier2 silver warm normal"),
        (Grade.C, "c+ c- 丙 丙级 三级 3级 3 三 小客户 一般客户 二星 一星 tier_3 tier3 bronze cold standard"));

    private static readonly Vocabulary<CompanySize> MoreSizes = new(
        (CompanySize.Large, "大型客户 集团 上市公司 上市 超大型 l xl"),
        (CompanySize.Medium, "中型客户 中大型 m"),
        (CompanySize.Small, "小型客户 中小型 中小企业 初创 s sme startup"),
        (CompanySize.Individual, "自由职业 freelancer sole_proprietor"));

    /// <summary>What finds the field's value by more words than its own; null when its own are all.</summary>
    public static Func<string, object?>? Of(CustomerField field) =>
        field == CustomerFields.Size ? text => SizeOf(text)
        : field == CustomerFields.Grade ? text => GradeOf(text)
        : null;

    public static Stage? StageOf(string text) => FieldWords.Stages.Find(text) ?? MoreStages.Find(text) ?? Before(text, word => FieldWords.Stages.Find(word) ?? MoreStages.Find(word));

    public static Grade? GradeOf(string text) => FieldWords.Grades.Find(text) ?? MoreGrades.Find(text) ?? Stars(text) ?? Before(text, word => FieldWords.Grades.Find(word));

    /// <summary>A word, or how many work there: from 500 large, from 100 medium. Of a range the upper end decides.</summary>
    public static CompanySize? SizeOf(string text) => FieldWords.Sizes.Find(text) ?? MoreSizes.Find(text) ?? Heads(text);

    /// <summary>A（重点）, 3-谈判, 意向 60%: the term with more beside it.</summary>
    private static T? Before<T>(string text, Func<string, T?> find)
        where T : struct
    {
        var parts = Parted().Split(text.Trim()).Where(part => part.Length > 0).ToList();
        var found = parts.Count is > 1 and <= 4 ? parts.Select(find).OfType<T>().Distinct().ToList() : [];
        return found is [var only] ? only : null;
    }

    private static Grade? Stars(string text) => text.Trim() is var stars && stars.Length is > 0 and <= 5 && stars.All(letter => letter is '★' or '⭐' or '*' or '☆' or '\uFE0F')
        ? stars.Count(letter => letter is not '☆' and not '\uFE0F') switch { >= 5 => Grade.A, >= 3 => Grade.B, _ => Grade.C }
        : null;

    private static CompanySize? Heads(string text)
    {
        var numbers = Number().Matches(text.Replace(",", "", StringComparison.Ordinal)).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
        var bare = Number().Replace(text.Replace(",", "", StringComparison.Ordinal), "").Trim();
        return numbers.Count is 0 or > 2 || !Headcount().IsMatch(bare) ? null
            : numbers[^1] switch { >= 500 => CompanySize.Large, >= 100 => CompanySize.Medium, > 1 => CompanySize.Small, _ => CompanySize.Individual };
    }

    [GeneratedRegex(@"[\s()（）:：,，/、\-–—\[\]【】|]+|\d+%")]
    private static partial Regex Parted();

    [GeneratedRegex(@"\d{1,7}")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[\s\-–—~～至到\.+]*(人|人以上|人以下|以上|以下|employees|people|staff|及以上)?[\s\-–—~～+]*(人|人以上|人以下|以上|以下|employees)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Headcount();
}
