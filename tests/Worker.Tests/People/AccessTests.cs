using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;
using SalesBot.Worker.Local;
using SalesBot.Worker.Tests.Journeys;


namespace SalesBot.Worker.Tests.People;

/// <summary>
/// Every command and every other way of asking × everybody who may not know: a colleague's customer answers as one that does not exist,
/// and nothing of it, nor of another team's figures, is in any answer.
/// </summary>
public sealed class AccessTests
{
    /// <summary>小明's, of 销售一部; its twin is nobody's.</summary>
    private const string Customer = "恒通科技";

    private const string Twin = "衡远科技";

    private const string Code = "XX-ZX-QZ-001";

    private const string TwinCode = "XX-ZX-QZ-901";

    /// <summary>What only those in scope may read: contact, phone, need, what was agreed and said, and the headings of figures.</summary>
    private static readonly string[] Secrets =
        ["王建国", "13800001001", "空气数据", "方案演示", "对比两家报价", "· 小明　", "· 销售一部　", "负责人：小明", "天目茶业", "华信电子"];

    private static readonly string[] Words =
    [
        "{0}的联系方式", "{0}什么情况", "{0}上次聊了什么", "今天拜访{0}，方案认可，下周三前给报价", "{0}下单 12万 检测仪器", "{0}回款5万", "{0}改成谈判阶段", "提醒我明天给{0}打电话",
        "把{0}转给何佳", "{0}转给何佳", "{0}成交了", "{0}流失了，因为价格",
    ];

    private static readonly string[] Figures =
    [
        "/kpi 小明", "/report month rep 小明", "/report month team 销售一部", "/report quarter team 销售一部", "/report month rep:小明", "/report month team:销售一部", "/report customers team 销售一部",
        "小明这个月业绩怎么样", "销售一部三月份业绩报告", "/team 小明", "/team 王芳", "把小明的客户都转给何佳", "/handover 小明 何佳", "小明下周一请假", "停用小明", "把小明调到销售二部",
        "/leave 小明 明天", "/overdue 小明", "/today 小明", "/score 小明", "/target 小明", "/why 小明",
    ];

    public static TheoryData<string> Outsiders() => ["刘洋", "孙悦", "王芳"];

    [Theory]
    [MemberData(nameof(Outsiders))]
    public async Task Customer_OutOfScope_AnswersAsOneThatDoesNotExist(string who)
    {
        await using var journey = await Journey.Of();
        var questions = Words.Concat(Bot.Subjects.Help.Commands.For(Role.Admin).Except(["lang", "new", "log", "invite"]).Select(command => $"/{command} {{0}}")).ToList();

        var differing = new List<string>();
        foreach (var question in questions)
        {
            var asked = await Ask(journey, who, question.Replace("{0}", Customer, StringComparison.Ordinal));
            var twin = await Ask(journey, who, question.Replace("{0}", Twin, StringComparison.Ordinal));
            if (asked != twin.Replace(Twin, Customer, StringComparison.Ordinal))
            {
                differing.Add($"{question}: {asked} / {twin}");
            }
        }

        Assert.Empty(differing);
    }

    [Theory]
    [MemberData(nameof(Outsiders))]
    public async Task Code_OutOfScope_AnswersAsOneThatDoesNotExist(string who)
    {
        await using var journey = await Journey.Of();

        foreach (var command in new[] { "customer", "stage", "order", "pay", "handover" })
        {
            var asked = await Ask(journey, who, $"/{command} {Code}");
            var twin = await Ask(journey, who, $"/{command} {TwinCode}");

            Assert.Equal(twin.Replace(TwinCode, Code, StringComparison.Ordinal), asked);
        }
    }

    [Theory]
    [InlineData("刘洋")]
    [InlineData("孙悦")]
    public async Task AnythingAsked_FromAnotherTeam_TellsNothingOfThisOne(string who)
    {
        await using var journey = await Journey.Of();
        var questions = Figures.Concat(Words.Select(question => question.Replace("{0}", Customer, StringComparison.Ordinal)))
            .Concat(Bot.Subjects.Help.Commands.For(Role.Admin).SelectMany(command => (string[])[$"/{command}", $"/{command} {Code}", $"/{command} 小明", $"/{command} 销售一部", $"/{command} all"]));

        var leaks = new List<string>();
        foreach (var question in questions.Distinct())
        {
            var said = (await Ask(journey, who, question)).Replace(question, "", StringComparison.Ordinal);
            leaks.AddRange(Secrets.Where(secret => !question.Contains(secret, StringComparison.Ordinal) && said.Contains(secret, StringComparison.Ordinal)).Select(secret => $"{question}: {secret} in {said}"));
        }

        Assert.Empty(leaks);
        Assert.Equal("小明", await OwnerOf(journey, Customer));
    }

