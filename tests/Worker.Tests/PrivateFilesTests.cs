using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SalesBot.Worker.Files.Kept;
using SalesBot.Worker.Hosting;

namespace SalesBot.Worker.Tests;

/// <summary>What the program writes, and what it passes on, is nobody else's.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class PrivateFilesTests : IDisposable
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-private-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Everything_TheProgramWrites_IsItsUsersAlone()
    {
        var data = Path.Combine(folder, "data");
        await Run("invite", "--name", "王芳", "--role", "admin", "--data", data);
        await Run("export", "people", "--out", Path.Combine(folder, "out"), "--data", data);
        await Run("backup", "--out", Path.Combine(folder, "copies", "copy"), "--data", data);

        var made = Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).ToList();
        Assert.True(made.Count >= 6, string.Join(' ', made));
        Assert.DoesNotContain(made, path => (File.GetUnixFileMode(path) & Others) != 0);
    }

    [Fact]
    public async Task VoiceCommand_KnowsNothingOfOurSettings()
    {
        string[] passed = ["PATH", "LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE"], shells = ["PWD", "OLDPWD", "SHLVL", "_"];
        var ours = Environment.GetEnvironmentVariables().Keys.Cast<string>().Except(passed).Except(shells).ToList();
        var transcriber = new Transcriber(Options.Create(new VoiceOptions { Command = "/bin/sh -c printenv" }), NullLogger<Transcriber>.Instance);

        var printed = await transcriber.Read(Path.Combine(folder, "x"), Cancel) ?? "";

        Assert.NotEmpty(ours);
        Assert.Contains("PATH=", printed, StringComparison.Ordinal);
        Assert.Empty(printed.Split('\n').Select(line => line.Split('=')[0]).Intersect(ours));
    }

    [Fact]
    public void WorkFolder_AtTheNextStart_IsEmptyAndWithoutBegunFiles()
    {
        var launch = new Launch(folder, null, null);
        var work = new WorkFolder(launch);
        File.WriteAllText(work.NewFile(".csv"), "names");
        Directory.CreateDirectory(KeptFolder.In(folder));
        File.WriteAllText(Path.Combine(KeptFolder.In(folder), "x.partial"), "half");

        work.Clear();

        Assert.Empty(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));
    }

    private static async Task Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "SalesBot.Worker"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync(Cancel);
        await process.StandardOutput.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        Assert.True(process.ExitCode == 0, await errors);
    }
}
