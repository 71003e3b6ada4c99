using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace SalesBot.Worker.Hosting.Handing;

/// <summary>Hands a verb to the service that has the store, and shows what it says.</summary>
internal static class VerbCaller
{
    /// <returns>Its exit code; null when no service listens in that data folder.</returns>
    public static async Task<int?> Call(string data, IReadOnlyList<string> args, Terminal terminal, CancellationToken cancel)
    {
        var path = HandedVerb.SocketIn(data);
        if (!File.Exists(path)) return null;

        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancel);
        }
        catch (Exception error) when (error is SocketException or ArgumentOutOfRangeException)
        {
            // Left by one that was killed, or somebody else's: then the store says whether it is in use.
            return null;
        }

        var isWatched = terminal.Output == Console.Out && !Console.IsOutputRedirected;
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync(Line(new HandedVerb(args, terminal.Directory ?? Environment.CurrentDirectory, isWatched)), cancel);
        return await Show(stream, terminal, cancel);
    }

    private static async Task<int> Show(NetworkStream stream, Terminal terminal, CancellationToken cancel)
    {
        var hasBar = false;
        try
        {
            using var reader = new StreamReader(stream, Encoding.UTF8);
            while (await reader.ReadLineAsync(cancel) is { } line)
            {
                var news = JsonSerializer.Deserialize(line, HandingJson.Default.VerbNews)!;
                if (hasBar) await terminal.Output.WriteAsync("\r\x1b[K");
                hasBar = news.Of is not null;
                if (hasBar) await terminal.Output.WriteAsync($"{news.Done} / {news.Of}");
                if (news.Output is not null) await terminal.Output.WriteAsync(news.Output);
                if (news.Errors is not null) await terminal.Errors.WriteAsync(news.Errors);
                if (news.Exit is { } code) return code;
            }
        }
        catch (IOException)
        {
            // It ended in the middle.
        }

        await terminal.Errors.WriteLineAsync("The service ended before this was done. See what it kept, with: salesbot verify, and try again.");
        return ExitCode.DataSaysNo;
    }

    private static byte[] Line(HandedVerb verb) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(verb, HandingJson.Default.HandedVerb) + "\n");
}
