using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Storage;

namespace SalesBot.Bench;

/// <summary>
/// <c>crash --upkeep [TASK…] [--kills N] [--seed N]</c>: each long task of a store's upkeep is killed at a random moment, N times. Then the store must open and check out, and be as it was before the
/// task or as it is after it; of an import, which goes in by portions, the same file once more must make it whole. A JSON line per task; exit 1 when one was neither.
/// </summary>
internal sealed class UpkeepCrash(string folder, TextWriter output)
{
    private const int Customers = 2_000;

    private const string Erased = "欧阳震华";

    private static readonly string[] Tasks = ["import", "erase", "restore", "backup", "migrate"];

    private static readonly string Other = BenchStore.Engine == Engines.Sqlite ? Engines.LiteDb : Engines.Sqlite;

    /// <summary>The company every try begins with.</summary>
    private string Begun => Path.Combine(folder, "begun");

    private string Rows => Path.Combine(folder, "followups.csv");

    private string OldBackup => Path.Combine(folder, "old.bak");

    public static async Task<bool> Run(string[] args, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-upkeep-").FullName;
        try
        {
            var named = args.TakeWhile(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToList();
            var run = new UpkeepCrash(folder, output);
            await run.Found();
            var well = true;
            foreach (var task in named.Count > 0 ? named : [.. Tasks]) well &= await run.Kill(task, BenchArguments.Number(args, "--kills", 12), new Random(BenchArguments.Number(args, "--seed", 1)));
            return well;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task Found()
    {
        var (people, customers) = (Path.Combine(folder, "people.csv"), Path.Combine(folder, "customers.csv"));
        await File.WriteAllLinesAsync(people, Enumerable.Range(0, 20).Select(at => $"销售{at},销售").Prepend("周敏,管理员").Prepend("姓名,角色"));
        await File.WriteAllLinesAsync(customers, Enumerable.Range(0, Customers).Select(at => $"{Code(at)},客户{at},{(at == 0 ? Erased : "王建国")},{"ABC"[at % 3]},意向,销售{at % 20}").Prepend("客户编号,客户名称,联系人,客户分级,合作阶段,负责人"));
        await File.WriteAllLinesAsync(Rows, Enumerable.Range(0, Customers * 5).Select(at => $"{Code(at % Customers)},销售{at % Customers % 20},{new DateTime(2026, 3, 31, 17, 0, 0).AddDays(-(at / Customers * 20) - (at % 19)):yyyy-MM-dd HH:mm},电话,{Erased}在比较三家的报价，希望下周给出方案").Prepend("客户编号,跟进人,跟进时间,跟进方式,跟进内容"));
        await Whole(Begun, "import", "people", people);
        await Whole(Begun, "backup", "--out", OldBackup);
        await Whole(Begun, "import", "customers", customers);
    }

    private async Task<bool> Kill(string task, int kills, Random chance)
    {
        var before = await State(Begun);
        var measured = Stopwatch.StartNew();
        var after = await Tried(task, TimeSpan.MaxValue, (data, _) => State(data));
        var whole = measured.Elapsed;
        var (undone, done, between, wrong) = (0, 0, 0, 0);
        for (var kill = 0; kill < kills; kill++)
        {
#pragma warning disable CA5394 // Chance that can be repeated, not a secret.
            var at = whole * (0.3 + (0.7 * chance.NextDouble())); // the first of it is the start of a program
#pragma warning restore CA5394
            var found = await Tried(task, at, async (data, made) => (Is: await State(data), Made: await Made(task, made)));
            if (found.Is == before && found.Made is null or false)
            {
                undone++;
            }
            else if (found.Is == after && found.Made is null or true)
            {
                done++;
            }
            else if (task == "import" && found.Is.Differences == 0 && await Again(at) == after)
            {
                between++;
            }
            else
            {
                wrong++;
                await Console.Error.WriteLineAsync($"{task} killed after {at.TotalSeconds:0.00} s: {found}; before {before}, after {after}");
            }
        }

        var line = new JsonObject { ["bench"] = "crash", ["case"] = $"upkeep {task}", ["engine"] = BenchStore.Engine, ["kills"] = kills, ["undone"] = undone, ["done"] = done, ["madeWholeByTheSameFile"] = between, ["wrong"] = wrong, ["secondsUnkilled"] = Math.Round(whole.TotalSeconds, 1) };
        await output.WriteLineAsync(line.ToJsonString(JsonSerializerOptions.Default));
        return wrong == 0;

        Task<Held> Again(TimeSpan at) => Tried(task, at, async (data, _) =>
        {
            await Whole(data, "import", "followups", Rows);
            return await State(data);
        });
    }

    /// <summary>One try on a copy of the company.</summary>
    /// <param name="look">Gets the data folder and the folder for what the task makes.</param>
    private async Task<T> Tried<T>(string task, TimeSpan killed, Func<string, string, Task<T>> look)
    {
        var (data, made) = (Path.Combine(folder, "try"), Path.Combine(folder, "made"));
        foreach (var place in new[] { data, made })
        {
            if (Directory.Exists(place)) Directory.Delete(place, recursive: true);
            Directory.CreateDirectory(place);
        }

        foreach (var file in Directory.EnumerateFiles(Begun)) File.Copy(file, Path.Combine(data, Path.GetFileName(file)));
        await Play(data, killed, task == "erase" ? [$"/privacy {Erased}", "> 抹掉", "> 抹掉"] : [], task switch
        {
            "import" => ["import", "followups", Rows],
            "erase" => ["chat", "--as", "周敏"],
            "restore" => ["restore", OldBackup],
            "backup" => ["backup", "--out", Path.Combine(made, "new.bak")],
            _ => ["migrate-store", "--from", BenchStore.Engine, "--to", Other, "--target", Path.Combine(made, Engines.FileOf(Other))],
        });
        return await look(data, made);
    }

    private static async Task Whole(string data, params string[] verb)
    {
        if (await Play(data, TimeSpan.MaxValue, [], verb) is not 0 and var code) throw new InvalidOperationException($"{string.Join(' ', verb)}: exit code {code}.");
    }

    private static async Task<int> Play(string data, TimeSpan killed, string[] input, string[] verb)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "SalesBot.Worker"), [.. verb, "--data", data]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        foreach (var line in input) await process.StandardInput.WriteLineAsync(line);
        process.StandardInput.Close();
        if (killed < TimeSpan.MaxValue)
        {
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(killed));
            if (!process.HasExited) process.Kill();
        }

        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Opens the store as the next start does.</summary>
    private static async Task<Held> State(string data)
    {
        await using var host = CompanyHost.Open(new Launch(data, null, null));
        return await host.Store.Read(
            session => new Held(
                session.All(Documents.Reps).Count(), session.All(Documents.Customers).Count(), session.All(Documents.FollowUps).Count(), session.All(Documents.Customers).Count(customer => customer.Contacts.Any(contact => contact.Name == Erased)),
                new Verification(session, host.Rules).Differences().Count()),
            CancellationToken.None);
    }

    /// <summary>Whether what the task makes beside the store is there, and then as whole as the store; null where it makes nothing.</summary>
    private async Task<bool?> Made(string task, string made)
    {
        if (task == "backup")
        {
            if (!File.Exists(Path.Combine(made, "new.bak"))) return false;

            var restored = Path.Combine(made, "restored");
            await Whole(restored, "restore", Path.Combine(made, "new.bak"));
            return await State(restored) == await State(Begun);
        }

        if (task != "migrate") return null;

        var target = Path.Combine(made, Engines.FileOf(Other));
        if (!File.Exists(target)) return false;

        await using var store = Engines.Open(Other, target, TimeProvider.System);
        return await store.Read(session => session.All(Documents.Customers).Count(), CancellationToken.None) == Customers;
    }

    private static string Code(int at) => string.Create(CultureInfo.InvariantCulture, $"IT-ZX-YX-{at:00000}");

    /// <summary>What tells a task's before from its after.</summary>
    private sealed record Held(int People, int Customers, int FollowUps, int Named, int Differences);
}
