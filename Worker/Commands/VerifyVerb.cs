using System.CommandLine;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Wording;

namespace SalesBot.Worker.Commands;

/// <summary><c>verify</c>: recomputes what is derived and follows every reference; <c>ok</c>, or each difference and exit 1.</summary>
internal static class VerifyVerb
{
    public static Command Command(Everywhere everywhere)
    {
        var verb = new Command("verify", "Recomputes every derived figure from the records and checks references; prints ok or each difference.");
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var house = House.OpenExisting(everywhere.Read(parsed), "verify");
            var differences = await house.Store.Read(session => new Verification(session, house.Rules).Differences().ToList(), cancel);
            foreach (var difference in differences)
            {
                Console.WriteLine(Words.Of("Verify", house.Language)[difference.Kind, [.. difference.Places]]);
            }

            if (differences.Count > 0)
            {
                return SalesBotCommand.DataSaysNo;
            }

            Console.WriteLine("ok");
            return SalesBotCommand.Done;
        });
        return verb;
    }
}
