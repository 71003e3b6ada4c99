namespace SalesBot.Worker.Tests.Journeys;

/// <summary>What was told on 11 March, and questions about it with what their first line must hold; of each class some that the words were made from, and some kept aside.</summary>
internal static class RecallTable
{
    public static readonly string[] Chinese =
    [
        "@小明", "上午给恒通科技王经理打了电话，嫌价格贵，报价12万", "下周一给恒通科技寄样品", "/order 云帆物流 检测仪器 10万", "/pay 云帆物流 4万",
        "蓝湾酒店打了两遍电话都没人接", "明天上午十点带华信电子陈志远看厂", "听说明德学校要换总务主任", "让李强后天去恒通科技量一下尺寸",
    ];

    public static readonly string[] Traditional =
    [
        "@小明", "上午給恆通科技王經理打了電話，嫌價格貴，報價12萬", "下週一給恆通科技寄樣品", "/order 雲帆物流 检测仪器 10萬", "/pay 雲帆物流 4萬",
        "藍灣酒店打了兩遍電話都沒人接", "明天上午十點帶華信電子陳志遠看廠", "聽說明德學校要換總務主任", "讓李強後天去恆通科技量一下尺寸",
    ];

    public static readonly string[] English =
    [
        "@Ming", "Called Helen at Orchard Systems this morning, price is too high for her, quoted 120,000", "send Orchard Systems the samples on Monday", "/order Brightline Media Test instruments 100000", "/pay Brightline Media 40000",
        "tried Blue Bay Hotel twice, no answer", "meeting with Paul Reed of Northwind Electronics tomorrow at 10", "heard that Maple Grove School gets a new facilities head", "ask Mark to measure the hall at Orchard Systems on Friday",
    ];

