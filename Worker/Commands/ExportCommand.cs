using System.CommandLine;

namespace SalesBot.Worker.Commands;

/// <summary><c>export KIND --out DIR</c> on the command line.</summary>
internal static class ExportCommand
{
    public static Command Command(Everywhere everywhere)
    {
        var kind = new Argument<string>("KIND") { Description = "people, customers, followups, orders, payments, targets, scores, channel-costs or all." };
        var folder = new Option<string>("--out") { Description = "Folder the files go to.", Required = true, HelpName = "DIR" };
        var format = new Option<string>("--format") { Description = "csv or xlsx.", DefaultValueFactory = _ => "csv" };
        var verb = new Command("export", "Gives the data back: the same files that import takes.") { kind, folder, format };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var house = House.Open(everywhere.Read(parsed));
            return await ExportVerb.Run(
                house.Store, parsed.GetValue(kind)!, parsed.GetValue(folder)!, parsed.GetValue(format)!, house.Rules.TimeZone, house.Language, Console.Out, Console.Error, cancel);
        });
        return verb;
    }
}
