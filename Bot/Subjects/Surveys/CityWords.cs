namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>Cities as customers' names and addresses hold them, and what English calls them.</summary>
internal static class CityWords
{
    private const string Cities =
        "北京 beijing 上海 shanghai 天津 tianjin 重庆 chongqing 广州 guangzhou 深圳 shenzhen 佛山 foshan 东莞 dongguan 珠海 zhuhai 中山 zhongshan 惠州 huizhou 汕头 shantou 厦门 xiamen 福州 fuzhou 泉州 quanzhou 杭州 hangzhou 宁波 ningbo 温州 wenzhou 嘉兴 jiaxing 绍兴 shaoxing 金华 jinhua 台州 taizhou 苏州 suzhou 无锡 wuxi 常州 changzhou 南京 nanjing 南通 nantong 徐州 xuzhou 扬州 yangzhou 镇江 zhenjiang 盐城 yancheng 合肥 hefei 芜湖 wuhu 南昌 nanchang 济南 jinan 青岛 qingdao 烟台 yantai 潍坊 weifang 临沂 linyi 郑州 zhengzhou 洛阳 luoyang 武汉 wuhan 宜昌 yichang 长沙 changsha 株洲 zhuzhou 南宁 nanning 海口 haikou 成都 chengdu 绵阳 mianyang 贵阳 guiyang 昆明 kunming 西安 xi'an 兰州 lanzhou 银川 yinchuan 西宁 xining 乌鲁木齐 urumqi 太原 taiyuan 石家庄 shijiazhuang 唐山 tangshan 保定 baoding 廊坊 langfang 沈阳 shenyang 大连 dalian 长春 changchun 哈尔滨 harbin 呼和浩特 hohhot 香港 hong_kong 澳门 macau 台北 taipei 高雄 kaohsiung 台中 taichung 新竹 hsinchu";

    public static readonly IReadOnlyList<(string Word, string City)> Words =
    [
        .. from pair in Cities.Split(' ').Chunk(2)
           from word in new[] { pair[0], pair[1].Replace('_', ' ') }
           orderby word.Length descending
           select (word, pair[0]),
    ];
}
