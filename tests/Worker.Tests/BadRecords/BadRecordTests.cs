using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Worker.Commands;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Jobs;
using SalesBot.Worker.Local;
using SalesBot.Worker.Tests.Samples;

namespace SalesBot.Worker.Tests.BadRecords;

/// <summary>One bad record stops nobody: with thousands of them among the sample company's, of every kind, the day is what it is without them.</summary>
public sealed class BadRecordTests : IDisposable
{
    private readonly PlayedCompany company = new();

    public static IEnumerable<TheoryDataRow<string>> EveryEngine => PlayedCompany.EveryEngine;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => company.Dispose();

    [Theory]
    [MemberData(nameof(EveryEngine))]
    public async Task EverybodyElse_WithBadRecordsOfEveryKind_GoesOn(string engine)
    {
        await Begin(engine);
        var planted = await Plant();

        var day = await Day();

        Assert.Superset(new HashSet<string> { "何佳", "刘洋", "小明", "王芳", "赵磊" }, day.Digests.ToHashSet());
        Assert.Empty(day.SetAside);
        Assert.True(day.Bad.Count > 100, $"{day.Bad.Count}");
        Assert.Equal([1, 0], await Told());
        var (exit, said) = await Verify();
        Assert.Equal(ExitCode.DataSaysNo, exit);
        // What is made of the records has been made anew.
        foreach (var record in planted.Where(record => TallyDocs.All.All(type => type.Name != record.Kind))) Assert.Contains($"{record.Kind} {record.Id}", said, StringComparison.Ordinal);
    }

    /// <summary>The company with a little of everything that people do.</summary>
    private async Task Begin(string engine)
    {
        await company.Load(engine, "2026-03-10T09:00");
        await company.Play(
            "2026-03-10T09:00", store => store, "@小明", "今天给恒通科技打了电话，样品合格，下周三前给报价", "华信电子：备忘 门禁要预约", "@孙悦", "/leave 2026-03-19 2026-03-20", "@李强", "/plan", "@陈静", "/report month", "@周敏", "/team", "/settings");
    }

    private async Task<IReadOnlyList<BadRecord>> Plant()
    {
        await using var host = CompanyHost.Open(company.At("2026-03-10T10:00"));
        return await host.Store.Write(
            session =>
            {
                var planting = new Planting(session);
                foreach (var type in Documents.All) type.Accept(planting);
                return planting.Unreadable;
            },
            Cancel);
    }

    private async Task<(IReadOnlyList<string> Digests, IReadOnlyList<string> SetAside, IReadOnlyCollection<BadRecord> Bad)> Day()
    {
        const string midnight = "2026-03-11T00:00";
        var bad = await company.Play(
            midnight,
            store => store.BadRecords,
            "@小明", "@王芳", "@赵磊", "@刘洋", "@何佳", "!now 2026-03-11T09:35", "@小明", "今天拜访恒通科技王经理，方案认可，大概20万，下周五前签合同", "/today", "/week", "/customers", "本月我签了多少",
            "@李强", "/report month", "/overdue", "@陈静", "/report month", "/report customers", "/report quarter", "/export all", "/export tables", "@周敏", "/team", "/audit", "/delivery", "/duplicates", "/privacy", "!now 2026-03-12T09:00");
        await using var host = CompanyHost.Open(company.At(midnight));
        return await host.Store.Read(
            session =>
            {
                var people = session.All(Documents.Reps).ToDictionary(rep => LocalMessenger.ChatOf(rep.Id.Value), rep => rep.Name);
                return (
                    (IReadOnlyList<string>)[.. session.All(Documents.PushReceipts).Where(receipt => receipt.Key.StartsWith("digest|", StringComparison.Ordinal) && receipt.Key.Contains("2026-03-11", StringComparison.Ordinal) && receipt.Message.Length > 0).Select(receipt => session.Get(Documents.Outbox, receipt.Message)).OfType<OutMessage>().Select(message => people.GetValueOrDefault(message.Chat, message.Chat)).Order(StringComparer.Ordinal)],
                    (IReadOnlyList<string>)[.. session.UpdatesSetAside(100).Where(entry => !entry.Update.Id.Contains('~')).Select(entry => $"{entry.Update.Text}: {entry.Trouble}")],
                    bad);
            },
            Cancel);
    }

    /// <summary>How many notices an admin gets of it when it is looked after, and when it is once more.</summary>
    private async Task<IReadOnlyList<int>> Told()
    {
        await using var host = CompanyHost.Open(company.At("2026-03-14T09:00"));
        var job = new RecordsJob(host.Store, host.Rules, host.Clock, NullLogger<RecordsJob>.Instance);
        List<int> told = [];
        for (var time = 0; time < 2; time++)
        {
            var before = await Notices();
            await job.Run(Cancel);
            told.Add(await Notices() - before);
        }

        return told;

        Task<int> Notices() => host.Store.Read(
            session => session.PersonNamed("周敏") is { } admin ? session.NoticesTo(admin.Id).Count(notice => notice.Html.Contains("salesbot verify", StringComparison.Ordinal)) : 0, Cancel);
    }

    private async Task<(int Exit, string Said)> Verify()
    {
        await using var said = new StringWriter();
        await using var errors = new StringWriter();
        var exit = await SalesBotCommand.Run(["verify", "--data", company.Folder, "--lang", "en"], new Terminal(said, errors), loan: null, Cancel);
        return (exit, said.ToString() + errors);
    }
}
