using System.Diagnostics;
using System.Globalization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;
using SalesBot.Worker.Delivery;
using SalesBot.Worker.Hosting;

namespace SalesBot.Bench;

/// <summary>Logging messages, from the inbox to the commit of all they change, with durable commits. Each chat waits for its answer before it goes on.</summary>
internal static class MessagesBench
{
    private const int CustomersEach = 20;

    /// <summary>The first messages run code not yet optimised, on either engine; a service runs for days.</summary>
    private const int WarmUp = 5000;

    private static readonly string[] Places = ["恒通", "云帆", "华信", "天目", "启明", "金石", "瑞丰", "长风", "海川", "博远"];
    private static readonly string[] Trades = ["科技", "物流"];

    private static readonly string[] Sayings =
    [
        "今天下午拜访{0},方案认可,预算要走审批,下周三前给报价,大概20万",
        "{0}通了电话,样品合格,周五再约技术交流",
        "今天微信和{0}聊了,对价格有异议,下周一给新报价",
        "met {0} today, they want a revised quote by Friday",
    ];

    public static async Task Run(TextWriter output)
    {
        await Run(output, chats: 1, rounds: 2000);
        await Run(output, chats: 200, rounds: 50);
    }

    private static async Task Run(TextWriter output, int chats, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-bench-").FullName;
        try
        {
            await using var host = CompanyHost.Open(new Launch(folder, null, null));
            await Found(host.Store, chats);
            await Play(host, chats, WarmUp / chats, first: 0);

            var begun = Stopwatch.GetTimestamp();
            var times = await Play(host, chats, rounds, first: WarmUp / chats);
            var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;

            var logged = await host.Store.Read(session => session.All(Documents.FollowUps).Count(), CancellationToken.None);
            if (logged != WarmUp + (chats * rounds)) throw new InvalidOperationException($"{logged} follow-ups of {WarmUp + (chats * rounds)} messages.");
            BenchLine.Write(output, "messages", chats == 1 ? "1 chat" : $"{chats} chats", chats * rounds, chats * rounds / seconds, "messages/s", times);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <returns>Milliseconds from a round's messages coming in to all of them being committed.</returns>
    private static async Task<List<double>> Play(CompanyHost host, int chats, int rounds, int first)
    {
        var inbox = host.Get<Inbox>();
        var pump = host.Get<InboxPump>();
        var times = new List<double>(rounds);
        for (var round = first; round < first + rounds; round++)
        {
            var updates = Enumerable.Range(0, chats).Select(chat => Update(chat, round)).ToList();
            var begun = Stopwatch.GetTimestamp();

            // As many as one poll of Telegram brings.
            foreach (var batch in updates.Chunk(100)) await inbox.Take(batch, CancellationToken.None);
            await pump.Drain(CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        return times;
    }

    private static ChatUpdate Update(int chat, int round) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"tg:{900_000_000 + (round * 1000) + chat}"),
        Chat = $"tg:{chat}",
        Person = $"tg:{chat}",
        At = TimeProvider.System.GetUtcNow(),
        MessageId = string.Create(CultureInfo.InvariantCulture, $"{round}"),
        Text = string.Format(CultureInfo.InvariantCulture, Sayings[round % Sayings.Length], Name(round % CustomersEach)),
    };

    private static string Name(int customer) => Places[customer % Places.Length] + Trades[customer / Places.Length];

    private static Task<int> Found(IStore store, int chats) => store.Write(
        session =>
        {
            var now = TimeProvider.System.GetUtcNow();
            for (var chat = 0; chat < chats; chat++)
            {
                var rep = new Rep(new RepId($"r{chat}"), $"销售{chat}", Role.Rep, "华东", TimeZone: "Asia/Shanghai", Language: "zh-Hans");
                session.Upsert(Documents.Reps, rep);
                session.Upsert(Documents.Links, new ChatLink($"tg:{chat}", rep.Id, $"tg:{chat}", now));
                for (var customer = 0; customer < CustomersEach; customer++)
                {
                    session.Upsert(Documents.Customers, new Customer
                    {
                        Code = new CustomerCode(string.Create(CultureInfo.InvariantCulture, $"IT-ZX-YX-{chat:000}{customer:00}")),
                        Name = Name(customer),
                        Owner = rep.Id,
                        Created = now,
                        Stage = Stage.Interested,
                        Contacts = [new Contact("王建国", "采购经理")],
                    });
                }
            }

            return chats;
        },
        CancellationToken.None);
}
