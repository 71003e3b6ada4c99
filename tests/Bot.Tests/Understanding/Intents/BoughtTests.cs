using SalesBot.Bot.Understanding.Intents;

namespace SalesBot.Bot.Tests.Understanding.Intents;

public sealed class BoughtTests
{
    [Theory]
    [InlineData("宏达定了一台真空包装机，9万6", "真空包装机", 1)]
    [InlineData("签了！35万，两台给袋机", "给袋机", 2)]
    [InlineData("成了，一台打包机2万4，各让一步", "打包机", 1)]
    [InlineData("訂了 3 套檢測軟體，12 萬", "檢測軟體", 3)]
    [InlineData("那台缠膜机下单了 4万2", "缠膜机", null)]
    [InlineData("订单是那台包装机，总价十五万", "包装机", null)]
    [InlineData("又订了五千块的备品备件", "备品备件", null)]
    [InlineData("Harbour order. 12 mixers. 9,000.", "mixers", 12)]
    [InlineData("PO for 2 bench centrifuges, 8,400 all in", "bench centrifuges", 2)]
    [InlineData("ordered: 1 label printer, 1,950", "label printer", 1)]
    [InlineData("they sent in a purchase order for 12,500 for the booking kiosks, so that made my morning", "booking kiosks", null)]
    [InlineData("the order came through, 96 thousand for the lobby screens", "lobby screens", null)]
    [InlineData("signed the PO, 25 seats of the analytics suite, $30k for the year", "analytics suite", 25)]
    [InlineData("wants 10 more licenses of the booking module, PO's in, 6k", "booking module", 10)]
    [InlineData("called to add another kiosk for 2,500", "kiosk", null)]
    [InlineData("They sent the PO, 58,000 for the lab package, wow, what a week", "lab package", null)]
    [InlineData("ordered again. 7,200. Shelving.", "Shelving", null)]
    [InlineData("下单了！胶粉120吨，18.4万", "胶粉", 120)]
    [InlineData("上午来提了一批深沟球轴承，200套，一共一万三千六", "深沟球轴承", 200)]
    [InlineData("PO in, fume hood, 14.5k, subject to survey", "fume hood", null)]
    [InlineData("PO for the bearings, 14,200", "bearings", null)]
    [InlineData("ordered the dough divider!! 18,400", "dough divider", null)]
    [InlineData("taking 6 of the kits at 45 each", "kits", 6)]
    [InlineData("gave us the go-ahead for the wall units, 15,600", "wall units", null)]
    [InlineData("the dock leveller order came in, 9k", "dock leveller", null)]
    [InlineData("PO landed, 86.5k, xray inspection unit, no. AC-7715", "xray inspection unit", null)]
    [InlineData("12 pallets of the blue film 9,600", "blue film", 12)]
    [InlineData("路由器可以先拿10台", "路由器", 10)]
    [InlineData("来店里买了台一体机,2680", "一体机", null)]
    [InlineData("下單兩台水分測定儀，一台六萬八", "水分測定儀", 2)]
    [InlineData("oa那套签8.6万", "oa", null)]
    [InlineData("设备两台3.6万", "设备", 2)]
    [InlineData("嗰張單落實喇，成個實驗室翻新連儀器，合共 186 萬", "成個實驗室翻新連儀器", null)]
    public void In_WordsOfASale_NamesWhatAndHowMany(string text, string product, int? quantity) => Assert.Equal(new Bought(product, quantity), Bought.In(text));

    [Theory]
    [InlineData("对 记上")]
    [InlineData("PO in, 5,900, 1 unit")]
    [InlineData("Their PO is in after all. 12,800.")]
    [InlineData("12万，下周付")]
    [InlineData("they paid the rest, 4,200")]
    [InlineData("they ordered, 30k for the year, wow")]
    [InlineData("先付一半,今天就打")]
    [InlineData("係，冇錯")]
    [InlineData("he's taking both, 19,700 all in")]
    [InlineData("佢即刻要咗一台，4,850")]
    [InlineData("两台都要，砍到 88 万")]
    public void In_NothingNamed_IsAskedFor(string text) => Assert.Null(Bought.In(text));

    [Theory]
    [InlineData("signed! Orchard Valley, 12 lab benches, $18,400", "lab benches", 12)]
    [InlineData("signed, two couches, 3k", "couches", 2)]
    public void Counting_WhereSomethingWasSold_IsTheNumberOfThings(string text, string product, int quantity) => Assert.Equal(new Bought(product, quantity), Bought.Counting(text));

    [Theory]
    [InlineData("signed after 3 weeks, 18,400")]
    [InlineData("signed! 18,400")]
    public void Counting_TimesAndSums_AreNoThings(string text) => Assert.Null(Bought.Counting(text));
}
