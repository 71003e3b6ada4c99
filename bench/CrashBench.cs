using System.Diagnostics;
using System.Text.Json;
using SalesBot.Worker.Tests.Crash;
using SalesBot.Worker.Tests.Storage.Postgres;
using SalesBot.Worker.Tests.Telegram;

namespace SalesBot.Bench;

/// <summary>
/// <c>crash [WEATHER…] [--kills N] [--chats N] [--messages N] [--seed N]</c>: SalesBot in a process of its own is killed at random moments while
/// chats talk to it, in each weather. A JSON line per weather; exit 1 when anything was lost, doubled or out of order.
/// <c>--upkeep</c>: <see cref="UpkeepCrash"/>.
/// <c>--engine postgres [--workers N] [--kills N] [--server-kills N] [--cuts N] [--pauses N]</c>: several workers on a PostgreSQL of its own, which dies, too.
/// </summary>
internal static class CrashBench
{
    public static async Task<int> Run(string[] args, TextWriter output)
    {
        if (args is ["--engine", "postgres", .. var rest]) return await RunShared(rest, output) ? 0 : 1;
        if (args is ["--upkeep", .. var tasks]) return await UpkeepCrash.Run(tasks, output) ? 0 : 1;

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

    private static async Task<bool> RunShared(string[] args, TextWriter output)
    {
        int Number(string name, int usual) => BenchArguments.Number(args, name, usual);
        var plan = new SharedCrashPlan(Number("--workers", 3), Number("--kills", 60), Number("--server-kills", 10), Number("--cuts", 5), Number("--pauses", 3), TimeSpan.FromSeconds(Number("--pause", 60)), Number("--chats", 40), Number("--messages", 3000), PushesEach: 5, Number("--seed", 1));
        var folder = Directory.CreateTempSubdirectory("salesbot-crash-").FullName;
        using var cluster = new ACluster { IsDurable = true };
        await using var api = await FakeBotApi.Start();
        try
        {
            await using var run = new SharedCrashRun(folder, api, cluster, plan);
            var begun = Stopwatch.GetTimestamp();
            var findings = await run.Play();
            var line = findings.ToJson();
            line.Insert(0, "bench", "crash");
            line.Insert(1, "case", "postgres");
            foreach (var (name, number) in new[] { ("workers", plan.Workers), ("kills", plan.Kills), ("serverKills", plan.ServerKills), ("cuts", plan.Cuts), ("pauses", plan.Pauses), ("chats", plan.Chats), ("ownersKilled", run.Takeovers.Count) }) line[name] = number;
            if (run.Takeovers is { Count: > 0 } takeovers)
            {
                line["ownedAgainMedianMs"] = Math.Round(takeovers[takeovers.Count / 2].TotalMilliseconds);
                line["ownedAgainWorstMs"] = Math.Round(takeovers[^1].TotalMilliseconds);
            }

            line["errorsLogged"] = run.Errors.Count;
            line["seconds"] = Math.Round(Stopwatch.GetElapsedTime(begun).TotalSeconds);
            output.WriteLine(line.ToJsonString(JsonSerializerOptions.Default));
            foreach (var row in findings.Rows.Concat(run.Errors.Distinct().Take(10))) await Console.Error.WriteLineAsync(row);
            return findings.AllWell;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
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
