using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;
using SalesBot.Worker.Tests.Storage;
using CustomerNames = SalesBot.Bot.Records.CustomerNames;

namespace SalesBot.Worker.Tests.Records;

/// <summary>The names each person may speak of, as customers come, go and change hands.</summary>
public sealed class CustomerNamesTests : IAsyncDisposable
{
    private static readonly Rep[] People =
    [
        new(new RepId("ming"), "小明", Role.Rep, "一部"), new(new RepId("hong"), "小红", Role.Rep, "二部"),
        new(new RepId("fang"), "王芳", Role.Lead, "一部"), new(new RepId("jing"), "陈静", Role.Manager),
    ];

    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("salesbot-directory-").FullName;

    private readonly IStore store;

    private readonly CustomerNames names = new();

    public CustomerNamesTests() => store = Stores.Open(Path.Combine(folder, "test.db"), TimeProvider.System);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        System.IO.Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task NamesFor_CustomerThatChangesHands_GoesFromOneToTheOther()
    {
        await Begin();
        Assert.Equal((1, 0, 1, 1), await Known());

        await Change(session => session.Upsert(Documents.Customers, Customer("hong")));

        Assert.Equal((0, 1, 0, 1), await Known());
    }

    [Fact]
    public async Task NamesFor_ChangesNobodyAskedInBetween_AllCount()
    {
        await Begin();
        await Known();

        await Change(session => session.Upsert(Documents.Customers, Customer("hong")));
        await Change(session => session.Upsert(Documents.Customers, Customer("ming")));
        await Change(session => session.Delete(Documents.Customers, "K"));

        Assert.Equal((0, 0, 0, 0), await Known());
    }

    [Fact]
    public async Task NamesFor_ChangeThatWasUndone_CountsNot()
    {
        await Begin();
        await Known();

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => Change(session =>
        {
            session.Upsert(Documents.Customers, Customer("hong"));
            names.Changed(session, [new CustomerCode("K")]);
            throw new InvalidTimeZoneException("the body's own");
        }));

        Assert.Equal((1, 0, 1, 1), await Known());
    }

    private static Customer Customer(string owner) => new() { Code = new CustomerCode("K"), Name = "恒通科技", Owner = new RepId(owner), Created = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero) };

    private Task<bool> Begin() => Change(session =>
    {
        foreach (var person in People) session.Upsert(Documents.Reps, person);
        session.Upsert(Documents.Customers, Customer("ming"));
    });

    private Task<bool> Change(Action<IWriteSession> change) => store.Write(
        session =>
        {
            change(session);
            names.Changed(session, [new CustomerCode("K")]);
            return true;
        },
        Cancel);

    /// <returns>How many customers each of the people may speak of.</returns>
    private Task<(int Ming, int Hong, int Lead, int Manager)> Known() => store.Read(
        session => (Count(session, 0), Count(session, 1), Count(session, 2), Count(session, 3)), Cancel);

    private int Count(IReadSession session, int person) => names.NamesFor(session, People[person], new DateOnly(2026, 3, 11)).Count;
}
