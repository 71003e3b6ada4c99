using System.Text;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Worker.Files.Import;
using SalesBot.Worker.Tests.Storage;

namespace SalesBot.Worker.Tests.Files;

/// <summary>A store in a throw-away folder, with a small team, to import files into.</summary>
public abstract class ImportHost : IAsyncDisposable
{
    protected const string People = "姓名,角色,部门,上级,时区\n李强,主管,销售一部,,\n小明,销售,销售一部,李强,Asia/Shanghai\n阿依,rep,销售一部,李强,Asia/Urumqi\n";

    protected const string TwoCustomers = "客户编号,客户名称,负责人,客户分级\nYL-ZX-QZ-001,恒通科技,小明,A\nZZ-DX-QZ-001,华信电子,阿依,B\n";

    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("salesbot-files-").FullName;

    private protected IStore Store { get; private set; }

    protected ImportHost() => Store = Stores.Open(Path.Combine(folder, "test.db"), Clock);

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>1 April 2026, 09:00 in Shanghai.</summary>
    protected static DateTimeOffset Now { get; } = new(2026, 4, 1, 9, 0, 0, TimeSpan.FromHours(8));

    protected static TimeProvider Clock { get; } = new FixedClock(Now);

    private protected static ImportOptions Options { get; } = new(new TeamRules(
        new CadencePolicy(CadenceRules.S2),
        (_, _) => WorkCalendars.Mainland,
        TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
        "CNY",
        Money.Of(500_000)));

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        System.IO.Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected string PathOf(string name) => Path.Combine(folder, name);

    protected string Write(string name, string text, Encoding? encoding = null)
    {
        File.WriteAllBytes(PathOf(name), (encoding ?? new UTF8Encoding(false)).GetBytes(text));
        return PathOf(name);
    }

    private protected Task<ImportResult> Import(FileKind kind, string text, ImportOptions? options = null) =>
        ImportFile(kind, Write($"{kind}.csv", text), options);

    private protected Task<ImportResult> ImportFile(FileKind kind, string path, ImportOptions? options = null) =>
        new Importer(Store, Clock).Run(kind, path, options ?? Options, null, Cancel);

    private protected async Task Clean(FileKind kind, string text)
    {
        var result = await Import(kind, text);
        Assert.True(result.IsClean, string.Join("\n", result.Problems) + result.Refused?.Message);
    }

    protected async Task TeamAndCustomers()
    {
        await Clean(FileKind.People, People);
        await Clean(FileKind.Customers, TwoCustomers);
    }

    protected Task<List<T>> All<T>(DocType<T> type)
        where T : class => Store.Read(session => session.All(type).ToList(), Cancel);

    protected async Task<Customer> CustomerNamed(string name) => (await All(Documents.Customers)).Single(customer => customer.Name == name);

    /// <summary>Every document of every kind, as JSON: equal when nothing changed.</summary>
    protected async Task<string> Everything()
    {
        var text = new StringBuilder();
        await Dump(Documents.Reps);
        await Dump(Documents.Customers);
        await Dump(Documents.Plans);
        await Dump(Documents.FollowUps);
        await Dump(Documents.StageEvents);
        await Dump(Documents.Orders);
        await Dump(Documents.Payments);
        await Dump(Documents.Targets);
        await Dump(Documents.Scores);
        await Dump(Documents.ChannelCosts);
        await Dump(Documents.Changes);
        await Dump(Documents.Counters);
        await Dump(Documents.Settings);
        return text.ToString();

        async Task Dump<T>(DocType<T> type)
            where T : class
        {
            foreach (var doc in await All(type))
            {
                text.Append(type.Name).Append(' ').AppendLine(type.JsonOf(doc));
            }
        }
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
    }
}
