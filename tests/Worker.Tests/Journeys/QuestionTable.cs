namespace SalesBot.Worker.Tests.Journeys;

/// <summary>Questions by the form of their answer (yes or no, how many, who, what was said …), with what their first line must hold; told is what <see cref="RecallTable"/> tells and two contacts more.</summary>
internal static class QuestionTable
{
    public static readonly string[] Chinese = [.. RecallTable.Chinese, "上周五下午去华信电子拜访了陈志远，他说和现在供应商的合同签到九月", "昨天用微信跟云帆物流赵敏聊了聊，她说仓库要扩建"];

    public static readonly string[] Traditional = [.. RecallTable.Traditional, "上週五下午去華信電子拜訪了陳志遠，他說和現在供應商的合同簽到九月", "昨天用微信跟雲帆物流趙敏聊了聊，她說倉庫要擴建"];

    public static readonly string[] English =
        [.. RecallTable.English, "Visited Paul Reed at Northwind Electronics last Friday, their contract with the current supplier runs till September", "Texted with Grace Lin at Brightline Media yesterday, the warehouse will be extended"];

    public static readonly (string Class, string Question, string Answer)[] InChinese =
    [
        ("whether", "明德学校今天见过面没有", "没有联系记录"), ("whether", "云帆物流付清了吗？", "没有，还欠 6 万"), ("whether", "云帆物流付过款没有", "是的"), ("whether", "蓝湾酒店有没有约？", "没有约"), ("whether", "云帆物流是A级吗", "不是"),
        ("whether", "恒通科技的样品寄了吗", "没有，3月16日"), ("whether", "华信电子上周联系过吗", "上次"), ("whether", "云帆物流是不是还欠着钱", "是的，还欠 6 万"), ("whether", "恒通科技下单了没", "还没有订单"), ("whether", "云帆物流那笔是不是记了两次", "不是，1 笔"),
        ("many", "恒通科技这个月联系了几次", "2 条跟进"), ("many", "华信电子上周见了几回？", "1 条跟进"), ("many", "我上周跑了几家客户", "1 家"), ("many", "李强手上还有我几件事", "1 件"), ("many", "云帆物流付了几笔", "1 笔"), ("many", "我今天联系了几家？", "1 条跟进"), ("many", "恒通科技还有几件没做", "寄样品"),
        ("detail", "恒通的王经理全名叫什么？", "王建国"), ("detail", "云帆物流赵敏是什么职位来着", "赵敏"), ("detail", "罗经理叫啥名字", "罗"),
        ("said", "华信电子和现在供应商的合同到什么时候？", "九月"), ("said", "云帆物流仓库那边怎么说的", "扩建"), ("said", "赵敏说仓库要怎么弄？", "扩建"), ("said", "明德学校换总务主任是怎么回事", "总务主任"),
        ("person", "我上次跟陈志远见面是哪天？", "3月6日"), ("person", "跟赵敏最近一次聊是什么时候", "昨天"),
        ("agenda", "我明天有没有撞的？", "没有撞"), ("agenda", "这周我有几个约", "2 件"), ("agenda", "明天有什么要紧的事", "明天：1 件"), ("agenda", "今天欠谁的", "今天"),
        ("on", "这个月我签了几单", "2 单"), ("on", "回款呢？", "4 万"), ("on", "云帆物流付了多少", "4 万"), ("on", "恒通科技呢？", "还没有回款"),
        ("days", "这两周我成了几单", "3 单"), ("days", "我上周都见了谁", "华信电子"), ("days", "华信电子3月6号聊了什么", "九月"),
        ("honest", "恒通科技老板属什么的？", "没有提到"), ("honest", "蓝湾酒店装了几部电梯", "没有提到"),
        // What follows was kept aside until the words above stood.
        ("whether", "蓝湾酒店最近打通过没有", "没"), ("whether", "赵敏把钱付齐没有？", "没有，还欠 6 万"), ("whether", "明德学校有备忘没", "是的"), ("whether", "陈志远那边约好了吗", "是的"), ("whether", "恒通科技二月份联系过没有？", "是的，上次2月24日"), ("whether", "我今天给恒通打过电话没有", "今天"),
        ("many", "云帆物流一共订了几次货", "检测仪器"), ("many", "这个礼拜给恒通打了几次电话？", "1 条跟进"), ("many", "我这周见了几个客户", "上门拜访 0 次"), ("many", "蓝湾酒店一共试了几回没通", "没联系上"), ("many", "李强那里我交代了几件？", "1 件"),
        ("detail", "王建国职务是什么", "采购经理"), ("detail", "蓝湾酒店的罗经理全名？", "罗"), ("detail", "陈志远电话多少", "陈志远"),
        ("said", "华信那个合同几月到期？", "九月"), ("said", "云帆扩建的事赵敏提过吗", "扩建"), ("said", "总务主任要换这事谁家的", "明德学校"), ("said", "华信现在跟谁家供应商有合同", "九月"),
        ("person", "王建国上次什么时候联系的", "今天"), ("person", "上回拜访陈志远是几号？", "3月6日"),
        ("agenda", "明天上午排得开吗，有没有冲突", "没有撞"), ("agenda", "后天有什么活", "3月13日"), ("agenda", "急着办的有哪些", "今天"),
        ("on", "今天我记了几条跟进", "3 条跟进"), ("on", "那昨天呢？", "昨天"), ("on", "蓝湾酒店还差多少", "没有订单"), ("on", "云帆呢？", "还欠 6 万"),
        ("whether", "云帆物流付清了伐", "没有，还欠 6 万"), ("whether", "云帆物流一分钱没付吧？", "付了 4 万"), ("agenda", "明天先弄哪个", "明天：1 件"), ("clash", "跟华信电子明天那个不撞吧", "没有撞"), ("biggest", "今年最大的一笔订单是哪家", "万"),
        ("days", "两周里我一共见了几家", "家"), ("days", "上周五我去了哪家", "华信电子"), ("honest", "云帆物流停车场收费吗", "没有提到"),
    ];

