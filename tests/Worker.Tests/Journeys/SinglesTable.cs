namespace SalesBot.Worker.Tests.Journeys;

/// <summary>
/// Questions in the middle of a talk that ask for several things, of a day or an hour to come, of one's own while a customer was spoken of last, or of what a record shows; told is what <see cref="RecallTable"/> tells.
/// Where several pieces are parted by |, the answer holds them all.
/// </summary>
internal static class SinglesTable
{
    public static readonly (string Class, string Question, string Answer)[] InChinese =
    [
        ("two", "云帆物流是几级客户，还欠多少？", "B 级|还欠 6 万"), ("two", "恒通科技上次什么时候联系的，下一步干什么", "今天|寄样品"), ("two", "云帆物流付了多少，什么时候下的单？", "付了 4 万|检测仪器"), ("two", "这个月我签了几单、回款多少", "单|回款"),
        ("hour", "明天十点是什么事？", "华信电子"), ("hour", "明天十点有别人了没有", "华信电子"), ("hour", "明天下午三点有事吗", "15:00 没有别的事"), ("hour", "明天看厂是几点，跟谁？", "陈志远"),
        ("ahead", "明天要跟什么", "明天：1 件"), ("ahead", "明天头一个是哪家？", "明天：1 件"), ("ahead", "下周一忙不忙", "3月16日"), ("ahead", "明天都有哪几家该我跑？", "明天：1 件"),
        ("own", "今个月我接了几张单，总数多少？", "单"), ("own", "我手上还有什么没做完的", "答应过还开着"), ("own", "这周我记了几条客户跟进？", "条跟进"), ("own", "这周还欠几家没回的", "件"),
        ("shows", "云帆物流的客户编号是多少", "B 级"), ("shows", "恒通科技成交了没", "没有，意向"), ("shows", "陈志远是哪家的？", "陈志远"), ("shows", "云帆物流以前买过没有", "在这之前没有订单"), ("shows", "恒通科技归我吗？", "小明"), ("shows", "同事跑的算进去没有？", "只数你自己"),
        // What follows was kept aside until the words above stood.
        ("two", "华信电子是A级吗，上次见面哪天？", "A 级|上次"), ("two", "恒通科技谁拍板，电话多少", "王建国"), ("two", "云帆物流那单多少钱，付清了吗？", "10 万|还欠 6 万"), ("two", "我今天签了多少，收了多少？", "10 万|4 万"),
        ("hour", "明天上午十点约了谁", "华信电子"), ("hour", "明早十点那个在哪家？", "华信电子"), ("hour", "明天九点有安排没", "09:00 没有别的事"), ("hour", "明天看厂那个，几点、哪家", "10:00"),
        ("ahead", "明天第一家是谁", "明天：1 件"), ("ahead", "周四空不空？", "1 件"), ("ahead", "后天有约没", "3月13日"), ("ahead", "明天轮到我跑哪几家", "明天：1 件"),
        ("own", "本月我拿下几个订单", "单"), ("own", "我还有哪些事挂着", "答应过还开着"), ("own", "我这周一共记了多少条跟进", "条跟进"), ("own", "哪几家我还没回复？", "今天"),
        ("shows", "恒通科技编号多少？", "意向"), ("shows", "云帆物流算成交了吗", "成交"), ("shows", "罗经理是哪个公司的", "罗"), ("shows", "云帆物流之前有没有下过单？", "在这之前没有订单"), ("shows", "云帆物流是我的客户吗", "小明"), ("shows", "恒通科技我各跟了几次", "条跟进"),
    ];

    public static readonly (string Class, string Question, string Answer)[] InTraditional =
    [
        ("two", "雲帆物流是幾級客戶，還欠多少？", "B 級|還欠 6 萬"), ("two", "恆通科技上次幾時聯絡，下一步做乜？", "今天|寄樣品"), ("hour", "聽日十點係邊個？", "华信电子"), ("ahead", "聽日有咩要跟？", "明天：1 件"), ("own", "今個月我接咗幾多張單，總數幾多？", "單"), ("shows", "恆通科技成交咗未？", "意向"), ("shows", "雲帆物流以前買過嗎", "在這之前沒有訂單"),
        ("two", "雲帆物流嗰單幾多錢，找清未？", "10 萬|還欠 6 萬"), ("hour", "明天十點約了哪家？", "华信电子"), ("ahead", "明天第一個要見誰", "明天：1 件"), ("own", "我仲有咩未做", "答應過還開著"), ("own", "這週我記了幾條跟進", "條跟進"), ("shows", "陳志遠是哪家的？", "陈志远"), ("shows", "雲帆物流係唔係我嘅客？", "小明"),
    ];

