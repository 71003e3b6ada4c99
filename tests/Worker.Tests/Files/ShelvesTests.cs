using SalesBot.Bot.Store;
using SalesBot.Worker.Files.Import;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Tests.Files;

public sealed class ShelvesTests : ImportHost
{
    private const string Orders = "订单号,日期,客户编号,销售人员,产品,金额\n1,2026-03-01,华信电子,小明,甲,1\n2,2026-03-02,恒通科技,小明,甲,2\n3,2026-03-03,华信电子,小明,甲,3\n4,2026-03-04,没有这家,小明,甲,4\n";

    [Fact]
    public async Task Rows_OfCustomersInTurn_LieTogetherInTheOrderOfTheFile()
    {
        var (rows, survey, register) = await Read();

        using var shelves = Shelves.Of(rows, survey, FileKind.Orders, register, batch: 2, Cancel)!;

        Assert.Equal(["2", "4", "1", "3"], shelves.Rows().Select(row => row.Cells[0]));
        Assert.Equal(rows.Sum(row => row.Line), shelves.Rows().Sum(row => row.Line));
    }

    [Fact]
    public async Task Rows_WithoutAPlaceToLie_SayWhichFolderAndWhatToDo()
    {
        var (rows, survey, register) = await Read();

        var refused = Assert.Throws<StoreException>(() => Shelves.Of(rows, survey, FileKind.Orders, register, batch: 2, Cancel, folder: PathOf("nowhere")));

        Assert.Contains("nowhere", refused.Message, StringComparison.Ordinal);
        Assert.Contains("TMPDIR", refused.Message, StringComparison.Ordinal);
    }

    private async Task<(List<TableRow> Rows, Survey Survey, Register Register)> Read()
    {
        await TeamAndCustomers();
        var path = Write("orders.csv", Orders);
        var register = await Store.Read(session => Register.Load(session, Options.Rules.TimeZone, customers: true), Cancel);
        var survey = Survey.Of(FileKind.Orders, path, Mapping.None, name => register.Person(name) is not null, Cancel);
        using var table = PlacedTable.Open(path, survey.Place);
        return ([.. table.Rows()], survey, register);
    }
}
