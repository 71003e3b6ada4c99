using System.Diagnostics;
using System.Text.Json;
using SalesBot.Worker.Tests.Crash;
using SalesBot.Worker.Tests.Telegram;

namespace SalesBot.Bench;

/// <summary>
/// <c>crash [WEATHER…] [--kills N] [--chats N] [--messages N] [--seed N]</c>: SalesBot in a process of its own is killed at random moments while
/// chats talk to it, in each weather. A JSON line per weather; exit 1 when anything was lost, doubled or out of order.
/// </summary>
internal static class CrashBench
{
    public static async Task<int> Run(string[] args, TextWriter output)
    {
        var weathers = args.TakeWhile(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToList();
        if (weathers.Except(Weather.Kinds).FirstOrDefault() is { } unknown)
        {
            await Console.Error.WriteLineAsync($"No weather \"{unknown}\". Known: {string.Join(", ", Weather.Kinds)}");
            return 2;
        }

        var well = true;
        foreach (var weather in weathers.Count == 0 ? Weather.Kinds : weathers)
        {
            var plan = new CrashPlan(weather, BenchArguments.Number(args, "--kills", 200), BenchArguments.Number(args, "--chats", 40), BenchArguments.Number(args, "--messages", 5000), PushesEach: 5, BenchArguments.Number(args, "--seed", 1));
            well &= await Run(plan, output);
        }

        return well ? 0 : 1;
    }

    private static async Task<bool> Run(CrashPlan plan, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-crash-").FullName;
        try
        {
            await using var api = await FakeBotApi.Start();
            var begun = Stopwatch.GetTimestamp();
            var run = new CrashRun(folder, api, plan);
            var findings = await run.Play();
            var line = findings.ToJson();
            line.Insert(0, "bench", "crash");
            line.Insert(1, "case", plan.Weather);
            line.Insert(2, "kills", plan.Kills);
            line.Insert(3, "chats", plan.Chats);
            line["errorsLogged"] = run.Errors.Count;
            line["seconds"] = Math.Round(Stopwatch.GetElapsedTime(begun).TotalSeconds);
            output.WriteLine(line.ToJsonString(JsonSerializerOptions.Default));
            output.Flush();
            foreach (var row in findings.Rows) await Console.Error.WriteLineAsync(row);
            foreach (var error in run.Errors.Distinct().Take(10)) await Console.Error.WriteLineAsync(error);
            return findings.AllWell;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
