using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Storage;
using SalesBot.Worker.Tests.Telegram;

namespace SalesBot.Worker.Tests.Crash;

/// <summary>SalesBot as a supervisor sees it: started, stopped, started where it cannot run, and read in its log.</summary>
public sealed class ProcessLifeTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-life-").FullName;
    private readonly ConcurrentQueue<string> log = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Terminated_WhileASendHangs_EndsWithZeroAndSendsItAfterTheNextStart()
    {
        await using var api = await FakeBotApi.Start();
        api.Plan("sendMessage", Fault.Stall());
        await using (var worker = Start(api))
        {
            api.Say(42, "/start");
            await api.Until(fake => fake.Calls.Any(call => call.Method == "sendMessage"));

            await worker.Stop(Patience);

            Assert.Equal(0, worker.ExitCode);
        }

        await using var again = Start(api);
        await api.NextMessage(42);
        Assert.DoesNotContain(log, line => line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_PortIsTaken_IsOneLineAndThree()
    {
        await using var api = await FakeBotApi.Start();
        using var other = new Socket(SocketType.Stream, ProtocolType.Tcp);
        other.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        other.Listen();
        var port = ((IPEndPoint)other.LocalEndPoint!).Port;
        await using var worker = Start(api, ("Web__Urls", $"http://127.0.0.1:{port}"), ("Logging__LogLevel__Default", "Information"));

        await worker.Ended(Patience);

        Assert.Equal(3, worker.ExitCode);
        Assert.StartsWith($"Web:Urls \"http://127.0.0.1:{port}\" cannot be used: ", Assert.Single(log), StringComparison.Ordinal);
        Assert.DoesNotContain(api.Calls, call => call.Method == "getUpdates");
    }

    [Fact]
    public async Task Store_LockedForAWhile_IsToldAndThenWorkGoesOn()
    {
        await using var api = await FakeBotApi.Start();
        var port = FreePort();

        // Of LiteDB nobody else can have it.
        await using var worker = Start(api, ("Web__Urls", $"http://127.0.0.1:{port}"), ("Storage__Provider", Engines.Sqlite));
        api.Say(42, "/start");
        await api.NextMessage(42);
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        Assert.Contains("\"state\":\"ready\"", await http.GetStringAsync("/healthz", TestContext.Current.CancellationToken), StringComparison.Ordinal);

        using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(folder, Engines.FileOf(Engines.Sqlite))};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE";
            command.ExecuteNonQuery();
            api.Say(42, "/start again");
            using var unready = await http.GetAsync("/healthz", TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.ServiceUnavailable, unready.StatusCode);
            Assert.Contains("locked by another program", await unready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        await api.NextMessage(42);
        Assert.Contains("\"state\":\"ready\"", await http.GetStringAsync("/healthz", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("salesbot_ready 1", await http.GetStringAsync("/metrics", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_AtItsMostTalkative_HoldsNoTokenNoTextAndNoName()
    {
        await using var api = await FakeBotApi.Start();
        await using (var host = CompanyHost.Open(new Launch(folder, null, null))) await CrashCompany.Found(host, chats: 2, pushesEach: 0);
        api.Plan("getUpdates", Fault.Status(502));
        api.Plan("sendMessage", Fault.BadRequest("can't use \"秘密项目\" here"));
        api.Plan("sendMessage", Fault.LostAnswer());
        api.Plan("sendMessage", Fault.Blocked());
        await using (var worker = Start(api, ("Logging__LogLevel__Default", "Trace"), ("Logging__LogLevel__Microsoft", "Trace"), ("Logging__LogLevel__System", "Trace"), ("Logging__LogLevel__Quartz", "Trace")))
        {
            for (var message = 0; message < 4; message++) api.Say(1, "秘密项目 " + CrashCompany.Saying(message));
            await api.Until(fake => fake.Calls.Count(call => call.Method == "sendMessage") >= 3);

            // The faults have been met; what comes now arrives.
            api.Say(2, "/customer 恒通科技");
            await api.NextMessage(2);
            await worker.Stop(Patience);
        }

        var all = string.Join('\n', log);
        Assert.True(log.Count > 10);
        Assert.All(new[] { FakeBotApi.Token, "fake-token", "秘密", "恒通", "销售1", "User1", "王建国", "拜访" }, word => Assert.DoesNotContain(word, all, StringComparison.Ordinal));
    }

    private static int FreePort()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    private WorkerProcess Start(FakeBotApi api, params (string Key, string Value)[] settings) => WorkerProcess.Start(folder, api, log.Enqueue, settings);
}
