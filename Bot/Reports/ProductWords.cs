using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Reports;

/// <summary>What English calls the pieces that Chinese names of products are made of: 检测仪器 is "testing instruments", or just "instruments" where nothing else is called so.</summary>
internal static class ProductWords
{
    private static readonly (string Piece, string[] Words)[] Pieces =
    [
        ("检测", ["testing", "test", "inspection", "detection"]), ("仪器", ["instruments", "instrument"]), ("净化", ["purification", "purifying", "air purification", "purifiers", "purifier"]), ("设备", ["equipment", "gear", "devices", "machines", "units"]),
        ("耗材", ["consumables", "consumable", "supplies"]), ("配件", ["spare parts", "spares", "parts", "accessories"]), ("软件", ["software"]), ("订阅", ["subscriptions", "subscription"]), ("技术", ["technical", "tech", "technology"]), ("咨询", ["consulting", "consultancy", "advisory"]),
        ("维修", ["repairs", "repair"]), ("维保", ["maintenance"]), ("维护", ["maintenance"]), ("培训", ["training"]), ("服务", ["services", "service"]), ("安装", ["installation"]), ("系统", ["systems", "system"]), ("试剂", ["reagents", "reagent"]), ("材料", ["materials", "material"]), ("工具", ["tools", "tool"]),
    ];

    /// <summary>The English for each product, as far as it tells it from the others.</summary>
    public static IEnumerable<(string Word, string Product)> Of(IReadOnlyList<string> products)
    {
        var made = products.Select(product => (Product: product, Parts: Parts(Folding.Of(product)))).Where(one => one.Parts.Count > 0).ToList();
        foreach (var (product, parts) in made)
        {
            if (parts.Count == 2)
            {
                foreach (var first in parts[0].Words)
                {
                    foreach (var second in parts[1].Words)
                    {
                        yield return ($"{first} {second}", product);
                    }
                }
            }

            foreach (var word in parts.Where(part => made.Count(other => other.Parts.Contains(part)) == 1).SelectMany(part => part.Words).Where(word => word is not ("test" or "service" or "units" or "machines" or "supplies" or "tech" or "system")))
            {
                yield return (word, product);
            }
        }
    }

    private static List<(string Piece, string[] Words)> Parts(string product) =>
        [.. Pieces.Where(piece => product.Contains(piece.Piece, StringComparison.Ordinal)).OrderBy(piece => product.IndexOf(piece.Piece, StringComparison.Ordinal))];
}
