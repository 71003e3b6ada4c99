using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Contacts;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Orders;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Worker.Tests.Records;

/// <summary>What others have come to rest on cannot be taken back from under them, and what came since counts on.</summary>
public sealed class UndoTests : IAsyncDisposable
{
    private readonly AnEmptyStore store = new();

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Undo_OrderThatWasPaidSince_IsRefused()
    {
        var customer = await Add();
        var order = await store.Done<OrderRecorded>(new RecordOrder(customer, Money.Of(100), "耗材", new DateOnly(2026, 3, 10)));
        var paid = await store.Done<PaymentRecorded>(new RecordPayment(customer, Money.Of(40), new DateOnly(2026, 3, 11)));

        Assert.IsType<ChangedSince>(await store.Refused(new Undo(order.Change)));

        await store.Done<ChangeUndone>(new Undo(paid.Change));
        await store.Done<ChangeUndone>(new Undo(order.Change));
        Assert.Empty(await store.Read(session => session.All(Documents.Orders).ToList()));
    }

    [Fact]
    public async Task Undo_CustomerWithAContactSince_IsRefused()
    {
        var added = await store.Done<CustomerAdded>(new AddCustomer("恒通科技"));
        await store.Done<FollowUpLogged>(new LogFollowUp(added.Customer.Code, AnEmptyStore.Now.AddDays(-1), Method.Call, "问了报价"));

        Assert.IsType<ChangedSince>(await store.Refused(new Undo(added.Change)));
    }

    [Fact]
    public async Task Undo_OrderThatWonBeforeAnotherOrder_LeavesTheCustomerWon()
    {
        var customer = await Add();
        var first = await store.Done<OrderRecorded>(new RecordOrder(customer, Money.Of(100), "耗材", new DateOnly(2026, 3, 10)));
        var second = await store.Done<OrderRecorded>(new RecordOrder(customer, Money.Of(200), "耗材", new DateOnly(2026, 3, 10)));

        await store.Done<ChangeUndone>(new Undo(first.Change));
        Assert.Equal(Stage.Won, await StageOf(customer));

        await store.Done<ChangeUndone>(new Undo(second.Change));
        Assert.Equal(Stage.Prospect, await StageOf(customer));
    }

    private Task<Stage> StageOf(CustomerCode customer) => store.Read(session => session.Get(Documents.Customers, customer.Value)!.Stage);

    private async Task<CustomerCode> Add() => (await store.Done<CustomerAdded>(new AddCustomer("恒通科技"))).Customer.Code;
}
