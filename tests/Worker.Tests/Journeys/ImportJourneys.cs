using SalesBot.Bot.Records;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Import;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>Tables sent to the bot, and data it hands out.</summary>
public sealed class ImportJourneys
{
    private const string Three = "客户编号,客户名称,行业,联系人,联系方式,负责人,首次接触时间,颜色\n,测试甲公司,制造,王一,13900001111,小明,2026-03-01,红\n,测试乙公司,医疗,李二,,没这人,2026-03-02,蓝\n,测试丙公司,医疗,李三,,小明,2026-33-02,蓝\n";

    [Fact]
    public async Task Table_Sent_IsPreviewedAndNothingIsWrittenBeforeAYes()
    {
        await using var journey = await Journey.Of();
        var table = journey.Write("新客户.csv", Three);
        var before = await Customers(journey);

        var told = await journey.Play("@陈静", $"file: {table}");

        Assert.Equal(["reply", "edit"], told.Select(message => message.Kind));
        Assert.Contains("客户，3 行", told[1].Text, StringComparison.Ordinal);
        Assert.Contains("新增 2，退回 1", told[1].Text, StringComparison.Ordinal);
        Assert.Contains("第 3 行 负责人：没有叫“没这人”的人", told[1].Text, StringComparison.Ordinal);
        Assert.Contains("没用上的列：颜色", told[1].Text, StringComparison.Ordinal);
        Assert.Equal(["导入 2 行", "取消", "没用上的列放进备注"], told[1].Buttons);
        Assert.Equal(before, await Customers(journey));
    }

    [Fact]
    public async Task Import_Confirmed_WritesSendsTheRejectsAndCanBeUndone()
    {
        await using var journey = await Journey.Of();
        var table = journey.Write("新客户.csv", Three);
        var before = await Customers(journey);
        await journey.Play("@陈静", $"file: {table}");

        var told = await journey.Play("> 导入 2 行");
        var after = await Customers(journey);
        var rejects = await File.ReadAllTextAsync(Assert.Single(told[^1].Files), TestContext.Current.CancellationToken);
        var undone = await journey.Last("> 撤销");

        Assert.Contains("导入完成", told[^2].Text, StringComparison.Ordinal);
        Assert.Equal(before + 2, after);
        Assert.Contains("没有叫“没这人”的人", rejects, StringComparison.Ordinal);
        Assert.Equal("已撤销 新客户.csv 的导入，数据和导入前一样。", undone.Text);
        Assert.Equal(before, await Customers(journey));
        Assert.Empty(await journey.Read(session => new Verification(session, journey.Rehearsal.Host.Rules).Differences().ToList()));
    }

