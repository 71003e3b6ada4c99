using System.Globalization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;
using SalesBot.Worker.Hosting;

namespace SalesBot.Worker.Tests.Crash;

/// <summary>As many reps as there are chats, each with customers of their own, and pushes that wait to go out.</summary>
internal static class CrashCompany
{
    public const int CustomersEach = 10;

    private static readonly string[] Names = ["恒通科技", "云帆物流", "华信机械", "天目医疗", "启明教育", "金石建材", "瑞丰食品", "长风电子", "海川能源", "博远包装"];

    private static readonly string[] Sayings =
    [
        "今天上午拜访{0}，方案认可，预算要走审批，下周三前给报价",
        "{0}通了电话，样品合格，周五再约技术交流",
        "今天微信和{0}聊了，对价格有异议，下周一给新报价",
        "met {0} today, they want a revised quote by Friday",
    ];

    public static string Saying(int number) =>
        string.Format(CultureInfo.InvariantCulture, Sayings[number % Sayings.Length], Names[number / Sayings.Length % CustomersEach]);

    public static Task<int> Found(CompanyHost host, int chats, int pushesEach) => host.Store.Write(
        session =>
        {
            var (now, rules) = (host.Now, host.Rules);
            var founded = new List<CustomerCode>();
            for (var chat = 1; chat <= chats; chat++)
            {
                var rep = new Rep(new RepId($"r{chat}"), $"销售{chat}", Role.Rep, "华东", TimeZone: "Asia/Shanghai", Language: "zh-Hans");
                session.Upsert(Documents.Reps, rep);
                session.Upsert(Documents.Links, new ChatLink($"tg:{chat}", rep.Id, $"tg:{chat}", now));
                for (var push = 0; push < pushesEach; push++) session.Upsert(Documents.Outbox, APush(chat, now));
                foreach (var customer in Enumerable.Range(0, CustomersEach).Select(customer => ACustomer(chat, customer, rep.Id, now)))
                {
                    session.Upsert(Documents.Customers, customer);
                    founded.Add(customer.Code);
                }
            }

            PlanKeeper.Refresh(session, founded, rules.Cadence, rep => rules.CalendarOf(session, rep));
            TallyKeeper.Rebuild(session, rules.Figures, rules.TeamDay(now));
            return chats;
        },
        CancellationToken.None);

    public static OutMessage APush(int chat, DateTimeOffset now) => new()
    {
        Id = Ids.New(now),
        Chat = $"tg:{chat}",
        Kind = OutKind.Push,
        Html = "<b>早上好</b> 今天该联系 5 个客户",
        Buttons = [[new Button("详情", "details")]],
        Created = now,
    };

    private static Customer ACustomer(int chat, int customer, RepId owner, DateTimeOffset now) => new()
    {
        Code = new CustomerCode(string.Create(CultureInfo.InvariantCulture, $"IT-ZX-YX-{chat:000}{customer:00}")),
        Name = Names[customer],
        Owner = owner,
        Created = now,
        Contacts = [new Contact("王建国", "采购经理")],
    };
}
