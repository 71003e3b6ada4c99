using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Bot.Records;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Jobs;
using SalesBot.Worker.Local;

namespace SalesBot.Bench;

/// <summary>
/// <c>year [--days N] [--reps N] [--customers N] [--messages N]</c>: the days of a team through the whole product, on a clock moved by hand and a store on disk: on every working day each rep says so many
/// messages, and everything scheduled runs. A line a month: what is stored, how many bytes, and the memory of the process once it has collected. With the default keeping, what is swept
/// grows for 400 days and stands still after.
/// </summary>
internal static class YearBench
{
    private const string First = "恒云华天启金瑞长海博宏立青绿蓝新东西南北安康泰和盛永昌德信诚";

    private const string Second = "通帆信目明石丰风川远达精松洲海智方城岭阳平健源光景润业邦";

    private static readonly string[] Trades = ["科技", "物流", "机械", "医疗", "教育", "建材", "食品", "电子", "能源", "包装"];

    private static readonly string[] Sayings =
    [
        "今天上午拜访{0}，方案认可，预算要走审批，下周三前给报价",
        "{0}通了电话，样品合格，周五再约技术交流",
        "/today",
        "微信和{0}聊了，对价格有异议，下周一给新报价",
        "打{0}没人接",
        "不对，是电话",
        "{0}最近什么情况",
        "{0}下单了，3.6万，检测设备两台",
        "给{0}发了资料，等他们回复",
        "/kpi",
        "提醒我明天下午三点给{0}回电话",
        "记一下：{0}换了新财务",
    ];

    private static readonly DateOnly Start = new(2025, 1, 6);

    public static async Task Run(string[] args, TextWriter output)
    {
        var (days, reps, customers, messages) = (BenchArguments.Number(args, "--days", 460), BenchArguments.Number(args, "--reps", 20), BenchArguments.Number(args, "--customers", 100), BenchArguments.Number(args, "--messages", 10));
        var folder = Directory.CreateTempSubdirectory("salesbot-bench-").FullName;
        try
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
            DateTimeOffset At(DateOnly day, int minutes) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), zone.BaseUtcOffset).AddMinutes(minutes);
            await using var life = Rehearsal.Open(new Launch(folder, null, null), At(Start, 0), (_, _) => Task.CompletedTask);
            await life.Store.Write(session => Found(session, life, reps, customers), CancellationToken.None);
            var keeping = ActivatorUtilities.CreateInstance<KeepingJob>(life.Host.Services);
            var (said, begun) = (0, Stopwatch.GetTimestamp());
            for (var day = Start; day < Start.AddDays(days); day = day.AddDays(1))
            {
                if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                {
                    for (var number = 0; number < messages; number++)
                    {
                        await life.WalkTo(At(day, 540 + (number * 540 / messages)), CancellationToken.None);
                        for (var rep = 0; rep < reps; rep++, said++)
                        {
                            var whom = Name(rep, ((said / reps * 7) + rep) % customers, customers);
                            await life.Take(LocalChat.Says(Id(rep), string.Format(CultureInfo.InvariantCulture, Sayings[(number + rep + day.DayNumber) % Sayings.Length], whom), life.Now), CancellationToken.None);
                        }
                    }
                }

                // What keeps the store in order is no part of a rehearsal's days; once a week is enough to see what it leaves.
                var (week, month) = (day.DayOfWeek == DayOfWeek.Sunday, day.AddDays(1).Day == 1);
                if (!week && !month) continue;

                await life.WalkTo(At(day, 1439), CancellationToken.None);
                await keeping.Run(CancellationToken.None);
                if (!month) continue;

                await Write(output, life, folder, day, said, Stopwatch.GetElapsedTime(begun));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static RepId Id(int rep) => new($"r{rep + 1}");

    private static string Name(int rep, int customer, int customers)
    {
        var number = (rep * customers) + customer;
        return $"{First[number % First.Length]}{Second[number / First.Length % Second.Length]}{Trades[number % Trades.Length]}";
    }

    private static int Found(IWriteSession session, Rehearsal life, int reps, int customers)
    {
        var codes = new List<CustomerCode>();
        for (var number = 0; number < reps; number++)
        {
            var rep = new Rep(Id(number), $"销售{number + 1}", Role.Rep, "华东", TimeZone: "Asia/Shanghai", Language: "zh-Hans");
            session.Upsert(Documents.Reps, rep);
            LocalChat.Join(session, rep, life.Now);
            for (var customer = 0; customer < customers; customer++)
            {
                var code = new CustomerCode(string.Create(CultureInfo.InvariantCulture, $"IT-ZX-YX-{number:00}{customer:000}"));
                codes.Add(code);
                session.Upsert(Documents.Customers, new Customer { Code = code, Name = Name(number, customer, customers), Owner = rep.Id, Created = life.Now, Contacts = [new Contact("王建国", "采购经理")] });
            }
        }

        var rules = life.Host.Rules;
        PlanKeeper.Refresh(session, codes, rules.Cadence, rep => rules.CalendarOf(session, rep));
        TallyKeeper.Rebuild(session, rules.Figures, rules.TeamDay(life.Now));
        return reps;
    }

    private static async Task Write(TextWriter output, Rehearsal life, string folder, DateOnly day, int messages, TimeSpan took)
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var self = Process.GetCurrentProcess();
        var line = new JsonObject
        {
            ["bench"] = "year",
            ["case"] = day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            ["n"] = messages,
            ["storeMiB"] = MiB(new DirectoryInfo(folder).EnumerateFiles("salesbot*").Sum(file => file.Length)),
            ["folderMiB"] = MiB(new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length)),
            ["heapMiB"] = MiB(GC.GetTotalMemory(forceFullCollection: true)),
            ["memoryMiB"] = MiB(self.WorkingSet64),
            ["seconds"] = Math.Round(took.TotalSeconds),
        };
        await life.Store.Read(
            session =>
            {
                foreach (var (name, count) in new[]
                {
                    ("followUps", session.All(Documents.FollowUps).Count()), ("remarks", session.All(Documents.Remarks).Count()), ("orders", session.All(Documents.Orders).Count()),
                    ("inbox", session.All(Documents.Inbox).Count()), ("outbox", session.All(Documents.Outbox).Count()), ("receipts", session.All(Documents.PushReceipts).Count()),
                    ("changes", session.All(Documents.Changes).Count()), ("notices", session.All(Documents.Notices).Count()), ("keptFiles", session.All(Documents.KeptFiles).Count()),
                })
                {
                    line[name] = count;
                }

                return true;
            },
            CancellationToken.None);
        await output.WriteLineAsync(line.ToJsonString(JsonSerializerOptions.Default));
        await output.FlushAsync();
    }

    private static double MiB(long bytes) => Math.Round(bytes / 1024.0 / 1024.0, 1);
}
