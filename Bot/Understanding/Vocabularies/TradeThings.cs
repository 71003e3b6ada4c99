using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Understanding.Vocabularies;

/// <summary>What a trade deals with, by which one tells two customers of one name apart: "the teeth" is the dental one, 做药的 the one whose name ends in 医药. One line for each trade that names end with.</summary>
internal static class TradeThings
{
    private static readonly string[][] Trades = [.. """
        dental dentist dentists dentistry teeth tooth 口腔 牙科 牙医 牙
        clinic clinics medical hospital health healthcare surgery doctors doctor medics 医疗 医院 诊所 看病
        pharma pharmaceutical pharmaceuticals medicine medicines drugs pills 医药 制药 药
        logistics freight shipping haulage transport trucks lorries carrier warehouse 物流 货运 运输 货代 车队 拉货 跑车
        foods food grocery groceries snacks 食品 食材 吃的
        catering restaurant restaurants kitchen cafe 餐饮 饭店 饭馆 馆子
        media advertising ads press telly tv papers 传媒 媒体 广告
        software apps coders code programmers 软件 系统 程序
        electronics electronic chips circuits 电子 芯片 电路
        robotics robots robot 机器人
        schools school education academy college university teachers kids 教育 学校 大学 培训
        hotels hotel rooms resort inn 酒店 宾馆 客房
        travel tours trips holidays flights 旅游 旅行 旅行社
        furniture chairs desks joinery 家具 家居 桌椅
        tools hardware spanners 工具 五金
        energy power electricity grid solar 能源 电力 发电 新能源
        insurance policies insurers 保险 保单
        mining mines mine quarry 矿业 矿山 矿
        trading trade imports 贸易 商贸 进出口
        construction builders building buildings 建设 建筑 工地 盖房
        materials cement bricks timber 建材 水泥 板材
        machinery machines 机械 机器 机床
        packaging boxes cartons 包装 纸箱
        paper 纸业 造纸 纸
        tea 茶业 茶叶 茶
        agriculture farm farms farming crops 农业 农场 种地 大棚
        automotive motors cars auto garage 汽车 汽配 修车 车
        aviation aerospace aircraft planes 航空 飞机
        bank finance capital money loans 银行 金融 贷款
        optics optical 光电 光学
        textiles clothing clothes fabrics 纺织 服装 服饰 布
        steel metals metal 钢铁 金属 钢材
        plastics plastic moulding 塑料 塑胶 注塑
        labs lab laboratory laboratories biotech 生物 生技 实验室
        design designers interiors 设计 装修
        property estates 地产 置业 物业 房子
        """.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>Whether a word is of any trade.</summary>
    public static bool Has(string word) => Trades.Any(trade => trade.Any(thing => word == thing || (Folding.IsHan(word[0]) && word.Contains(thing, StringComparison.Ordinal) && word.Length - thing.Length <= 1)));

    /// <returns>The place of the only option whose name is of a trade that the answer speaks of; null where it is none or several.</returns>
    /// <param name="answer">Folded.</param>
    public static int? Told(string answer, IReadOnlyList<CustomerCode> options, Names names)
    {
        var spoken = Trades.Where(trade => trade.Any(thing => Stands(answer, thing))).ToList();
        var named = Enumerable.Range(0, options.Count)
            .Where(at => names.Find(options[at]) is { } customer && Folding.Of(string.Join(' ', (string[])[customer.Name, .. customer.Traits])) is var own && spoken.Exists(trade => trade.Any(thing => thing.Length > 1 && Stands(own, thing)))).ToList();
        return named is [var only] ? only : null;
    }

    private static bool Stands(string text, string thing)
    {
        var at = text.IndexOf(thing, StringComparison.Ordinal);
        return at >= 0 && (Folding.IsHan(thing[0]) || ((at == 0 || !Folding.IsLatin(text[at - 1])) && (at + thing.Length == text.Length || !Folding.IsLatin(text[at + thing.Length]))));
    }
}
