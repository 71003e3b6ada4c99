using FsCheck;
using FsCheck.Fluent;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Contacts;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Orders;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Worker.Tests.Records;

/// <summary>Whatever a command wrote, undo leaves every record as it was, byte for byte: the numbers given last among them.</summary>
public sealed class UndoRestoresTests : IAsyncDisposable
{
    private readonly AnEmptyStore store = new();

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public void Undo_AfterAnyCommand_RestoresEveryRecord()
    {
        var (tried, undone) = (0, 0);
        Prop.ForAll(Gen.ArrayOf(Gen.Choose(0, 7), 6).ToArbitrary(), kinds =>
        {
            var customer = Done<CustomerAdded>(new AddCustomer($"客户{++tried}", Industry: tried % 2 == 0 ? "医疗" : null)).Customer.Code;
            foreach (var kind in kinds)
            {
                var command = Make(kind, customer, tried);
                var before = Everything();
                if (Decide(command) is not Result<Done>.Accepted { Value: { Change: { Length: > 0 } change } })
                {
                    continue;
                }

                Done<ChangeUndone>(new Undo(change));
                undone++;
                Assert.Equal(before, Everything());

                // And it happens after all, so that the next stands on more.
                Decide(command);
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

        Assert.True(undone > 50, $"only {undone} were taken back");
    }

    [Fact]
    public void Undo_OrderWithALaterOne_LeavesTheLaterItsNumber()
    {
        var customer = Done<CustomerAdded>(new AddCustomer("恒通科技")).Customer.Code;
        var first = Done<OrderRecorded>(new RecordOrder(customer, Money.Of(100), "耗材", new DateOnly(2026, 3, 10)));
        var second = Done<OrderRecorded>(new RecordOrder(customer, Money.Of(200), "耗材", new DateOnly(2026, 3, 10)));

        Done<ChangeUndone>(new Undo(first.Change));

        var third = Done<OrderRecorded>(new RecordOrder(customer, Money.Of(300), "耗材", new DateOnly(2026, 3, 10)));
        Assert.NotEqual(second.Order.Number, third.Order.Number);
        Assert.NotEqual(first.Order.Number, third.Order.Number);
    }

    private static SalesCommand Make(int kind, CustomerCode customer, int salt) => kind switch
    {
        0 => new LogFollowUp(customer, AnEmptyStore.Now.AddHours(-salt), Method.Call, "问了报价", "price", new NextStep("给报价", new DateOnly(2026, 3, 13), State: StepState.Open), Contact: "王总", Amount: Money.Of(5_000 + salt)),
        1 => new RecordOrder(customer, Money.Of(100 + salt), "耗材", new DateOnly(2026, 3, 10), 2, Money.Of(40)) { Contract = "HT-1" },
        2 => new RecordPayment(customer, Money.Of(20), new DateOnly(2026, 3, 11)),
        3 => new PlanStep(customer, "寄样品", new DateOnly(2026, 3, 16), new TimeOnly(10, 0)),
        4 => new KeepRemark(customer, RemarkKind.Attempt, AnEmptyStore.Now, "没接"),
        5 => new KeepRemark(customer, RemarkKind.Told, AnEmptyStore.Now, "让小红寄样品") { Task = new StaffTask("小红", null, "寄样品", new DateOnly(2026, 3, 12), null) },
        6 => new AddCustomer($"新客户{salt}-{kind}"),
        _ => new SetStage(customer, Stage.Interested),
    };

    /// <summary>Each record of the books by its kind and name, as it lies there.</summary>
    private List<string> Everything() => Read(session =>
    {
        List<string> all = [];
        void Add<T>(DocType<T> type)
            where T : class => all.AddRange(session.All(type).Select(doc => $"{type.Name} {type.Id(doc)} {type.JsonOf(doc)}"));
        Add(Documents.Customers);
        Add(Documents.Plans);
        Add(Documents.FollowUps);
        Add(Documents.Remarks);
        Add(Documents.StageEvents);
        Add(Documents.Orders);
        Add(Documents.Payments);
        all.AddRange(session.All(Documents.Counters).Where(counter => counter.Name.StartsWith("order:", StringComparison.Ordinal) || counter.Name.StartsWith("code:", StringComparison.Ordinal)).Where(counter => counter.Value > 0).Select(counter => $"{counter.Name} {counter.Value}"));
        return all.Order(StringComparer.Ordinal).ToList();
    });

    private T Read<T>(Func<IReadSession, T> read) => store.Read(read).GetAwaiter().GetResult();

    private T Done<T>(SalesCommand command)
        where T : Done => store.Done<T>(command).GetAwaiter().GetResult();

    private Result<Done> Decide(SalesCommand command) => store.Decide(command).GetAwaiter().GetResult();
}