    [Theory]
    [InlineData("小明", true)]
    [InlineData("李强", true)]
    [InlineData("陈静", true)]
    [InlineData("周敏", true)]
    [InlineData("王芳", false)]
    [InlineData("刘洋", false)]
    [InlineData("孙悦", false)]
    public async Task Customer_IsShownToItsOwnerAndThoseAbove(string who, bool shown)
    {
        await using var journey = await Journey.Of();

        foreach (var question in new[] { $"/customer {Customer}", $"/customer {Code}", $"{Customer}的联系方式" })
        {
            Assert.Equal(shown, (await Ask(journey, who, question)).Contains("王建国", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("小明", "/report month rep 小明", true)]
    [InlineData("小明", "/report month rep 王芳", false)]
    [InlineData("小明", "/report month team 销售一部", false)]
    [InlineData("小明", "/report month all", false)]
    [InlineData("小明", "/report month region 华东", false)]
    [InlineData("李强", "/report month rep 小明", true)]
    [InlineData("李强", "/report month team 销售一部", true)]
    [InlineData("李强", "/report month rep 刘洋", false)]
    [InlineData("李强", "/report month team 销售二部", false)]
    [InlineData("李强", "/report month all", false)]
    [InlineData("陈静", "/report month team 销售二部", true)]
    [InlineData("陈静", "/report month all", true)]
    [InlineData("周敏", "/report month region 华东", true)]
    public async Task Report_OfAScope_IsForThoseWhoMaySeeIt(string who, string question, bool shown)
    {
        await using var journey = await Journey.Of();

        var said = await Ask(journey, who, question);

        Assert.Equal(shown, said.Contains("销售额", StringComparison.Ordinal));
        Assert.True(shown || said == Wording("Report.NotYours"), said);
    }

    [Fact]
    public async Task Report_OfATeamOrPersonThatDoesNotExist_IsRefusedInTheSameWords()
    {
        await using var journey = await Journey.Of();

        foreach (var scope in new[] { "team 销售二部", "team 销售九部", "rep 刘洋", "rep 无此人" })
        {
            Assert.Equal(Wording("Report.NotYours"), await Ask(journey, "李强", $"/report month {scope}"));
        }
    }

    [Fact]
    public async Task Button_OfACardInAnotherChat_DoesNothingThere()
    {
        await using var journey = await Journey.Of();
        await Ask(journey, "小明", $"/customer {Customer}");
        var card = await Newest(journey, "小明");
        var thief = await PersonOf(journey, "刘洋");

        for (var button = 0; button < card.Buttons.Sum(row => row.Count); button++)
        {
            Assert.Equal(Wording("Press.Gone"), await Take(journey, thief, LocalChat.Presses(thief.Id, card, button, journey.Rehearsal.Now)));
        }
    }

    [Fact]
    public async Task Button_OfACustomerHandedOverSince_TellsNothingMore()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@刘洋", "!now 2026-03-11T10:05");
        await Ask(journey, "小明", $"/customer {Customer}");
        var card = await Newest(journey, "小明");
        await journey.Play("@陈静", $"{Customer}转给刘洋", "> 确认");
        var owner = await PersonOf(journey, "小明");

        var said = new List<string>();
        for (var button = 0; button < card.Buttons.Sum(row => row.Count); button++)
        {
            said.Add(await Take(journey, owner, LocalChat.Presses(owner.Id, card, button, journey.Rehearsal.Now)));
        }

        Assert.All(said, text => Assert.DoesNotContain(Secrets, secret => text.Contains(secret, StringComparison.Ordinal)));
        Assert.Equal("刘洋", await OwnerOf(journey, Customer));
    }

    [Fact]
    public async Task Reply_ToSomebodyElsesPush_LogsNothingForItsCustomer()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "!now 2026-03-11T10:05");
        var push = await Newest(journey, "小明");
        var before = await FollowUps(journey);
        var thief = await PersonOf(journey, "刘洋");

        var said = await Take(journey, thief, LocalChat.Says(thief.Id, "通了电话，样品合格，下周一上门谈价格", journey.Rehearsal.Now, push.MessageId ?? push.Id));

        Assert.NotNull(push.Customer);
        Assert.DoesNotContain("华信电子", said, StringComparison.Ordinal);
        Assert.Equal(before, await FollowUps(journey));
    }

    [Fact]
    public async Task Stranger_WhateverIsAsked_HearsOnlyOfInvites()
    {
        await using var journey = await Journey.Of();

        foreach (var question in Figures.Concat(Bot.Subjects.Help.Commands.For(Role.Admin).Select(command => $"/{command} {Customer}")).Append("你好").Append(Customer))
        {
            Assert.Equal(Wording("Start.Stranger"), await FromNobody(journey, question));
        }
    }

