using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SalesBot.Bot.Telegram;
using SalesBot.Worker.Backups;
using SalesBot.Worker.Files.Kept;
using SalesBot.Worker.Hooks;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Jobs;
using SalesBot.Worker.Storage;
using SalesBot.Worker.Tests.Architecture;
using SalesBot.Worker.Web;

namespace SalesBot.Worker.Tests.Docs;

/// <summary>Every setting stands in appsettings.json with its default, and in docs/settings.md.</summary>
public sealed class SettingsOfDocsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-settings-").FullName;

    public static TheoryData<Type> Sections { get; } =
    [
        typeof(TelegramOptions), typeof(StorageOptions), typeof(BackupOptions), typeof(WebOptions), typeof(HookOptions), typeof(TeamOptions), typeof(CadenceOptions),
        typeof(PushOptions), typeof(ScoreOptions), typeof(RfmOptions), typeof(ForecastOptions), typeof(VoiceOptions),
    ];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Sections))]
    public void Setting_OfEverySection_IsInTheFileAndInTheDocs(Type options)
    {
        var section = (string)options.GetField("Section")!.GetValue(null)!;
        var file = File.ReadAllText(Path.Combine(Repository.Root, "appsettings.json"));
        var entry = file[file.IndexOf($"\"{section}\": {{", StringComparison.Ordinal)..];
        entry = entry[..entry.IndexOf("\n  }", StringComparison.Ordinal)];
        var docs = string.Join('\n', File.ReadLines(Path.Combine(Repository.Root, "docs", "settings.md")).Where(line => line.StartsWith($"| `{section}:", StringComparison.Ordinal)));

        foreach (var name in Names(options))
        {
            Assert.Contains(name, entry, StringComparison.Ordinal);
            Assert.Contains(name, docs, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public async Task Setting_AsTheFileShipsIt_IsTheDefaultOfTheProgram(Type options)
    {
        await using var app = SalesBotService.Build(new Launch(folder, null, null), isSample: false);
        var bound = app.Services.GetRequiredService(typeof(IOptions<>).MakeGenericType(options)).GetType().GetProperty("Value")!.GetValue(app.Services.GetRequiredService(typeof(IOptions<>).MakeGenericType(options)))!;
        var fresh = Activator.CreateInstance(options)!;

        // A list left out in the program is one that has its default elsewhere.
        var differing = Names(options).Select(name => options.GetProperty(name)!).Where(property => property.GetValue(fresh) is not null || !property.PropertyType.IsArray)
            .Where(property => JsonSerializer.Serialize(property.GetValue(bound) is "" ? null : property.GetValue(bound)) != JsonSerializer.Serialize(property.GetValue(fresh) is "" ? null : property.GetValue(fresh)))
            .Select(property => property.Name);

        Assert.Empty(differing);
    }

    /// <summary>The data folder is the command line's.</summary>
    private static IEnumerable<string> Names(Type options) => options.GetProperties().Where(property => property.CanWrite && property.Name != nameof(StorageOptions.Directory)).Select(property => property.Name);
}
