using System.CommandLine;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Commands;

/// <summary><c>export KIND --out DIR</c> on the command line.</summary>
internal static class ExportCommand
{
    public static Command Command(Everywhere everywhere)
    {
        var kind = new Argument<string>("KIND") { Description = "people, customers, followups, orders, payments, targets, scores, channel-costs, all, or tables for the five systems' sheets." };
        var period = new Option<string?>("--period") { Description = "For tables: 2026-03, 2026-Q1 or 2026; the latest month when left out.", HelpName = "PERIOD" };
        var folder = new Option<string>("--out") { Description = "Folder the files go to.", Required = true, HelpName = "DIR" };
        var format = new Option<string>("--format") { Description = "csv or xlsx.", DefaultValueFactory = _ => "csv" };
        var verb = new Command("export", "Gives the data back: the same files that import takes.") { kind, folder, format, period };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var house = House.OpenExisting(everywhere.Read(parsed), "export");
            var asked = parsed.GetValue(kind)!;
            var tables = asked.Equals("tables", StringComparison.OrdinalIgnoreCase);
            var code = tables
                ? await ExportTables.Run(
                    house.Store, house.Get<Reporter>(), parsed.GetValue(period), parsed.GetValue(folder)!, parsed.GetValue(format)!, house.Now, house.Language, Console.Out, Console.Error, cancel)
                : await ExportVerb.Run(
                    house.Store, asked, parsed.GetValue(folder)!, parsed.GetValue(format)!, house.Rules.TimeZone, house.Language, Console.Out, Console.Error, cancel);
            var what = tables ? "tables" : FileKinds.Read(asked) is { } one ? FileKinds.Name(one) : "all";
            return await AuditNote.Keep(house.Store, $"export:{what}", code, house.Now, cancel);
        });
        return verb;
    }
}
