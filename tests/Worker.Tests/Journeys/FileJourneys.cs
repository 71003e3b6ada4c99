using SalesBot.Bot.Channels;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>Photos, locations, voice notes and files that are sent in chat.</summary>
public sealed class FileJourneys
{
    private const string Visit = "今天下午拜访恒通科技王经理，方案认可，下周三前给报价";

    [Fact]
    public async Task Photo_AfterAVisit_BelongsToItAndCanBeOpenedAgain()
    {
        await using var journey = await Journey.Of();
        var photo = journey.Write("现场.jpg", "a picture");
        await journey.Play("@小明", "!now 2026-03-11T15:00", Visit, "!now 2026-03-11T15:20");

        var said = await journey.Last($"file: {photo}");
        var history = await journey.Last("/customer 恒通科技", "> 全部跟进");
        var opened = await journey.Last("> 1");

        Assert.Equal("照片 1 张，已归到 恒通科技 今天 14:00的上门拜访。", said.Text);
        Assert.Equal(["换一家", "撤销"], said.Buttons);
        Assert.Contains("📎 照片 1 张", history.Text, StringComparison.Ordinal);
        Assert.Equal(["照片 3月11日"], history.Buttons);
        Assert.Equal("a picture", await File.ReadAllTextAsync(Assert.Single(opened.Files), TestContext.Current.CancellationToken));
        Assert.Empty(await Differences(journey));
    }

    [Fact]
    public async Task Photo_UndoneAfterwards_LeavesTheVisitUndoable()
    {
        await using var journey = await Journey.Of();
        var photo = journey.Write("现场.jpg", "a picture");
        await journey.Play("@小明", "!now 2026-03-11T15:00", Visit, $"file: {photo}", "> 撤销");

        Assert.Empty(await journey.Read(session => session.All(Documents.Attachments).Where(file => file.FollowUp is not null).ToList()));

        await journey.Play(Visit, $"file: {photo}");
        var (before, _) = (await Count(journey), await journey.Last("/undo", "/undo"));

        Assert.True(await Count(journey) < before);
    }

    [Fact]
    public async Task Photo_OfAVisitWhoseMessageIsCorrected_StaysWithIt()
    {
        await using var journey = await Journey.Of();
        var photo = journey.Write("现场.jpg", "a picture");
        await journey.Play("@小明", "!now 2026-03-11T15:00", Visit, "!now 2026-03-11T15:05", $"file: {photo}");

        await journey.Play("@小明", "!now 2026-03-11T15:10");
        await journey.Correct("小明", Visit, "今天下午拜访华信电子，方案认可，下周三前给报价");

        var record = await Newest(journey, "r4", "华信");
        var file = Assert.Single(await journey.Read(session => session.All(Documents.Attachments).ToList()));
        Assert.Equal(record.Id, file.FollowUp);
    }

