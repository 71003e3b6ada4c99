namespace SalesBot.Domain.Customers;

/// <summary>An industry as files, codes and people name it.</summary>
/// <param name="Key">What records hold.</param>
/// <param name="CodePart">The two letters in a customer code.</param>
public sealed record Industry(string Key, string CodePart, string Chinese, string Traditional, string English, params string[] OtherNames);

/// <summary>The industries of S3's customer code. An industry not listed is kept in its own words and coded QT.</summary>
public static class Industries
{
    public static readonly IReadOnlyList<Industry> All =
    [
        new("medical", "YL", "医疗", "醫療", "Medical", "医药", "healthcare"),
        new("manufacturing", "ZZ", "制造", "製造", "Manufacturing", "制造业", "製造業"),
        new("retail", "LS", "零售", "零售", "Retail", "零售业"),
        new("it", "XX", "IT", "IT", "IT", "信息技术", "資訊科技", "信息"),
        new("education", "JY", "教育", "教育", "Education"),
        new("services", "FW", "服务", "服務", "Services", "服务业", "service"),
        new("other", "QT", "其他", "其他", "Other", "其它"),
    ];

    public static Industry? Find(string? name) => All.FirstOrDefault(industry =>
        Same(industry.Key, name) || Same(industry.Chinese, name) || Same(industry.Traditional, name) || Same(industry.English, name)
        || Same(industry.CodePart, name) || industry.OtherNames.Any(other => Same(other, name)));

    private static bool Same(string left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
