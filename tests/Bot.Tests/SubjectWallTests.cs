using System.Text.RegularExpressions;

namespace SalesBot.Bot.Tests;

/// <summary>The walls of the house, read from the code itself: who may name whom.</summary>
public sealed partial class SubjectWallTests
{
    /// <summary>Where a subject may lean on another today. An arrow less is welcome; one more needs a reason and a line here.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Contacts"] = ["Customers", "Files", "Help", "Orders", "Steps"],
        ["Customers"] = ["Contacts", "Files", "Orders", "Steps"],
        ["Figures"] = ["Scores"],
        ["Files"] = ["Contacts", "Import"],
        ["Groups"] = ["Members", "Reports"],
        ["HandOvers"] = ["Customers"],
        ["Help"] = ["Members", "Settings"],
        ["Import"] = ["Files"],
        ["Merging"] = ["Export"],
        ["Orders"] = ["Contacts", "Customers", "Steps"],
        ["Privacy"] = ["Import"],
        ["Recall"] = ["Customers", "Steps"],
        ["Reports"] = ["Export"],
        ["Scores"] = ["Figures"],
        ["Settings"] = ["Help"],
        ["Steps"] = ["Customers", "HandOvers"],
        ["Surveys"] = ["Customers", "Figures", "Forecasts"],
        ["Targets"] = ["Orders"],
    };

    [Fact]
    public void Subjects_NameEachOther_OnlyWhereListed()
    {
        var named = Sources().Where(source => source.Path.StartsWith("Subjects/", StringComparison.Ordinal))
            .SelectMany(source => Named(source.Text).Select(other => (From: source.Path.Split('/')[1], To: other)))
            .Where(arrow => arrow.From != arrow.To).Distinct();

        Assert.DoesNotContain(named, arrow => !Arrows.GetValueOrDefault(arrow.From, []).Contains(arrow.To));
    }

    [Fact]
    public void NobodyAbove_NamesASubject_ButTheList()
    {
        var above = Sources().Where(source => !source.Path.StartsWith("Subjects/", StringComparison.Ordinal) && Named(source.Text).Count > 0).Select(source => source.Path);

        Assert.Equal(["Chat/Subjects.cs"], above);
    }

    [Fact]
    public void PushesAndReports_NameNoDialogue() =>
        Assert.DoesNotContain(Sources().Where(source => source.Path.StartsWith("Pushes/", StringComparison.Ordinal) || source.Path.StartsWith("Reports/", StringComparison.Ordinal)), source => Dialogue().IsMatch(source.Text));

    [Fact]
    public void Store_NamesNothingAboveIt() =>
        Assert.DoesNotContain(Sources().Where(source => source.Path.StartsWith("Store/", StringComparison.Ordinal)), source => source.Text.Contains("using SalesBot.Bot.Records", StringComparison.Ordinal) || source.Text.Contains("using SalesBot.Bot.Subjects", StringComparison.Ordinal));

    private static HashSet<string> Named(string text) => [.. Subject().Matches(text).Select(match => match.Groups[1].Value)];

    private static IEnumerable<(string Path, string Text)> Sources()
    {
        var bot = Path.Combine(Root(AppContext.BaseDirectory), "Bot");
        return Directory.EnumerateFiles(bot, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(bot, file).Replace('\\', '/'), File: file))
            .Where(source => !source.Path.StartsWith("obj/", StringComparison.Ordinal) && !source.Path.StartsWith("bin/", StringComparison.Ordinal))
            .Select(source => (source.Path, File.ReadAllText(source.File)));
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "SalesBot.sln")) ? folder : Root(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);

    [GeneratedRegex(@"\bSubjects\.([A-Z]\w+)[;.]")]
    private static partial Regex Subject();

    [GeneratedRegex(@"\b[A-Z]\w*Dialogue\b")]
    private static partial Regex Dialogue();
}
