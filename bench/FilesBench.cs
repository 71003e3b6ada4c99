using System.Diagnostics;
using System.Globalization;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Files.Export;
using SalesBot.Worker.Files.Import;
using SalesBot.Worker.Hosting;

namespace SalesBot.Bench;

/// <summary>A company's whole history in and out, as the verbs <c>import</c> and <c>export</c> do it.</summary>
internal static class FilesBench
{
    private const int Reps = 50;

    private static readonly DateTime Today = new(2026, 3, 31, 18, 0, 0);

    /// <summary>Customers, 100,000 unless said otherwise, and ten follow-ups of each; the memory is the most the process ever took.</summary>
    public static Task Import(string[] arguments, TextWriter output) => OnAHost(async (host, folder) =>
    {
        var customers = arguments is [var said] ? int.Parse(said, CultureInfo.InvariantCulture) : 100_000;
        await Team(host, folder);
        await Timed(output, host, folder, FileKind.Customers, CustomerRows(customers), "customers");
        await Timed(output, host, folder, FileKind.FollowUps, FollowUpRows(customers, 10), "follow-ups of them");
        using var self = Process.GetCurrentProcess();
        BenchLine.Write(output, "import", "memory at its peak", customers * 11, self.PeakWorkingSet64 / 1024.0 / 1024.0, "MiB");
        BenchLine.Write(output, "import", "processor time of all of it", customers * 11, self.TotalProcessorTime.TotalSeconds, "s");
    });

    /// <summary>80,000 follow-ups as a workbook.</summary>
    public static Task Export(TextWriter output) => OnAHost(async (host, folder) =>
    {
        const int Customers = 8_000;
        await Team(host, folder);
        await Import(host, folder, FileKind.Customers, CustomerRows(Customers));
        await Import(host, folder, FileKind.FollowUps, FollowUpRows(Customers, 10));
        foreach (var (format, name) in new[] { (TableFormat.Xlsx, "follow-ups as XLSX"), (TableFormat.Csv, "follow-ups as CSV") })
        {
            var samples = new List<double>();
            for (var time = 0; time < 4; time++)
            {
                var begun = Stopwatch.GetTimestamp();
                var files = await new Exporter(host.Store, host.Rules.TimeZone).Run([FileKind.FollowUps], Path.Combine(folder, "out"), format, Language.Simplified, CancellationToken.None);
                if (files[0].Rows != Customers * 10) throw new InvalidOperationException($"{files[0].Rows} rows.");

                // The first runs code not yet optimised.
                if (time > 0) samples.Add(Stopwatch.GetElapsedTime(begun).TotalSeconds);
            }

            BenchLine.Write(output, "export", name, Customers * 10, samples.Average(), "s", samples);
        }
    });

    private static async Task OnAHost(Func<CompanyHost, string, Task> run)
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-bench-").FullName;
        try
        {
            await using var host = CompanyHost.Open(new Launch(folder, null, null));
            await run(host, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Timed(TextWriter output, CompanyHost host, string folder, FileKind kind, IEnumerable<string> rows, string name)
    {
        var (count, seconds) = await Import(host, folder, kind, rows);
        BenchLine.Write(output, "import", name, count, count / seconds, "rows/s");
    }

    private static async Task<(int Rows, double Seconds)> Import(CompanyHost host, string folder, FileKind kind, IEnumerable<string> rows)
    {
        var path = Path.Combine(folder, $"{kind}.csv");
        await File.WriteAllLinesAsync(path, rows);
        var begun = Stopwatch.GetTimestamp();
        var result = await new Importer(host.Store, host.Clock).Run(kind, path, new ImportOptions(host.Rules), null, CancellationToken.None);
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        if (!result.IsClean) throw new InvalidOperationException(string.Join('\n', result.Problems.Take(3)));
        return (result.Created, seconds);
    }

    private static Task<(int Rows, double Seconds)> Team(CompanyHost host, string folder) => Import(host, folder, FileKind.People, Enumerable.Range(0, Reps)
        .Select(at => $"销售{at},销售,销售{at % 5}部,Asia/Shanghai").Prepend("姓名,角色,部门,时区"));

    private static IEnumerable<string> CustomerRows(int count) => Enumerable.Range(0, count)
        .Select(at => string.Create(CultureInfo.InvariantCulture, $"{Code(at)},客户{at},{(at % 2 == 0 ? "华东" : "华南")},王建国,采购经理,{"ABC"[at % 3]},意向,销售{at % Reps}"))
        .Prepend("客户编号,客户名称,区域,联系人,职务,客户分级,合作阶段,负责人");

    private static IEnumerable<string> FollowUpRows(int customers, int each) => Enumerable.Range(0, customers * each)
        .Select(at =>
        {
            var time = Today.AddDays(-(at / customers * 30) - (at % 28)).AddMinutes(-(at % 480));
            return string.Create(CultureInfo.InvariantCulture, $"{Code(at % customers)},销售{at % customers % Reps},{time:yyyy-MM-dd HH:mm},{(at % 3 == 0 ? "上门拜访" : "电话")},客户正在比较三家供应商的报价，希望下周给出方案,,发送报价,{time.AddDays(10):yyyy-MM-dd}");
        })
        .Prepend("客户编号,跟进人,跟进时间,跟进方式,跟进内容,客户反馈,下一步行动,下一步时间");

    private static string Code(int at) => string.Create(CultureInfo.InvariantCulture, $"IT-ZX-YX-{at:000000}");
}