    [Fact]
    public async Task Import_MendedRejects_GoIn()
    {
        await using var journey = await Journey.Of();
        var table = journey.Write("新客户.csv", Three);
        await journey.Play("@陈静", $"file: {table}");
        var told = await journey.Play("> 导入 2 行");
        var rejects = told[^1].Files[0];
        await File.WriteAllTextAsync(
            rejects, (await File.ReadAllTextAsync(rejects, TestContext.Current.CancellationToken)).Replace("没这人,", "小明,", StringComparison.Ordinal).Replace("2026-33-02", "2026-03-02", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var preview = await journey.Last($"file: {rejects}");

        Assert.Contains("新增 1，更新 1", preview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("有问题", preview.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("订单号,日期,客户编号,产品,金额\nS-1,2026-03-05,恒通科技,耗材,100\n", "没有「销售人员」这一列")]
    [InlineData("订单号,日期,客户编号,销售人员,哪个,金额\nS-1,2026-03-05,恒通科技,小明,耗材,100\n", "哪一列是「产品」")]
    public async Task Table_AlmostRight_IsToldWhatToMend(string text, string says)
    {
        await using var journey = await Journey.Of();

        var told = await journey.Last("@陈静", $"file: {journey.Write("订单.csv", text)}");

        Assert.Contains(says, told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(told.Buttons, button => button.StartsWith("导入", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Table_WithoutAnOwner_IsAskedOnceWhoseItIs()
    {
        await using var journey = await Journey.Of();
        var table = journey.Write("名单.csv", "客户名称,开票抬头\n测试丁公司,丁\n");

        await journey.Play("@陈静", $"file: {table}", "> 客户", "> 都归 小明");
        var preview = await journey.Last("> 没用上的列放进备注");
        await journey.Play("> 导入 1 行");

        Assert.Contains("新增 1", preview.Text, StringComparison.Ordinal);
        var customer = await journey.Read(session => session.CustomersNamed("测试丁公司").Single());
        Assert.Equal("开票抬头：丁", customer.Notes);
    }

    [Fact]
    public async Task Import_Cancelled_LeavesNothingBehind()
    {
        await using var journey = await Journey.Of();
        var table = journey.Write("新客户.csv", Three);

        var told = await journey.Last("@陈静", $"file: {table}", "> 取消");
        var late = await journey.Last("> 1");

        Assert.Contains("没有导入", told.Text, StringComparison.Ordinal);
        Assert.Contains("已经处理过", late.Text, StringComparison.Ordinal);
        Assert.Empty(await journey.Read(session => session.All(Documents.KeptFiles).ToList()));
        Assert.Empty(Directory.GetFiles(Path.Combine(Path.GetDirectoryName(table)!, "attachments"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Import_ThatEndedTheProgramThreeTimes_IsRefusedAndTold()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@陈静", $"file: {journey.Write("新客户.csv", Three)}");
        await journey.Rehearsal.Store.Write(
            session =>
            {
                // As three runs leave it that were killed over it.
                var import = session.All(ImportDocuments.FileImports).Single();
                session.Upsert(ImportDocuments.FileImports, import with { State = ImportState.Waiting, Tries = 3 });
                return 0;
            },
            TestContext.Current.CancellationToken);

        await journey.Play("!restart", "/help");

        var refused = await journey.Read(session => session.All(ImportDocuments.FileImports).Single());
        Assert.Equal((ImportState.Refused, 3), (refused.State, refused.Tries));
    }

    [Fact]
    public async Task Import_ConfirmedBeforeARestart_GoesOnAfterIt()
    {
        await using var journey = await Journey.Of();
        var table = journey.Write("新客户.csv", Three);
        var before = await Customers(journey);
        await journey.Play("@陈静", $"file: {table}", "!restart");

        await journey.Play("> 1");

        Assert.Equal(before + 2, await Customers(journey));
    }

    [Fact]
    public async Task Table_HeadingsThatTellNothing_AreAskedAbout()
    {
        await using var journey = await Journey.Of();
        var table = journey.Write("表.csv", "甲,乙\n1,2\n");

        var asked = await journey.Last("@陈静", $"file: {table}");
        var lacking = await journey.Last("> 客户");

        Assert.Contains("表.csv 是哪一种表", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("人员", asked.Buttons); // a manager's rights do not reach there
        Assert.Contains("哪一列是「客户名称」", lacking.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("客户名称,负责人\n\"没有结尾,小明\n", "引号")]
    [InlineData("", "空的")]
    [InlineData("PK\u0003\u0004 not a workbook", "打不开")]
    public async Task Table_Broken_IsRefusedInOneLine(string text, string says)
    {
        await using var journey = await Journey.Of();
        var table = journey.Write("坏.csv", text);

        var told = await journey.Last("@陈静", $"file: {table}");

        Assert.Contains("坏.csv", told.Text, StringComparison.Ordinal);
        Assert.Contains(says, told.Text, StringComparison.Ordinal);
        Assert.Empty(told.Buttons);
    }

    [Fact]
    public async Task Table_SentByARep_IsNoImport()
    {
        await using var journey = await Journey.Of();
        var table = journey.Write("新客户.csv", Three);

        var told = await journey.Last("@小明", $"file: {table}");
        var explained = await journey.Last("/import");

        Assert.Contains("转给经理或管理员", told.Text, StringComparison.Ordinal);
        Assert.Contains("经理或管理员", explained.Text, StringComparison.Ordinal);
        Assert.Empty(await journey.Read(session => session.All(ImportDocuments.FileImports).ToList()));
    }

    [Fact]
    public async Task Import_LostTheRightMeanwhile_IsRefused()
    {
        await using var journey = await Journey.Of();
        var table = journey.Write("新客户.csv", Three);
        var before = await Customers(journey);
        await journey.Play("@陈静", $"file: {table}");
        await journey.Rehearsal.Store.Write(
            session =>
            {
                var person = session.All(Documents.Reps).Single(person => person.Name == "陈静");
                session.Upsert(Documents.Reps, person with { Role = Domain.Team.Role.Rep });
                return true;
            },
            TestContext.Current.CancellationToken);

        var told = await journey.Last("> 1");

        Assert.Contains("经理", told.Text, StringComparison.Ordinal);
        Assert.Equal(before, await Customers(journey));
    }

    [Theory]
    [InlineData("小明", 1)]
    [InlineData("李强", 2)]
    [InlineData("陈静", 3)]
    public async Task Export_Customers_HoldsThoseThePersonMaySee(string name, int role)
    {
        await using var journey = await Journey.Of();

        var told = await journey.Last($"@{name}", "/export customers csv");

        var lines = await File.ReadAllLinesAsync(Assert.Single(told.Files), TestContext.Current.CancellationToken);
        var seen = await journey.Read(session =>
        {
            var person = session.All(Documents.Reps).Single(person => person.Name == name);
            return session.All(Documents.Customers).Where(customer => CustomerNames.MaySee(session, person, customer, new DateOnly(2026, 3, 11))).Select(customer => customer.Code.Value).ToList();
        });
        Assert.Equal(seen.Order(StringComparer.Ordinal), lines.Skip(1).Select(line => line.Split(',')[0]).Order(StringComparer.Ordinal));
        Assert.Equal(role == 3, seen.Count == await Customers(journey));
    }

    [Fact]
    public async Task Export_All_SendsEveryKindAndIsNoted()
    {
        await using var journey = await Journey.Of();

        var told = await journey.Last("@陈静", "导出全部");

        Assert.Equal(8, told.Files.Count);
        Assert.Contains(await journey.Read(session => session.All(Documents.Changes).ToList()), change => change.What.StartsWith("export:people+customers", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Export_RecordsOfOthers_AreInNoneOfARepsFiles()
    {
        await using var journey = await Journey.Of();
        var others = await journey.Read(session =>
        {
            var me = session.All(Documents.Reps).Single(person => person.Name == "小明");
            return session.All(Documents.Customers).Where(customer => customer.Owner != me.Id).Select(customer => (customer.Code.Value, customer.Name)).ToList();
        });

        var told = await journey.Play("@小明", "/export all csv", "/export tables", "/export channel-costs", "/export people");

        var text = string.Concat(told[0].Files.Select(File.ReadAllText));
        Assert.All(others, other => Assert.DoesNotContain(other.Value, text, StringComparison.Ordinal));
        Assert.All(others, other => Assert.DoesNotContain(other.Name, text, StringComparison.Ordinal));
        Assert.Single(told[1].Files);
        Assert.Empty(told[2].Files);
        Assert.Empty(told[3].Files);
    }

    [Fact]
    public async Task Templates_OfEveryKind_AreRecognisedWhenSentBack()
    {
        await using var journey = await Journey.Of("en");
        var manager = await journey.Read(session => session.All(Documents.Reps).First(person => person.Role == Domain.Team.Role.Manager));
        var help = await journey.Last($"@{manager.Name}", "/import");

        foreach (var kind in help.Buttons)
        {
            await journey.Play("/import");
            var template = await journey.Last($"> {kind}");
            var told = await journey.Last($"file: {Assert.Single(template.Files)}");

            Assert.Contains(kind, told.Text, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("no rows", told.Text, StringComparison.Ordinal);
        }
    }

    private static Task<int> Customers(Journey journey) => journey.Read(session => session.All(Documents.Customers).Count());
}
