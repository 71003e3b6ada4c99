using System.CommandLine;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Local;

namespace SalesBot.Worker.Commands;

/// <summary><c>chat --as NAME</c>: talks with the bot in the terminal, on the real store; or plays a script from standard input.</summary>
internal static class ChatVerb
{
    public static Command Command(LaunchOptions launchOptions)
    {
        var name = new Option<string>("--as") { Description = "Who is speaking, by name.", Required = true, HelpName = "NAME" };
        var json = new Option<bool>("--json") { Description = "One JSON object per message that goes out." };
        var verb = new Command("chat", "Talks with the bot in the terminal. One message a line; \"> 2\" presses a button, \"!now 2026-03-11T09:05\" moves the clock.") { name, json };
        verb.SetAction((parsed, cancel) => Run(launchOptions.Read(parsed), parsed.GetValue(name)!, parsed.GetValue(json), Console.In, Console.Out, cancel));
        return verb;
    }

    public static async Task<int> Run(Launch launch, string name, bool json, TextReader input, TextWriter output, CancellationToken cancel)
    {
        var screen = new ChatScreen(output, json, Path.Combine(launch.Data, "files"));
        await using var rehearsal = Rehearsal.Open(launch, TimeProvider.System.GetUtcNow(), screen.Show);
        var script = new ChatScript(rehearsal, screen, followsRealClock: launch.Now is null);
        await script.Speak(name, cancel);
        while (await input.ReadLineAsync(cancel) is { } line)
        {
            await script.Play(line, cancel);
        }

        return ExitCode.Done;
    }
}
