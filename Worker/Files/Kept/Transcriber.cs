using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Options;

namespace SalesBot.Worker.Files.Kept;

/// <summary>Turns a voice note into text by the command of the settings.</summary>
internal sealed class Transcriber(IOptions<VoiceOptions> options, ILogger<Transcriber> logger)
{
    /// <summary>Characters; what a chat message holds.</summary>
    private const int Longest = 4096;

    private static readonly HashSet<string> Passed = ["PATH", "LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE"];

    public bool IsThere => options.Value.Transcribes;

    /// <returns>Null when there is no command, it fails, takes too long or prints nothing.</returns>
    public async Task<string?> Read(string path, CancellationToken cancel)
    {
        if (!IsThere)
        {
            return null;
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timeout.CancelAfter(options.Value.Timeout);
        try
        {
            using var process = Process.Start(Start(path))!;
            try
            {
                process.StandardInput.Close();
                var errors = process.StandardError.ReadToEndAsync(timeout.Token);
                var text = (await Printed(process.StandardOutput, timeout.Token)).Trim();
                await process.WaitForExitAsync(timeout.Token);
                await errors;
                if (process.ExitCode == 0 && text.Length > 0) return text;

                logger.VoiceNotRead(process.ExitCode);
                return null;
            }
            finally
            {
                if (!process.HasExited) process.Kill(entireProcessTree: true);
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            logger.VoiceTooLong(options.Value.Timeout.TotalSeconds);
            return null;
        }
        catch (Exception missing) when (missing is Win32Exception or InvalidOperationException)
        {
            logger.VoiceCommandMissing(missing.Message);
            return null;
        }
    }

    private ProcessStartInfo Start(string path)
    {
        var words = Words(options.Value.Command);
        var start = new ProcessStartInfo(words[0])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        // It needs to find its libraries and to know the language, and has no business with our settings: the token is one of them.
        foreach (var name in start.Environment.Keys.Where(name => !Passed.Contains(name)).ToList()) start.Environment.Remove(name);
        foreach (var word in words.Skip(1)) start.ArgumentList.Add(word.Replace("{file}", path, StringComparison.Ordinal));
        if (!options.Value.Command.Contains("{file}", StringComparison.Ordinal)) start.ArgumentList.Add(path);
        return start;
    }

    /// <summary>By spaces; a part in double quotes is one.</summary>
    private static List<string> Words(string command)
    {
        List<string> words = [];
        foreach (var (part, at) in command.Split('"').Select((part, at) => (part, at)))
        {
            if (at % 2 == 1) words.Add(part);
            else words.AddRange(part.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return words;
    }

    private static async Task<string> Printed(StreamReader output, CancellationToken cancel)
    {
        var text = new StringBuilder();
        var some = new char[1024];
        for (int read; (read = await output.ReadAsync(some, cancel)) > 0;)
        {
            text.Append(some, 0, Math.Min(read, Longest - text.Length));
        }

        return text.ToString();
    }
}
