using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Bot.Store;
using SalesBot.Domain.Team;
using SalesBot.Worker.Commands;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Hosting.Handing;
using SalesBot.Worker.Tests.Telegram;

namespace SalesBot.Worker.Tests.Commands;

/// <summary>The service has the store; verbs typed beside it are carried out there.</summary>
public sealed class HandedVerbTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-verbs-").FullName;
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();
    private FakeBotApi api = null!;
    private WebApplication app = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(folder, "data");

    private string Here => Path.Combine(folder, "here");

    private IStore Store => app.Services.GetRequiredService<IStore>();

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Here);
        api = await FakeBotApi.Start();
        app = Build();
        await app.StartAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await api.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Invite_BesideTheService_IsMadeInItsStore()
    {
        Assert.Equal(0, await Type("invite", "--name", "王芳", "--role", "lead"));

        Assert.Contains("王芳", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(Role.Lead, (await Store.Read(session => session.All(Documents.Reps).Single(), Cancel)).Role);
    }

    [Fact]
    public async Task Import_OfAFileWhereItWasTyped_IsCarriedOutThereAndTellsTheRefusedRows()
    {
        await File.WriteAllTextAsync(Path.Combine(Here, "people.csv"), "姓名,角色\n小明,销售\n小红,皇帝\n", Cancel);

        Assert.Equal(1, await Type("import", "people", "people.csv", "--rejects", "bad.csv"));

        Assert.Contains(Path.Combine(Here, "people.csv"), errors.ToString(), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Here, "bad.csv")));
        Assert.Equal(["小明"], await Store.Read(session => session.All(Documents.Reps).Select(rep => rep.Name).ToList(), Cancel));
    }

    [Fact]
    public async Task Import_Watched_TellsHowFarItIs()
    {
        await File.WriteAllTextAsync(Path.Combine(Here, "people.csv"), "姓名,角色\n小明,销售\n", Cancel);
        var seen = new List<(int Done, int Of)>();
        var terminal = new Terminal(output, errors, Here) { Progress = (done, of) => seen.Add((done, of)) };

        await SalesBotCommand.Run(["import", "people", "people.csv"], terminal, new Loan(Store, Data), Cancel);

        Assert.Equal((1, 1), seen[^1]);
    }

    [Fact]
    public async Task VerifyBackupExportReport_BesideTheService_DoWhatTheyDoWithoutIt()
    {
        Assert.Equal(0, await Type("invite", "--name", "王芳"));
        Assert.Equal(0, await Type("verify"));
        Assert.Equal(0, await Type("backup", "--out", "copy"));
        Assert.Equal(0, await Type("export", "people", "--out", "."));
        Assert.Equal(0, await Type("report", "month", "2026-03", "--format", "json"));

        Assert.Contains("ok", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"kpi\"", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(["copy", "people.csv"], Directory.GetFiles(Here).Select(Path.GetFileName).Order());
        Assert.Empty(errors.ToString());
    }

    [Fact]
    public async Task Verb_ThatIsWrong_HasTheServicesWordsAndExitCode()
    {
        Assert.Equal(2, await Type("import", "emperors", "people.csv"));
        Assert.Equal(2, await Type("invite", "--name", "王芳", "--role", "emperor"));

        Assert.Contains("emperors", errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("--role emperor: not a role", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verb_ThatIsNotForTheService_IsRefusedThere() =>
        Assert.Equal(2, await SalesBotCommand.Run(["restore", "x"], new Terminal(output, errors), new Loan(Store, Data), Cancel));

    [Fact]
    public void Socket_InTheDataFolder_IsItsOwnersAlone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "File modes are Unix'.");

        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(HandedVerb.SocketIn(Data)));
    }

    [Fact]
    public async Task Verb_AfterTheServiceHasStopped_OpensTheStoreItself()
    {
        await app.StopAsync(Cancel);
        await app.DisposeAsync();
        Assert.False(File.Exists(HandedVerb.SocketIn(Data)));

        Assert.Equal(0, await Type("invite", "--name", "王芳"));
    }

    [Fact]
    public async Task Service_AfterOneThatWasKilled_ListensAnew()
    {
        await app.StopAsync(Cancel);
        await app.DisposeAsync();
        using (var left = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Unspecified))
            left.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(HandedVerb.SocketIn(Data)));
        Assert.Equal(0, await Type("invite", "--name", "王芳"));

        app = Build();
        await app.StartAsync(Cancel);

        Assert.Equal(0, await Type("invite", "--name", "小明"));
        Assert.Equal(2, await Store.Read(session => session.All(Documents.Reps).Count(), Cancel));
    }

    [Fact]
    public async Task Verb_WhileAnotherProgramHasTheStore_WaitsForIt()
    {
        await app.StopAsync(Cancel);
        await app.DisposeAsync();
        var other = CompanyHost.Open(new Launch(Data, null, null));
        await other.Store.Write(session => 0, Cancel);

        var typed = Task.Run(() => Type("invite", "--name", "王芳"), Cancel);
        await other.DisposeAsync();

        Assert.Equal(0, await typed);
    }

    private Task<int> Type(params string[] args) => SalesBotCommand.Run([.. args, "--data", Data, "--lang", "zh-Hans"], new Terminal(output, errors, Here), loan: null, Cancel);

    private WebApplication Build() => SalesBotService.Build(
        new Launch(Data, null, null) { Verbs = SalesBotCommand.Run }, isSample: false, clock: null,
        new("Telegram:Token", FakeBotApi.Token), new("Telegram:BaseUrl", api.Url), new("Web:Urls", "http://127.0.0.1:0"), new("Logging:LogLevel:Default", "Critical"));
}
