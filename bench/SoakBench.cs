using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Tests.Crash;
using SalesBot.Worker.Tests.Telegram;

namespace SalesBot.Bench;

/// <summary>
/// <c>soak [--minutes N]</c>: a process under mixed load, one message in so many milliseconds: contacts, questions, corrections, presses, reports.
/// A line every minute with its memory, handles and file size: they should stay level, the file aside, which grows with the records.
/// </summary>
internal static class SoakBench
{
    private const int Chats = 30;

    private static readonly TimeSpan BetweenMessages = TimeSpan.FromMilliseconds(120);

    public static async Task Run(string[] args, TextWriter output)
    {
        var minutes = BenchArguments.Number(args, "--minutes", 10);
        var folder = Directory.CreateTempSubdirectory("salesbot-bench-").FullName;
        try
        {
            await using (var host = CompanyHost.Open(new Launch(folder, null, null))) await CrashCompany.Found(host, Chats, pushesEach: 0);
            await using var api = await FakeBotApi.Start();
            await using var worker = WorkerProcess.Start(folder, api, Console.Error.WriteLine);
            var begun = Stopwatch.GetTimestamp();
            var (number, minute) = (0, 0);
            while (minute <= minutes)
            {
                Say(api, number++);
                await Task.Delay(BetweenMessages);
                if (Stopwatch.GetElapsedTime(begun).TotalMinutes < minute) continue;

                Write(output, worker, folder, minute++, number);
                if (worker.HasExited) throw new InvalidOperationException($"SalesBot ended with {worker.ExitCode}.");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Say(FakeBotApi api, int number)
    {
        var chat = 1 + (number % Chats);
        var shown = api.Shown(chat);
        switch (number % 10)
        {
            case 3: api.Say(chat, "/today"); break;
            case 5: api.Say(chat, "/kpi"); break;
            case 6: api.Say(chat, "/customer 恒通科技"); break;
            case 7 when shown.LastOrDefault(message => message.Buttons.Count > 0) is { } card: api.Press(card, 0); break;
            case 8: api.Say(chat, "/report month"); break;
            case 9: api.Say(chat, "金额改成 15 万"); break;
            default: api.Say(chat, CrashCompany.Saying(number)); break;
        }
    }

    private static void Write(TextWriter output, WorkerProcess worker, string folder, int minute, int messages)
    {
        using var process = Process.GetProcessById(worker.Id);
        var line = new JsonObject
        {
            ["bench"] = "soak",
            ["case"] = string.Create(CultureInfo.InvariantCulture, $"minute {minute}"),
            ["n"] = messages,
            ["memoryMiB"] = Math.Round(process.WorkingSet64 / 1024.0 / 1024.0, 1),
            ["handles"] = Directory.Exists($"/proc/{worker.Id}/fd") ? Directory.GetFileSystemEntries($"/proc/{worker.Id}/fd").Length : process.HandleCount,
            ["threads"] = process.Threads.Count,
            ["fileMiB"] = Math.Round(new DirectoryInfo(folder).EnumerateFiles("salesbot*").Sum(file => file.Length) / 1024.0 / 1024.0, 1),
        };
        output.WriteLine(line.ToJsonString(JsonSerializerOptions.Default));
        output.Flush();
    }
}