    public static readonly (string Class, string Question, string Answer)[] InChinese =
    [
        ("owed", "云帆物流还差我们多少", "还欠 6 万"), ("owed", "云帆物流的尾款还剩多少没付？", "还欠 6 万"), ("owed", "赵敏那边钱付清了吗", "还欠 6 万"), ("owed", "云帆物流余款多少", "还欠 6 万"), ("owed", "恒通科技欠不欠钱？", "没有订单"), ("owed", "给我算一下云帆物流还要收多少钱", "6 万"),
        ("paid", "云帆物流付了多少？", "4 万"), ("paid", "云帆物流的款到账没", "4 万"), ("paid", "云帆物流打过几次款", "4 万"), ("paid", "赵敏付过定金没有？", "4 万"), ("paid", "恒通科技那单我是不是漏记回款了", "没有订单"), ("paid", "云帆物流最近一笔钱什么时候到的", "4 万"),
        ("ordered", "云帆物流订了什么？", "检测仪器"), ("ordered", "云帆物流那单多少钱", "10 万"), ("ordered", "恒通科技下单了没", "还没有订单"), ("ordered", "云帆物流的订单是哪天下的", "今天"), ("ordered", "恒通科技签了没有？", "还没有订单"), ("ordered", "云帆物流一共买了多少", "10 万"),
        ("amounts", "恒通科技我报了多少？", "12 万"), ("amounts", "给王建国的报价是多少来着", "12 万"), ("amounts", "跟恒通科技谈到什么价了", "12 万"), ("amounts", "我给恒通开的价格是多少", "12 万"),
        ("objection", "恒通科技卡在哪？", "卡在价格"), ("objection", "恒通科技为什么还没签", "卡在价格"), ("objection", "王建国有什么顾虑", "卡在价格"), ("objection", "恒通科技嫌什么", "卡在价格"),
        ("touch", "恒通科技上次联系是什么时候", "今天"), ("touch", "华信电子多久没联系了？", "上次"), ("touch", "我最近跟王建国聊过没有", "今天"), ("touch", "蓝湾酒店最近一次跟进是哪天", "上次"), ("touch", "恒通科技我今天打过电话没", "今天"), ("touch", "多长时间没去云帆商贸了", "上次"),
        ("tries", "蓝湾酒店打了几次没通？", "没联系上"), ("tries", "罗经理连着几次没接了", "没联系上"), ("tries", "蓝湾酒店后来有回音吗", "还没有回音"), ("tries", "罗经理回电话了没", "还没有回音"), ("tries", "今天有谁没打通？", "蓝湾酒店"), ("tries", "今天最后没接电话的是哪家来着", "蓝湾酒店"),
        ("steps", "恒通科技还有什么没做的", "寄样品"), ("steps", "恒通科技样品我说哪天寄", "3月16日"), ("steps", "恒通科技的样品寄了没", "3月16日"), ("steps", "华信电子看厂是几点？", "10:00"), ("steps", "看厂约在哪天来着", "3月12日"), ("steps", "陈志远明天还来不来", "10:00"), ("steps", "恒通科技下一步干什么", "寄样品"), ("steps", "样品什么时候寄", "3月16日"),
        ("people", "恒通科技的联系人是谁", "王建国"), ("people", "华信电子谁拍板？", "陈志远"), ("people", "罗经理是什么职位", "采购经理"), ("people", "云帆物流找谁谈", "赵敏"),
        ("profile", "恒通科技现在是哪个阶段", "意向"), ("profile", "云帆物流是几级客户？", "B 级"), ("profile", "恒通科技归谁负责", "小明"), ("profile", "华信电子什么级别", "A 级"),
        ("status", "恒通科技现在什么情况", "意向"), ("status", "云帆物流进展怎么样了？", "还欠 6 万"), ("status", "一句话说说恒通科技", "意向"), ("status", "帮我看一下华信电子现在咋样", "看厂"), ("status", "蓝湾酒店那边怎么样了", "没联系上"), ("status", "恒通科技到哪一步了", "意向"),
        ("logged", "明德学校我今天记了什么", "0 条跟进"), ("logged", "恒通科技今天记了没", "1 条跟进"), ("logged", "蓝湾酒店今天算不算联系过", "没联系上"),
        ("agenda", "明天我有什么安排", "明天：1 件"), ("agenda", "把我明天的安排念一遍", "明天：1 件"), ("agenda", "我今天都欠谁的", "今天"), ("agenda", "明天几点见谁", "明天：1 件"), ("agenda", "下周一我有约没有？", "3月16日"), ("agenda", "有什么过期没做的吗", "过了还没做"), ("agenda", "明天的行程报一下", "明天：1 件"), ("agenda", "这周还有哪些事", "件"),
        ("promises", "我都答应了客户什么", "答应过还开着"), ("promises", "我还欠着客户哪些事", "答应过还开着"), ("promises", "列一下我答应过的事", "答应过还开着"),
        ("log", "我今天一共记了几条跟进？没接的别算", "今天：1 条跟进"), ("log", "今天联系上了几家", "今天：1 条跟进"), ("log", "今天我跟谁聊过？", "今天：1 条跟进"), ("log", "今天都干了些什么", "今天：1 条跟进"), ("log", "汇总一下我今天记了什么", "今天：1 条跟进"), ("log", "我今天到底拜访了几家客户？", "上门拜访 0 次"),
        ("sums", "这个月我签了几单，总共多少？", "共"), ("sums", "我今天收了多少钱", "4 万"), ("sums", "今天进账多少", "4 万"), ("sums", "今天我签了多少", "10 万"), ("sums", "这周钱进来多少？", "4 万"), ("sums", "今天下了几单", "1 单，10 万"),
        ("owing", "谁还欠我钱", "还没收的款"), ("owing", "现在谁家欠我们最多？", "欠得最多"), ("owing", "哪些客户还没付清", "还没收的款"), ("owing", "今天的订单哪些还没付款？", "6 万"),
        ("tasks", "李强那边量尺寸了没", "还没说做完"), ("tasks", "我让谁去做什么了", "1 件"), ("tasks", "李强周五去不去恒通科技？", "李强"), ("tasks", "交代出去的事还有哪些没回音", "1 件"), ("tasks", "王芳帮我办的事怎么样了", "没有交给王芳"),
        ("who", "明天十点那个是谁家的？", "华信电子"), ("who", "谁嫌贵来着", "恒通科技"), ("who", "要换总务主任的是哪家？", "明德学校"), ("who", "是谁买了检测仪器", "云帆物流"),
        ("owed", "云帆物流的账清了吗", "还欠 6 万"), ("owed", "云帆物流结清没有", "还欠 6 万"), ("steps", "样品那事定在几号", "3月16日"), ("steps", "陈志远明天几点来", "10:00"), ("people", "恒通科技拍板的是谁", "王建国"), ("who", "是哪家说要换主任", "明德学校"), ("who", "嫌价格高的是谁", "恒通科技"), ("log", "今天总共联系上几个人", "今天：1 条跟进"),
        ("tries", "今天谁没接我电话", "蓝湾酒店"), ("sums", "今天成了几单，多少钱", "1 单，10 万"), ("agenda", "明天都有谁要见", "明天：1 件"), ("tasks", "李强那头有消息吗", "还没说做完"), ("owing", "目前还有哪几家没给钱，各多少", "还没收的款"),
        ("cannot", "恒通科技老板喜欢打高尔夫吗？", "没有提到"), ("cannot", "能帮我叫个车吗？", "还不会"),
    ];

