using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Privacy;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;
using SalesBot.Worker.Files.Kept;
using SalesBot.Worker.Tests.Journeys;

namespace SalesBot.Worker.Tests.Privacy;

/// <summary>/privacy: what is kept of a person is shown to them and to admins, and erased on request; the records stay under a pseudonym.</summary>
public sealed class PrivacyTests
{
    private const string Visit = "今天下午拜访恒通科技王经理，方案认可，下周三前给报价";

    private const string Telegram = "tg:77001";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Privacy_OfOneself_ShowsWhatIsKeptAndWhomToAsk()
    {
        await using var journey = await Journey.Of();

        var said = (await journey.Last("@小明", Visit, "/privacy")).Text;

        Assert.Contains("小明 · 销售 · 销售一部", said, StringComparison.Ordinal);
        Assert.Contains("发来的消息 2 条", said, StringComparison.Ordinal);
        Assert.Contains("客户 6 家", said, StringComparison.Ordinal);
        Assert.Contains("要抹掉就找管理员：周敏", said, StringComparison.Ordinal);
        Assert.Equal(said.Replace("消息 2 条，我发的 1", "消息 3 条，我发的 2", StringComparison.Ordinal), (await journey.Last("我的个人信息")).Text);
    }

    [Theory]
    [InlineData("小明", "/privacy 王芳")]
    [InlineData("李强", "/privacy 小明")]
    [InlineData("陈静", "/privacy 小明")]
    [InlineData("陈静", "/privacy 无此人")]
    [InlineData("陈静", "删除小明的个人信息")]
    public async Task Privacy_OfOthersNotAsAdmin_IsRefused(string who, string question)
    {
        await using var journey = await Journey.Of();

        var said = await journey.Last($"@{who}", question);

        Assert.StartsWith("别人的个人信息只有管理员能看", said.Text, StringComparison.Ordinal);
        Assert.Empty(said.Buttons);
    }

    [Fact]
    public async Task Erase_ByOneWhoIsNoAdminAnyMore_IsRefused()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@周敏", "/privacy 小明", "> 抹掉");
        await journey.Rehearsal.Store.Write(
            session =>
            {
                session.Upsert(Documents.Reps, Person(session, "周敏") with { Role = Role.Manager });
                return 0;
            },
            Cancel);

        await journey.Play("> 抹掉");

