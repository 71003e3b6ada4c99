using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;
using SalesBot.Worker.Commands;
using SalesBot.Worker.Files.Kept;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Tests.Storage;
using SalesBot.Worker.Tests.Telegram;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>Files over Telegram: named in the update, fetched by getFile, sent back.</summary>
public sealed class TelegramFileJourneys : IAsyncLifetime
{
    private const long User = 4242;

    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-telegram-").FullName;

    private FakeBotApi api = null!;

    private WebApplication app = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IStore Store => app.Services.GetRequiredService<IStore>();

    public async ValueTask InitializeAsync()
    {
        api = await FakeBotApi.Start();
        await Stores.Prepare(folder, null, Cancel);
        app = SalesBotService.Build(
            new Launch(folder, Language.Simplified, null),
            isSample: false,
            TimeProvider.System,
            new("Telegram:Token", FakeBotApi.Token),
            new("Telegram:BaseUrl", api.Url),
            new("Web:Urls", "http://127.0.0.1:0"));
        await app.StartAsync(Cancel);
        await Store.Write(
            session =>
            {
                var invite = InviteVerb.Make(session, "陈静", Role.Manager, null, TimeProvider.System.GetUtcNow());
                session.Upsert(Documents.Links, new ChatLink($"tg:{User}", invite.Kept.Rep, $"tg:{User}", TimeProvider.System.GetUtcNow()));
                return true;
            },
            Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        await api.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Table_Sent_IsFetchedPreviewedImportedAndUndone()
    {
        api.HasFile("table1", Encoding.UTF8.GetBytes("客户名称,负责人\n恒通科技,陈静\n华信电子,没这人\n"));

        api.Send(User, "document", new JsonObject { ["file_id"] = "table1", ["file_name"] = "客户.csv", ["file_size"] = 60 });
        var taken = await api.NextMessage(User);
        var preview = await api.NextMessage(User);
        api.Press(preview, 0);
        var (working, done, rejects) = (await api.NextMessage(User), await api.NextMessage(User), await api.NextMessage(User));
        var customers = await Store.Read(session => session.All(Documents.Customers).Select(customer => customer.Name).ToList(), Cancel);
        api.Press(done, 0);
        var undone = await api.NextMessage(User);

        Assert.Contains("正在看", taken.Text, StringComparison.Ordinal);
        Assert.Equal((taken.Id, true), (preview.Id, preview.IsEdit));
        Assert.Contains("正在导入", working.Text, StringComparison.Ordinal);
        Assert.Equal(taken.Id, done.Id);
        Assert.Equal(["恒通科技"], customers);
        Assert.Contains("没这人", Encoding.UTF8.GetString(rejects.FileBytes!), StringComparison.Ordinal);
        Assert.Contains("已撤销", undone.Text, StringComparison.Ordinal);
        Assert.Empty(await Store.Read(session => session.All(Documents.Customers).ToList(), Cancel));
    }

    [Fact]
    public async Task Photo_AfterAVisit_IsKeptAndSentAgainOnDemand()
    {
        api.HasFile("photo-big", [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]);
        api.Plan("download", Fault.Status(502));
        api.Say(User, "/new 恒通科技");
        await api.NextMessage(User);
        api.Say(User, "刚拜访恒通科技，方案认可，明天给报价");
        await api.NextMessage(User);

        api.Send(User, "photo", new JsonArray(
            new JsonObject { ["file_id"] = "photo-small", ["file_size"] = 100 }, new JsonObject { ["file_id"] = "photo-big", ["file_size"] = 90_000 }));
        var placed = await api.NextMessage(User);
        await Kept();
        api.Say(User, "/customer 恒通科技");
        var card = await api.NextMessage(User);
        api.Press(card, card.Buttons.SelectMany(row => row).ToList().FindIndex(button => button.Label == "全部跟进"));
        var history = await api.NextMessage(User);
        api.Press(history, 0);
        var opened = await api.NextMessage(User);

        Assert.Contains("已归到 恒通科技", placed.Text, StringComparison.Ordinal);
        Assert.Equal("sendPhoto", opened.Method);
        Assert.Equal([0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3], opened.FileBytes);
        Assert.Contains(api.Calls, call => call.Method == "getFile" && (string?)call.Body["file_id"] == "photo-big");
    }

    [Fact]
    public async Task File_NotThereAnyMore_IsToldWhenOpened()
    {
        api.Say(User, "/new 恒通科技");
        await api.NextMessage(User);
        api.Say(User, "刚拜访恒通科技，方案认可，明天给报价");
        await api.NextMessage(User);
        api.Send(User, "document", new JsonObject { ["file_id"] = "gone", ["file_name"] = "../报价.pdf", ["file_size"] = 100 });
        var placed = await api.NextMessage(User);
        await Kept();

        var file = await Store.Read(session => Assert.Single(session.All(Documents.KeptFiles)), Cancel);

        Assert.StartsWith("报价.pdf，已归到", placed.Text, StringComparison.Ordinal);
        Assert.Equal((KeptState.Gone, (string?)null), (file.State, file.Blob));
    }

    [Fact]
    public async Task File_TooLarge_IsRefusedWithoutFetchingIt()
    {
        api.Send(User, "document", new JsonObject { ["file_id"] = "film", ["file_name"] = "展会.mp4", ["file_size"] = 40_000_000 });

        var told = await api.NextMessage(User);

        Assert.Contains("超过 20 MB", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(api.Calls, call => call.Method == "getFile");
    }

    [Fact]
    public async Task File_LargerThanItSays_IsNotKept()
    {
        api.HasFile("liar", new byte[20_000_001]);

        api.Send(User, "document", new JsonObject { ["file_id"] = "liar", ["file_name"] = "客户.csv", ["file_size"] = 10 });
        await api.NextMessage(User);
        var told = await api.NextMessage(User);

        Assert.Contains("超过 20 MB", told.Text, StringComparison.Ordinal);
        Assert.Empty(Directory.Exists(Path.Combine(folder, "attachments")) ? Directory.GetFiles(Path.Combine(folder, "attachments"), "*", SearchOption.AllDirectories) : []);
    }

    /// <summary>Has every file fetched or given up, whatever pauses lie between.</summary>
    private async Task Kept()
    {
        while (await Store.Read(session => session.Query(Documents.KeptFiles, new DocQuery<KeptFile>(Documents.WaitingFiles, [])), Cancel) is { Count: > 0 } waiting)
        {
            await Store.Write(
                session =>
                {
                    foreach (var file in waiting)
                    {
                        if (session.Get(Documents.KeptFiles, file.Id) is { State: KeptState.Waiting } still) session.Upsert(Documents.KeptFiles, still with { NotBefore = null });
                    }

                    return true;
                },
                Cancel);
            await app.Services.GetRequiredService<FilePump>().Drain(Cancel);
        }
    }
}
