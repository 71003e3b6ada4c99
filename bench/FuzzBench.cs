using System.Text.Json;
using System.Text.Json.Nodes;
using SalesBot.Worker.Tests.Fuzz;

namespace SalesBot.Bench;

/// <summary><c>fuzz [--updates N] [--seed N]</c>: odd updates through the whole way in; exit 1 when anything stumbled or <c>verify</c> objects.</summary>
internal static class FuzzBench
{
    public static async Task<int> Run(string[] args, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-bench-").FullName;
        try
        {
            var updates = BenchArguments.Number(args, "--updates", 100_000);
            var run = new FuzzRun(folder, BenchArguments.Number(args, "--seed", 1));
            await run.Play(updates);
            var line = new JsonObject
            {
                ["bench"] = "fuzz",
                ["case"] = "updates",
                ["n"] = updates,
                ["taken"] = run.Taken,
                ["refused"] = run.Refused,
                ["stumbles"] = run.Stumbles.Count,
                ["differences"] = run.Differences.Count,
            };
            output.WriteLine(line.ToJsonString(JsonSerializerOptions.Default));
            output.Flush();
            foreach (var trouble in run.Stumbles.Concat(run.Differences).DistinctBy(trouble => trouble.Split(": ").Last()).Take(20))
            {
                await Console.Error.WriteLineAsync(string.Join('\n', trouble.Split('\n').Take(4)));
            }

            return run.Stumbles.IsEmpty && run.Differences.Count == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
