using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Commands;
using SalesBot.Worker.Hosting;

namespace SalesBot.Worker.Tests.Files;

public sealed class FileVerbTests : ImportHost
{
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    [Fact]
    public async Task Import_GoodFile_SaysHowManyAndEndsWithZero()
    {
        Assert.Equal(0, await Import("people", Write("people.csv", People), Language.Simplified));
        Assert.Equal(0, await Import("people", PathOf("people.csv"), Language.English));

        Assert.Equal("人员：新增 3。\nPeople: 3 unchanged.\n", output.ToString());
        Assert.Empty(errors.ToString());
    }

    [Fact]
    public async Task Import_BadRow_SaysFileLineColumnAndWhatToDo()
    {
        var path = Write("people.csv", "name,role,extra\n小明,boss,x\n");

        Assert.Equal(1, await Import("people", path, Language.English));

        Assert.Equal("People: 1 rejected.\nColumns left unread: extra\n", output.ToString());
        Assert.StartsWith($"{path}, line 2, column role: \"boss\" is not known here. Use one of: 销售, ", errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("--rejects", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_BadFile_SaysItInOneLine()
    {
        Assert.Equal(1, await Import("orders", PathOf("missing.csv"), Language.English));
        Assert.Equal(1, await Import("orders", Write("orders.csv", "number,date\n"), Language.English));

        var lines = errors.ToString().TrimEnd('\n').Split('\n');
        Assert.Equal($"{PathOf("missing.csv")}: there is no such file. Check the path.", lines[0]);
        Assert.StartsWith($"{PathOf("orders.csv")}, line 1: these needed headings are missing: 客户编号 (customer)", lines[1], StringComparison.Ordinal);
        Assert.Equal(2, lines.Length);
    }

    [Fact]
    public async Task Import_UnknownKind_NamesTheKnownOnes()
    {
        Assert.Equal(2, await Import("invoices", "x.csv", Language.English));

        Assert.Contains("channel-costs", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_All_WritesAFileEach()
    {
        await TeamAndCustomers();

        Assert.Equal(0, await ExportVerb.Run(Store, "all", PathOf("out"), "csv", TimeZoneInfo.Utc, Language.English, output, errors, Cancel));

        Assert.Equal(FileKinds.All.Count, Directory.GetFiles(PathOf("out")).Length);
        Assert.Contains($"Customers: 2 rows → {Path.Combine(PathOf("out"), "customers.csv")}", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_FolderThatIsAFile_SaysSo()
    {
        Assert.Equal(1, await ExportVerb.Run(Store, "all", Write("taken", "x"), "csv", TimeZoneInfo.Utc, Language.English, output, errors, Cancel));
        Assert.Equal(2, await ExportVerb.Run(Store, "all", PathOf("out"), "pdf", TimeZoneInfo.Utc, Language.English, output, errors, Cancel));

        Assert.Contains("cannot write to", errors.ToString(), StringComparison.Ordinal);
    }

    private Task<int> Import(string kind, string path, Language language) =>
        ImportVerb.Run(Store, kind, path, Options, Clock, language, new Terminal(output, errors), Cancel);
}
