using System.Diagnostics;
using SalesBot.Worker.Tests.Simulation;

namespace SalesBot.Bench;

/// <summary>A quarter in the life of 20 reps with 300 customers each: what was pushed, how long it took, and every promise that was broken.</summary>
internal static class SimulateBench
{
    /// <returns>Whether every promise was kept.</returns>
    public static async Task<bool> Run(TextWriter output)
    {
        var begun = Stopwatch.GetTimestamp();
        var report = await ALife.Play(Life.Quarter, CancellationToken.None);
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        BenchLine.Write(output, "simulate", $"{Life.Quarter.Reps} reps, {Life.Quarter.CustomersEach} customers each, {Life.Quarter.Days} days", 1, seconds, "s");
        foreach (var (what, count) in report.Counts)
        {
            BenchLine.Write(output, "simulate", what, 1, count, "count");
        }

        foreach (var broken in report.Broken)
        {
            await output.WriteLineAsync(broken);
        }

        return report.Broken.Count == 0;
    }
}
