using System.Diagnostics;
using SalesBot.Worker.Tests.Telegram;

namespace SalesBot.Bench;

/// <summary>From the start of the process to its first poll of Telegram, on an empty store; and the memory it then takes, idle.</summary>
internal static class StartupBench
{
    private const int Starts = 10;

    public static async Task Run(TextWriter output)
    {
        var times = new List<double>(Starts);
        var memory = new List<double>(Starts);

        // The first start fills the disk's cache.
        for (var start = 0; start <= Starts; start++)
        {
            var (time, idle) = await Start();
            if (start == 0) continue;

            times.Add(time.TotalMilliseconds);
            memory.Add(idle / 1024.0 / 1024.0);
        }

        BenchLine.Write(output, "startup", "process start to first poll", Starts, times.Average(), "ms", times);
        BenchLine.Write(output, "startup", "idle memory", Starts, memory.Average(), "MiB", memory);
    }

    private static async Task<(TimeSpan Time, long Idle)> Start()
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-bench-").FullName;
        await using var api = await FakeBotApi.Start();
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "SalesBot.Worker"))
        {
            ArgumentList = { "run", "--data", folder },
            Environment = { ["Telegram__Token"] = FakeBotApi.Token, ["Telegram__BaseUrl"] = api.Url, ["Web__Urls"] = "http://127.0.0.1:0" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var begun = Stopwatch.GetTimestamp();
        using var worker = Process.Start(start)!;
        worker.OutputDataReceived += (_, _) => { };
        worker.BeginOutputReadLine();
        var errors = worker.StandardError.ReadToEndAsync();
        try
        {
            var ended = worker.WaitForExitAsync();
            var polled = api.Until(fake => fake.Calls.Any(call => call.Method == "getUpdates"));
            if (await Task.WhenAny(polled, ended) == ended) throw new InvalidOperationException($"The worker ended with {worker.ExitCode}: {await errors}");

            await polled;
            var time = Stopwatch.GetElapsedTime(begun);

            // A second poll, and what it wakes is done too.
            while (api.Calls.Count(call => call.Method == "getUpdates") < 2)
            {
                // It may not be waiting yet: a call is noted as soon as it comes.
                api.EndPoll();
                await Task.Delay(20);
            }

            worker.Refresh();
            return (time, worker.WorkingSet64);
        }
        finally
        {
            if (!worker.HasExited) worker.Kill(entireProcessTree: true);
            await worker.WaitForExitAsync();
            Directory.Delete(folder, recursive: true);
        }
    }
}
