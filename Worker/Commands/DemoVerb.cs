using System.CommandLine;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Files;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Local;

namespace SalesBot.Worker.Commands;

/// <summary><c>demo</c>: the sample company's working day on a simulated clock, in a throw-away store; the report's files go to <c>demo-out/</c>.</summary>
internal static class DemoVerb
{
    private const string Folder = "demo-out";

    public static Command Command(LaunchOptions launchOptions)
    {
        var verb = new Command("demo", "Plays a working day of the sample company and writes its report to demo-out/.");
        verb.SetAction((parsed, cancel) => Run(launchOptions.Read(parsed), Console.Out, cancel));
        return verb;
    }

    public static async Task<int> Run(Launch asked, TextWriter output, CancellationToken cancel)
    {
        var scratch = System.IO.Directory.CreateTempSubdirectory("salesbot-demo-").FullName;
        var launch = asked with { Data = scratch, IsThrowaway = true, Now = asked.Now ?? "2026-03-11T08:00" };
        var folder = Path.GetFullPath(Folder);
        var screen = new ChatScreen(output, json: false, folder);
        try
        {
            await using var rehearsal = Rehearsal.Open(launch, TimeProvider.System.GetUtcNow(), screen.Show);
            var language = asked.Language ?? Language.Simplified;
            await SampleCompany.Load(rehearsal.Store, language, rehearsal.Host.Rules, weeks: 0, cancel);
            await Play(new ChatScript(rehearsal, screen, followsRealClock: false), Words.Of("Demo", language), output, cancel);
            await output.WriteLineAsync(Words.Of("Console", language)["Demo.Files", folder, string.Join(", ", screen.Kept)]);
            return ExitCode.Done;
        }
        finally
        {
            System.IO.Directory.Delete(scratch, recursive: true);
        }
    }

    /// <summary>The day's script: lines of a chat as <c>chat</c> takes them; a line with # is a caption.</summary>
    private static async Task Play(ChatScript script, Words words, TextWriter output, CancellationToken cancel)
    {
        foreach (var line in words["Script"].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] == '#')
            {
                await output.WriteLineAsync($"\n── {line[1..].Trim()} ──");
                continue;
            }

            if (line[0] is not ('@' or '!'))
            {
                await output.WriteLineAsync($"→ {script.SpeakerName}: {line}");
            }

            await script.Play(line, cancel);
        }
    }
}
