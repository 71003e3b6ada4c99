using SalesBot.Bot.Understanding.Naming;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>The lines of business that companies' names end with: some to begin with, and what several names of the directory end with.</summary>
internal static class Trades
{
    private static readonly string[] Chinese =
    [
        "公司", "集团", "科技", "自动化", "电子", "电气", "电器", "机电", "机械", "医药", "制药", "医疗", "生物", "建材", "建设", "建筑", "贸易", "商贸", "物流", "餐饮", "包装", "教育", "软件", "矿业", "网络", "信息", "数据", "智能", "茶业", "酒店", "农业", "传媒", "广告", "食品", "材料", "新材", "能源", "光电", "半导体", "模具", "塑胶", "塑料", "纺织", "服饰", "服装", "家具", "汽车", "汽配", "化工", "钢铁", "金属", "五金", "印刷", "精密", "仪器", "设备", "实业", "工业", "控股", "地产", "置业", "物业", "医院", "学校", "大学", "银行", "证券", "保险", "超市", "百货", "旅游", "航空", "环保", "水务", "电力", "重工", "股份", "企业", "工厂", "咨询", "设计",
    ];

    private static readonly string[] Latin =
    [
        "inc", "ltd", "llc", "corp", "co", "company", "group", "holdings", "analytics", "systems", "labs", "laboratories", "software", "robotics", "foods", "logistics", "industries", "industrial", "technologies", "technology", "tech", "solutions", "partners", "consulting", "manufacturing", "materials", "energy", "power", "medical", "health", "healthcare", "clinic", "hospital", "bank", "capital", "media", "electronics", "electric", "engineering", "motors", "automotive", "automation", "packaging", "plastics", "steel", "metals", "textiles", "pharma", "pharmaceuticals", "biotech", "networks", "data", "digital", "hotels", "hotel", "university", "college", "school", "farms", "brewing", "bakery", "studios", "design", "construction", "builders", "freight", "shipping", "airlines", "insurance", "retail", "supply", "trading", "enterprises", "works", "dynamics", "instruments", "devices", "tools", "aerospace", "dental", "brands",
    ];

    /// <summary>Where one goes after work: no customer is meant.</summary>
    private static readonly string[] Venues =
    [
        "brewery", "bar", "pub", "cafe", "coffee", "grill", "tavern", "park", "street", "avenue", "road", "mall", "stadium", "arena", "gym", "theater", "theatre", "diner", "pizza", "bistro", "restaurant", "airport", "station", "战略", "大道", "大桥", "机场", "高速", "立交", "大厦", "广场", "公园", "小区", "地铁站", "路口", "体育馆", "影院", "火锅", "烧烤", "酒吧", "咖啡",
    ];

    public static bool Ends(ReadOnlySpan<char> name, NameParts known)
    {
        if (name.Length >= 4 && known.IsTrade(name[^2..].ToString()))
        {
            return true;
        }

        foreach (var trade in Chinese)
        {
            if (name.Length >= trade.Length + 2 && name.EndsWith(trade))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsTrade(string word) => Array.IndexOf(Latin, word) >= 0 || Array.IndexOf(Venues, word) >= 0;

    public static bool EndsLatin(string name) => name.Contains(' ', StringComparison.Ordinal) && Array.IndexOf(Latin, Folding.Of(name[(name.LastIndexOf(' ') + 1)..])) >= 0;

    /// <returns>Where the trade or venue that follows right here ends, and whether it is a venue; the same place if neither does.</returns>
    public static (int End, bool Venue) After(string text, string folded, int at, NameParts known)
    {
        if (at < folded.Length && Folding.IsHan(folded[at]))
        {
            foreach (var (words, venue) in (ReadOnlySpan<(string[], bool)>)[(Venues, true), (Chinese, false)])
            {
                foreach (var word in words)
                {
                    if (word is not ("公司" or "集团" or "企业" or "工厂" or "设备" or "材料" or "设计" or "咨询" or "数据" or "信息" or "智能") && folded.AsSpan(at).StartsWith(word))
                    {
                        return (at + word.Length, venue);
                    }
                }
            }

            return at + 2 <= folded.Length && known.IsTrade(folded.Substring(at, 2)) ? (at + 2, false) : (at, false);
        }

        if (at + 1 >= text.Length || text[at] != ' ' || !char.IsAsciiLetterUpper(text[at + 1]))
        {
            return (at, false);
        }

        var end = at + 1;
        while (end < folded.Length && Folding.IsLatin(folded[end]))
        {
            end++;
        }

        var next = folded[(at + 1)..end];
        return Array.IndexOf(Venues, next) >= 0 ? (end, true) : Array.IndexOf(Latin, next) >= 0 ? (end, false) : (at, false);
    }
}