    [Fact]
    public async Task Photo_BeforeTheVisitIsTold_IsAskedAboutAndTakenAlong()
    {
        await using var journey = await Journey.Of();
        var photo = journey.Write("现场.jpg", "a picture");

        var asked = await journey.Last("@小明", "!now 2026-03-11T14:10", $"file: {photo}");
        var card = await journey.Last("!now 2026-03-11T15:00", Visit);

        Assert.Contains("是哪家客户的", asked.Text, StringComparison.Ordinal);
        Assert.Contains("恒通科技", asked.Buttons); // the appointment at two
        Assert.Contains("📎 照片 1 张", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Location_ChosenCustomer_IsAVisitThatAsksWhatWasSaid()
    {
        await using var journey = await Journey.Of();

        var card = await journey.Last("@小明", "!now 2026-03-11T10:00", "file: 31.23,121.47", "华信电子");
        var told = await journey.Last("客户要两台检测仪器，下周五前给方案");

        var record = await Newest(journey, "r4", "华信");
        Assert.Contains("华信电子", card.Text, StringComparison.Ordinal);
        Assert.Contains("再多说一句", card.Text, StringComparison.Ordinal);
        Assert.Contains("两台检测仪器", told.Text, StringComparison.Ordinal);
        Assert.Equal(Method.Visit, record.Method);
    }

    [Theory]
    [InlineData("zh-Hans", "小明", "照片 1 张")]
    [InlineData("en", "Ming", "1 photo")]
    public async Task Photo_InReplyToANudge_LogsTheContactOfThatCustomerAndAsksWhatWasSaid(string language, string rep, string summary)
    {
        await using var journey = await Journey.Of(language);
        var photo = journey.Write("shop.jpg", "a picture");
        await journey.Play($"@{rep}", "!now 2026-03-11T10:05");
        var nudge = await journey.Read(session => session.All(Documents.Outbox).Last(message => message.Kind == OutKind.Push && message.Customer is not null));

        await journey.Play($"refile: {photo}");

        var record = await journey.Read(session => session.All(Documents.FollowUps).MaxBy(contact => contact.LoggedAt)!);
        Assert.Equal((nudge.Customer, summary), (record.Customer.Value, record.Summary));
        Assert.Single(await journey.Read(session => session.Query(Documents.Attachments, new DocQuery<Attachment>(Documents.AttachmentsByFollowUp, [record.Id]))));
    }

    [Fact]
    public async Task Photo_InReplyToTheDigest_IsAskedAboutWithItsCustomers()
    {
        await using var journey = await Journey.Of();
        var photo = journey.Write("shop.jpg", "a picture");

        var asked = await journey.Last("@小明", "!now 2026-03-11T08:35", $"refile: {photo}");

        Assert.Equal(["华信电子", "云帆物流", "恒通科技", "先放着"], asked.Buttons);
    }

    [Fact]
    public async Task Voice_NoCommand_IsKeptAndSaysSo()
    {
        await using var journey = await Journey.Of();
        var note = journey.Write("note.ogg", "拜访了恒通科技");

        var told = await journey.Play("@小明", "!now 2026-03-11T15:00", Visit, $"file: {note}");

        Assert.Contains("语音 1 段，已归到 恒通科技", told[^2].Text, StringComparison.Ordinal);
        Assert.Contains("没有设置语音转文字", told[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Voice_WithCommand_IsReadLikeText()
    {
        // cat prints the note: its words are its transcript.
        await using var journey = await Journey.Of(settings: """{ "Voice": { "Command": "cat" } }""");
        var note = journey.Write("note.ogg", Visit);

        var told = await journey.Play("@小明", "!now 2026-03-11T15:00", $"file: {note}");

        Assert.Equal("收到语音，正在转成文字。", told[^2].Text);
        Assert.Contains("恒通科技", told[^1].Text, StringComparison.Ordinal);
        Assert.Contains("📎 语音 1 段", told[^1].Text, StringComparison.Ordinal);
        Assert.Equal(Visit, Assert.Single(await journey.Read(session => session.All(Documents.KeptFiles).ToList())).Transcript);
    }

    [Fact]
    public async Task Voice_CommandFails_IsKeptAndAskedAbout()
    {
        await using var journey = await Journey.Of(settings: """{ "Voice": { "Command": "false" } }""");
        var note = journey.Write("note.ogg", Visit);

        var told = await journey.Play("@小明", "!now 2026-03-11T10:00", $"file: {note}");

        Assert.Contains("是哪家客户的", told[^2].Text, StringComparison.Ordinal);
        Assert.Contains("没能转成文字", told[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_OfAProgram_IsRefusedWithWhatWouldDo()
    {
        await using var journey = await Journey.Of();
        var program = journey.Write("setup.exe", "MZ");

        var told = await journey.Play("@小明", $"file: {program}");

        Assert.Contains(".exe", Assert.Single(told).Text, StringComparison.Ordinal);
        Assert.Empty(await journey.Read(session => session.All(Documents.Attachments).ToList()));
    }

    [Fact]
    public async Task Open_AColleaguesFile_SaysNothingOfIt()
    {
        await using var journey = await Journey.Of();
        var photo = journey.Write("现场.jpg", "a picture");
        await journey.Play("@小明", "!now 2026-03-11T15:00", Visit, $"file: {photo}", "/customer 恒通科技", "> 全部跟进");
        var file = Assert.Single(await journey.Read(session => session.All(Documents.Attachments).ToList()));
        var other = await journey.Read(session => session.All(Documents.Reps).First(person => person.Role == Domain.Team.Role.Rep && person.Name != "小明"));
        await journey.Rehearsal.Store.Write(
            session =>
            {
                // As if the customer had gone to a colleague after the card was sent.
                var customer = session.Get(Documents.Customers, "XX-ZX-QZ-001")!;
                session.Upsert(Documents.Customers, customer with { Owner = other.Id });
                return true;
            },
            TestContext.Current.CancellationToken);

        var told = await journey.Last("> 1");

        Assert.NotNull(file.FollowUp);
        Assert.Equal("这个文件找不到了。", told.Text);
        Assert.Empty(told.Files);
    }

    private static Task<int> Count(Journey journey) => journey.Read(session => session.All(Documents.FollowUps).Count() + session.All(Documents.Attachments).Count(file => file.FollowUp is not null));

    private static Task<FollowUp> Newest(Journey journey, string rep, string customer) => journey.Read(session =>
    {
        var code = session.All(Documents.Customers).First(known => known.Name.StartsWith(customer, StringComparison.Ordinal)).Code;
        return session.All(Documents.FollowUps).Where(contact => contact.Customer == code).MaxBy(contact => contact.LoggedAt ?? contact.At)!;
    });

    private static Task<List<Difference>> Differences(Journey journey) =>
        journey.Read(session => new Verification(session, journey.Rehearsal.Host.Rules).Differences().ToList());
}