    public static readonly (string Class, string Question, string Answer)[] InTraditional =
    [
        ("whether", "雲帆物流付清了嗎", "沒有，還欠 6 萬"), ("whether", "雲帆物流仲爭唔爭我哋錢", "還欠 6 萬"), ("whether", "恆通科技上個月聯絡過嗎", "是的"), ("whether", "羅經理有冇覆我？", "還沒有回音"),
        ("many", "雲帆物流仲爭幾多錢？", "還欠 6 萬"), ("many", "恆通科技這個月聯絡了幾次", "2 條跟進"), ("many", "恆通科技仲有咩未做？", "寄樣品"), ("many", "李強手上還壓著我幾件事", "1 件"),
        ("said", "華信電子同而家供應商份合同到幾時？", "九月"), ("said", "雲帆物流倉庫嗰邊點講", "擴建"), ("detail", "恆通個王經理全名係咩", "王建国"), ("person", "上次見陳志遠係邊日", "3月6日"),
        ("agenda", "聽日有咩安排", "明天：1 件"), ("on", "今個月我簽咗幾多單？", "2 單"), ("on", "收款呢？", "4 萬"), ("when", "恆通科技啲樣品幾時寄", "3月16日"),
        ("whether", "趙敏啲錢找清未？", "還欠 6 萬"), ("who", "邊個嫌貴？", "恒通科技"), ("said", "要換總務主任嗰間係邊家", "明德学校"), ("many", "我琴日傾咗幾多個客？", "昨天"), ("when", "睇廠約咗幾點", "10:00"), ("whether", "藍灣酒店有冇約", "沒有約"), ("honest", "恆通科技老闆食唔食辣？", "沒有提到"),
    ];