    [Fact]
    public async Task Invite_OfSomebodyElse_WorksForTheFirstToUseItAndNobodyAfter()
    {
        await using var journey = await Journey.Of();
        var said = await journey.Last("@李强", "/invite 小李");
        var code = said.Text.Split("/start ")[1].Split('\n')[0].Trim();

        var first = await FromNobody(journey, $"/start {code}");
        var second = await FromNobody(journey, $"/start {code}", "local:another");
        var used = await FromNobody(journey, $"/start {code[..9]}X", "local:another");

        Assert.Contains("小李", first, StringComparison.Ordinal);
        Assert.Equal(Wording("Start.UsedCode"), second);
        Assert.DoesNotContain("小李", used, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deactivated_IsAStrangerInTheOldChat()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "@李强", "停用小明", "> 确认");

        foreach (var question in Figures.Concat([$"/customer {Customer}", "/today", "/kpi", "/undo"]))
        {
            Assert.Equal(Wording("Start.Stranger"), await FromNobody(journey, question, LocalMessenger.ChatOf((await PersonOf(journey, "小明")).Id.Value)));
        }
    }

    [Theory]
    [InlineData("/report month team 销售一部")]
    [InlineData("/overdue")]
    [InlineData("/customer 恒通科技")]
    public async Task Group_OfAnotherTeam_ShowsNothingOfThisOne(string question)
    {
        await using var journey = await Journey.Of();
        await journey.Play("@孙悦", "#二部群 /bind");

        foreach (var who in new[] { "刘洋", "孙悦", "李强", "陈静" })
        {
            var said = (await journey.Play($"@{who}", $"#二部群 {question}")).Where(message => message.To == "#二部群").ToList();

            Assert.All(said, message => Assert.DoesNotContain(Secrets, secret => message.Text.Contains(secret, StringComparison.Ordinal)));
            Assert.All(said, message => Assert.Empty(message.Buttons));
        }
    }

    private static string Wording(string key) => Bot.Wording.Words.Of("Chat", Language.Simplified)[key];

    private static Task<Rep> PersonOf(Journey journey, string name) =>
        journey.Read(session => session.Query(Documents.Reps, new DocQuery<Rep>(Documents.RepsByName, [name]))[0]);

    private static Task<string> OwnerOf(Journey journey, string customer) => journey.Read(session => session.Get(
        Documents.Reps, session.Query(Documents.Customers, new DocQuery<Customer>(Documents.CustomersByName, [customer]))[0].Owner.Value)!.Name);

    private static Task<int> FollowUps(Journey journey) => journey.Read(session => session.All(Documents.FollowUps).Count());

    private static async Task<OutMessage> Newest(Journey journey, string name)
    {
        var person = await PersonOf(journey, name);
        return await journey.Read(session => session.Query(
            Documents.Outbox, new DocQuery<OutMessage>(Documents.OutboxByChat, [LocalMessenger.ChatOf(person.Id.Value)], Descending: true, Limit: 1))[0]);
    }

    /// <summary>Says it with nothing open from before, and returns all that comes back.</summary>
    private static async Task<string> Ask(Journey journey, string name, string text)
    {
        var person = await PersonOf(journey, name);
        return await Take(journey, person, LocalChat.Says(person.Id, text, journey.Rehearsal.Now));
    }

    private static async Task<string> Take(Journey journey, Rep person, ChatUpdate update)
    {
        if (await journey.Read(session => session.Get(Documents.Links, LocalMessenger.ChatOf(person.Id.Value)) is null))
        {
            await journey.Rehearsal.Join(person.Name, Cancel);
        }

        return await Answer(journey, update);
    }

    private static Task<string> FromNobody(Journey journey, string text, string chat = "local:nobody") => Answer(journey, new ChatUpdate
    {
        Id = $"local:{Ids.New(journey.Rehearsal.Now)}",
        Chat = chat,
        Person = chat,
        At = journey.Rehearsal.Now,
        MessageId = Ids.New(journey.Rehearsal.Now),
        Text = text,
    });

    private static async Task<string> Answer(Journey journey, ChatUpdate update)
    {
        await journey.Rehearsal.Store.Write(session => session.Delete(Documents.Conversations, update.Chat), Cancel);
        var last = await journey.Read(session => session.Query(
            Documents.Outbox, new DocQuery<OutMessage>(Documents.OutboxByChat, [update.Chat], Descending: true, Limit: 1)).Select(message => message.Id).FirstOrDefault());
        await journey.Rehearsal.Take(update, Cancel);
        var said = await journey.Read(session => session.Query(Documents.Outbox, new DocQuery<OutMessage>(Documents.OutboxByChat, [update.Chat], From: last)));
        return string.Join('\n', said.Where(message => message.Id != last).Select(message => Html.ToPlain(message.Html)));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
