using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Worker.Files.Import;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>Customers that stand in the book twice.</summary>
public sealed class MergeJourneys
{
    private const string Twin = "客户编号,客户名称,行业,联系人,联系方式,负责人,合作阶段,地址\nXX-ZX-QZ-900,恒通科技有限公司,服务,李敏,13800009999,阿依,流失,深圳\n";

    private const string TwinsVisits = "客户编号,跟进人,跟进时间,跟进方式,跟进内容,下一步行动,下一步时间\nXX-ZX-QZ-900,{0},2026-03-02 10:00,电话,对方要看新的样册,寄样册,2026-03-20\n";

    private const string TwinsOrders = "订单号,日期,客户编号,销售人员,产品,金额\nTW-1,2026-03-03,XX-ZX-QZ-900,{0},检测仪器,52000\n";

    private const string TwinsPayments = "日期,订单号,金额\n2026-03-05,TW-1,20000\n";

    [Fact]
    public async Task Merge_AfterThePreview_MovesTheHistoryAndUndoBringsItBack()
    {
        await using var journey = await Journey.Of();
        var rep = await Bring(journey);
        var before = await Records(journey);

        var list = await journey.Last("@陈静", "/duplicates");
        var preview = await journey.Last("> 看第 1 组");
        var merged = await journey.Last("> 合并");
        var together = await journey.Read(session => (
            session.Get(Documents.Customers, "XX-ZX-QZ-900"),
            session.Get(Documents.Customers, "XX-ZX-QZ-001")!,
            session.Get(Documents.Orders, "TW-1")!.Customer.Value));
        var after = await Differences(journey);
        var undone = await journey.Last("> 撤销");

        Assert.Contains("恒通科技（XX-ZX-QZ-001，小明） 和 恒通科技有限公司（XX-ZX-QZ-900", list.Text, StringComparison.Ordinal);
        Assert.Contains("名称相同", list.Text, StringComparison.Ordinal);
        Assert.Contains("跟进 1 条，订单 1 个", preview.Text, StringComparison.Ordinal);
        Assert.Contains("补上：地址", preview.Text, StringComparison.Ordinal);
        Assert.Contains("行业", preview.Text, StringComparison.Ordinal);
        Assert.Contains("已把 恒通科技有限公司 并入 恒通科技", merged.Text, StringComparison.Ordinal);
        Assert.Null(together.Item1);
        Assert.Equal(("深圳", "XX-ZX-QZ-001"), (together.Item2.Address, together.Item3));
        Assert.Contains("恒通科技有限公司", together.Item2.Aliases);
        Assert.NotEqual(Stage.Lost, together.Item2.Stage);
        Assert.Empty(after);
        Assert.Contains("已撤销", undone.Text, StringComparison.Ordinal);
        Assert.Equal(before, await Records(journey));
        Assert.Empty(await Differences(journey));
        Assert.NotEmpty(rep);
    }

    [Fact]
    public async Task Merge_Done_OldNameCodeAndFilesMeanTheOneThatStays()
    {
        await using var journey = await Journey.Of();
        var rep = await Bring(journey);
        await journey.Play("@陈静", "/duplicates", "> 看第 1 组", "> 合并");
        var before = await Records(journey);

        var byName = await journey.Last("/customer 恒通科技有限公司");
        var byCode = await journey.Last("/customer XX-ZX-QZ-900");
        var again = await Files(journey, rep);

        Assert.Contains("XX-ZX-QZ-001", byName.Text, StringComparison.Ordinal);
        Assert.Contains("XX-ZX-QZ-001", byCode.Text, StringComparison.Ordinal);
        Assert.All(again, result => Assert.Equal((0, 0, 1), (result.Created, result.Updated, result.Unchanged)));
        Assert.Equal(before, await Records(journey));
    }

    [Fact]
    public async Task Merge_TurnedRound_KeepsTheOther()
    {
        await using var journey = await Journey.Of();
        await Bring(journey);
        var told = await journey.Last("@陈静", "/duplicates", "> 看第 1 组", "> 反过来保留");

        await journey.Play("> 合并");

        Assert.Equal("edit", told.Kind);
        Assert.Null(await journey.Read(session => session.Get(Documents.Customers, "XX-ZX-QZ-001")));
        Assert.Empty(await Differences(journey));
    }

    [Fact]
    public async Task Duplicates_ToldApart_AreNotAskedAgainUntilThatIsUndone()
    {
        await using var journey = await Journey.Of();
        await Bring(journey);

        var apart = await journey.Last("@陈静", "查重", "> 看第 1 组", "> 不是同一家");
        var none = await journey.Last("查重");
        var again = await journey.Last("/undo", "查重");

        Assert.Contains("不是同一家", apart.Text, StringComparison.Ordinal);
        Assert.Equal("没有发现重复的客户。", none.Text);
        Assert.Contains("看第 1 组", again.Buttons);
    }

    [Fact]
    public async Task Duplicates_ForARep_ShowNoneOfOthers()
    {
        await using var journey = await Journey.Of();
        await Bring(journey);

        var told = await journey.Last("@小明", "/duplicates");

        Assert.Equal("没有发现重复的客户。", told.Text);
    }

    /// <summary>Another rep's customer that is 恒通科技 once more, with a contact, an order and a payment.</summary>
    private static async Task<string> Bring(Journey journey)
    {
        var rep = await journey.Read(session => session.All(Documents.Reps).First(person => person.Role == Domain.Team.Role.Rep && person.Name != "小明").Name);
        Assert.All(await Files(journey, rep), result => Assert.True(result.IsClean));
        return rep;
    }

    private static async Task<IReadOnlyList<ImportResult>> Files(Journey journey, string rep)
    {
        var host = journey.Rehearsal.Host;
        List<ImportResult> results = [];
        foreach (var (kind, text) in new[] { (FileKind.Customers, Twin.Replace("阿依", rep, StringComparison.Ordinal)), (FileKind.FollowUps, Of(TwinsVisits)), (FileKind.Orders, Of(TwinsOrders)), (FileKind.Payments, TwinsPayments) })
        {
            results.Add(await new Importer(host.Store, host.Clock).Run(kind, journey.Write($"twin-{kind}.csv", text), new ImportOptions(host.Rules), null, TestContext.Current.CancellationToken));
        }

        return results;

        string Of(string text) => text.Replace("{0}", rep, StringComparison.Ordinal);
    }

    private static Task<string> Records(Journey journey) => journey.Read(session => string.Join('\n', new[]
    {
        string.Join('\n', session.All(Documents.Customers).Select(Documents.Customers.JsonOf)),
        string.Join('\n', session.All(Documents.FollowUps).Select(Documents.FollowUps.JsonOf)),
        string.Join('\n', session.All(Documents.Orders).Select(Documents.Orders.JsonOf)),
        string.Join('\n', session.All(Documents.StageEvents).Select(Documents.StageEvents.JsonOf)),
        string.Join('\n', session.All(Documents.Plans).Select(Documents.Plans.JsonOf)),
        string.Join('\n', session.All(Documents.MergedCodes).Select(Documents.MergedCodes.JsonOf)),
    }));

    private static Task<List<Difference>> Differences(Journey journey) =>
        journey.Read(session => new Verification(session, journey.Rehearsal.Host.Rules).Differences().ToList());
}
