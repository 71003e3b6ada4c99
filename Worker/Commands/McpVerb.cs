using System.CommandLine;
using SalesBot.Bot.Store;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Programs;

namespace SalesBot.Worker.Commands;

/// <summary><c>mcp --as NAME</c>: a program on this machine asks and tells as that person, on standard input and output.</summary>
internal static class McpVerb
{
    public static Command Command(LaunchOptions launchOptions)
    {
        var name = new Option<string>("--as") { Description = "The person's name, as files name them.", Required = true };
        var read = new Option<bool>("--read-only") { Description = "Without the tools that write." };
        var verb = new Command("mcp", "Serves the Model Context Protocol on standard input and output, as a person of the team.") { name, read };
        verb.SetAction((parsed, cancel) => Run(launchOptions.Read(parsed), parsed.GetValue(name)!, !parsed.GetValue(read), Console.OpenStandardInput(), Console.OpenStandardOutput(), cancel));
        return verb;
    }

    public static async Task<int> Run(Launch launch, string name, bool writes, Stream input, Stream output, CancellationToken cancel)
    {
        await using var host = CompanyHost.OpenExisting(launch, "mcp");
        var person = await host.Store.Read(session => session.PersonNamed(name.Trim()), cancel);
        if (person is not { Active: true }) throw new CommandLineException($"Nobody called {name.Trim()} on the team.");

        await McpDoor.Run(host.Services, person.Id, writes, input, output, cancel);
        return ExitCode.Done;
    }
}
