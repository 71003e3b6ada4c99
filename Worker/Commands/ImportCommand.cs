using System.CommandLine;
using SalesBot.Bot.Store;
using SalesBot.Worker.Files;
using SalesBot.Worker.Files.Import;
using SalesBot.Worker.Hosting;

namespace SalesBot.Worker.Commands;

/// <summary><c>import KIND FILE</c> on the command line.</summary>
internal static class ImportCommand
{
    public static Command Command(LaunchOptions launchOptions)
    {
        var kind = new Argument<string>("KIND") { Description = "people, customers, followups, orders, payments, targets, scores or channel-costs." };
        var file = new Argument<string>("FILE") { Description = "CSV (UTF-8 or GB18030) or XLSX, headings in Chinese or English." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Shows what would be done and writes nothing." };
        var mode = new Option<string>("--mode") { Description = "create, update or upsert.", DefaultValueFactory = _ => "upsert" };
        var rejects = new Option<string?>("--rejects") { Description = "Where rows that were not taken go, each with its reason.", HelpName = "FILE" };
        var map = new Option<string?>("--map") { Description = "What headings mean that are not known: TITLE=column, TITLE=+ for the notes, TITLE=- for nothing, column:=VALUE for every row; parted by commas. Remembered.", HelpName = "MAP" };
        var verb = new Command("import", "Brings in a spreadsheet. Importing the same file twice changes nothing.") { kind, file, dryRun, mode, rejects, map };
        verb.SetAction(async (parsed, cancel) =>
        {
            if (!Enum.TryParse<ImportMode>(parsed.GetValue(mode), ignoreCase: true, out var known) || !Enum.IsDefined(known))
            {
                throw new CommandLineException($"--mode {parsed.GetValue(mode)}: not a mode. Use create, update or upsert.");
            }

            var mapping = Mapping.None;
            if (parsed.GetValue(map) is { } said && FileKinds.Read(parsed.GetValue(kind)) is { } named)
            {
                mapping = Mapping.Read(said, Columns.Of(named), out var wrong)
                    ?? throw new CommandLineException($"--map {wrong}: not understood. Write TITLE=column, TITLE=+, TITLE=- or column:=VALUE; columns: {string.Join(", ", Columns.Of(named).Select(column => column.English))}.");
            }

            var launch = launchOptions.Read(parsed);
            var terminal = launch.Terminal;
            await using var host = CompanyHost.Open(launch);
            var options = new ImportOptions(host.Rules) { DryRun = parsed.GetValue(dryRun), Mode = known, Map = mapping, Rejects = parsed.GetValue(rejects) is { } kept ? terminal.PathOf(kept) : null };
            return await ImportVerb.Run(
                host.Store, parsed.GetValue(kind)!, terminal.PathOf(parsed.GetValue(file)!), options, host.Clock, host.Language, terminal, cancel);
        });
        return verb;
    }
}