    public static readonly (string Class, string Question, string Answer)[] InTraditional =
    [
        ("owed", "雲帆物流尾款還剩多少？", "還欠 6 萬"), ("owed", "趙敏那邊付清了沒", "還欠 6 萬"), ("paid", "雲帆物流的錢進來沒有", "4 萬"), ("paid", "雲帆物流匯了多少", "4 萬"), ("ordered", "雲帆物流訂了什麼", "10 萬"), ("ordered", "恆通科技下單了嗎", "還沒有訂單"),
        ("amounts", "恆通科技我報了多少錢", "12 萬"), ("objection", "恆通科技卡在哪裡？", "卡在價格"), ("touch", "恆通科技上次聯絡是哪天", "今天"), ("touch", "華信電子多久沒聯絡了", "上次"), ("tries", "藍灣酒店打了幾通都沒人接來著？", "沒聯絡上"), ("tries", "羅經理有回電嗎？", "還沒有回音"),
        ("steps", "恆通科技的樣品哪天寄", "3月16日"), ("steps", "看廠約幾點？", "10:00"), ("people", "華信電子的聯絡人是誰", "陈志远"), ("profile", "恆通科技在哪個階段", "意向"), ("status", "幫我看一下恆通科技現在什麼狀況", "意向"), ("status", "雲帆物流進展如何", "還欠 6 萬"),
        ("agenda", "明天我有什麼行程", "明天：1 件"), ("agenda", "唸一下明天的安排", "明天：1 件"), ("agenda", "明天幾點跟誰見面？", "明天：1 件"), ("promises", "我答應了客戶哪些事", "答應過還開著"), ("log", "今天我聯絡上幾家？沒接的不要算", "今天：1 條跟進"), ("log", "今天記了哪些東西", "今天：1 條跟進"),
        ("sums", "這個月我簽了幾單，總共多少", "共"), ("sums", "今天收了多少款", "4 萬"), ("owing", "誰還欠我們錢", "還沒收的款"), ("tasks", "李強去量尺寸了沒有", "還沒說做完"), ("who", "明天十點那個會是誰家的", "华信电子"), ("who", "誰嫌貴？", "恒通科技"), ("cannot", "可以幫我訂便當嗎？", "還不會"),
    ];

