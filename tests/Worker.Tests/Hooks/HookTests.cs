using System.Net;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Worker.Commands;
using SalesBot.Worker.Delivery;
using SalesBot.Worker.Hooks;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Tests.Storage;
using SalesBot.Worker.Tests.Web;
using SalesBot.Worker.Tests.Web.SignIn;

namespace SalesBot.Worker.Tests.Hooks;

/// <summary>Programs that are told of changes, over real HTTP on this machine.</summary>
public sealed class HookTests : IAsyncLifetime
{
    private readonly SignedInHost host = new(SignedInHost.Address, [new("Hooks:Inside", "true")]);

    private HookReceiver receiver = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        receiver = await HookReceiver.Start();
        await host.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await receiver.DisposeAsync();
    }

    [Fact]
    public async Task Changes_AreToldSigned_InTheirOrder_WithoutWhatStandsInThem()
    {
        var secret = await Add(receiver.Url);

        await host.Say("小明", "今天拜访恒通科技，方案认可，下周三前给报价");
        await host.Say("小明", "华信电子下了 3.6 万的检测仪器");
        await host.Say("小明", "撤销");
        await Drain();

        var heard = receiver.All.ToList();
        Assert.Equal(["test", "log"], heard.Take(2).Select(one => one.What));
        Assert.Equal("undo", heard[^1].What);
        Assert.All(heard, one => Assert.True(one.IsFrom(secret, host.Clock.GetUtcNow())));
        Assert.Contains(heard[1].Json.GetProperty("records").EnumerateArray(), record => record.GetProperty("kind").GetString() == "contact" && record.GetProperty("how").GetString() == "added" && record.GetProperty("customer").GetString() == "XX-ZX-QZ-001");
        Assert.Equal(heard[^2].Json.GetProperty("id").GetString(), heard[^1].Json.GetProperty("of").GetString());
        Assert.All(heard, one => Assert.DoesNotContain("恒通", one.Body, StringComparison.Ordinal));
        Assert.All(heard, one => Assert.DoesNotContain("方案", one.Body, StringComparison.Ordinal));
        Assert.Equal(heard.Select(one => one.Id).Order(StringComparer.Ordinal), heard.Select(one => one.Id));
    }

    [Fact]
    public async Task Signature_OfAnotherSecret_BodyOrTime_IsNoneOfOurs()
    {
        var secret = await Add(receiver.Url);
        await Drain();
        var told = receiver.All.Single();
        var now = host.Clock.GetUtcNow();

        Assert.True(told.IsFrom(secret, now));
        Assert.False(told.IsFrom("whsec_" + Convert.ToBase64String(new byte[32]), now));
        Assert.False((told with { Body = told.Body + " " }).IsFrom(secret, now));
        Assert.False((told with { Id = told.Id + "0" }).IsFrom(secret, now));
        Assert.False((told with { Timestamp = $"{now.ToUnixTimeSeconds() - 1}" }).IsFrom(secret, now));
        Assert.False(told.IsFrom(secret, now.AddMinutes(6)));
    }

    [Fact]
    public async Task Receiver_ThatFails_IsToldAgainLaterAndLater_AndWhatComesBehindWaits()
    {
        foreach (var status in new[] { 500, 404, 302 }) receiver.Answers.Enqueue(status);
        await Add(receiver.Url);
        await host.Say("小明", "今天拜访恒通科技，方案认可，下周三前给报价");

        List<int> tries = [];
        for (var second = 0; second < 10; second++)
        {
            await Drain();
            tries.Add(receiver.All.Count);
            host.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        // At once, after one second, two and four; then the next.
        Assert.Equal([1, 2, 2, 3, 3, 3, 3, 5, 5, 5], tries);
        Assert.Equal(["test", "test", "test", "test", "log"], receiver.All.Select(one => one.What));
        Assert.Single(receiver.All.Take(4).Select(one => one.Id).Distinct());
        Assert.All(receiver.All, one => Assert.Equal("/in", one.Path));
    }

    [Fact]
    public async Task Receiver_ThatIsGoneForADay_IsSetAside_ShownToAdmins_AndTheNextIsTold()
    {
        var gone = new HookReceiver[] { await HookReceiver.Start() };
        var url = gone[0].Url;
        await gone[0].DisposeAsync();
        await Add(url);
        await Drain();
        host.Clock.Advance(TimeSpan.FromMinutes(6));
        var waits = (await host.Say("周敏", "/hooks"))[^1].Html;
        host.Clock.Advance(TimeSpan.FromHours(24));
        await Drain();

        Assert.Contains("在等", waits, StringComparison.Ordinal);
        var row = await host.Read(session => session.All(Documents.Outbox).Single(message => Hook.IdIn(message.Chat) is not null));
        Assert.Equal((OutState.Failed, "no answer"), (row.State, row.Trouble));
        Assert.Contains(new Uri(url).Authority, (await host.Say("周敏", "/delivery"))[^1].Html, StringComparison.Ordinal);
        Assert.Contains("放下", (await host.Say("周敏", "/hooks"))[^1].Html, StringComparison.Ordinal);
        await host.Say("小明", "今天拜访恒通科技，方案认可，下周三前给报价");
        await Drain();
        Assert.Equal(2, await host.Read(session => session.All(Documents.Outbox).Count(message => Hook.IdIn(message.Chat) is not null)));
    }

    [Fact]
    public async Task Message_ThatWasUnderWayWhenTheProgramStopped_IsToldAgain()
    {
        await Add(receiver.Url);
        await host.Store.Write(
            session =>
            {
                var row = session.QueuedMessages().Single(message => Hook.IdIn(message.Chat) is not null);
                session.Upsert(Documents.Outbox, row with { State = OutState.Sending, Attempts = 1 });
                return 0;
            },
            Cancel);

        await Drain();
        host.Clock.Advance(TimeSpan.FromSeconds(6));
        await Drain();

        Assert.Equal("test", receiver.All.Single().What);
    }

    [Fact]
    public async Task Redirect_IsNotFollowed()
    {
        receiver.Answers.Enqueue(307);
        await Add(receiver.Url);

        await Drain();

        Assert.Equal(["/in"], receiver.All.Select(one => one.Path));
        Assert.Equal(OutState.Queued, (await host.Read(session => session.QueuedMessages().Single(message => Hook.IdIn(message.Chat) is not null))).State);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/in")]
    [InlineData("ftp://example.com/in")]
    [InlineData("https://me:secret@example.com/in")]
    [InlineData("https:///in")]
    [InlineData("/in")]
    [InlineData("javascript:alert(1)")]
    public async Task Address_ThatIsNone_OrWithoutHttps_IsRefused(string url)
    {
        await using var outside = new SignedInHost();
        await outside.InitializeAsync();

        await outside.Say("周敏", $"/hooks {url}");

        Assert.Empty(await outside.Read(HookMail.All));
    }

    [Theory]
    [InlineData("https://127.0.0.1:{0}/in")]
    [InlineData("https://localhost:{0}/in")]
    [InlineData("https://[::1]:{0}/in")]
    [InlineData("https://[::ffff:127.0.0.1]:{0}/in")]
    [InlineData("https://2130706433:{0}/in")]
    [InlineData("https://0x7f.1:{0}/in")]
    [InlineData("https://10.0.0.1:{0}/in")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    public async Task Address_InsideAPrivateNetwork_IsNeverConnectedTo(string url)
    {
        await using var outside = new SignedInHost();
        await outside.InitializeAsync();
        await outside.Say("周敏", $"/hooks {string.Format(System.Globalization.CultureInfo.InvariantCulture, url, receiver.Port)}");

        await outside.Get<DeliveryPump>().Drain(Cancel);

        Assert.Empty(receiver.All);
        Assert.Equal([(OutState.Failed, "private")], await outside.Read(session => session.All(Documents.Outbox).Where(message => Hook.IdIn(message.Chat) is not null).Select(message => (message.State, message.Trouble)).ToList()));
    }

    [Theory]
    [InlineData("93.184.215.14", true)]
    [InlineData("2606:2800:21f:cb07:6820:80da:af6b:8b2c", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.255.255.255", false)]
    [InlineData("11.0.0.0", true)]
    [InlineData("100.64.0.1", false)]
    [InlineData("100.128.0.1", true)]
    [InlineData("127.9.9.9", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.15.255.255", true)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:93.184.215.14", true)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("fc00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("ff02::1", false)]
    public void PublicAddresses_HoldWhatIsOutside(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddresses.Holds(IPAddress.Parse(address)));

    [Fact]
    public async Task Hooks_AreForAdmins_AndOneThatIsRemovedHearsNothingMore()
    {
        foreach (var name in new[] { "小明", "李强", "陈静" })
        {
            await host.Say(name, $"/hooks {receiver.Url}");
            Assert.Contains("管理员", (await host.Say(name, "/hooks"))[^1].Html, StringComparison.Ordinal);
        }

        Assert.Empty(await host.Read(HookMail.All));
        await Add(receiver.Url);
        var list = (await host.Say("周敏", "/hooks"))[^1];
        await host.Say("周敏", null, list.CallbackData(0));
        await host.Say("小明", "今天拜访恒通科技，方案认可，下周三前给报价");
        await host.Say("周敏", null, list.CallbackData(1));
        await host.Say("小明", "华信电子下了 3.6 万的检测仪器");
        await Drain();

        Assert.Empty(receiver.All);
        Assert.Empty(await host.Read(HookMail.All));
        Assert.Empty(await host.Read(session => session.All(Documents.Settings).Where(setting => setting.Key.StartsWith("hook-secret", StringComparison.Ordinal)).ToList()));
    }

    [Fact]
    public async Task Secret_IsInNoTrail_AndNotInTheMessageThatBroughtIt()
    {
        var secret = await Add(receiver.Url);
        var told = await host.Read(session => session.All(Documents.Outbox).Single(message => message.Secret == secret));
        await host.Store.Write(
            session =>
            {
                Outbox.Settle(session, told with { State = OutState.Sent }, new Bot.Channels.Delivery.Sent("1"), told.Chat, host.Clock.GetUtcNow());
                return 0;
            },
            Cancel);

        var where = await host.Read(session => Documents.All.Where(type => EveryJson.Of(session, type).Any(json => json.Replace("\\u002B", "+", StringComparison.Ordinal).Contains(secret, StringComparison.Ordinal))).Select(type => type.Name).ToList());

        Assert.Equal([Documents.Settings.Name], where);
    }

    [Fact]
    public async Task Import_OfManyRecords_IsToldWithTheFirstOfThem()
    {
        await Add(receiver.Url);
        var entry = await host.Read(session => new ChangeEntry("c", host.Clock.GetUtcNow(), null, "import:customers", "x.csv",
            [.. Enumerable.Range(0, 5000).Select(at => new DocChange(Documents.Customers.Name, $"C-{at}", null, "{}"))]));

        var news = await host.Read(session => ChangeNews.From(session, entry));

        Assert.Equal((100, 4900), (news.Records.Count, news.More));
    }

    [Fact]
    public async Task CommandLine_Adds_Tests_ListsAndRemoves()
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-hooks-").FullName;
        File.Copy(await PageHost.SampleStore, Path.Combine(folder, Stores.File));
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var launch = new Launch(folder, null, "2026-03-11T08:29") { Terminal = new Terminal(output, errors, Environment.CurrentDirectory) };

        Assert.Equal(ExitCode.Done, await HooksVerb.Run(launch, "add", "https://crm.example.com/in", null, Cancel));
        Assert.Equal(ExitCode.Done, await HooksVerb.Run(launch, "test", "https://crm.example.com/in", null, Cancel));
        Assert.Equal(ExitCode.Done, await HooksVerb.Run(launch, "list", null, null, Cancel));
        Assert.Equal(ExitCode.Done, await HooksVerb.Run(launch, "remove", "crm.example.com", null, Cancel));
        Assert.Equal(ExitCode.DataSaysNo, await HooksVerb.Run(launch, "remove", "crm.example.com", null, Cancel));
        Assert.Equal(ExitCode.DataSaysNo, await HooksVerb.Run(launch, "add", "http://10.0.0.1/in", null, Cancel));
        await Assert.ThrowsAsync<CommandLineException>(() => HooksVerb.Run(launch, "shout", null, null, Cancel));
        await Assert.ThrowsAsync<CommandLineException>(() => HooksVerb.Run(launch, "add", "https://crm.example.com/in", "小明", Cancel));

        Assert.Contains("whsec_", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("https://crm.example.com/in", output.ToString(), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private async Task<string> Add(string url) => (await host.Say("周敏", $"/hooks {url}")).Select(message => message.Secret).OfType<string>().Single();

    private Task<int> Drain() => host.Get<DeliveryPump>().Drain(Cancel);
}
