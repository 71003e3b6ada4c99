using SalesBot.Bot.Channels;
using SalesBot.Bot.Telegram;
using Outcome = SalesBot.Bot.Channels.Delivery;

namespace SalesBot.Worker.Tests.Telegram;

/// <summary>How messages become calls, and what their answers mean.</summary>
public sealed class TelegramMessengerTests : IAsyncLifetime
{
    private readonly ManualTime clock = new();
    private FakeBotApi api = null!;
    private TelegramClient client = null!;
    private TelegramMessenger messenger = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        api = await FakeBotApi.Start();
        var options = new TelegramOptions { Token = FakeBotApi.Token, BaseUrl = api.Url };
        client = new TelegramClient(options, clock);
        messenger = new TelegramMessenger(client, options, new Files(), clock);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await api.DisposeAsync();
    }

    [Fact]
    public async Task Send_TextWithButtons_ArrivesAsItIs()
    {
        var message = Message("<b>恒通</b> &amp; 方案") with { Buttons = [[new Button("改一下", "edit"), new Button("撤销", "undo")], [new Button("详情", "more")]] };

        var sent = Assert.IsType<Outcome.Sent>(await messenger.Send(message, Cancel));

        var shown = Assert.Single(api.Shown(42));
        Assert.Equal(message.Html, shown.Text);
        Assert.Equal("HTML", (string?)shown.Body["parse_mode"], ignoreCase: true);
        Assert.Equal($"{shown.Id}", sent.MessageId);
        Assert.Equal([("改一下", "000001:0"), ("撤销", "000001:1")], shown.Buttons[0]);
        Assert.Equal([("详情", "000001:2")], shown.Buttons[1]);
    }

    [Fact]
    public async Task Send_Edit_ChangesTheMessage()
    {
        var sent = (Outcome.Sent)await messenger.Send(Message("card"), Cancel);

        var outcome = await messenger.Send(Message("edited", OutKind.Edit) with { MessageId = sent.MessageId }, Cancel);
        var again = await messenger.Send(Message("edited", OutKind.Edit) with { MessageId = sent.MessageId }, Cancel);

        Assert.Equal(new Outcome.Sent(null), outcome);
        Assert.Equal(new Outcome.Sent(null), again);
        Assert.Equal("edited", Assert.Single(api.Shown(42)).Text);
    }

    [Fact]
    public async Task Send_EditOfAMessageThatIsGone_IsSaidAnew()
    {
        api.Plan("editMessageText", Fault.BadRequest("message to edit not found"));

        var sent = Assert.IsType<Outcome.Sent>(await messenger.Send(Message("edited", OutKind.Edit) with { MessageId = "77" }, Cancel));

        var shown = Assert.Single(api.Shown(42));
        Assert.Equal(("edited", $"{shown.Id}"), (shown.Text, sent.MessageId));
    }

    [Fact]
    public async Task Send_EditOfAPicture_ChangesItsCaption()
    {
        api.Plan("editMessageText", Fault.BadRequest("there is no text in the message to edit"));
        var sent = (Outcome.Sent)await messenger.Send(Message("card"), Cancel);

        await messenger.Send(Message("edited", OutKind.Edit) with { MessageId = sent.MessageId }, Cancel);

        Assert.Equal("edited", (string?)api.Shown(42)[0].Body["caption"]);
    }

    [Fact]
    public async Task Send_MarkupTheServerRefuses_GoesPlain()
    {
        api.Plan("sendMessage", Fault.BadRequest("can't parse entities: Unexpected end tag at byte offset 3"));

        Assert.IsType<Outcome.Sent>(await messenger.Send(Message("<b>a</b> &lt; b"), Cancel));

        var shown = Assert.Single(api.Shown(42));
        Assert.Equal("a < b", shown.Text);
        Assert.Null(shown.Body["parse_mode"]);
    }

    [Fact]
    public async Task Send_PictureWithCaption_IsOneMessage()
    {
        var message = Message("三月") with { Files = [new OutFile("三月.png", new WrittenRecipe("5"))], Buttons = [[new Button("Word", "w")]] };

        Assert.IsType<Outcome.Sent>(await messenger.Send(Assert.Single(messenger.Split(message)), Cancel));

        var shown = Assert.Single(api.Shown(42));
        Assert.Equal(("sendPhoto", "三月", "三月.png", 5), (shown.Method, shown.Text, shown.FileName, shown.FileBytes!.Length));
        Assert.Equal("000001:0", shown.Buttons[0][0].Data);
    }

    [Theory]
    [InlineData("a.png", OutKind.Reply, "upload_photo")]
    [InlineData("a.docx", OutKind.Reply, "upload_document")]
    [InlineData("a.docx", OutKind.Push, null)]
    public async Task Send_FileThatWasAskedFor_ShowsThatItIsBeingMade(string name, OutKind kind, string? action)
    {
        api.Plan("sendChatAction", Fault.Status(500));

        Assert.IsType<Outcome.Sent>(await messenger.Send(Message("三月", kind) with { Files = [new OutFile(name, new WrittenRecipe("5"))] }, Cancel));

        if (action is not null) await api.Until(fake => fake.Calls.Any(call => call.Method == "sendChatAction"));
        Assert.Equal(action, (string?)api.Calls.SingleOrDefault(call => call.Method == "sendChatAction")?.Body["action"]);
    }

    [Fact]
    public async Task Send_ServerBelowAPath_IsReachedThere()
    {
        var options = new TelegramOptions { Token = FakeBotApi.Token, BaseUrl = api.Url + "/below/" };
        using var below = new TelegramClient(options, clock);

        Assert.IsType<Outcome.Sent>(await new TelegramMessenger(below, options, new Files(), clock).Send(Message("a"), Cancel));

        Assert.Equal("/below", Assert.Single(api.Calls).Below);
    }

    [Fact]
    public void Split_TextTooLongForACaption_GoesFirstWithTheButtons()
    {
        var message = Message(new string('x', 1025)) with { Files = [new OutFile("a.png", new WrittenRecipe("5")), new OutFile("b.docx", new WrittenRecipe("5"))], Buttons = [[new Button("Word", "w")]] };

        var rows = messenger.Split(message);

        Assert.Equal([(1025, 0, 1), (0, 1, 0), (0, 1, 0)], rows.Select(row => (row.Html.Length, row.Files.Count, row.Buttons.Count)));
        Assert.Equal(["000001", "000001.01", "000001.02"], rows.Select(row => row.Id));
        Assert.All(rows, row => Assert.Single(messenger.Split(row)));
    }

    [Fact]
    public void Split_LongText_KeepsButtonsForTheLastPart()
    {
        var message = Message(string.Join('\n', Enumerable.Repeat(new string('x', 1000), 9)), OutKind.Edit) with { Edits = "0", Buttons = [[new Button("a", "b")]] };

        var rows = messenger.Split(message);

        Assert.Equal([OutKind.Edit, OutKind.Reply, OutKind.Reply], rows.Select(row => row.Kind));
        Assert.Equal(["0", null, null], rows.Select(row => row.Edits));
        Assert.Equal([0, 0, 1], rows.Select(row => row.Buttons.Count));
        Assert.All(rows, row => Assert.InRange(row.Html.Length, 1, 4096));
    }

    [Theory]
    [InlineData("a.png", 10_000_000, "sendPhoto")]
    [InlineData("a.png", 10_000_001, "sendDocument")]
    [InlineData("a.docx", 5, "sendDocument")]
    public async Task Send_File_GoesAsWhatItsSizeAllows(string name, int size, string method)
    {
        Assert.IsType<Outcome.Sent>(await messenger.Send(Message("") with { Files = [new OutFile(name, new WrittenRecipe($"{size}"))] }, Cancel));

        Assert.Equal((method, size), (api.Shown(42)[0].Method, api.Shown(42)[0].FileBytes!.Length));
    }

    [Fact]
    public async Task Send_FileThatCannotBeMade_LeavesTheText()
    {
        Assert.IsType<Outcome.Sent>(await messenger.Send(Message("三月") with { Files = [new OutFile("a.png", new WrittenRecipe("none"))] }, Cancel));
        Assert.IsType<Outcome.Failed>(await messenger.Send(Message("") with { Files = [new OutFile("a.png", new WrittenRecipe("none"))] }, Cancel));

        Assert.Equal(("sendMessage", "三月"), (Assert.Single(api.Shown(42)).Method, api.Shown(42)[0].Text));
    }

    [Fact]
    public async Task Send_FileTooLarge_Fails() =>
        Assert.IsType<Outcome.Failed>(await messenger.Send(Message("") with { Files = [new OutFile("a.xlsx", new WrittenRecipe("50000001"))] }, Cancel));

    [Fact]
    public async Task Send_TooMany_WaitsAsAskedAndSeesAFlood()
    {
        for (var time = 0; time < 4; time++) api.Plan("sendMessage", Fault.TooMany(7));

        Assert.Equal((7, false), Pause(await messenger.Send(Message("a"), Cancel)));
        Assert.Equal((7, false), Pause(await messenger.Send(Message("a"), Cancel)));
        Assert.Equal((7, true), Pause(await messenger.Send(Message("a") with { Chat = "tg:43" }, Cancel)));
        clock.Advance(TimeSpan.FromSeconds(7));
        Assert.Equal((7, false), Pause(await messenger.Send(Message("a"), Cancel)));
    }

    [Fact]
    public async Task Send_Refusals_AreWhatTheyMean()
    {
        api.Plan("sendMessage", Fault.Blocked());
        api.Plan("sendMessage", Fault.BadRequest("chat not found"));
        api.Plan("sendMessage", Fault.Moved(-1005));
        api.Plan("sendMessage", Fault.BadRequest("""wrong text "secret words" in it"""));
        api.Plan("sendMessage", Fault.Status(401));

        Assert.IsType<Outcome.Blocked>(await messenger.Send(Message("a"), Cancel));
        Assert.IsType<Outcome.Blocked>(await messenger.Send(Message("a"), Cancel));
        Assert.Equal(new Outcome.Moved("tg:-1005"), await messenger.Send(Message("a"), Cancel));
        Assert.Equal(new Outcome.Failed("400 Bad Request: wrong text"), await messenger.Send(Message("a"), Cancel));
        Assert.Equal((60, true), Pause(await messenger.Send(Message("a"), Cancel)));
        Assert.Empty(api.Shown(42));
    }

    [Fact]
    public async Task Send_ServerFault_IsDoubtfulAndBacksOff()
    {
        api.Plan("sendMessage", Fault.Status(502));
        api.Plan("sendMessage", Fault.Status(500));

        var first = Assert.IsType<Outcome.Retry>(await messenger.Send(Message("a") with { Attempts = 1 }, Cancel));
        var fifth = Assert.IsType<Outcome.Retry>(await messenger.Send(Message("a") with { Attempts = 5 }, Cancel));

        Assert.True(first.Doubtful);
        Assert.InRange(first.After.TotalSeconds, 0.75, 1.25);
        Assert.InRange(fifth.After.TotalSeconds, 12, 20);
    }

    [Fact]
    public async Task Send_AnswerLostOrUnreadable_IsUnknown()
    {
        api.Plan("sendMessage", Fault.LostAnswer());
        api.Plan("sendMessage", Fault.Malformed());
        api.Plan("sendMessage", Fault.Malformed("""{"ok":true}"""));

        for (var time = 0; time < 3; time++) Assert.IsType<Outcome.Unknown>(await messenger.Send(Message("a"), Cancel));
    }

    [Fact]
    public async Task Send_NoAnswerInTime_IsUnknown()
    {
        api.Plan("sendMessage", Fault.Slow(new TaskCompletionSource().Task));

        var sending = messenger.Send(Message("a"), Cancel);
        await api.Until(fake => fake.Calls.Count == 1);
        clock.Advance(TimeSpan.FromSeconds(31));

        Assert.IsType<Outcome.Unknown>(await sending);
    }

    [Fact]
    public async Task Send_ServerNotThere_CertainlyDidNotArrive()
    {
        await api.DisposeAsync();

        var retry = Assert.IsType<Outcome.Retry>(await messenger.Send(Message("a"), Cancel));

        Assert.Equal((true, false), (retry.Everything, retry.Doubtful));
    }

    private static OutMessage Message(string html, OutKind kind = OutKind.Reply) => new() { Id = "000001", Chat = "tg:42", Kind = kind, Html = html, Created = default };

    private static (double After, bool Everything) Pause(Outcome outcome) => outcome is Outcome.Retry retry ? (retry.After.TotalSeconds, retry.Everything) : (-1, false);

    /// <summary>As many bytes as the recipe says.</summary>
    private sealed class Files : IFileMaker
    {
        public Task<byte[]?> Make(OutFile file, CancellationToken cancel) =>
            Task.FromResult(file.Recipe is WrittenRecipe { Text: not "none" and var length } ? new byte[int.Parse(length, System.Globalization.CultureInfo.InvariantCulture)] : null);
    }
}
