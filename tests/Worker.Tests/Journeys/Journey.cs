using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Files;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Local;
using SalesBot.Worker.Tests.Storage;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>The sample company on Wednesday 11 March 2026, played through the real composition: the lines are those of `chat`, the answers its JSON.</summary>
internal sealed class Journey : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Companies = new();

    private readonly string folder;

    private readonly StringWriter output = new();

    private readonly Rehearsal rehearsal;

    private readonly ChatScript script;

    private Journey(string folder, string language)
    {
        this.folder = folder;
        var screen = new ChatScreen(output, json: true, Path.Combine(folder, "files"));
        rehearsal = Rehearsal.Open(new Launch(folder, Language.Read(language), "2026-03-11T08:00"), DateTimeOffset.UnixEpoch, screen.Show);
        script = new ChatScript(rehearsal, screen, followsRealClock: false);
    }

    public Rehearsal Rehearsal => rehearsal;

    /// <param name="settings">Of the data folder's own appsettings.json.</param>
    public static async Task<Journey> Of(string language = "zh-Hans", string? settings = null)
    {
        var company = await Companies.GetOrAdd(language, tag => new Lazy<Task<string>>(() => Company(tag))).Value;
        var folder = System.IO.Directory.CreateTempSubdirectory("salesbot-journey-").FullName;
        await Stores.Prepare(folder, settings, Cancel);
        await Stores.Lay(company, folder, Cancel);
        return new Journey(folder, language);
    }

    /// <summary>The sample company's store, imported once; every journey starts on a copy.</summary>
    private static async Task<string> Company(string language)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("salesbot-company-").FullName;
        await Stores.Prepare(folder, null, CancellationToken.None);
        await using var host = CompanyHost.Open(new Launch(folder, Language.Read(language), "2026-03-11T09:00"));
        await SampleCompany.Load(host.Store, Language.Read(language)!, host.Rules, weeks: 0, CancellationToken.None);
        var copy = Path.Combine(System.IO.Directory.CreateTempSubdirectory("salesbot-company-").FullName, Stores.File);
        await host.Store.Backup(copy, CancellationToken.None);
        return copy;
    }

    /// <summary>Plays the lines and returns what they brought, in order.</summary>
    public async Task<IReadOnlyList<Message>> Play(params string[] lines) => [.. (await Output(lines)).Select(Message.Of)];

    /// <summary>The same as the lines that `chat --json` prints, files by their bare names.</summary>
    public async Task<IReadOnlyList<string>> Lines(params string[] lines)
    {
        var files = Path.Combine(folder, "files") + Path.DirectorySeparatorChar;
        return [.. (await Output(lines)).Select(line => line.Replace(files, "", StringComparison.Ordinal))];
    }

    private async Task<IReadOnlyList<string>> Output(string[] lines)
    {
        output.GetStringBuilder().Clear();
        foreach (var line in lines)
        {
            await script.Play(line, Cancel);
        }

        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Plays the lines and returns the last message they brought.</summary>
    public async Task<Message> Last(params string[] lines) => (await Play(lines))[^1];

    /// <summary>Edits an earlier message, of whatever age.</summary>
    public async Task Correct(string name, string text, string correction)
    {
        var (person, message) = await Read(session =>
        {
            var rep = session.Query(Documents.Reps, new(Documents.RepsByName, [name]))[0];
            return (rep.Id, session.All(Documents.Inbox).Last(entry => entry.Update.Person == LocalMessenger.ChatOf(rep.Id.Value) && entry.Update.Text == text).Update.MessageId!);
        });
        await rehearsal.Take(LocalChat.Edits(person, message, correction, rehearsal.Now), Cancel);
    }

    /// <summary>A file to send, and its path.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public Task<T> Read<T>(Func<IReadSession, T> look) => rehearsal.Store.Read(look, Cancel);

    public async ValueTask DisposeAsync()
    {
        await rehearsal.DisposeAsync();
        await output.DisposeAsync();
        System.IO.Directory.Delete(folder, recursive: true);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}

internal sealed record Message(string To, DateTimeOffset At, string Kind, string Text, IReadOnlyList<string> Buttons, IReadOnlyList<string> Files)
{
    public static Message Of(string line)
    {
        var json = JsonNode.Parse(line)!;
        return new Message(
            (string)json["to"]!,
            DateTimeOffset.Parse((string)json["at"]!, CultureInfo.InvariantCulture),
            (string)json["kind"]!,
            (string)json["text"]!,
            [.. json["buttons"]!.AsArray().SelectMany(row => row!.AsArray()).Select(button => (string)button!)],
            [.. json["files"]!.AsArray().Select(file => (string)file!)]);
    }
}
