using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SalesBot.Worker.Tests.Docs;

/// <summary>What lies in docs/deploy speaks of numbers that the program serves and of names that it reads.</summary>
public sealed partial class DeployTests
{
    private static readonly string Folder = Path.Combine(Repository(), "docs", "deploy");

    [Theory]
    [InlineData("alerts.yaml")]
    [InlineData("grafana.json")]
    public void Numbers_WatchedByRulesAndBoard_AreServed(string file)
    {
        var code = string.Concat(Directory.GetFiles(Path.Combine(Repository(), "Worker"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText)).Replace("salesbot.", "salesbot_", StringComparison.Ordinal);

        var named = Number().Matches(File.ReadAllText(Path.Combine(Folder, file))).Select(match => match.Value).Distinct().ToList();

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(name.Replace("_total", "", StringComparison.Ordinal), code.Replace("updates.", "updates_", StringComparison.Ordinal).Replace("messages.", "messages_", StringComparison.Ordinal).Replace("polls.", "polls_", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Fact]
    public void Board_IsOneThatLoads()
    {
        var board = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "grafana.json")))!;

        var ids = board["panels"]!.AsArray().Select(panel => (int)panel!["id"]!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(board["panels"]!.AsArray(), panel => Assert.NotEmpty(panel!["targets"]!.AsArray()));
    }

    [Fact]
    public void Secrets_AreNamedAsTheProgramReadsThem()
    {
        Assert.Contains("target: Telegram__Token", File.ReadAllText(Path.Combine(Folder, "compose.yaml")), StringComparison.Ordinal);
        Assert.Contains("LoadCredential=Telegram__Token:", File.ReadAllText(Path.Combine(Folder, "salesbot@.service")), StringComparison.Ordinal);
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SalesBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder!.FullName;
    }

    [GeneratedRegex("salesbot_[a-z_]+")]
    private static partial Regex Number();
}
