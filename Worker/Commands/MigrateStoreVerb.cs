using System.CommandLine;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Backups;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Storage;

namespace SalesBot.Worker.Commands;

/// <summary><c>migrate-store --from ENGINE --to ENGINE</c>: the same documents in another engine's file.</summary>
internal static class MigrateStoreVerb
{
    public static Command Command(LaunchOptions launchOptions)
    {
        var from = new Option<string>("--from") { Description = "Sqlite or LiteDb.", HelpName = "ENGINE", Required = true };
        var to = new Option<string>("--to") { Description = "Sqlite or LiteDb.", HelpName = "ENGINE", Required = true };
        var source = new Option<string?>("--source") { Description = "The file to read; by default the store in use, or the engine's usual name.", HelpName = "FILE" };
        var target = new Option<string?>("--target") { Description = "The file to make; by default the engine's usual name in the data folder.", HelpName = "FILE" };
        var verb = new Command("migrate-store", "Moves everything to another storage engine and compares counts and checksums. The source is only read.") { from, to, source, target };
        verb.SetAction((parsed, cancel) =>
        {
            var launch = launchOptions.Read(parsed);
            var (old, @new) = (Engine("--from", parsed.GetValue(from)!), Engine("--to", parsed.GetValue(to)!));
            if (old == @new) throw new CommandLineException($"--from and --to are both {old}. To copy a store use backup; to move it name the other engine.");

            var read = Path.GetFullPath(parsed.GetValue(source) ?? InUse(launch, old) ?? Usual(launch, old));
            var made = Path.GetFullPath(parsed.GetValue(target) ?? Usual(launch, @new));
            if (read == made) throw new CommandLineException($"{read} is both source and target. Name another file with --target.");

            return Run((old, read), (@new, made), launch.Language ?? Language.Simplified, Console.Out, cancel);
        });
        return verb;
    }

    /// <summary>Makes the target beside its name and renames it when all has arrived, so that a move that fails leaves nothing to clean up.</summary>
    internal static async Task<int> Run((string Engine, string Path) from, (string Engine, string Path) to, Language language, TextWriter output, CancellationToken cancel)
    {
        if (!File.Exists(from.Path)) throw new StoreException($"Store {from.Path}: there is no such file. Name the one to move with --source.");

        await CheckIsEmpty(to, cancel);
        var words = Words.Of("Moving", language);
        var partial = to.Path + ".partial";
        Forget(partial);
        IReadOnlyList<MovedKind> moved;
        try
        {
            await using var source = Engines.Open(from.Engine, from.Path, TimeProvider.System);
            await using var target = Engines.Open(to.Engine, partial, TimeProvider.System);
            moved = await new StoreMove(source, target).Run(Documents.All, kind => output.WriteLine(words["Kind", kind.Kind, kind.Count]), cancel);
        }
        catch
        {
            Forget(partial);
            throw;
        }

        PrivateFiles.Replace(partial, to.Path);
        output.WriteLine(words["Done", moved.Sum(kind => kind.Count), to.Path]);
        output.WriteLine(words["Use", $"Storage__Provider={to.Engine} Storage__Connection={Path.GetFileName(to.Path)}"]);
        return ExitCode.Done;
    }

    private static async Task CheckIsEmpty((string Engine, string Path) to, CancellationToken cancel)
    {
        if (!File.Exists(to.Path)) return;

        await using var present = Engines.Open(to.Engine, to.Path, TimeProvider.System);
        if (!await StoreMove.IsEmpty(present, Documents.All, cancel))
        {
            throw new StoreException($"Store {to.Path} is not empty. Name another file with --target, or move that one away.");
        }
    }

    private static string Engine(string option, string name)
    {
        return Engines.Names.FirstOrDefault(engine => engine.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? throw new CommandLineException($"{option} {name}: not an engine. Use {string.Join(" or ", Engines.Names)}.");
    }

    private static string Usual(Launch launch, string engine) => Path.Combine(launch.Data, Engines.FileOf(engine));

    private static string? InUse(Launch launch, string engine) =>
        Settings.Load(launch).GetSection(StorageOptions.Section).Get<StorageOptions>() is { } settings && settings.Provider == engine ? settings.Path : null;

    /// <summary>What an earlier move left that was stopped in the middle, with the engines' own files beside it.</summary>
    private static void Forget(string partial) => StoreFiles.Forget(partial);
}
