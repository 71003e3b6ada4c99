using SalesBot.Bot.Store;
using SalesBot.Domain.Team;
using SalesBot.Worker.Commands;
using SalesBot.Worker.Hosting;

namespace SalesBot.Worker.Tests.Commands;

/// <summary>What a person mistypes on the command line or in the settings is refused before anything is written.</summary>
public sealed class MistakenCommandTests : IDisposable
{
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("salesbot-mistake-").FullName;

    [Theory]
    [InlineData("verify")]
    [InlineData("export all --out OUT")]
    [InlineData("report month 2026-03")]
    [InlineData("backup --out OUT/copy.db")]
    public async Task Reading_AFolderWithoutAStore_IsRefusedAndMakesNone(string line)
    {
        var data = Path.Combine(folder, "mistyped");

        var code = await SalesBotCommand.Run([.. line.Replace("OUT", folder, StringComparison.Ordinal).Split(' '), "--data", data]);

        Assert.Equal(ExitCode.DataSaysNo, code);
        Assert.False(System.IO.Directory.Exists(data));
    }

    [Theory]
    [InlineData("invite --name= ")]
    [InlineData("invite --name 小明 --role boss")]
    [InlineData("invite --name 小明 --role 2")]
    public async Task Invite_WithoutANameOrWithARoleThatIsNone_IsAWrongCommandLine(string line)
    {
        Assert.Equal(ExitCode.WrongCommandLine, await SalesBotCommand.Run([.. line.Split(' '), "--data", folder]));
        Assert.Empty(System.IO.Directory.GetFiles(folder));
    }

    [Fact]
    public async Task Invite_OfAManagerWithoutARole_LeavesTheRole()
    {
        await SalesBotCommand.Run(["invite", "--name", "陈静", "--role", "manager", "--data", folder]);

        await SalesBotCommand.Run(["invite", "--name", "陈静", "--data", folder]);

        await using var host = CompanyHost.Open(new Launch(folder, null, null));
        Assert.Equal(Role.Manager, Assert.Single(await host.Store.Read(session => session.All(Documents.Reps).ToList(), TestContext.Current.CancellationToken)).Role);
    }

    [Theory]
    [InlineData("""{ "Teams": { "TimeZone": "Asia/Taipei" } }""")]
    [InlineData("""{ "Team": { "TimeZon": "Asia/Taipei" } }""")]
    [InlineData("""{ "TimeZone": "Asia/Taipei" }""")]
    public async Task Settings_MisspeltSectionOrKey_IsAWrongConfiguration(string settings)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "appsettings.json"), settings, TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.WrongConfiguration, await SalesBotCommand.Run(["invite", "--name", "小明", "--data", folder]));
    }

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);
}
