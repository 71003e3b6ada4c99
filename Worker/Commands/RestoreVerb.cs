using System.CommandLine;
using Microsoft.Extensions.Options;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Backups;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Storage;

namespace SalesBot.Worker.Commands;

/// <summary><c>restore FILE</c>: a backup in the store's place, with a copy of what was there.</summary>
internal static class RestoreVerb
{
    public static Command Command(LaunchOptions launchOptions)
    {
        var file = new Argument<string>("FILE") { Description = "What backup, the nightly backup or an earlier restore made." };
        var verb = new Command("restore", "Puts a backup in the store's place and keeps a copy of what was there. Stop the service first.") { file };
        verb.SetAction((parsed, cancel) => Run(launchOptions.Read(parsed), parsed.GetValue(file)!, Console.Out, cancel));
        return verb;
    }

    internal static async Task<int> Run(Launch launch, string file, TextWriter output, CancellationToken cancel)
    {
        var storage = Storage(launch);
        var restored = await new Restorer(storage, launch.Data, TimeProvider.System).Run(file, cancel);
        var words = Words.Of("Backups", launch.Language ?? Language.Simplified);
        output.WriteLine(words["Restored", Path.GetFullPath(file), restored.Holds.Customers, restored.Holds.FollowUps]);
        if (restored.Blobs.Copied > 0) output.WriteLine(words["Restored.Files", restored.Blobs.Copied]);
        BackupVerb.Lack(output, words, restored.Blobs.Damaged, restored.MissingBlobs);
        if (restored.Closed > 0) output.WriteLine(words["Restored.Closed", restored.Closed]);
        if (restored.Safety is { } safety) output.WriteLine(words["Safety", safety]);

        await using var host = CompanyHost.Open(launch);
        var differences = await host.Store.Read(session => new Verification(session, host.Rules).Differences().Count(), cancel);
        output.WriteLine(differences == 0 ? words["Verified"] : words["Differs", differences]);
        return differences == 0 ? ExitCode.Done : ExitCode.DataSaysNo;
    }

    /// <summary>Without the host: that would open the store, which may be the one that is broken.</summary>
    private static StorageOptions Storage(Launch launch)
    {
        using var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(Settings.Load(launch)).AddStorage().BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
        return services.GetRequiredService<StorageOptions>();
    }
}
