using System.CommandLine;
using SalesBot.Worker.Hosting;

namespace SalesBot.Worker.Commands;

/// <summary><c>understand --directory FILE</c>: what the reader makes of each line, as JSON; writes nothing.</summary>
internal static class UnderstandCommand
{
    public static Command Command(LaunchOptions launchOptions)
    {
        var directory = new Option<string?>("--directory") { Description = "JSON file of customers and contacts the lines may speak of.", HelpName = "FILE" };
        var verb = new Command("understand", "Reads one text per line, prints one JSON object per line. Writes nothing.") { directory };
        verb.SetAction(parsed =>
        {
            var launch = launchOptions.Read(parsed);
            var zone = Settings.Zone(launch);
            var now = launch.Start(zone) ?? TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), zone);
            return UnderstandVerb.Run(parsed.GetValue(directory), launch.Language?.Tag, now.DateTime, Console.In, Console.Out, Console.Error);
        });
        return verb;
    }
}
