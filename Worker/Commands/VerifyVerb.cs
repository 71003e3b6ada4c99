using System.CommandLine;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Storage;

namespace SalesBot.Worker.Commands;

/// <summary><c>verify</c>: recomputes what is derived and follows every reference; <c>ok</c>, or each difference and exit 1.</summary>
internal static class VerifyVerb
{
    public static Command Command(LaunchOptions launchOptions)
    {
        var verb = new Command("verify", "Reads every document and index, recomputes every derived figure from the records and checks references; prints ok or each difference.");
        verb.SetAction(async (parsed, cancel) =>
        {
            var launch = launchOptions.Read(parsed);
            await using var host = CompanyHost.OpenExisting(launch, "verify");
            var inStore = await host.Store.Check(cancel);
            await host.Store.Read(session => ReadThrough.Of(session, cancel), cancel);
            var inRecords = await host.Store.Read(session => new Verification(session, host.Rules).Differences().ToList(), cancel);
            var differences = inStore.Select(what => new Difference("Store", what))
                .Concat(host.Store.BadRecords.Select(record => new Difference("Unreadable", record.Kind, record.Id))).Concat(inRecords).ToList();
            foreach (var difference in differences)
            {
                await launch.Terminal.Output.WriteLineAsync(Words.Of("Verify", host.Language)[difference.Kind, [.. difference.Places]]);
            }

            // Left out of figures on purpose: told, and no difference.
            if (await host.Store.Read(session => (Count: session.CountUncounted(), Currencies: session.UncountedCurrencies()), cancel) is { Count: > 0 } uncounted)
            {
                await launch.Terminal.Output.WriteLineAsync(Words.Of("Rates", host.Language).Count("Verify", uncounted.Count, string.Join(", ", uncounted.Currencies)));
            }

            if (differences.Count > 0)
            {
                return ExitCode.DataSaysNo;
            }

            await launch.Terminal.Output.WriteLineAsync("ok");
            return ExitCode.Done;
        });
        return verb;
    }
}