    public static readonly (string Class, string Question, string Answer)[] InEnglish =
    [
        ("whether", "did I get hold of Maple Grove School at all today?", "no contact"), ("whether", "is Brightline Media square with us", "No: ¥60,000 still owed"), ("whether", "has Brightline Media paid anything yet?", "Yes: paid ¥40,000"), ("whether", "have we got a meeting with Blue Bay Hotel", "no meeting"),
        ("whether", "do Brightline Media still owe us", "Yes: ¥60,000"), ("whether", "did the samples go out to Orchard Systems?", "No: Mon 16 Mar"), ("whether", "did I see Northwind Electronics last week", "Yes: last contact"), ("whether", "has Blue Bay Hotel ordered", "no order yet"), ("whether", "was that Brightline Media payment put in twice?", "No: one payment"),
        ("many", "how many times did we talk to Orchard Systems this month", "2 contacts"), ("many", "how many customers did I visit last week?", "Visit 1"), ("many", "how many jobs has Mark still got from me", "One thing"), ("many", "how many payments from Brightline Media so far", "one payment"), ("many", "how many people did I talk to today", "one contact"),
        ("detail", "what's Helen's surname and job", "Helen Ward"), ("detail", "what is Paul Reed's title again?", "Paul Reed"), ("detail", "full name of Ivan at Blue Bay Hotel?", "Ivan Cole"),
        ("said", "when does Northwind's contract with their supplier run out?", "September"), ("said", "what did Grace say about the warehouse", "warehouse"), ("said", "what was that about a facilities head at Maple Grove School?", "facilities head"),
        ("person", "when did I last see Paul Reed", "6 Mar"), ("person", "when was my last chat with Grace Lin?", "yesterday"),
        ("agenda", "am I double booked tomorrow?", "Nothing clashes"), ("agenda", "who's first tomorrow", "Tomorrow: one to do"), ("agenda", "anyone I should be ringing today?", "Today"), ("agenda", "anything urgent tomorrow?", "Tomorrow: one to do"),
        ("on", "how many orders did I close this month", "¥100,000"), ("on", "and payments?", "¥40,000"), ("on", "what has Brightline Media paid", "¥40,000"), ("on", "what about Orchard Systems?", "nothing paid"),
        ("recap", "how did I do last week?", "Ming"), ("recap", "give me the fortnight in a few lines", "Ming"), ("days", "which customers haven't I touched in a fortnight", "not reached"), ("honest", "what colour is the Blue Bay Hotel lobby?", "nothing on record"),
        // What follows was kept aside until the words above stood.
        ("whether", "did I speak with Orchard Systems in February?", "Yes: last contact Tue 24 Feb"), ("whether", "has Grace settled up?", "No: ¥60,000"), ("whether", "any appointment with Northwind Electronics?", "Yes: Thu 12 Mar 10:00"), ("whether", "is Orchard Systems an A customer", "grade"), ("whether", "have I heard back from Ivan Cole", "nothing back"), ("whether", "do I owe Orchard Systems anything?", "samples"),
        ("many", "how often was I in touch with Northwind Electronics", "54 contacts"), ("many", "how many tries at Blue Bay Hotel so far?", "without reaching"), ("many", "how many things are still open with Orchard Systems", "samples"), ("many", "how many orders have Brightline Media placed?", "Test instruments"), ("many", "how many did I get to yesterday", "one contact"),
        ("detail", "who's our contact at Maple Grove School and what's the job", "Maple Grove School"), ("detail", "Helen's last name?", "Ward"), ("detail", "what number do I reach Grace Lin on", "Grace Lin"),
        ("said", "until when is Northwind tied to the other supplier", "September"), ("said", "what's the story with Brightline's warehouse?", "warehouse"), ("said", "who told me about the new facilities head?", "Maple Grove School"),
        ("person", "have I met Paul Reed lately", "6 Mar"), ("person", "last time I spoke to Helen?", "today"), ("agenda", "what have I got lined up tomorrow", "Tomorrow: one to do"), ("agenda", "any clash on Friday?", "Nothing clashes"),
        ("on", "what did I log today?", "Today: 3 contacts"), ("on", "and yesterday?", "Yesterday"), ("on", "what does Brightline Media owe", "¥60,000"), ("on", "and Orchard Systems?", "no order"),
        ("clash", "does anything clash with Northwind Electronics tomorrow?", "Nothing clashes"), ("biggest", "what's my biggest order this year", "¥"), ("whether", "Northwind Electronics tomorrow, still on?", "Yes:"), ("tried", "who haven't I spoken to this week that I tried?", "Blue Bay Hotel"),
        ("recap", "sum up my week", "Ming"), ("days", "what came in over the last two weeks", "¥40,000"), ("tasks", "who still has a job from me", "One thing"), ("honest", "does Paul Reed have a dog", "nothing on record"),
    ];
}
