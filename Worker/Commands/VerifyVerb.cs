using System.CommandLine;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Hosting;

namespace SalesBot.Worker.Commands;

/// <summary><c>verify</c>: recomputes what is derived and follows every reference; <c>ok</c>, or each difference and exit 1.</summary>
internal static class VerifyVerb
{
    public static Command Command(LaunchOptions launchOptions)
    {
        var verb = new Command("verify", "Recomputes every derived figure from the records and checks references; prints ok or each difference.");
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var host = CompanyHost.OpenExisting(launchOptions.Read(parsed), "verify");
            var differences = await host.Store.Read(session => new Verification(session, host.Rules).Differences().ToList(), cancel);
            foreach (var difference in differences)
            {
                Console.WriteLine(Words.Of("Verify", host.Language)[difference.Kind, [.. difference.Places]]);
            }

            if (differences.Count > 0)
            {
                return ExitCode.DataSaysNo;
            }

            Console.WriteLine("ok");
            return ExitCode.Done;
        });
        return verb;
    }
}
