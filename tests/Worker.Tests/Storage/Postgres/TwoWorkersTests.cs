using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SalesBot.Worker.Tests.Crash;
using SalesBot.Worker.Tests.Telegram;

namespace SalesBot.Worker.Tests.Storage.Postgres;

/// <summary>Two workers on one database, as they are run: each a process with a data folder of its own.</summary>
public sealed class TwoWorkersTests(ACluster cluster) : IClassFixture<ACluster>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-two-").FullName;
    private readonly ConcurrentQueue<string> log = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Owner_KilledOrStopped_IsFollowedByTheOther()
    {
        await using var api = await FakeBotApi.Start();
        var (first, second) = (FreePort(), FreePort());
        await using var a = Start(api, first);
        await Answered(api);
        await using var b = Start(api, second);
        await Until(second, "standby");

        await a.Kill();
        await Until(second, "ready");
        await Answered(api);
        await using var c = Start(api, first);
        await Until(first, "standby");
        await b.Stop(TimeSpan.FromSeconds(60));
        await Until(first, "ready");
        await Answered(api);

        Assert.Equal(0, b.ExitCode);
        Assert.DoesNotContain(log, line => line.Contains("fail:", StringComparison.Ordinal) || line.Contains("crit:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Owner_ThatStoodStill_FindsTheOtherAndStandsBy()
    {
        await using var api = await FakeBotApi.Start();
        var (first, second) = (FreePort(), FreePort());
        await using var a = Start(api, first);
        await Answered(api);
        await using var b = Start(api, second);
        await Until(second, "standby");

        Signal(a, "STOP");
        await Until(second, "ready");
        await Answered(api);
        Signal(a, "CONT");
        await Until(first, "standby");
        await b.Kill();
        await Until(first, "ready");

        await Answered(api);
    }

    private WorkerProcess Start(FakeBotApi api, int port)
    {
        var data = Path.Combine(folder, $"{port}");
        return WorkerProcess.Start(data, api, log.Enqueue, ("Web__Urls", $"http://127.0.0.1:{port}"), ("Storage__Provider", "Postgres"), ("Storage__Connection", cluster.Connection), ("Storage__Company", Path.GetFileName(folder)));
    }

    private static async Task Answered(FakeBotApi api)
    {
        api.Say(42, "/start");
        await api.NextMessage(42);
    }

    private static async Task Until(int port, string state)
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(5) };
        for (var said = ""; !said.Contains($"\"state\":\"{state}\"", StringComparison.Ordinal);)
        {
            try
            {
                using var answer = await http.GetAsync("/healthz", Cancel);
                said = await answer.Content.ReadAsStringAsync(Cancel);
            }
            catch (Exception error) when (error is HttpRequestException || (error is TaskCanceledException && !Cancel.IsCancellationRequested))
            {
                await Task.Yield();
            }
        }
    }

    private static void Signal(WorkerProcess worker, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{worker.Id}"]);
        kill.WaitForExit();
    }

    private static int FreePort()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
