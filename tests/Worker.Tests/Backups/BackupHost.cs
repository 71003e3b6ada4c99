using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;
using SalesBot.Worker.Commands;
using SalesBot.Worker.Files;
using SalesBot.Worker.Files.Kept;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Tests.Storage;

namespace SalesBot.Worker.Tests.Backups;

/// <summary>The sample company in a data folder of its own, and another folder for its backups.</summary>
public abstract class BackupHost : IDisposable
{
    private static readonly Lazy<Task<byte[]>> Company = new(Found);

    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-backup-").FullName;

    protected BackupHost()
    {
        Data = Path.Combine(folder, "data");
        Outside = Path.Combine(folder, "outside");
        Directory.CreateDirectory(Data);
        Directory.CreateDirectory(Outside);
        Launch = new Launch(Data, Language.English, "2026-03-11T09:00");
    }

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected string Data { get; }

    protected string Outside { get; }

    protected string StoreFile => Path.Combine(Data, Stores.File);

    protected string BackupFile => Path.Combine(Outside, Stores.File);

    private protected Launch Launch { get; }

    protected StringWriter Output { get; } = new();

    public void Dispose()
    {
        Output.Dispose();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected async Task MoveIn() => await File.WriteAllBytesAsync(StoreFile, await Company.Value, Cancel);

    private protected CompanyHost Open() => CompanyHost.Open(Launch);

    private protected Task<int> Backup(string? target = null) => BackupVerb.Run(Launch, target ?? BackupFile, Output, Cancel);

    private protected Task<int> Restore(string? file = null) => RestoreVerb.Run(Launch, file ?? BackupFile, Output, Cancel);

    protected static Task Add(IStore store, string person) =>
        store.Write(session => session.TryInsert(Documents.Reps, new Rep(new RepId(person), person, Role.Rep, null)), Cancel);

    protected static Task<int> People(IStore store, string begins) =>
        store.Read(session => session.All(Documents.Reps).Count(rep => rep.Name.StartsWith(begins, StringComparison.Ordinal)), Cancel);

    /// <summary>A photo that somebody sent.</summary>
    private protected async Task<string> KeepPhoto(IStore store, byte[] bytes)
    {
        var blob = (await new KeptFolder(Launch, NullLogger<KeptFolder>.Instance).Keep(bytes, Cancel))!;
        await store.Write(
            session =>
            {
                session.Upsert(Documents.KeptFiles, new KeptFile("f" + blob[..4], "local:1", "1", DateTimeOffset.UnixEpoch, KeptState.Kept) { Blob = blob, Size = bytes.Length });
                return true;
            },
            Cancel);
        return Path.Combine("attachments", blob[..2], blob);
    }

    private static async Task<byte[]> Found()
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-company-").FullName;
        var copy = Path.Combine(folder, "copy.db");
        await using (var host = CompanyHost.Open(new Launch(folder, Language.English, "2026-03-11T09:00")))
        {
            await SampleCompany.Load(host.Store, Language.English, host.Rules, weeks: 0, CancellationToken.None);
            await host.Store.Backup(copy, CancellationToken.None);
        }

        var bytes = await File.ReadAllBytesAsync(copy);
        Directory.Delete(folder, recursive: true);
        return bytes;
    }
}
