using System.CommandLine;
using System.Globalization;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Backups;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Storage;

namespace SalesBot.Worker.Commands;

/// <summary><c>backup --out FILE</c>: a consistent copy while the service runs, opened and read through.</summary>
internal static class BackupVerb
{
    public static Command Command(LaunchOptions launchOptions)
    {
        var target = new Option<string>("--out") { Description = "The file to make, or a folder to make one in.", HelpName = "FILE", Required = true };
        var verb = new Command("backup", "Copies the store while the service runs, opens the copy and reads it through. Kept files go beside it, to attachments.") { target };
        verb.SetAction((parsed, cancel) =>
        {
            var launch = launchOptions.Read(parsed);
            return Run(launch, launch.Terminal.PathOf(parsed.GetValue(target)!), launch.Terminal.Output, cancel);
        });
        return verb;
    }

    internal static async Task<int> Run(Launch launch, string named, TextWriter output, CancellationToken cancel)
    {
        await using var host = CompanyHost.OpenExisting(launch, "back up");
        var storage = host.Get<StorageOptions>();

        var target = Path.GetFullPath(Directory.Exists(named) ? Path.Combine(named, NameAt(host.Now, storage.Path)) : named);
        if (target == storage.Path) throw new CommandLineException($"--out {named} is the store itself. Name another file.");
        if (File.Exists(target)) throw new CommandLineException($"--out {named} is there already. Name another file, or a folder to have a new one made in it.");

        var made = await host.Get<BackupMaker>().Make(target, host.Now, cancel);
        var words = Words.Of("Backups", host.Language);
        output.WriteLine(words["Made", target, Spoken.Size(made.Size), made.Holds.Customers, made.Holds.FollowUps]);
        if (made.Holds.Blobs.Count > 0) output.WriteLine(words["Made.Files", BlobFolder.Of(target), made.Holds.Blobs.Count - made.MissingBlobs, made.Blobs.Copied]);
        Lack(output, words, made.Blobs.Damaged, made.MissingBlobs);
        return ExitCode.Done;
    }

    /// <summary>What of the kept files is not to be had.</summary>
    internal static void Lack(TextWriter output, Words words, int damaged, int missing)
    {
        if (damaged > 0) output.WriteLine(words["Files.Damaged", damaged]);
        if (missing > 0) output.WriteLine(words["Files.Missing", missing]);
    }

    private static string NameAt(DateTimeOffset now, string store) =>
        string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(store)}-{now:yyyy-MM-dd'T'HHmmss}{Path.GetExtension(store)}");
}
