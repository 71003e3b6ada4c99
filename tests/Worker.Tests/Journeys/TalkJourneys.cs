using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using static SalesBot.Worker.Tests.Journeys.FromTalk;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>A long talk one can trust: promises stay until done, what is meant moves or is put right, and a yes answers what was asked.</summary>
public sealed class TalkJourneys
{
    [Theory]
    [InlineData("zh-Hans", "小明", "恒通科技", "下周一给恒通科技寄样品", "上午给恒通科技打了电话，聊了新厂房", "恒通科技的样品寄出去了，邮件里说的")]
    [InlineData("zh-Hant", "小明", "恒通科技", "下週一給恒通科技寄樣品", "上午給恒通科技打了電話，聊了新廠房", "恒通科技的樣品寄出去了，郵件裡說的")]
    public async Task Step_AfterAContactAboutSomethingElse_StaysUntilItIsDone(string language, string who, string customer, string plan, string other, string done)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play("@" + who, plan);

        await journey.Play(other);
        var open = await AllSteps(journey, customer);
        await journey.Play(done);
        var after = await AllSteps(journey, customer);

        Assert.Contains(open, step => step.Text?.Contains('样') == true || step.Text?.Contains('樣') == true);
        Assert.DoesNotContain(after, step => step.Text?.Contains('样') == true || step.Text?.Contains('樣') == true);
    }

    [Fact]
    public async Task Step_TakenForDone_IsOpenAgainWithATap()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "明天给恒通科技打电话");
        var card = await journey.Last("刚给恒通科技打了电话，聊了新厂房");

        await journey.Play("> 还没做");

        Assert.Contains("✓", card.Text, StringComparison.Ordinal);
        Assert.Contains(await AllSteps(journey, "恒通科技"), step => step.Due == new DateOnly(2026, 3, 12));
    }

    [Theory]
    [InlineData("恒通科技看厂改到下周一", 16, 10)]
    [InlineData("看厂挪到下午三点", 12, 15)]
    [InlineData("看廠推遲到下週二", 17, 10)]
    public async Task Appointment_Moved_IsTheSameOneAtItsNewTime(string move, int day, int hour)
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "明天上午十点带恒通科技看厂");

        await journey.Play(move);
        var steps = (await AllSteps(journey, "恒通科技")).Where(step => step is { Time: not null, FollowUp: null }).ToList();

        var step = Assert.Single(steps);
        Assert.Equal((new DateOnly(2026, 3, day), new TimeOnly(hour, 0)), (step.Due, step.Time));
    }

    [Fact]
    public async Task Appointment_CalledOff_IsGoneAndCanComeBack()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "明天上午十点带恒通科技看厂");

        var off = await journey.Last("恒通科技的看厂取消了");
        var gone = await AllSteps(journey, "恒通科技");
        await journey.Play("还是恢复吧");

        Assert.Contains("取消", off.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(gone, step => step.Time == new TimeOnly(10, 0));
        Assert.Contains(await AllSteps(journey, "恒通科技"), step => step.Time == new TimeOnly(10, 0));
    }

    [Fact]
    public async Task Move_ThatTwoStepsFit_AsksWhichAndTakesATypedAnswer()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "明天给云帆物流寄样品", "后天给云帆物流送合同");

        var question = await journey.Last("云帆物流那个推到下周一");
        await journey.Play("第二个");

        Assert.True(question.Buttons.Count >= 2, question.Text);
        Assert.Single(await AllSteps(journey, "云帆物流"), step => step.Due == new DateOnly(2026, 3, 16));
    }

    [Fact]
    public async Task Correction_NamingTheOtherCustomer_MovesTheRecordThatIsMeant()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "上午拜访了恒通科技，方案认可", "刚给云帆物流打了电话，要对比报价");

        await journey.Play("上午那条是华信电子，不是恒通科技");

        Assert.Contains(await journey.Read(session => session.FollowUpsOf(Code(session, "华信电子")).ToList()), contact => contact.Summary.Contains("方案认可", StringComparison.Ordinal));
        Assert.DoesNotContain(await journey.Read(session => session.FollowUpsOf(Code(session, "恒通科技")).ToList()), contact => contact.Summary.Contains("方案认可", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Correction_OfAnOlderNote_PutsItRightAndNothingElse()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "听说华信电子要换50台设备", "上午拜访了恒通科技，方案认可");

        await journey.Play("华信那条备忘记错了，是60台");

        var note = Assert.Single(await journey.Read(session => session.All(Documents.Remarks).ToList()));
        Assert.Contains("60台", note.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removal_OfAnOlderNote_IsShownFirstAndDoneAfterAWord()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "听说华信电子要搬厂", "上午拜访了恒通科技，方案认可");

        var question = await journey.Last("说要搬厂那条删了");
        var before = await journey.Read(session => session.All(Documents.Remarks).Count());
        await journey.Play("删");

        Assert.Contains("搬厂", question.Text, StringComparison.Ordinal);
        Assert.Equal((1, 0), (before, await journey.Read(session => session.All(Documents.Remarks).Count())));
    }

    [Fact]
    public async Task Order_CorrectedAfterwards_IsOneOrderWithTheNewAmount()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明");
        var before = await journey.Read(session => session.All(Documents.Orders).Count());

        await journey.Play("云帆物流定了一台真空包装机，9万6", "说错了，是9万8");
        var orders = await journey.Read(session => session.OrdersOf(Code(session, "云帆物流")).ToList());

        Assert.Equal(before + 1, await journey.Read(session => session.All(Documents.Orders).Count()));
        Assert.Equal(("真空包装机", Domain.Money.Of(98_000)), (orders[^1].Product, orders[^1].Amount));
    }

    [Fact]
    public async Task Deal_ToldAsWon_IsWonWithItsOrderAfterOneYes()
    {
        await using var journey = await Journey.Of();

        await journey.Play("@小明", "云帆物流签了！3万5，两台给袋机", "是，成交，快记");

        var order = (await journey.Read(session => session.OrdersOf(Code(session, "云帆物流")).ToList()))[^1];
        Assert.Equal(("给袋机", 2m, Domain.Money.Of(35_000)), (order.Product, order.Quantity, order.Amount));
        Assert.Equal(Stage.Won, await journey.Read(session => session.Get(Documents.Customers, Code(session, "云帆物流").Value)!.Stage));
    }

    [Theory]
    [InlineData("zh-Hans", "@小明", "上午见了恒通科技王建国，聊了新厂房的布局", "电话里聊的", Method.Call)]
    [InlineData("zh-Hant", "@小明", "上午見了恆通科技王建國，聊了新廠房的佈局", "電話裡聊的", Method.Call)]
    [InlineData("en", "@Ming", "Spoke to Helen at Orchard Systems, she likes the dashboard layout", "email, before you ask", Method.Email)]
    public async Task Afterthought_OfHowItTookPlace_MendsTheContactAndAddsNone(string language, string who, string contact, string how, Method method)
    {
        await using var journey = await Journey.Of(language);
        await journey.Play(who, contact);
        var before = await journey.Read(session => session.All(Documents.FollowUps).Count());

        await journey.Play(how);

        Assert.Equal(before, await journey.Read(session => session.All(Documents.FollowUps).Count()));
        Assert.Equal(method, (await journey.Read(session => session.All(Documents.FollowUps).OrderBy(one => one.LoggedAt).Last(one => one.SourceMessage is not null))).Method);
    }

    [Theory]
    [InlineData("zh-Hans", "@小明", "云帆物流尾款到了，6万8", "> 补记订单", "检测仪器 10万")]
    [InlineData("zh-Hant", "@小明", "雲帆物流尾款到了，6萬8", "> 補記訂單", "兩套檢測儀器，10萬")]
    [InlineData("en", "@Ming", "Brightline Media paid 68,000", "> Add the order", "Maintenance 100,000")]
    public async Task Payment_WithoutAnOrder_IsAskedAboutAndBothAreBooked(string language, string who, string paid, string press, string order)
    {
        await using var journey = await Journey.Of(language);
        var orders = await journey.Read(session => session.All(Documents.Orders).Select(one => one.Number).ToHashSet());

        var asked = await journey.Last(who, paid);
        await journey.Play(press, order);
        var made = await journey.Read(session => session.All(Documents.Orders).Where(one => !orders.Contains(one.Number)).ToList());

        Assert.Equal(3, asked.Buttons.Count);
        var one = Assert.Single(made);
        Assert.Equal(100_000m, one.Amount.Amount);
        Assert.Equal(68_000m, Assert.Single(await journey.Read(session => session.PaymentsOf(one.Number))).Amount.Amount);
    }

    [Fact]
    public async Task Yes_LongAfterTheQuestion_ConfirmsNothing()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "恒通科技签了，传感器 20万", "!now 2026-03-11T10:00", "今天有什么安排", "!now 2026-03-11T10:01", "本月业绩怎么样", "!now 2026-03-11T10:02", "谢谢", "!now 2026-03-11T10:03");

        await journey.Play("对");

        Assert.NotEqual(Stage.Won, (await journey.Read(session => session.All(Documents.Customers).First(customer => customer.Name == "恒通科技"))).Stage);
    }

    [Fact]
    public async Task Undo_SaysWhatItTookBack_AndRedoBringsItBack()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "听说华信电子要搬厂");

        var undone = await journey.Last("撤销");
        await journey.Play("> 恢复");

        Assert.Contains("要搬厂", undone.Text, StringComparison.Ordinal);
        Assert.Single(await journey.Read(session => session.All(Documents.Remarks).ToList()));
    }

    [Fact]
    public async Task Task_ForALead_IsTakenWithATapAndTheAskerHearsOfIt()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "让李强明天去恒通科技量一下尺寸", "@李强", "!now 2026-03-11T10:00");
        var told = await journey.Read(session => session.All(Documents.Remarks).Single(remark => remark.Task is not null));

        await journey.Play("> 接下", "@小明");
        var answer = await journey.Last("李强去恒通量尺寸了没");

        Assert.Equal((new DateOnly(2026, 3, 12), TaskState.Asked), (told.Task!.Due, told.Task.State));
        Assert.Equal(TaskState.Accepted, (await journey.Read(session => session.Get(Documents.Remarks, told.Id)))!.Task!.State);
        Assert.Contains("接下了", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Task_ForSomebodyOutsideTheTeam_IsKeptAndClosedByTheirAnswer()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "让莉莉明天去恒通科技送资料");

        await journey.Play("莉莉说资料送到了");

        Assert.Equal(TaskState.Done, (await journey.Read(session => session.All(Documents.Remarks).Single(remark => remark.Task is not null))).Task!.State);
    }

    [Theory]
    [InlineData("云帆物流还差咱多少", "没有订单")]
    [InlineData("华信电子样品我说的是哪天寄", "3月12日")]
    [InlineData("今天都记了点啥", "华信电子")]
    [InlineData("明天几点去哪", "华信电子")]
    public async Task Question_OfWhatWasSaid_IsAnsweredAndWritesNothing(string question, string answer)
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "上午给华信电子打了电话，等样品", "明天给华信电子寄样品");
        var before = await journey.Read(session => session.All(Documents.Changes).Count());

        var told = await journey.Last(question);

        Assert.Contains(answer, told.Text, StringComparison.Ordinal);
        Assert.Equal(before, await journey.Read(session => session.All(Documents.Changes).Count()));
    }

    [Fact]
    public async Task Grade_ProposedByARep_IsDecidedByTheLead()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "云帆物流调成 A 级");
        var before = await journey.Read(session => session.Get(Documents.Customers, Code(session, "云帆物流").Value)!.EffectiveGrade);

        await journey.Play("@李强", "!now 2026-03-11T10:00", "> 调成 A 级");

        Assert.NotEqual(Grade.A, before);
        Assert.Equal(Grade.A, await journey.Read(session => session.Get(Documents.Customers, Code(session, "云帆物流").Value)!.EffectiveGrade));
    }
}
