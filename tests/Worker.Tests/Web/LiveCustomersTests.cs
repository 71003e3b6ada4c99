using SalesBot.Bot.Store;

namespace SalesBot.Worker.Tests.Web;

/// <summary>Open pages hear of what is written of customers that their person may see, and of no others.</summary>
public sealed class LiveCustomersTests : IAsyncLifetime
{
    private readonly PageHost host = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Customer_Written_IsHeardOfByWhoeverMaySeeIt_AndByNobodyElse()
    {
        using var owner = await EventReader.Open(host.Client, $"/chat/stream?as={await host.Id("小明")}");
        using var colleague = await EventReader.Open(host.Client, $"/chat/stream?as={await host.Id("王芳")}");
        using var lead = await EventReader.Open(host.Client, $"/chat/stream?as={await host.Id("李强")}");
        foreach (var stream in new[] { owner, colleague, lead }) await stream.Missed();

        var mine = await Write("小明");
        Assert.Equal([mine], await Heard(owner));
        Assert.Equal([mine], await Heard(lead));
        var hers = await Write("王芳");

        // The first she hears of is her own.
        Assert.Equal([hers], await Heard(colleague));
        Assert.Equal([hers], await Heard(lead));
    }

    private async Task<string> Write(string owner)
    {
        var id = await host.Id(owner);
        return await host.Store.Write(
            session =>
            {
                var customer = session.CustomersOwnedBy(new Domain.Team.RepId(id))[0];
                session.Upsert(Documents.Customers, customer with { Notes = $"{customer.Notes}." });
                return customer.Code.Value;
            },
            Cancel);
    }

    private async Task<IReadOnlyList<string>> Heard(EventReader stream)
    {
        var next = stream.Next();
        while (await Task.WhenAny(next, Task.Delay(20, Cancel)) != next) host.Clock.Advance(TimeSpan.FromSeconds(1));
        var heard = (await next)!;
        Assert.Equal("customers", heard.Name);
        return [.. heard.Data.EnumerateArray().Select(code => code.GetString()!)];
    }
}
