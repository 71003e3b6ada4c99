using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Contacts;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Orders;
using SalesBot.Domain;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;
using SalesBot.Worker.Tests.Storage;
using Directory = System.IO.Directory;

namespace SalesBot.Worker.Tests.Records;

/// <summary>What others have come to rest on cannot be taken back from under them, and what came since counts on.</summary>
public sealed class UndoTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 11, 9, 0, 0, TimeSpan.FromHours(8));

    private static readonly Rep Ming = new(new RepId("ming"), "小明", Role.Rep, "一部");

    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-undo-").FullName;

    private readonly IStore store;

    private readonly CommandRunner desk = new(
        new TeamRules(new CadencePolicy(CadenceRules.S2), (_, _) => WorkCalendars.None, TimeZoneInfo.Utc, "CNY", Money.Of(1_000_000)), new CustomerNames());

    public UndoTests() => store = Stores.Open(Path.Combine(folder, "test.db"), TimeProvider.System);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Undo_OrderThatWasPaidSince_IsRefused()
    {
        var customer = await Add();
        var order = await Done<OrderRecorded>(new RecordOrder(customer, Money.Of(100), "耗材", new DateOnly(2026, 3, 10)));
        var paid = await Done<PaymentRecorded>(new RecordPayment(customer, Money.Of(40), new DateOnly(2026, 3, 11)));

        Assert.IsType<ChangedSince>(await Refused(new Undo(order.Change)));

        await Done<ChangeUndone>(new Undo(paid.Change));
        await Done<ChangeUndone>(new Undo(order.Change));
        Assert.Empty(await store.Read(session => session.All(Documents.Orders).ToList(), Cancel));
    }

    [Fact]
    public async Task Undo_CustomerWithAContactSince_IsRefused()
    {
        var added = await Done<CustomerAdded>(new AddCustomer("恒通科技"));
        await Done<FollowUpLogged>(new LogFollowUp(added.Customer.Code, Now.AddDays(-1), Method.Call, "问了报价"));

        Assert.IsType<ChangedSince>(await Refused(new Undo(added.Change)));
    }

    [Fact]
    public async Task Undo_OrderThatWonBeforeAnotherOrder_LeavesTheCustomerWon()
    {
        var customer = await Add();
        var first = await Done<OrderRecorded>(new RecordOrder(customer, Money.Of(100), "耗材", new DateOnly(2026, 3, 10)));
        var second = await Done<OrderRecorded>(new RecordOrder(customer, Money.Of(200), "耗材", new DateOnly(2026, 3, 10)));

        await Done<ChangeUndone>(new Undo(first.Change));
        Assert.Equal(Stage.Won, await StageOf(customer));

        await Done<ChangeUndone>(new Undo(second.Change));
        Assert.Equal(Stage.Prospect, await StageOf(customer));
    }

    private Task<Stage> StageOf(CustomerCode customer) => store.Read(session => session.Get(Documents.Customers, customer.Value)!.Stage, Cancel);

    private async Task<CustomerCode> Add() => (await Done<CustomerAdded>(new AddCustomer("恒通科技"))).Customer.Code;

    private async Task<T> Done<T>(SalesCommand command)
        where T : Done => Assert.IsType<T>(Assert.IsType<Result<Done>.Accepted>(await Decide(command)).Value);

    private async Task<Refusal> Refused(SalesCommand command) => Assert.IsType<Result<Done>.Refused>(await Decide(command)).Reason;

    private Task<Result<Done>> Decide(SalesCommand command) => store.Write(
        session =>
        {
            if (session.Get(Documents.Reps, Ming.Id.Value) is null) session.Upsert(Documents.Reps, Ming);
            return desk.Decide(command, Ming, session, null, Now);
        },
        Cancel);
}
