using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;

namespace SalesBot.Worker.Tests.Architecture;

/// <summary>The walls between the rooms, held against the code as it stands. Each was seen to fail.</summary>
public sealed class ArchitectureTests
{
    private static readonly Lazy<CodeGraph> Read = new(CodeGraph.Read);

    private static Links Files => Read.Value.Files;

    [Fact]
    public void References_PointOneWay_WorkerToBotToDomain()
    {
        var bot = typeof(IStore).Assembly.GetReferencedAssemblies().Select(name => name.Name);
        var domain = typeof(Customer).Assembly.GetReferencedAssemblies().Select(name => name.Name);

        Assert.DoesNotContain("SalesBot.Worker", bot);
        Assert.DoesNotContain("SalesBot.Bot", domain);
        Assert.DoesNotContain("SalesBot.Worker", domain);
    }

    /// <remarks>The limits are what the code holds today: they go down with it, never up.</remarks>
    [Theory]
    [InlineData("Domain", 3)]
    [InlineData("Bot", 10)]
    [InlineData("Worker", 5)]
    public void Files_OfAProject_FormNoLargeCycle(string project, int most)
    {
        var files = Files.Within(project);

        Assert.All(files.Cycles(), cycle => Assert.True(cycle.Count <= most, $"{cycle.Count} files lead to each other, {most} may:{Environment.NewLine}{files.Say(cycle)}"));
    }

    [Fact]
    public void Folders_OfDomain_FormNoCycle()
    {
        var folders = Files.Within("Domain").Between(Path.GetDirectoryName);

        Assert.All(folders.Cycles(), cycle => Assert.Fail(folders.Say(cycle)));
    }

    [Fact]
    public void Commands_OfTheWorker_AreNamedByProgramOnly()
    {
        var named = Files.Between(file => file == "Worker/Program.cs" ? null : file.StartsWith("Worker/Commands/", StringComparison.Ordinal) ? "Commands" : file);

        Assert.All(named.On.Where(one => one.Key != "Commands"), one => Assert.DoesNotContain("Commands", one.Value.Keys));
    }

    /// <remarks>What a second messenger would touch: its own folders, and these two lists.</remarks>
    [Fact]
    public void Telegram_IsNamed_ByTheListOfChannelsAndTheListOfMessengersOnly()
    {
        string[] lists = ["Bot/Channels/ChatChannels.cs", "Worker/Hosting/Messengers.cs"];

        var named = Files.Between(file => file.StartsWith("Bot/Telegram/", StringComparison.Ordinal) || file.StartsWith("Worker/Telegram/", StringComparison.Ordinal) ? "Telegram" : file);

        Assert.Equal(lists, named.On.Where(one => one.Key != "Telegram" && one.Value.ContainsKey("Telegram")).Select(one => one.Key).Order(StringComparer.Ordinal));
    }

    /// <remarks>An engine carries queries out; who keeps documents of their own writes their queries beside the index.</remarks>
    [Fact]
    public void Queries_AreWrittenInTheStore_OrBesideTheirIndex()
    {
        var written = SourceCode.Files
            .Where(file => !file.FilePath.StartsWith("Bot/Store/", StringComparison.Ordinal))
            .SelectMany(file => SourceCode.Made(file, "DocQuery").Where(_ => !SourceCode.Made(file, "DocIndex").Any()));

        Assert.Equal("", string.Join(Environment.NewLine, written));
    }

    /// <remarks>Whose figures something belongs to is for <c>Scope.Covers</c> to say.</remarks>
    [Fact]
    public void Scopes_AreComparedWithPeopleAndCustomers_InTheDomainOnly()
    {
        var compared = SourceCode.Files
            .Where(file => !file.FilePath.StartsWith("Domain/", StringComparison.Ordinal))
            .SelectMany(file => SourceCode.Compared(file, ("Scope", "Name"), "Rep", "Customer", "Staff"));

        Assert.Equal("", string.Join(Environment.NewLine, compared));
    }

    [Fact]
    public void Statements_WithoutBraces_StandOnTheLineOfTheirCondition()
    {
        var below = SourceCode.Files.SelectMany(SourceCode.Unbraced);

        Assert.Equal("", string.Join(Environment.NewLine, below));
    }

    /// <summary>A method is as long as its rules: what branches more often is two.</summary>
    [Fact]
    public void Methods_BranchFortyTimesAtMost() =>
        Assert.Equal("", string.Join(Environment.NewLine, SourceCode.Files.SelectMany(SourceCode.Branching).Where(method => method.Branches > 40).Select(method => $"{method.Place}: {method.Branches} branches")));

    /// <summary>A backspace in a pattern looks like the end of a word and matches nothing.</summary>
    [Fact]
    public void Sources_HoldNoControlCharacters() =>
        Assert.Empty(SourceCode.Files.Where(file => file.GetText().ToString().Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'))).Select(file => Path.GetFileName(file.FilePath)));

    [Fact]
    public void TypeNames_OfTheSolution_StandOnce()
    {
        var twice = Read.Value.Types.Where(name => name.Value.Count > 1).Select(name => string.Join(" and ", name.Value));

        Assert.Equal([], twice.Order(StringComparer.Ordinal).ToList());
    }
}
