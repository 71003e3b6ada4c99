namespace SalesBot.Bot.Store;

/// <summary>The kinds as the command line and file names spell them.</summary>
public static class FileKinds
{
    public static IReadOnlyList<FileKind> All { get; } = Enum.GetValues<FileKind>();

    /// <summary>people, customers, followups, orders, payments, targets, scores, channel-costs.</summary>
    public static string Name(FileKind kind) => kind switch
    {
        FileKind.ChannelCosts => "channel-costs",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>The names without case, hyphens or underscores, and the Chinese ones: 客户, 跟进记录.</summary>
    public static FileKind? Read(string? text) => Letters(text) switch
    {
        "people" or "人员" or "人員" or "员工" => FileKind.People,
        "customers" or "customer" or "客户" or "客戶" => FileKind.Customers,
        "followups" or "followup" or "跟进" or "跟进记录" or "跟進" or "跟進記錄" => FileKind.FollowUps,
        "orders" or "order" or "订单" or "訂單" => FileKind.Orders,
        "payments" or "payment" or "回款" => FileKind.Payments,
        "targets" or "target" or "目标" or "目標" => FileKind.Targets,
        "scores" or "score" or "评分" or "評分" or "绩效评分" => FileKind.Scores,
        "channelcosts" or "渠道费用" or "渠道費用" => FileKind.ChannelCosts,
        _ => null,
    };

    private static string Letters(string? text) => string.Concat((text ?? "").Where(char.IsLetter)).ToLowerInvariant();
}
