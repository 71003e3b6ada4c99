using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using SalesBot.Bot.Store;
using SalesBot.Worker.Web;

namespace SalesBot.Worker.Hosting.Handing;

/// <summary>Carries out the verbs that others hand to this service, because it has the store: over a socket in the data folder that only its owner may use.</summary>
/// <remarks>Not on the sample company: verbs are about the team's own store, which is free then.</remarks>
internal sealed class VerbListener(IStore store, Launch launch, FirstRun first, ILogger<VerbListener> logger) : BackgroundService
{
    private const int Waiting = 16;

    /// <summary>A verb's line is no longer.</summary>
    private const int LongestLine = 1 << 20;

    private readonly string path = HandedVerb.SocketIn(launch.Data);
    private Socket? listening;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!first.IsSample && launch.Verbs is not null) listening = await Listen(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (listening is null) return;

        listening.Dispose();
        File.Delete(path);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (listening is null) return;

        var running = new HashSet<Task>();
        try
        {
            while (true)
            {
                var caller = await listening.AcceptAsync(stoppingToken);
                running.RemoveWhere(task => task.IsCompleted);
                running.Add(Serve(caller, stoppingToken));
            }
        }
        catch (OperationCanceledException)
        {
            // The service ends; so do they.
        }

        await Task.WhenAll(running);
    }

    private async Task<Socket?> Listen(CancellationToken cancel)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            var place = new UnixDomainSocketEndPoint(path);
            if (File.Exists(path))
            {
                using var other = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                try
                {
                    // A worker beside this one, on the same store, does it already.
                    await other.ConnectAsync(place, cancel);
                    socket.Dispose();
                    return null;
                }
                catch (SocketException)
                {
                    File.Delete(path);
                }
            }

            // Nobody can connect before it listens.
            socket.Bind(place);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            socket.Listen(Waiting);
            return socket;
        }
        catch (Exception error) when (error is SocketException or ArgumentOutOfRangeException or IOException or UnauthorizedAccessException)
        {
            logger.VerbsNotHeard(error.Message);
            socket.Dispose();
            return null;
        }
    }

    private async Task Serve(Socket caller, CancellationToken cancel)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await using var stream = new NetworkStream(caller, ownsSocket: true);
        try
        {
            if (await Line(stream, ended.Token) is not { } line || JsonSerializer.Deserialize(line, HandingJson.Default.HandedVerb) is not { } verb) return;

            // Whoever goes away, by Ctrl+C for one, wants no more of it.
            var gone = Task.Run(
                async () =>
                {
                    if (await stream.ReadAsync(new byte[1], ended.Token) == 0) await ended.CancelAsync();
                },
                CancellationToken.None);
            var news = new News(stream);
            var terminal = new Terminal(new NewsWriter(text => news.Tell(new VerbNews { Output = text })), new NewsWriter(text => news.Tell(new VerbNews { Errors = text })), verb.Directory)
            {
                Progress = verb.Watched ? (done, of) => news.Tell(new VerbNews { Done = done, Of = of }) : null,
            };
            var code = await launch.Verbs!(verb.Args, terminal, new Loan(store, launch.Data), ended.Token);
            news.Tell(new VerbNews { Exit = code });
            await ended.CancelAsync();
            await gone.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
        catch (Exception error) when (error is IOException or JsonException or OperationCanceledException or ObjectDisposedException)
        {
            // The caller is gone, or is no caller of ours.
        }
#pragma warning disable CA1031 // A bug in a verb ends the verb, as it would in a process of its own, and not the service.
        catch (Exception error)
#pragma warning restore CA1031
        {
            logger.VerbFailed(error.GetType().Name, error.StackTrace);
        }
    }

    private static async Task<string?> Line(NetworkStream stream, CancellationToken cancel)
    {
        var read = new MemoryStream();
        var buffer = new byte[4096];
        while (read.Length < LongestLine && await stream.ReadAsync(buffer, cancel) is > 0 and var more)
        {
            read.Write(buffer, 0, more);
            if (buffer[more - 1] == '\n') return Encoding.UTF8.GetString(read.ToArray());
        }

        return null;
    }

    /// <summary>One line at a time.</summary>
    private sealed class News(NetworkStream stream)
    {
        private readonly Lock one = new();

        public void Tell(VerbNews news)
        {
            var line = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(news, HandingJson.Default.VerbNews) + "\n");
            lock (one) stream.Write(line);
        }
    }

    private sealed class NewsWriter(Action<string> tell) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => tell(value.ToString());

        public override void Write(string? value)
        {
            if (!string.IsNullOrEmpty(value)) tell(value);
        }

        public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

        public override void WriteLine(string? value) => tell(value + NewLine);
    }
}
