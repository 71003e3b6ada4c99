using System.Text.RegularExpressions;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Commands;
using SalesBot.Worker.Files;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Tests.Architecture;

namespace SalesBot.Worker.Tests.Docs;

/// <summary>What README and the docs tell to type is a command line of this program; what they tell a new team to type works in that order.</summary>
public sealed partial class CommandsOfDocsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-docs-").FullName;

    private static IEnumerable<string> Pages =>
        ["README.md", "README.zh-CN.md", .. Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md").Select(page => Path.GetRelativePath(Repository.Root, page)).Order(StringComparer.Ordinal)];

    public static TheoryData<string, string> Lines { get; } = new(
        from page in Pages
        from line in File.ReadLines(Path.Combine(Repository.Root, page))
        from Match command in Command().Matches(line)
        let typed = command.Groups["args"].Value.Split('#')[0].Trim()
        // A form with its choices is no line to type, and what follows another program's name is that program's.
        where !typed.Contains('[', StringComparison.Ordinal) && !typed.Contains('|', StringComparison.Ordinal) && OfThisProgram().IsMatch(typed)
        select (page, typed));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Command_OfThePages_IsUnderstood(string page, string typed)
    {
        var parsed = SalesBotCommand.Tree(new LaunchOptions(Terminal.Own, null, (_, _, _, _) => Task.FromResult(0))).Parse(typed.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.True(parsed.Errors.Count == 0, $"{page}: {typed}: {string.Join("; ", parsed.Errors.Select(error => error.Message))}");
    }

    [Fact]
    public void Verb_OfTheProgram_IsInTheTableOfVerbs()
    {
        var table = File.ReadAllText(Path.Combine(Repository.Root, "docs", "command-line.md"));

        Assert.All(SalesBotCommand.Tree(new LaunchOptions(Terminal.Own, null, (_, _, _, _) => Task.FromResult(0))).Subcommands, verb => Assert.Matches($@"`{verb.Name}[ `]", table));
    }

    [Theory]
    [InlineData("README.md", "en")]
    [InlineData("README.zh-CN.md", "zh-Hans")]
    public async Task NewTeam_TypingWhatTheReadmeSays_IsSetUp(string page, string language)
    {
        foreach (var kind in FileKinds.All)
        {
            File.Copy(SampleCompany.PathOf(kind, Language.Read(language)!), Path.Combine(folder, FileKinds.Name(kind) + ".csv"));
        }

        var lines = Lines.Select(row => row.Data).Where(row => row.Item1 == page && (row.Item2.StartsWith("import ", StringComparison.Ordinal) || row.Item2.StartsWith("invite ", StringComparison.Ordinal))).Select(row => row.Item2).ToList();
        Assert.Equal(3, lines.Count);
        foreach (var line in lines)
        {
            using var output = new StringWriter();
            var code = await SalesBotCommand.Run([.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--data", Path.Combine(folder, "data")], new Terminal(output, output, folder), loan: null, TestContext.Current.CancellationToken);

            Assert.True(code == ExitCode.Done, $"{line}: {output}");
        }
    }

    [GeneratedRegex(@"(?:(?<![\w/.-])salesbot(?![\w./-])|dotnet run --project Worker(?: --)?)(?<args>(?: +[^`#\s(（，。]+)*)")]
    private static partial Regex Command();

    [GeneratedRegex("^(?:[a-z]|--[a-z])")]
    private static partial Regex OfThisProgram();
}
