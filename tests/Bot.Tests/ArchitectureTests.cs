using SalesBot.Bot.Store;

namespace SalesBot.Bot.Tests;

public sealed class ArchitectureTests
{
    [Fact]
    public void Bot_References_DomainAndTheRuntime()
    {
        var references = typeof(IStore).Assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("SalesBot", StringComparison.Ordinal));

        Assert.Equal(["SalesBot.Domain"], references);
    }
}
