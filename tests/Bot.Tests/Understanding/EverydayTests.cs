using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Tests.Understanding;

/// <summary>The ways people type what the formal sentence would say otherwise.</summary>
public sealed class EverydayTests
{
    private static readonly NamedCustomer Huaxin = new(new CustomerCode("c03"), "华信电子", ["华信"], [new NamedContact("陈志强", "采购总监", [])]);
    private static readonly NamedCustomer Sunrise = new(new CustomerCode("c04"), "晨光幼儿园", [], [new NamedContact("李园长", "园长", [])]);
    private static readonly NamedCustomer Summit = new(new CustomerCode("c47"), "Summit Freight", ["Summit"], [new NamedContact("Aisha Khan", "COO", [])]);

    private static readonly Names Everyone = Names.Of([Huaxin, Sunrise, Summit]);

    [Theory]
    [InlineData("删掉", "undo")]
    [InlineData("刚才那条删掉", "undo")]
    [InlineData("算了撤回吧", "undo")]
    [InlineData("幫我取消剛剛那筆", "undo")]
    [InlineData("刚才的不要了", "undo")]
    [InlineData("復原上一筆", "undo")]
    [InlineData("pls delete my last entry", "undo")]
    [InlineData("remove that", "undo")]
    [InlineData("算了", "cancel")]
    [InlineData("算了不填了", "cancel")]
    [InlineData("取消", "cancel")]
    [InlineData("actually cancel", "cancel")]
    [InlineData("never mind", "cancel")]
    public void Read_TakingBack_IsTheCommandHoweverItIsPut(string text, string command) =>
        Assert.Equal((Intent.Command, command), (Read(text).Intent, Read(text).Command));

    [Theory]
    [InlineData("把删掉的那条给我恢复")]
    [InlineData("我撤销的那条拜访，麻烦还原")]
    [InlineData("刪掉的那筆還原吧")]
    [InlineData("undo the undo please")]
    [InlineData("restore the entry I deleted")]
    public void Read_WhatWasTakenBackBroughtBack_IsARedo(string text) => Assert.Contains(Read(text).Acts, act => act.Kind is ActKind.Redo);

    [Theory]
    [InlineData("跟华信陈志强涮羊肉，他说下周定", "meeting")]
    [InlineData("和华信的陈志强过早，聊到新产线", "meeting")]
    [InlineData("華信陳志強今天到我司看樣機，很滿意", "meeting")]
    [InlineData("华信陈志强参观了我们展厅，要报价", "meeting")]
    public void Read_EatenTogetherOrComeToUs_IsAMeeting(string text, string method) => Assert.Equal(method, Read(text).First?.Method);

    [Theory]
    [InlineData("新建客户，名称是宁波甬江轴承，联系人范女士", "宁波甬江轴承")]
    [InlineData("新增客户，公司名：长沙星沙重工", "长沙星沙重工")]
    [InlineData("New account: Blue Ridge Valve & Supply out of Lubbock", "Blue Ridge Valve & Supply")]
    [InlineData("Add a customer, name is Harbour Light Foods", "Harbour Light Foods")]
    public void Read_NewCustomerBehindALabel_HasTheNameAlone(string text, string name) => Assert.Equal(name, Read(text).First?.CustomerName);

    [Theory]
    [InlineData("华信取消了订单")]
    [InlineData("把华信的拜访取消")]
    [InlineData("Summit cancelled the meeting")]
    [InlineData("scratch that, it's 54k")]
    [InlineData("华信的合同撤回了报价")]
    public void Read_CancellingSomethingOfACustomers_IsNoCommand(string text) => Assert.NotEqual(Intent.Command, Read(text).Intent);

    [Theory]
    [InlineData("华信", "c03")]
    [InlineData("Summit?", "c47")]
    [InlineData("华信的陈总", "c03")]
    public void Read_NameAlone_AsksForItsCardAndIsNoContact(string text, string code)
    {
        var reading = Read(text);

        Assert.Equal((Intent.Query, true, new CustomerCode(code)), (reading.Intent, reading.NameOnly, reading.First?.Customer));
    }

