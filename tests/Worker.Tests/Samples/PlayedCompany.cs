using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Files;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Local;
using SalesBot.Worker.Storage;

namespace SalesBot.Worker.Tests.Samples;

/// <summary>The sample company in a data folder of its own on any engine, played as chat does: each play opens the folder anew and closes it.</summary>
internal sealed class PlayedCompany : IDisposable
{
    /// <summary>The chats' own files are the messenger's: they lie elsewhere.</summary>
    private readonly string sent = Directory.CreateTempSubdirectory("salesbot-sent-").FullName;

    private readonly StringWriter output = new();

    public static IEnumerable<TheoryDataRow<string>> EveryEngine => Engines.Names.Select(name => new TheoryDataRow<string>(name));

    public string Folder { get; } = Directory.CreateTempSubdirectory("salesbot-played-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        output.Dispose();
        Directory.Delete(Folder, recursive: true);
        Directory.Delete(sent, recursive: true);
    }

    public Launch At(string now) => new(Folder, Language.Simplified, now);

    public async Task Load(string engine, string now)
    {
        await File.WriteAllTextAsync(Path.Combine(Folder, "appsettings.json"), $$"""{ "Storage": { "Provider": "{{engine}}" } }""", Cancel);
        await using var host = CompanyHost.Open(At(now));
        await SampleCompany.Load(host.Store, Language.Simplified, host.Rules, weeks: 0, Cancel);
    }

    /// <param name="look">At the store, before it is closed.</param>
    public async Task<T> Play<T>(string now, Func<IStore, T> look, params string[] lines)
    {
        var screen = new ChatScreen(output, json: true, sent);
        await using var rehearsal = Rehearsal.Open(At(now), DateTimeOffset.UnixEpoch, screen.Show);
        var script = new ChatScript(rehearsal, screen, followsRealClock: false);
        foreach (var line in lines) await script.Play(line, Cancel);
        return look(rehearsal.Store);
    }
}
