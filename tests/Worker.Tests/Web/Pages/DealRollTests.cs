using SalesBot.Bot.Records;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Worker.Files.Json;
using SalesBot.Worker.Tests.Web.SignIn;

namespace SalesBot.Worker.Tests.Web.Pages;

/// <summary>Figures from memory are the store's, whosever they are and whatever was written meanwhile.</summary>
public sealed class DealRollTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 3, 11);

    private readonly SignedInHost host = new();

    private DateOnly today = Today;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Figures_FromMemory_AreThoseOfTheStore()
    {
        await Compare();
    }

    [Fact]
    public async Task Figures_AfterWritesOfEveryKind_AreTheStoresAgain()
    {
        await Compare();
        await host.Say("小明", "华信电子下了 300 万的检测仪器");
        await host.Say("小明", "恒通科技流失了，价格太高");
        await Compare();
        await host.Say("小明", "撤销");
        await host.Say("小明", "新客户 阿尔法光学，联系人赵雷 13912345678");
        await Compare();
        await host.Store.Write(
            session =>
            {
                session.Upsert(Documents.Reps, session.PersonNamed("王芳")! with { Team = "销售二部" });
                return 0;
            },
            Cancel);
        await Compare();
        host.Clock.Advance(TimeSpan.FromDays(2));
        today = Today.AddDays(2);
        await Compare();
    }

    [Fact]
    public async Task Roll_WhenContactsAlone_AreNoted_StaysAsItIs()
    {
        var before = await host.Get<DealRoll>().Now(Cancel);
        var name = await host.Read(session => session.CustomersOwnedBy(session.PersonNamed("小明")!.Id).First(customer => customer is { EffectiveGrade: Grade.C, Stage: Stage.Won }).Name);

        var said = await host.Say("小明", $"给{name}打了电话，聊了聊近况，下周三再联系");

        var after = await host.Get<DealRoll>().Now(Cancel);
        Assert.NotEmpty(said);
        Assert.Same(before, after);
    }

    [Fact]
    public async Task Roll_WhoseRulesAreOthersByNow_IsLeftAlone()
    {
        var book = await host.Get<DealRoll>().Now(Cancel);

        await host.Store.Write(
            session =>
            {
                session.Upsert(TallyDocs.State, session.Get(TallyDocs.State, TallyState.Key)! with { Rules = "others" });
                return 0;
            },
            Cancel);

        Assert.Null(await host.Read(session => new RolledDeals(session, book).Book));
    }

    private async Task Compare()
    {
        var book = await host.Get<DealRoll>().Now(Cancel);
        var (reporter, rules) = (host.Get<Reporter>(), host.Get<TeamRules>());
        await host.Read(session =>
        {
            var rolled = new RolledDeals(session, book);
            Assert.NotNull(rolled.Book);
            Assert.Equal(session.All(TallyDocs.Deals).Select(TallyDocs.Deals.JsonOf), rolled.All(TallyDocs.Deals).Select(TallyDocs.Deals.JsonOf));
            var people = session.All(Documents.Reps).ToList();
            foreach (var scope in people.Select(rep => new Scope(ScopeKind.Rep, rep.Name)).Concat(people.Select(rep => rep.Team).OfType<string>().Distinct().Select(team => new Scope(ScopeKind.Team, team)))
                .Concat([Scope.All, new Scope(ScopeKind.Region, "华东"), new Scope(ScopeKind.Product, "检测仪器")]))
            {
                var (kept, read) = (new DossiersReader(rolled, rules.Figures, today).Pipeline(scope), new DossiersReader(session, rules.Figures, today).Pipeline(scope));
                Assert.Equal(read.Deals, kept.Deals);
                Assert.Equal(read.Records, kept.Records);
                foreach (var period in new[] { Period.Month(2026, 3), Period.Month(2026, 2), Period.Year(2026) })
                {
                    var request = new ReportRequest(ReportRequest.KindOf(period), period, scope);
                    Assert.Equal(Said(session, request), Said(rolled, request));
                    Assert.Equal(reporter.InFull(session, request, today, Bot.Wording.Language.English).Insights, reporter.InFull(rolled, request, today, Bot.Wording.Language.English).Insights);
                }
            }

            return 0;

            string Said(IReadSession from, ReportRequest request) => ReportJson.Of(from, reporter, request, today);
        });
    }
}
