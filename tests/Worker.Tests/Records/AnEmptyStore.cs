using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Team;
using SalesBot.Worker.Tests.Storage;
using Directory = System.IO.Directory;

namespace SalesBot.Worker.Tests.Records;

/// <summary>小明 at an empty store: what is decided there is carried out at once.</summary>
internal sealed class AnEmptyStore : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 3, 11, 9, 0, 0, TimeSpan.FromHours(8));

    private static readonly Rep Ming = new(new RepId("ming"), "小明", Role.Rep, "一部");

    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-desk-").FullName;

    private readonly IStore store;

    private readonly CommandRunner runner = new(
        new TeamRules(new CadencePolicy(CadenceRules.S2), (_, _) => WorkCalendars.None, TimeZoneInfo.Utc, "CNY", Money.Of(1_000_000)), new CustomerNames());

    public AnEmptyStore() => store = Stores.Open(Path.Combine(folder, "test.db"), TimeProvider.System);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<T> Done<T>(SalesCommand command)
        where T : Done => Assert.IsType<T>(Assert.IsType<Result<Done>.Accepted>(await Decide(command)).Value);

    public async Task<Refusal> Refused(SalesCommand command) => Assert.IsType<Result<Done>.Refused>(await Decide(command)).Reason;

    public Task<Result<Done>> Decide(SalesCommand command) => store.Write(
        session =>
        {
            if (session.Get(Documents.Reps, Ming.Id.Value) is null) session.Upsert(Documents.Reps, Ming);
            return runner.Decide(command, Ming, session, null, Now);
        },
        Cancel);

    public Task<T> Read<T>(Func<IReadSession, T> read) => store.Read(read, Cancel);

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