        Assert.True((await journey.Read(session => Person(session, "小明"))).Active);
    }

    [Fact]
    public async Task Erase_OneselfAsAdmin_IsForAnother()
    {
        await using var journey = await Journey.Of();

        var asked = await journey.Last("@周敏", "删除周敏的个人信息");
        var pressed = await Press(journey, "周敏", "privacy-erase", (await journey.Read(session => Person(session, "周敏"))).Id.Value);

        Assert.DoesNotContain("抹掉", asked.Buttons);
        Assert.StartsWith("你自己的要由另一位管理员来抹", pressed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erase_OneselfAsAdmin_IsRefusedWhateverWasAsked()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@周敏", "/help");
        await journey.Rehearsal.Store.Write(
            session =>
            {
                var admin = Person(session, "周敏");
                var chat = session.Query(Documents.Links, new(Documents.LinksByRep, [admin.Id.Value]))[0].Chat;
                session.Upsert(Documents.Conversations, new Conversation(chat, new Confirming(new ErasePerson(admin.Id)), journey.Rehearsal.Now));
                return 0;
            },
            Cancel);

        var said = await journey.Last("确认");

        Assert.StartsWith("你自己的要由另一位管理员来抹", said.Text, StringComparison.Ordinal);
        Assert.True((await journey.Read(session => Person(session, "周敏"))).Active);
    }

    [Fact]
    public async Task Erase_Member_LeavesNoTraceOfTheNameAndKeepsTheRecords()
    {
        await using var journey = await Journey.Of();
        await Link(journey, "小明", Telegram);
        await Say(journey, Telegram, Visit);
        await journey.Play("!now 2026-03-11T10:05", "@李强", "/team 小明", "@周敏", "/privacy 小明");
        var member = await journey.Read(session => Person(session, "小明").Id);
        var records = await journey.Read(session => session.Count(Documents.FollowUps, new(Documents.FollowUpsByRep, [member.Value])));
        var customer = (await journey.Read(session => session.Query(Documents.Customers, new(Documents.CustomersByOwner, [member.Value]))))[0];

        await journey.Play("> 抹掉", "> 抹掉", "!now 2026-03-11T10:20");

        Assert.Empty(await Traces(journey, "小明", Telegram));
        Assert.Null(await journey.Read(session => session.Get(Documents.Links, Telegram)));
        var erased = await journey.Read(session => session.Get(Documents.Reps, member.Value)!);
        Assert.Equal(("前同事1", false), (erased.Name, erased.Active));
        Assert.Equal(records, await journey.Read(session => session.Count(Documents.FollowUps, new(Documents.FollowUpsByRep, [member.Value]))));
        Assert.Empty(await Differences(journey));

        var card = (await journey.Last($"/customer {customer.Name}")).Text;
        Assert.Contains("负责人：前同事1", card, StringComparison.Ordinal);
        Assert.Contains("前同事1：记一次联系", (await journey.Last("/audit")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erase_Member_MakesThemAStranger()
    {
        await using var journey = await Journey.Of();
        await Link(journey, "小明", Telegram);
        await journey.Play("@周敏", "/privacy 小明", "> 抹掉", "> 抹掉", "!now 2026-03-11T10:20");

        Assert.Contains("要有邀请码才能开始", await Say(journey, Telegram, "/today"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erase_IsInTheAuditLogAndCannotBeUndone()
    {
        await using var journey = await Journey.Of();

        var done = await journey.Last("@周敏", "/privacy 小明", "> 抹掉", "> 抹掉");
        var undone = await journey.Last("/undo");

        Assert.DoesNotContain("撤销", done.Buttons);
        Assert.Equal("没有可以撤销的。", undone.Text);
        Assert.Contains("周敏：抹掉成员的个人信息", (await journey.Last("/audit")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erase_NameWithinAnothersName_LeavesThatAlone()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "/new 小明光学", "今天拜访小明光学，小明说下周三前给报价");

        await journey.Play("@周敏", "/privacy 小明", "> 抹掉", "> 抹掉", "!now 2026-03-11T10:20");

        Assert.Contains("拜访小明光学，前同事1说", (await journey.Read(session => session.All(Documents.Inbox).First(entry => entry.Update.Text?.StartsWith("今天拜访", StringComparison.Ordinal) == true))).Update.Text, StringComparison.Ordinal);
        Assert.Single(await journey.Read(session => session.All(Documents.Customers).Where(customer => customer.Name == "小明光学").ToList()));
    }

    [Fact]
    public async Task Erase_StoppedInTheMiddle_GoesOnAfterTheRestart()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", Visit, "@周敏", "/privacy 小明", "> 抹掉", "> 抹掉", "!restart", "!now 2026-03-11T10:20");

        Assert.Empty(await Traces(journey, "小明"));
        Assert.True((await journey.Read(session => session.All(Documents.Erasures).Single())).Done);
    }

    [Fact]
    public async Task Erase_MemberWithAVoiceNote_RemovesTheRecording()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", Visit, $"file: {journey.Write("note.ogg", "spoken")}");
        var blob = (await journey.Read(session => session.All(Documents.KeptFiles).Single())).Blob!;
        var folder = journey.Rehearsal.Host.Get<KeptFolder>();
        Assert.True(folder.Holds(blob));

        await journey.Play("@周敏", "/privacy 小明", "> 抹掉", "> 抹掉", "!now 2026-03-11T10:20");

        Assert.False(folder.Holds(blob));
    }

    [Fact]
    public async Task Erase_Contact_IsGoneFromTheCustomerAndAPseudonymInItsRecords()
    {
        await using var journey = await Journey.Of();
        var before = await journey.Read(session => session.All(Documents.Customers).Single(customer => customer.Name == "恒通科技"));
        var contact = before.Contacts[0];
        await journey.Play("@小明", Visit, $"今天给恒通科技{contact.Name}打了电话 {contact.Phone}，样品合格");

        var shown = await journey.Last("@周敏", $"/privacy {contact.Name}");
        await journey.Play("> 抹掉", "> 抹掉", "!now 2026-03-11T10:20");

        Assert.Contains($"电话：{contact.Phone}", shown.Text, StringComparison.Ordinal);
        Assert.Empty(await Traces(journey, contact.Name, contact.Phone!, "王经理"));
        Assert.Empty((await journey.Read(session => session.Get(Documents.Customers, before.Code.Value)))!.Contacts);
        Assert.Contains("联系人1", (await journey.Read(session => session.Query(Documents.FollowUps, new(Documents.FollowUpsByCustomer, [before.Code.Value]))[^1])).Summary, StringComparison.Ordinal);
        Assert.Empty(await Differences(journey));
    }

    [Fact]
    public async Task Erase_Contact_LeavesAnotherCustomersContactOfTheSameNameAlone()
    {
        await using var journey = await Journey.Of();
        await AddNamesake(journey);
        await journey.Play("今天拜访远山仪器王建国，方案认可，下周三前给报价");

        await journey.Play("@周敏", "/privacy 恒通科技 王建国", "> 抹掉", "> 抹掉", "!now 2026-03-11T10:20");

        var other = await journey.Read(session => session.All(Documents.Customers).Single(customer => customer.Name == "远山仪器"));
        Assert.Equal("王建国", Assert.Single(other.Contacts).Name);
        Assert.Equal("王建国", (await journey.Read(session => session.Query(Documents.FollowUps, new(Documents.FollowUpsByCustomer, [other.Code.Value]))[^1])).Contact);
    }

    [Fact]
    public async Task Privacy_OfSeveralContacts_AsksWhich()
    {
        await using var journey = await Journey.Of();
        await AddNamesake(journey);

        var asked = await journey.Last("@周敏", "/privacy 王建国");
        var shown = await journey.Last("> 王建国 · 远山仪器");

        Assert.Equal(["王建国 · 恒通科技", "王建国 · 远山仪器"], asked.Buttons.Order(StringComparer.Ordinal));
        Assert.StartsWith("王建国（远山仪器）的个人信息", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erase_InEnglish_ReplacesWholeWordsOnly()
    {
        await using var journey = await Journey.Of("en");
        var admin = await journey.Read(session => session.All(Documents.Reps).First(person => person.Role == Role.Admin).Name);
        var rep = await journey.Read(session => session.All(Documents.Reps).First(person => person.Role == Role.Rep).Name);
        await journey.Play($"@{rep}", $"/new {rep}son Works", $"visited {rep}son Works, {rep.ToLowerInvariant()} will send a quote by Friday");

        var done = await journey.Last($"@{admin}", $"/privacy {rep}", "> Erase", "> Erase");
        await journey.Play("!now 2026-03-11T10:20");

        Assert.StartsWith($"{rep} is “Former colleague 1” from now on", done.Text, StringComparison.Ordinal);
        var text = (await journey.Read(session => session.All(Documents.Inbox).First(entry => entry.Update.Text?.StartsWith("visited", StringComparison.Ordinal) == true))).Update.Text!;
        Assert.Equal($"visited {rep}son Works, Former colleague 1 will send a quote by Friday", text);
    }

    /// <summary>A second 王建国, at another customer.</summary>
    private static async Task AddNamesake(Journey journey)
    {
        await journey.Play("@小明", "/new 远山仪器");
        await journey.Rehearsal.Store.Write(
            session =>
            {
                var customer = session.All(Documents.Customers).Single(customer => customer.Name == "远山仪器");
                session.Upsert(Documents.Customers, customer with { Contacts = [new Contact("王建国", Phone: "13911112222")] });
                journey.Rehearsal.Host.Get<CustomerNames>().Changed(session, [customer.Code]);
                return 0;
            },
            Cancel);
    }

    private static Rep Person(IReadSession session, string name) => session.Query(Documents.Reps, new DocQuery<Rep>(Documents.RepsByName, [name]))[0];

    private static Task<IReadOnlyList<string>> Differences(Journey journey) => journey.Read(session =>
        (IReadOnlyList<string>)[.. new Verification(session, journey.Rehearsal.Host.Rules).Differences().Select(difference => $"{difference.Kind} {string.Join(' ', difference.Places)}")]);

    /// <summary>The documents, of whatever kind, that still hold one of the words.</summary>
    private static Task<List<string>> Traces(Journey journey, params string[] words) => journey.Read(session =>
    {
        var search = new Search(session, words);
        foreach (var type in Documents.All) type.Accept(search);
        return search.Found;
    });

    private static Task<int> Link(Journey journey, string name, string chat) => journey.Rehearsal.Store.Write(
        session =>
        {
            session.Upsert(Documents.Links, new ChatLink(chat, Person(session, name).Id, chat, journey.Rehearsal.Now));
            return 0;
        },
        Cancel);

    private static Task<string> Say(Journey journey, string chat, string text) => Take(journey, chat, text, null);

    private static async Task<string> Press(Journey journey, string name, string verb, string argument)
    {
        var chat = await journey.Read(session => session.Query(Documents.Links, new(Documents.LinksByRep, [Person(session, name).Id.Value]))[0].Chat);
        var card = await journey.Rehearsal.Store.Write(
            session =>
            {
                var last = session.Query(Documents.Outbox, new(Documents.OutboxByChat, [chat], Descending: true, Limit: 1))[0];
                session.Upsert(Documents.Outbox, last with { Buttons = [[new Button("抹掉", verb, argument)]] });
                return last.Id;
            },
            Cancel);
        return await Take(journey, chat, null, $"{card}:0");
    }

    private static async Task<string> Take(Journey journey, string chat, string? text, string? pressed)
    {
        var id = Ids.New(journey.Rehearsal.Now);
        await journey.Rehearsal.Take(
            new ChatUpdate { Id = $"test:{id}", Chat = chat, Person = chat, PersonName = "Xiaoming", At = journey.Rehearsal.Now, MessageId = id, Text = text, Pressed = pressed, LanguageTag = "zh-hans" }, Cancel);
        return Bot.Wording.Html.ToPlain((await journey.Read(session => session.Query(Documents.Outbox, new(Documents.OutboxByChat, [chat], Descending: true, Limit: 1))))[0].Html);
    }

    private sealed class Search(IReadSession session, string[] words) : IDocTypeVisitor
    {
        public List<string> Found { get; } = [];

        public void Visit<T>(DocType<T> type)
            where T : class
        {
            foreach (var doc in session.All(type))
            {
                var text = System.Text.RegularExpressions.Regex.Unescape(System.Text.RegularExpressions.Regex.Unescape(type.JsonOf(doc).Replace("\\\"", "'", StringComparison.Ordinal)));
                if (words.FirstOrDefault(word => text.Contains(word, StringComparison.Ordinal)) is { } word) Found.Add($"{type.Name} {type.Id(doc)}: {word} in {text}");
            }
        }
    }
}
