using SalesBot.Worker.Hosting;

namespace SalesBot.Worker.Tests.Commands;

/// <summary>What a settings file may say, before anything runs.</summary>
public sealed class SettingsFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-settings-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Settings_ALevelThatIsNone_StopTheStartWithOneLine()
    {
        File.WriteAllText(Path.Combine(folder, "appsettings.json"), """{ "Logging": { "LogLevel": { "Default": "Loud" } } }""");

        var refused = Assert.Throws<ConfigurationException>(() => Settings.Load(new Launch(folder, null, null)));

        Assert.StartsWith("Logging:LogLevel:Default \"Loud\" is no level; allowed: Trace, Debug,", refused.Message, StringComparison.Ordinal);
    }
}
