using System.CommandLine;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Wording;

namespace SalesBot.Worker.Commands;

/// <summary><c>verify</c>: recomputes what is derived and follows every reference; <c>ok</c>, or each difference and exit 1.</summary>
internal static class VerifyVerb
{
    public static Command Command(Everywhere everywhere)
    {
        var verb = new Command("verify", "Reads every document and index, recomputes every derived figure from the records and checks references; prints ok or each difference.");
        verb.SetAction(async (parsed, cancel) =>
        {
            var launch = everywhere.Read(parsed);
            await using var house = House.OpenExisting(launch, "verify");
            var inStore = await house.Store.Check(cancel);
            var inRecords = await house.Store.Read(session => new Verification(session, house.Rules).Differences().ToList(), cancel);
            var differences = inStore.Select(what => new Difference("Store", what)).Concat(inRecords).ToList();
            foreach (var difference in differences)
            {
                await launch.Terminal.Output.WriteLineAsync(Words.Of("Verify", house.Language)[difference.Kind, [.. difference.Places]]);
            }

            if (differences.Count > 0)
            {
                return SalesBotCommand.DataSaysNo;
            }

            await launch.Terminal.Output.WriteLineAsync("ok");
            return SalesBotCommand.Done;
        });
        return verb;
    }
}
