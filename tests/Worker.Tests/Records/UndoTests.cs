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
    private readonly ADesk desk = new();

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task Undo_OrderThatWasPaidSince_IsRefused()
    {
        var customer = await Add();
        var order = await desk.Done<OrderRecorded>(new RecordOrder(customer, Money.Of(100), "耗材", new DateOnly(2026, 3, 10)));
        var paid = await desk.Done<PaymentRecorded>(new RecordPayment(customer, Money.Of(40), new DateOnly(2026, 3, 11)));

        Assert.IsType<ChangedSince>(await desk.Refused(new Undo(order.Change)));

        await desk.Done<ChangeUndone>(new Undo(paid.Change));
        await desk.Done<ChangeUndone>(new Undo(order.Change));
        Assert.Empty(await desk.Read(session => session.All(Documents.Orders).ToList()));
    }

    [Fact]
    public async Task Undo_CustomerWithAContactSince_IsRefused()
    {
        var added = await desk.Done<CustomerAdded>(new AddCustomer("恒通科技"));
        await desk.Done<FollowUpLogged>(new LogFollowUp(added.Customer.Code, ADesk.Now.AddDays(-1), Method.Call, "问了报价"));

        Assert.IsType<ChangedSince>(await desk.Refused(new Undo(added.Change)));
    }

    [Fact]
    public async Task Undo_OrderThatWonBeforeAnotherOrder_LeavesTheCustomerWon()
    {
        var customer = await Add();
        var first = await desk.Done<OrderRecorded>(new RecordOrder(customer, Money.Of(100), "耗材", new DateOnly(2026, 3, 10)));
        var second = await desk.Done<OrderRecorded>(new RecordOrder(customer, Money.Of(200), "耗材", new DateOnly(2026, 3, 10)));

        await desk.Done<ChangeUndone>(new Undo(first.Change));
        Assert.Equal(Stage.Won, await StageOf(customer));

        await desk.Done<ChangeUndone>(new Undo(second.Change));
        Assert.Equal(Stage.Prospect, await StageOf(customer));
    }

    private Task<Stage> StageOf(CustomerCode customer) => desk.Read(session => session.Get(Documents.Customers, customer.Value)!.Stage);

    private async Task<CustomerCode> Add() => (await desk.Done<CustomerAdded>(new AddCustomer("恒通科技"))).Customer.Code;
}
