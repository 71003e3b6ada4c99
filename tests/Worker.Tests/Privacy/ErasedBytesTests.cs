using System.Diagnostics;
using System.Text;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Storage;
using SalesBot.Worker.Tests.Samples;

namespace SalesBot.Worker.Tests.Privacy;

/// <summary>Erased means erased: not a byte of it is in any file of the data folder, whatever an engine keeps of what it was told to forget.</summary>
public sealed class ErasedBytesTests : IDisposable
{
    private readonly PlayedCompany company = new();

    public static IEnumerable<TheoryDataRow<string>> EveryEngine => PlayedCompany.EveryEngine;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => company.Dispose();

    [Theory]
    [MemberData(nameof(EveryEngine))]
    public async Task Contact_Erased_IsInNoFileAnyMore(string engine)
    {
        string[] traces = ["欧阳震华", "欧阳总", "13987650123", "ouyang.zh@example.com", "oyzh-weixin"];
        await Begin(engine);
        await Play(
            "@小明", "今天拜访恒通科技欧阳震华，他说欧阳总批了预算，下周三前给报价 13987650123", "恒通科技欧阳总说样品合格", "今天给恒通科技欧阳震华打了电话，留了邮箱 ouyang.zh@example.com", "恒通科技 备忘：欧阳总喝绿茶", "恒通科技上次聊了什么",
            "@李强", "恒通科技怎么样了", "/customers");
        File.Copy(Store(engine), Store(engine) + ".before-restore-20260301T000000Z.bak");
        var before = traces.Where(InAnyFile).ToList();

        var open = await Play(() => OfThose(traces), "@周敏", "/privacy 欧阳震华", "> 抹掉", "> 抹掉", "!now 2026-03-11T12:30");

        Assert.Equal(traces, before);
        Assert.Empty(open);
        Assert.Equal([], traces.Where(InAnyFile));
        Assert.Empty(Directory.GetFiles(company.Folder, "*.bak"));
    }

    [Theory]
    [MemberData(nameof(EveryEngine))]
    public async Task Member_Erased_IsInNoFileAnyMore(string engine)
    {
        await Begin(engine);
        await Play("@万俟小薇", "今天拜访恒通科技王经理，方案认可", "/settings", "@李强", "万俟小薇这周跟了谁", "@周敏", "/team 万俟小薇");
        var before = InAnyFile("万俟小薇");

        var open = await Play(() => OfThose("万俟小薇"), "@周敏", "/privacy 万俟小薇", "> 抹掉", "> 抹掉", "!now 2026-03-11T12:30");

        Assert.True(before);
        Assert.Empty(open);
        Assert.False(InAnyFile("万俟小薇"));
    }

    private string Store(string engine) => Path.Combine(company.Folder, Engines.FileOf(engine));

    private async Task Begin(string engine)
    {
        await company.Load(engine, "2026-03-11T08:00");
        await using var host = CompanyHost.Open(company.At("2026-03-11T08:00"));
        await host.Store.Write(
            session =>
            {
                var customer = session.All(Documents.Customers).Single(customer => customer.Name == "恒通科技");
                session.Upsert(Documents.Customers, customer with { Contacts = [new Contact("欧阳震华", "总监", Phone: "13987650123", Email: "ouyang.zh@example.com", WeChat: "oyzh-weixin")] });
                session.Upsert(Documents.Reps, new Rep(new RepId("r99"), "万俟小薇", Role.Rep, "销售一部"));
                return true;
            },
            Cancel);
    }

    private bool InAnyFile(string trace) => InAnyFile(company.Folder, trace);

    private static bool InAnyFile(string folder, string trace) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(trace)) >= 0);

    /// <summary>What the files hold while the store is open: LiteDB lets nobody of this runtime read its log, so another program copies it.</summary>
    private IReadOnlyList<string> OfThose(params IReadOnlyList<string> traces)
    {
        var copy = Directory.CreateTempSubdirectory("salesbot-erased-").FullName;
        try
        {
            using (var cp = Process.Start("cp", ["-r", company.Folder + "/.", copy])) cp.WaitForExit();
            return [.. traces.Where(trace => InAnyFile(copy, trace))];
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    private Task<bool> Play(params string[] lines) => Play(() => true, lines);

    private Task<T> Play<T>(Func<T> look, params string[] lines) => company.Play("2026-03-11T09:30", _ => look(), lines);
}
