using System.Diagnostics;
using SalesBot.Worker.Tests.Telegram;

namespace SalesBot.Worker.Tests.Crash;

/// <summary>SalesBot in a process of its own, which can be killed at any moment and started again on the same store.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private readonly Process process;

    private WorkerProcess(Process process) => this.process = process;

    public bool HasExited => process.HasExited;

    public int ExitCode => process.ExitCode;

    public int Id => process.Id;

    /// <param name="errors">Gets each line the program writes to standard error.</param>
    public static WorkerProcess Start(string data, FakeBotApi api, Action<string> errors, params (string Key, string Value)[] settings)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "SalesBot.Worker"))
        {
            ArgumentList = { "run", "--data", data },
            Environment =
            {
                ["Telegram__Token"] = FakeBotApi.Token,
                ["Telegram__BaseUrl"] = api.Url,
                ["Web__Urls"] = "http://127.0.0.1:0",
                ["Logging__LogLevel__Default"] = "Warning",
                ["DOTNET_DbgEnableMiniDump"] = "0",
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in settings) start.Environment[key] = value;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } text) errors(text);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new WorkerProcess(process);
    }

    /// <summary>kill -9: no handler runs, nothing is flushed.</summary>
    public async Task Kill()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>What a supervisor sends to stop it: SIGTERM.</summary>
    public async Task Stop(TimeSpan patience)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync();
        await Ended(patience);
    }

    public Task Ended(TimeSpan patience) => process.WaitForExitAsync().WaitAsync(patience);

    public async ValueTask DisposeAsync()
    {
        await Kill();
        process.Dispose();
    }
}
