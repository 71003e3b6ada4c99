using System.CommandLine;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Worker.Files.Export;
using SalesBot.Worker.Hosting;

namespace SalesBot.Worker.Commands;

/// <summary><c>export KIND --out DIR</c> on the command line.</summary>
internal static class ExportCommand
{
    public static Command Command(LaunchOptions launchOptions)
    {
        var kind = new Argument<string>("KIND") { Description = "people, customers, followups, orders, payments, targets, scores, channel-costs, all, or tables for the five systems' sheets." };
        var period = new Option<string?>("--period") { Description = "For tables: 2026-03, 2026-Q1 or 2026; the latest month when left out.", HelpName = "PERIOD" };
        var folder = new Option<string>("--out") { Description = "Folder the files go to.", Required = true, HelpName = "DIR" };
        var format = new Option<string>("--format") { Description = "csv or xlsx.", DefaultValueFactory = _ => "csv" };
        var verb = new Command("export", "Gives the data back: the same files that import takes.") { kind, folder, format, period };
        verb.SetAction(async (parsed, cancel) =>
        {
            var launch = launchOptions.Read(parsed);
            var terminal = launch.Terminal;
            var into = terminal.PathOf(parsed.GetValue(folder)!);
            await using var host = CompanyHost.OpenExisting(launch, "export");
            var asked = parsed.GetValue(kind)!;
            var tables = asked.Equals("tables", StringComparison.OrdinalIgnoreCase);
            var code = tables
                ? await ExportTables.Run(
                    host.Store, host.Get<Reporter>(), parsed.GetValue(period), into, parsed.GetValue(format)!, host.Now, host.Language, terminal.Output, terminal.Errors, cancel)
                : await ExportVerb.Run(
                    host.Store, asked, into, parsed.GetValue(format)!, host.Rules.TimeZone, host.Language, terminal.Output, terminal.Errors, cancel);
            var what = tables ? "tables" : FileKinds.Read(asked) is { } one ? FileKinds.Name(one) : "all";
            return await AuditNote.Keep(host.Store, $"export:{what}", code, host.Now, cancel);
        });
        return verb;
    }
}
