using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;

namespace SalesBot.Worker.Tests;

public sealed class ArchitectureTests
{
    [Fact]
    public void References_PointOneWay_WorkerToBotToDomain()
    {
        var bot = typeof(IStore).Assembly.GetReferencedAssemblies().Select(name => name.Name);
        var domain = typeof(Customer).Assembly.GetReferencedAssemblies().Select(name => name.Name);

        Assert.DoesNotContain("SalesBot.Worker", bot);
        Assert.DoesNotContain("SalesBot.Bot", domain);
        Assert.DoesNotContain("SalesBot.Worker", domain);
    }
}
