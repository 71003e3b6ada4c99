using System.Text.RegularExpressions;
using System.Xml.Linq;
using SalesBot.Worker.Tests.Architecture;

namespace SalesBot.Worker.Tests.Docs;

/// <summary>The pages on security speak of what is there.</summary>
public sealed partial class SecurityPagesTests
{
    [Fact]
    public void ThreatModel_EveryTestItNames_Exists()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .GroupBy(path => Path.GetFileNameWithoutExtension(path)).ToDictionary(files => files.Key, files => files.First());
        var named = Test().Matches(Page("threat-model.md")).Select(match => (Class: match.Groups[1].Value, Method: match.Groups[2].Value)).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, test => Assert.Contains($" {test.Method}(", File.ReadAllText(sources[test.Class]), StringComparison.Ordinal));
    }

    [Fact]
    public void Dependencies_EveryPackage_IsListedWithItsVersion()
    {
        var page = Page("dependencies.md");
        var packages = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => (Name: (string)package.Attribute("Include")!, Version: (string)package.Attribute("Version")!));

        Assert.All(packages, package => Assert.True(
            page.Contains($"| {package.Name} | {package.Version} |", StringComparison.Ordinal) || page.Contains($"{package.Name} {package.Version} ", StringComparison.Ordinal), package.Name));
    }

    private static string Page(string name) => File.ReadAllText(Path.Combine(Repository.Root, "docs", name));

    [GeneratedRegex("`([A-Za-z]+)\\.([A-Za-z0-9_]+)`")]
    private static partial Regex Test();
}