    public static readonly (string Class, string Question, string Answer)[] InEnglish =
    [
        ("two", "what grade is Brightline Media, and what do they still owe?", "grade B|¥60,000 still owed"), ("two", "when did I last speak to Orchard Systems, and what's next there?", "today|samples"), ("two", "how many orders have I closed this month, and how much cash came in?", "¥100,000|¥40,000"),
        ("hour", "what was it I have at ten tomorrow?", "Northwind Electronics"), ("hour", "is anything else on at 3pm tomorrow?", "nothing at 15:00"), ("hour", "who is it at ten tomorrow?", "Northwind Electronics"),
        ("ahead", "is tomorrow clear otherwise?", "Tomorrow: one to do"), ("ahead", "Tomorrow's list, please.", "Tomorrow: one to do"), ("ahead", "who comes first tomorrow?", "Tomorrow: one to do"),
        ("own", "what do I still have open, soonest first?", "promises open"), ("own", "how many customer contacts have I logged today?", "one contact"), ("own", "anything I forgot before the weekend?", "to do"), ("own", "that isn't counting Mark's, is it?", "only what you did yourself"),
        ("shows", "what's Brightline Media's customer code?", "grade B"), ("shows", "is that account mine?", "Owner: Ming"), ("shows", "have Brightline Media bought from us before?", "none before"), ("shows", "is Orchard Systems won?", "Interested"), ("shows", "what's the order with Brightline Media worth?", "¥100,000"),
        // What follows was kept aside until the words above stood.
        ("two", "who decides at Orchard Systems and how much did I quote them?", "Helen Ward|¥120,000"), ("two", "has Brightline Media paid, and when did they order?", "¥40,000|today"), ("two", "what did I sell today and what came in?", "¥100,000|¥40,000"),
        ("hour", "have I anything at half nine tomorrow?", "nothing at 09:30"), ("hour", "which customer do I have at 10am tomorrow?", "Northwind Electronics"), ("hour", "the ten o'clock tomorrow, who's that with?", "Northwind Electronics"),
        ("ahead", "am I free on Monday?", "Mon 16 Mar"), ("ahead", "how full is tomorrow?", "Tomorrow: one to do"), ("ahead", "give me the list for tomorrow", "Tomorrow: one to do"),
        ("own", "which things am I still sitting on?", "open"), ("own", "what have I got hanging?", "open"), ("own", "how many client visits did I log this week?", "contact"), ("own", "does that include colleagues?", "only what you did yourself"),
        ("shows", "customer number of Orchard Systems?", "Interested"), ("two", "whose is Blue Bay Hotel, is it mine?", "Ming"), ("shows", "has Brightline Media ever ordered before this?", "none before"), ("shows", "what value have we got for Orchard Systems?", "¥120,000"), ("shows", "who was it that spoke to Helen?", "today"),
    ];

    /// <summary>Each tells something and asks something else.</summary>
    public static readonly (string Language, string Message, string Card, string Answer)[] Both =
    [
        ("zh-Hans", "刚给华信电子陈志远打了电话，他说下周给答复。云帆物流还差多少？", "华信电子", "还欠 6 万"), ("zh-Hans", "恒通科技的样品寄了，顺丰走的。他们下次该什么时候联系？", "恒通科技", "3月"), ("zh-Hans", "周五上午去云帆物流装机。明天我有什么安排？", "云帆物流", "明天：1 件"),
        ("zh-Hans", "蓝湾酒店又打了一遍还是没人接。这是第几次了？", "蓝湾酒店", "没联系上"), ("zh-Hant", "剛跟華信電子陳志遠通了電話，他說下週給答覆。雲帆物流還差多少？", "华信电子", "還欠 6 萬"), ("zh-Hant", "週五上午去雲帆物流裝機。明天我有什麼安排？", "云帆物流", "明天：1 件"),
        ("en", "Called Paul Reed at Northwind Electronics, he answers next week. What does Brightline Media still owe?", "Northwind Electronics", "¥60,000"), ("en", "Visiting Brightline Media on Friday at 9. What's on tomorrow?", "Brightline Media", "Tomorrow: one to do"), ("en", "Tried Blue Bay Hotel again, no answer. How many times is that now?", "Blue Bay Hotel", "without reaching"),
    ];
}