    [Theory]
    [InlineData("应该是微信不是电话")]
    [InlineData("刚刚那条是昨天的")]
    [InlineData("不对，是5万2")]
    public void Read_CorrectionWithoutAName_IsNotAboutWhomeverWasSpokenOfSince(string text)
    {
        var reading = new Reader().Read(text, Everyone, new ReadingContext(new DateTime(2026, 3, 10, 10, 0, 0), null, Huaxin.Code));

        Assert.Equal((Intent.Correct, null), (reading.Intent, reading.First?.Customer));
    }

    [Theory]
    [InlineData("应该是微信不是电话", "wechat")]
    [InlineData("没上门，是打的电话", "phone")]
    [InlineData("make that a visit", "visit")]
    public void Read_MethodPutRight_IsTheRightOne(string text, string method) =>
        Assert.Equal((Intent.Correct, method), (Read(text).Intent, Read(text).First?.Method));

    [Theory]
    [InlineData("是给华信发", "c03")]
    [InlineData("搞混了 刚才说的是晨光", "c04")]
    public void Read_CustomerPutRight_IsACorrection(string text, string code) =>
        Assert.Equal((Intent.Correct, new CustomerCode(code)), (Read(text).Intent, Read(text).First?.Customer));

    [Theory]
    [InlineData("电话拜访了一下华信 没什么需求", "phone")]
    [InlineData("上个月28号跟陈总见的面", "meeting")]
    [InlineData("在华信开了一上午会", "meeting")]
    [InlineData("visted Summit this morning", "visit")]
    public void Read_MethodInEverydayWords_IsRead(string text, string method) =>
        Assert.Equal((Intent.Log, method), (Read(text).Intent, Read(text).First?.Method));

    [Theory]
    [InlineData("华信上回聊到哪儿了", "history")]
    [InlineData("陈总的电话给我", "contact")]
    [InlineData("who havent i called in a month", "stale")]
    [InlineData("今天还有谁没联系的", "todo")]
    [InlineData("这个月谁新客户拿得最多", "ranking")]
    [InlineData("我上季度回了多少款", "performance")]
    public void Read_QuestionInEverydayWords_IsAsked(string text, string type) =>
        Assert.Equal((Intent.Query, type), (Read(text).Intent, Read(text).Query?.Type));

    [Theory]
    [InlineData("华信改成意向", Intent.Update)]
    [InlineData("跟华信确认下技术参数", Intent.Task)]
    [InlineData("下个礼拜三下午两点到华信签合同", Intent.Task)]
    [InlineData("华信订单 净化设备 4.8万", Intent.Order)]
    [InlineData("email 了 quotation 给华信 15w", Intent.Log)]
    [InlineData("新增一个客户：同泰化工", Intent.Create)]
    public void Read_WhatIsMeant_IsToldByTheVerb(string text, Intent intent) => Assert.Equal(intent, Read(text).Intent);

    [Theory]
    [InlineData("下周一拜访华信", "拜访")]
    [InlineData("跟华信聊了新方案 下周三下午三点约了他", "约了他")]
    [InlineData("周三去华信下午2点", null)]
    public void Read_NextStep_IsADeedAndNeverAPieceOfTheDate(string text, string? action) => Assert.Equal(action, Read(text).First?.NextAction);

    [Fact]
    public void Read_CompanyNobodyKnowsThatOpensTheMessage_IsNamed() =>
        Assert.Equal((Intent.Log, "恒通科技"), (Read("恒通科技通了电话，样品合格").Intent, Read("恒通科技通了电话，样品合格").First?.CustomerName));

    private static Reading Read(string text) => new Reader().Read(text, Everyone, new ReadingContext(new DateTime(2026, 3, 10, 10, 0, 0)));
}
