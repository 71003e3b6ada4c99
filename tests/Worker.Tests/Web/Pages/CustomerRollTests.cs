using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;
using SalesBot.Worker.Tests.Web.SignIn;

namespace SalesBot.Worker.Tests.Web.Pages;

/// <summary>The list from memory is the list from the store, whoever looks and whatever was written meanwhile.</summary>
public sealed class CustomerRollTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 3, 11);

    private static readonly string[] Words = ["恒通", "13800001001", "0001001", "王", "张江", "xx-zx", "no such"];

    private readonly SignedInHost host = new();

    private DateOnly today = Today;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Roll_AskedAnything_FindsWhatTheStoreFinds_InTheSameOrder()
    {
        var compared = await Compare();

        Assert.True(compared > 500);
    }

    [Fact]
    public async Task Roll_AfterWritesOfEveryKind_IsTheStoreAgain()
    {
        await Compare();
        var hengtong = (await host.Read(session => session.CustomersNamed("恒通科技")))[0].Code;

        await host.Say("小明", "今天拜访恒通科技，方案认可，下周三前给报价");
        await host.Say("小明", "华信电子下了 300 万的检测仪器");
        await host.Say("小明", "新客户 巨石光学，联系人赵雷 13912345678");
        await host.Say("陈静", "恒通科技调成 C 级");
        await Compare();
        await host.Say("小明", "撤销");
        await host.Store.Write(
            session =>
            {
                var other = session.PersonNamed("王芳")!;
                session.Upsert(Documents.Customers, session.Get(Documents.Customers, hengtong.Value)! with { Owner = other.Id, Name = "恒通换名", Region = "火星" });
                session.Delete(Documents.Customers, session.CustomersOwnedBy(session.PersonNamed("刘洋")!.Id)[0].Code.Value);
                session.Upsert(Documents.Reps, other with { Team = "销售二部" });
                return 0;
            },
            Cancel);
        await Compare();
        host.Clock.Advance(TimeSpan.FromDays(2));
        today = Today.AddDays(2);
        await Compare();
    }

    [Fact]
    public async Task Roll_WhileMuchIsWritten_NeverKeepsWhatIsOver()
    {
        var roll = host.Get<CustomerRoll>();
        var code = (await host.Read(session => session.CustomersNamed("恒通科技")))[0].Code;
        await roll.Now(Cancel);

        var writing = Task.Run(async () =>
        {
            for (var at = 0; at < 200; at++)
            {
                var region = $"区{at}";
                await host.Store.Write(session => Put(session, session.Get(Documents.Customers, code.Value)! with { Region = region }), Cancel);
                Assert.Equal(region, Of(await roll.Now(Cancel)).Region);
            }
        }, Cancel);
        while (!writing.IsCompleted) await roll.Now(Cancel);
        await writing;

        Assert.Equal("区199", Of(await roll.Now(Cancel)).Region);

        RollRow Of(RollPages<RollRow> pages) => pages.Rows.Single(row => row.Code == code);

        static bool Put(IWriteSession session, Customer customer)
        {
            session.Upsert(Documents.Customers, customer);
            return true;
        }
    }

    /// <returns>How many questions were asked of both.</returns>
    private async Task<int> Compare()
    {
        var pages = await host.Get<CustomerRoll>().Now(Cancel);
        return await host.Read(session =>
        {
            var asked = 0;
            foreach (var person in session.All(Documents.Reps).Where(rep => rep.Active).ToList())
            {
                foreach (var browse in Questions(person))
                {
                    foreach (var sought in browse.IsFiltered ? [null] : Words.Prepend(null))
                    {
                        var found = FoundCustomers.Of(session, person, today, browse, sought is null ? null : Folding.Of(sought));
                        Assert.Equal(found.Seen.Take(4).Select(one => one.Customer.Code), RolledCustomers.First(session, pages, person, today, browse, sought is null ? null : Folding.Of(sought), 4).Select(one => one.Code));
                        if (found.Own) continue;

                        var rolled = RolledCustomers.Of(session, pages, person, today, browse, sought is null ? null : Folding.Of(sought));
                        Assert.Equal(found.All.Count, rolled.All);
                        Assert.Equal(found.Seen.Select(one => one.Customer.Code), rolled.Page(browse.Order, 0, int.MaxValue));
                        Assert.Equal(found.Seen.Skip(3).Take(4).Select(one => one.Customer.Code), rolled.Page(browse.Order, 3, 4));
                        asked++;
                    }
                }
            }

            return asked;
        });
    }

    private static IEnumerable<CustomerBrowse> Questions(Rep person)
    {
        foreach (var whose in new[] { null, Scope.All, new Scope(ScopeKind.Rep, person.Name), new Scope(ScopeKind.Team, "销售一部"), new Scope(ScopeKind.Region, "华东") })
        {
            foreach (var order in Enum.GetValues<CustomerOrder>()) yield return new CustomerBrowse { Whose = whose, Order = order };
            yield return new CustomerBrowse { Whose = whose, Grade = Grade.A };
            yield return new CustomerBrowse { Whose = whose, Stage = Stage.Won, Region = "华东" };
            yield return new CustomerBrowse { Whose = whose, Silent = 14, Order = CustomerOrder.Silence };
            yield return new CustomerBrowse { Whose = whose, Over = Money.Of(50_000), Order = CustomerOrder.Amount };
        }
    }
}
