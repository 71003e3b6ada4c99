using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Worker.Files.Import;

namespace SalesBot.Worker.Tests.Files;

/// <summary>Files of more than one transaction, with transactions of two rows.</summary>
public sealed class BigImportTests : ImportHost
{
    private const string FollowUps = """
        客户编号,跟进人,跟进时间,跟进方式,跟进内容,下一步行动,下一步时间,阶段变更
        华信电子,阿依,2026-03-02 10:00,电话,第一次,,,意向
        恒通科技,小明,2026-03-03 10:00,电话,第一次,,,意向
        华信电子,阿依,2026-03-04 10:00,打坐,不算,,,
        华信电子,阿依,2026-03-05 10:00,电话,第二次,报价,2026-03-09,谈判
        恒通科技,小明,2026-03-06 10:00,电话,第二次,演示,2026-03-10,谈判

        """;

    private static readonly ImportOptions InTwos = Options with { Batch = 2 };

    [Fact]
    public async Task FollowUps_InSeveralTransactions_EndLikeInOne()
    {
        await TeamAndCustomers();

        var result = await Import(FileKind.FollowUps, FollowUps, InTwos);

        Assert.Equal((4, 1), (result.Created, result.Rejected));
        Assert.Equal(4, Assert.Single(result.Problems).Line);
        Assert.All(await All(Documents.Customers), customer => Assert.Equal(Stage.Negotiating, customer.Stage));
        Assert.Equal([new DateOnly(2026, 4, 2), new DateOnly(2026, 4, 1)], (await All(Documents.Plans)).Select(plan => plan.Due!.Value));
        Assert.Empty(await Differences());
        Assert.Single(await All(Documents.Changes), change => change.What == "import:followups");
    }

    [Fact]
    public async Task FollowUps_OfManyCustomersInTurn_AreKeptWithProblemsInTheOrderOfTheFile()
    {
        await TeamAndCustomers();
        var rejects = PathOf("rejects.csv");

        var result = await Import(FileKind.FollowUps, FollowUps + "华信电子,阿依,没有日期,电话,不算,,,\n没有这家,阿依,2026-03-06 10:00,电话,不算,,,\n", InTwos with { Rejects = rejects });

        Assert.Equal([4, 7, 8], result.Problems.Select(problem => problem.Line));
        Assert.Equal(["4", "7", "8"], (await File.ReadAllLinesAsync(rejects, Cancel)).Skip(1).Select(line => line.Split(',')[8]));
        Assert.Equal(4, result.Created);
    }

    [Fact]
    public async Task FollowUps_CutOffHalfWay_AreWholeAsFarAsTheyWent()
    {
        await TeamAndCustomers();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var path = Write("cut.csv", FollowUps);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new Importer(Store, Clock).Run(FileKind.FollowUps, path, InTwos, new AtFirst(stop.Cancel), stop.Token));

        Assert.Equal(2, (await All(Documents.FollowUps)).Count);
        Assert.Equal([Stage.Negotiating, Stage.Prospect], (await All(Documents.Customers)).Select(customer => customer.Stage));
        Assert.Empty(await Differences());
        Assert.Single(await All(Documents.Changes), change => change.What == "import:followups");

        var again = await ImportFile(FileKind.FollowUps, path, InTwos);

        Assert.Equal((2, 2, 1), (again.Created, again.Unchanged, again.Rejected));
        Assert.All(await All(Documents.Customers), customer => Assert.Equal(Stage.Negotiating, customer.Stage));
        Assert.Empty(await Differences());
    }

    [Fact]
    public async Task SmallImport_AfterOneThatAnOlderVersionCutOff_MakesItGood()
    {
        await TeamAndCustomers();
        await Store.Write(
            session =>
            {
                session.Upsert(Documents.FollowUps, new FollowUp
                {
                    Id = "f1",
                    Customer = new CustomerCode("YL-ZX-QZ-001"),
                    Rep = session.All(Documents.Reps).First().Id,
                    At = Now.AddDays(-3),
                    LoggedAt = Now.AddDays(-3),
                    Method = Method.Call,
                    Summary = "第一次",
                    StageChange = Stage.Interested,
                });
                session.Upsert(Documents.Settings, new Setting(Aftermath.Mark, "followups"));
                session.Upsert(TallyDocs.State, new TallyState(default, TallyState.Suspended, ""));
                return true;
            },
            Cancel);

        await Clean(FileKind.ChannelCosts, "月份,渠道,费用\n2026-03,展会,100\n");

        Assert.Equal(Stage.Interested, (await CustomerNamed("恒通科技")).Stage);
        Assert.DoesNotContain(await All(Documents.Settings), setting => setting.Key == Aftermath.Mark);
        Assert.Empty(await Differences());
    }

    private Task<List<string>> Differences() => Store.Read(
        session => new Verification(session, Options.Rules).Differences().Select(difference => $"{difference.Kind} {string.Join(' ', difference.Places)}").ToList(), Cancel);

    private sealed class AtFirst(Action then) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => then();
    }
}
