using System.CommandLine;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Backups;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Storage;

namespace SalesBot.Worker.Commands;

/// <summary><c>migrate-store --from ENGINE --to ENGINE</c>: the same documents in another engine.</summary>
internal static class MigrateStoreVerb
{
    public static Command Command(LaunchOptions launchOptions)
    {
        var engines = $"{string.Join(", ", Engines.All.SkipLast(1))} or {Engines.All[^1]}.";
        var from = new Option<string>("--from") { Description = engines, HelpName = "ENGINE", Required = true };
        var to = new Option<string>("--to") { Description = engines, HelpName = "ENGINE", Required = true };
        var source = new Option<string?>("--source") { Description = "The file to read; by default the store in use, or the engine's usual name.", HelpName = "FILE" };
        var target = new Option<string?>("--target") { Description = "The file to make; by default the engine's usual name in the data folder.", HelpName = "FILE" };
        var verb = new Command("migrate-store", "Moves everything to another storage engine and compares counts and checksums. The source is only read.") { from, to, source, target };
        verb.SetAction((parsed, cancel) =>
        {
            var launch = launchOptions.Read(parsed);
            var (old, @new) = (Engine("--from", parsed.GetValue(from)!), Engine("--to", parsed.GetValue(to)!));
            if (old == @new) throw new CommandLineException($"--from and --to are both {old}. To copy a store use backup; to move it name the other engine.");

            var (read, made) = (Place(launch, old, parsed.GetValue(source), isInUse: true), Place(launch, @new, parsed.GetValue(target), isInUse: false));
            if (!read.IsServer && !made.IsServer && read.Path == made.Path) throw new CommandLineException($"{read.Path} is both source and target. Name another file with --target.");

            return Run(read, made, launch.Language ?? Language.Simplified, Console.Out, cancel);
        });
        return verb;
    }

    /// <summary>Makes a file beside its name and renames it when all has arrived; on a server all arrives in one transaction. So a move that fails leaves nothing to clean up.</summary>
    internal static async Task<int> Run(StorageOptions from, StorageOptions to, Language language, TextWriter output, CancellationToken cancel)
    {
        if (!from.IsServer && !File.Exists(from.Path)) throw new StoreException($"Store {from.Path}: there is no such file. Name the one to move with --source.");

        await CheckIsEmpty(to, cancel);
        var words = Words.Of("Moving", language);
        var moved = await (to.IsServer ? ToServer() : ToFile());
        output.WriteLine(words["Done", moved.Sum(kind => kind.Count), to.IsServer ? $"{to.Provider} ({to.Company})" : to.Path]);
        output.WriteLine(words["Use", $"Storage__Provider={to.Provider} " + (to.IsServer ? $"Storage__Company={to.Company}" : $"Storage__Connection={Path.GetFileName(to.Path)}")]);
        return ExitCode.Done;

        async Task<IReadOnlyList<MovedKind>> ToServer()
        {
            await using var source = from.Open(TimeProvider.System);
            await using var target = to.Open(TimeProvider.System);
            return await new StoreMove(source, target).Run(Documents.All, Tell, cancel, isOneTransaction: true);
        }

        async Task<IReadOnlyList<MovedKind>> ToFile()
        {
            var partial = to.Path + ".partial";
            Forget(partial);
            IReadOnlyList<MovedKind> all;
            try
            {
                await using var source = from.Open(TimeProvider.System);
                await using var target = Engines.Open(to.Provider, partial, TimeProvider.System);
                all = await new StoreMove(source, target).Run(Documents.All, Tell, cancel);
            }
            catch
            {
                Forget(partial);
                throw;
            }

            PrivateFiles.Replace(partial, to.Path);
            return all;
        }

        void Tell(MovedKind kind) => output.WriteLine(words["Kind", kind.Kind, kind.Count]);
    }

    private static async Task CheckIsEmpty(StorageOptions to, CancellationToken cancel)
    {
        if (!to.IsServer && !File.Exists(to.Path)) return;

        await using var present = to.Open(TimeProvider.System);
        if (await StoreMove.IsEmpty(present, Documents.All, cancel)) return;

        throw new StoreException(to.IsServer
            ? $"The company {to.Company} has records in the database already. Name another with Storage__Company."
            : $"Store {to.Path} is not empty. Name another file with --target, or move that one away.");
    }

    private static string Engine(string option, string name)
    {
        return Engines.All.FirstOrDefault(engine => engine.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? throw new CommandLineException($"{option} {name}: not an engine. Use {string.Join(" or ", Engines.All)}.");
    }

    private static StorageOptions Place(Launch launch, string engine, string? file, bool isInUse)
    {
        var settings = Settings.Load(launch).GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        var isSet = settings.Provider == engine;
        if (engine != Engines.Postgres) return new StorageOptions { Provider = engine, Connection = file is not null ? Path.GetFullPath(file) : isInUse && isSet ? settings.Path : Path.Combine(launch.Data, Engines.FileOf(engine)) };
        if (file is not null) throw new CommandLineException($"{engine} is no file: its place is Storage:Connection. Leave out {file}.");

        return isSet && StorageOptions.Problems(settings).FirstOrDefault() is not { } wrong ? settings
            : throw new ConfigurationException($"To move from or to {engine} set Storage__Provider={engine}, and Storage__Connection to how the database is reached, such as Host=db.example.com;Database=salesbot;Username=salesbot;Password=….");
    }

    /// <summary>What an earlier move left that was stopped in the middle, with the engines' own files beside it.</summary>
    private static void Forget(string partial) => StoreFiles.Forget(partial);
}