    public static readonly (string Class, string Question, string Answer)[] InEnglish =
    [
        ("owed", "how much does Brightline Media still owe us?", "¥60,000 still owed"), ("owed", "what's left on the Brightline Media order", "¥60,000"), ("owed", "Has Grace Lin paid in full?", "¥60,000 still owed"), ("owed", "balance on Brightline Media?", "¥60,000"), ("owed", "does Orchard Systems owe us anything?", "no order"), ("owed", "tell me what Brightline Media has outstanding after the deposit", "¥60,000"),
        ("paid", "what has Brightline Media paid so far?", "¥40,000"), ("paid", "did Brightline Media's money arrive", "¥40,000"), ("paid", "when did Grace last pay?", "¥40,000"), ("paid", "has Orchard Systems paid?", "no order"), ("paid", "did I forget to log a payment from Orchard Systems?", "no order"), ("paid", "any deposit from Brightline Media yet?", "¥40,000"),
        ("ordered", "what did Brightline Media order?", "Test instruments"), ("ordered", "how much was the Brightline Media order", "¥100,000"), ("ordered", "has Orchard Systems ordered yet?", "no order yet"), ("ordered", "when did Brightline Media place their order?", "today"), ("ordered", "did Helen sign the contract?", "no order yet"), ("ordered", "remind me what Brightline Media bought", "Test instruments"),
        ("amounts", "what did I quote Helen?", "¥120,000"), ("amounts", "how much had I quoted Orchard Systems for?", "¥120,000"), ("amounts", "which figure did I give Orchard Systems", "¥120,000"), ("amounts", "what price are we at with Orchard Systems?", "¥120,000"),
        ("objection", "what is holding Orchard Systems up?", "price"), ("objection", "what's Helen's objection", "price"), ("objection", "what is Orchard Systems unhappy about?", "price"), ("objection", "any concerns at Orchard Systems?", "price"),
        ("touch", "when did I last speak to Helen?", "today"), ("touch", "how long since we contacted Northwind Electronics", "last contact"), ("touch", "have I spoken to Orchard Systems today?", "today"), ("touch", "last contact with Blue Bay Hotel?", "last contact"), ("touch", "when was anybody last over at Brightline Foods?", "last contact"), ("touch", "how many days since I saw Northwind Electronics?", "last contact"),
        ("tries", "how many times have I tried Blue Bay Hotel?", "without reaching"), ("tries", "how often have I rung Ivan Cole without an answer", "without reaching"), ("tries", "has Blue Bay Hotel called back?", "nothing back"), ("tries", "anything back from Ivan?", "nothing back"), ("tries", "who didn't I reach today?", "not reached"), ("tries", "which one was it that didn't pick up this morning?", "Blue Bay Hotel"),
        ("steps", "what is still open with Orchard Systems?", "samples"), ("steps", "when do I send Orchard Systems the samples?", "16 Mar"), ("steps", "did I send Orchard Systems the samples", "16 Mar"), ("steps", "Northwind. What time?", "10:00"), ("steps", "what time is Paul tomorrow?", "10:00"), ("steps", "is the meeting with Paul still on?", "10:00"), ("steps", "what's next with Orchard Systems?", "samples"), ("steps", "when are the samples due", "16 Mar"),
        ("people", "who do we know at Orchard Systems?", "Helen Ward"), ("people", "who is Paul Reed?", "purchasing manager"), ("people", "who decides at Blue Bay Hotel", "Ivan Cole"), ("people", "what's Grace's title?", "office manager"),
        ("profile", "what stage is Orchard Systems at?", "Interested"), ("profile", "what grade is Brightline Media", "grade B"), ("profile", "who owns Orchard Systems?", "Ming"), ("profile", "which grade is Northwind Electronics?", "grade A"),
        ("status", "where do we stand with Orchard Systems?", "Interested"), ("status", "how are things at Brightline Media", "¥60,000 still owed"), ("status", "give me Orchard Systems in one line", "Interested"), ("status", "what's the latest with Blue Bay Hotel?", "without reaching"), ("status", "catch me up on Northwind Electronics", "10:00"), ("status", "any update on Orchard Systems?", "Interested"),
        ("logged", "what did you write down for Maple Grove School today?", "0 contacts"), ("logged", "did I log Orchard Systems today?", "one contact"), ("logged", "is there anything on record for Blue Bay Hotel today?", "0 contacts"),
        ("agenda", "what's on tomorrow?", "Tomorrow: one to do"), ("agenda", "read me my day tomorrow", "Tomorrow: one to do"), ("agenda", "what's on my plate today", "Today"), ("agenda", "who am I seeing tomorrow?", "Tomorrow: one to do"), ("agenda", "do I have anything on Monday?", "Mon 16 Mar: "), ("agenda", "is anything of mine overdue?", "overdue"), ("agenda", "remind me what falls due on Monday", "Mon 16 Mar: "), ("agenda", "Morning. Tomorrow?", "Tomorrow: one to do"),
        ("promises", "what have I promised people?", "promises open"), ("promises", "list my promises with dates", "promises open"), ("promises", "what do I owe people so far?", "promises open"),
        ("log", "how many customers did I speak to today, not counting attempts?", "Today: one contact"), ("log", "what did I log today", "Today: one contact"), ("log", "who did I talk to today?", "Today: one contact"), ("log", "recap of today?", "Today: one contact"), ("log", "tell me what I have noted today", "Today: one contact"), ("log", "how many contacts did I log today?", "Today: one contact"),
        ("sums", "how many orders have I got this month, and what do they come to?", "in all"), ("sums", "how much money came in today?", "¥40,000"), ("sums", "my payments today, please?", "¥40,000"), ("sums", "what did I sell today?", "¥100,000"), ("sums", "orders today, total?", "¥100,000"), ("sums", "how much have I collected today", "¥40,000"),
        ("owing", "who owes us money?", "still to be paid"), ("owing", "who owes us most?", "owe most"), ("owing", "which of my customers have not paid in full?", "still to be paid"), ("owing", "of what I sold today, who has not yet paid?", "¥60,000"),
        ("tasks", "did Mark measure the hall?", "not reported done"), ("tasks", "who have I asked for something?", "One thing"), ("tasks", "is Mark going to Orchard Systems on Friday?", "Mark"), ("tasks", "what am I waiting for from others?", "One thing"), ("tasks", "what did Anna say?", "Anna"),
        ("who", "whose meeting is at ten tomorrow?", "Northwind Electronics"), ("who", "who was it that found the price too high?", "Orchard Systems"), ("who", "which customer gets a new facilities head?", "Maple Grove School"), ("who", "who bought the test instruments?", "Brightline Media"),
        ("owed", "Is Brightline Media all square or are they still short?", "¥60,000 still owed"), ("paid", "has Grace sent any money", "¥40,000"), ("ordered", "did Orchard ever buy anything", "no order yet"), ("ordered", "what date is the Brightline Media order?", "today"), ("people", "who calls the shots at Orchard Systems?", "Helen Ward"),
        ("agenda", "who's on my list tomorrow?", "Tomorrow: one to do"), ("log", "how many people did I get through to today?", "Today: one contact"), ("sums", "how many orders went in today?", "¥100,000"), ("tasks", "what have I handed to other people?", "One thing"), ("tasks", "any news from Mark about the hall?", "not reported done"), ("amounts", "what figure did I give Helen?", "¥120,000"), ("steps", "Remind me, when are those samples meant to go?", "16 Mar"),
        ("cannot", "does Helen play golf?", "nothing on record says"), ("cannot", "can you book me a room?", "can't answer"),
    ];
}
