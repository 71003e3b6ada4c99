using System.Buffers;

namespace SalesBot.Bot.Understanding.Expressions.Figures;

/// <summary>Chinese words, names and idioms that hold a numeral and count nothing: 万一, 四川, 乱七八糟.</summary>
internal static class SetPhrases
{
    private const string Words =
        """
        一切 壹切 一看 一样 一直 一定 一般 一起 一些 一下 一边 一旦 一律 一再 一致 一方面 一共 一会 一向 一时 一概 一行 一面 一番 一口气 一带 一路 一味 一举 一流 一线 一贯 一手 一早 一大早 一点 一期 一把手 一言 一心 一生 一度 一家人 一场空
        统一 专一 单一 合一 归一 逐一 万一 不一样 不一定 不一致 之一二
        四川 三亚 三星 三明 九江 九州 六安 五台山 五金 五角大楼 五角星 五角形 五一 六合 三农 三通 九鼎 三一 七夕 八卦 九九 三七 百度 百货 百姓 百年 百忙 百般 百分百 千里 千万别 千万要 千万不 万分 万能 万科 万达 万禾 万事 万物 万象
        十分 十足 十一长假 十字 二手 二维 三方 两边 四海 五洲 三思 四面 五湖 零下 零售 零件 零食 两岸 两会
        一五一十 一心一意 一模一样 一举两得 一刀两断 一石二鸟 一箭双雕 一波三折 一朝一夕 一来二去 一了百了 一板一眼 一清二楚 一干二净 一唱一和 二话不说
        三心二意 三番五次 三番两次 三番 三令五申 三三两两 三五成群 三长两短 三言两语 三头六臂 三更半夜 三生有幸 三天两头 三教九流 丢三落四 颠三倒四 低三下四 朝三暮四 隔三差五 隔三岔五 不三不四 说三道四 推三阻四 接二连三 举一反三 挑三拣四 再三 三心 七上八下 七嘴八舌 七零八落 七拼八凑 七手八脚 乱七八糟 杂七杂八 横七竖八
        四面八方 四通八达 四分五裂 四舍五入 四平八稳 五花八门 五颜六色 五光十色 五湖四海 五体投地 五味杂陈 六神无主 六亲不认 八仙过海 八九不离十 九牛一毛 九死一生 九死 九霄云外 十全十美 十万火急 十拿九稳 十有八九 十之八九
        百里挑一 百发百中 百战百胜 千方百计 千方 千辛万苦 千言万语 千变万化 千载难逢 千钧一发 千真万确 千差万别 千军万马 千山万水 千家万户 千丝万缕 万无一失 万不得已 万众一心 万万没 万万不 成千上万 成百上千 挂一漏万 数一数二 独一无二 略知一二 说一不二 不管三七二十一 半斤八两 八字没一撇 张三 李四 王五 赵六
        """;

    private static readonly Dictionary<char, string[]> ByFirst = Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .GroupBy(word => word[0]).ToDictionary(words => words.Key, words => words.OrderByDescending(word => word.Length).ToArray());

    private static readonly SearchValues<char> Firsts = SearchValues.Create([.. ByFirst.Keys]);

    /// <returns>How long the phrase is that begins here, or 0.</returns>
    public static int At(string folded, int at)
    {
        if (!Firsts.Contains(folded[at]))
        {
            return 0;
        }

        foreach (var word in ByFirst[folded[at]])
        {
            if (string.CompareOrdinal(folded, at, word, 0, word.Length) == 0)
            {
                return GoesOn(folded, word, at + word.Length) ? 0 : word.Length;
            }
        }

        return 0;
    }

    /// <summary>一点 and 万分 are phrases, 一点五 and 万分之一 numbers; in 下单一万二 the number goes on.</summary>
    private static bool GoesOn(string folded, string word, int end) =>
        end < folded.Length && (word == "万分" ? folded[end] == '之' : (word == "一点" || Chinese.ChineseNumbers.IsNumeral(word[^1])) && Chinese.ChineseNumbers.IsNumeral(folded[end]));
}
