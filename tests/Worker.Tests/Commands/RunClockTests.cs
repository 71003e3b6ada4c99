using Microsoft.Extensions.DependencyInjection;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Storage;
using Microsoft.Extensions.Options;

namespace SalesBot.Worker.Tests.Commands;

/// <summary>`run --now`, and the store of the sample company.</summary>
public sealed class RunClockTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-clock-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Run_WithNow_StartsItsClockThereInTheTeamsZone()
    {
        await using var app = SalesBotService.Build(new Launch(folder, null, "2026-03-11T08:29"), isSample: false);

        var clock = app.Services.GetRequiredService<TimeProvider>();

        Assert.InRange(clock.GetUtcNow(), new DateTimeOffset(2026, 3, 11, 8, 29, 0, TimeSpan.FromHours(8)), new DateTimeOffset(2026, 3, 11, 8, 39, 0, TimeSpan.FromHours(8)));
    }

    [Fact]
    public async Task Run_WithoutNow_IsOnTheRealClock()
    {
        await using var app = SalesBotService.Build(new Launch(folder, null, null), isSample: false);

        Assert.Same(TimeProvider.System, app.Services.GetRequiredService<TimeProvider>());
    }

    [Theory]
    [InlineData("zh-Hans", "sample-zh-Hans.litedb")]
    [InlineData("en", "sample-en.litedb")]
    public async Task Sample_OfALanguage_HasAStoreOfItsOwn(string tag, string file)
    {
        await using var app = SalesBotService.Build(new Launch(folder, Bot.Wording.Language.Read(tag), null), isSample: true);

        Assert.Equal(file, app.Services.GetRequiredService<IOptions<StorageOptions>>().Value.Connection);
    }
}
