using SalesBot.Domain.Customers;

namespace SalesBot.Domain.FollowUps;

/// <summary>Which loss reason an objection amounts to, when nobody said why the customer was lost.</summary>
public static class Objections
{
    private static readonly (LossReason Reason, string[] Signs)[] Matching =
    [
        (LossReason.Competitor, ["competitor", "current supplier", "another supplier", "existing supplier", "供应商", "供應商", "竞争", "競爭", "竞品", "競品", "同行"]),
        (LossReason.Price, ["price", "pricing", "expensive", "budget", "cost", "discount", "价格", "價格", "太贵", "太貴", "偏高", "预算", "預算", "折扣"]),
        (LossReason.Service, ["service", "delivery", "lead time", "after-sales", "support", "服务", "服務", "售后", "售後", "交期", "交货", "交貨", "响应", "響應"]),
        (LossReason.NeedChanged, ["need changed", "no need", "no longer", "not needed", "需求", "不需要", "取消"]),
    ];

    /// <returns>Null for no objection, or one that matches none.</returns>
    public static LossReason? Reason(string? objection)
    {
        if (string.IsNullOrWhiteSpace(objection))
        {
            return null;
        }

        foreach (var (reason, signs) in Matching)
        {
            if (Array.Exists(signs, sign => objection.Contains(sign, StringComparison.OrdinalIgnoreCase)))
            {
                return reason;
            }
        }

        return null;
    }
}
