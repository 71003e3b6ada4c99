using System.Net.Sockets;
using System.Text;

namespace SalesBot.Worker;

/// <summary>Tells systemd (Type=notify) when the service can work and when it is about to end. Without systemd it says nothing.</summary>
/// <param name="socket">What NOTIFY_SOCKET says: a path, or a name that begins with @.</param>
internal sealed class Systemd(string? socket) : IHostedLifecycleService
{
    public static Systemd FromEnvironment() => new(Environment.GetEnvironmentVariable("NOTIFY_SOCKET"));

    /// <remarks>After every other service has started: the store is open by now, the port taken.</remarks>
    public Task StartedAsync(CancellationToken cancellationToken) => Tell("READY=1", cancellationToken);

    public Task StoppingAsync(CancellationToken cancellationToken) => Tell("STOPPING=1", cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task Tell(string state, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(socket)) return;

        using var sender = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);

        // A name that begins with @ is one of Linux' abstract sockets, whose addresses begin with a zero.
        await sender.SendToAsync(Encoding.UTF8.GetBytes(state), SocketFlags.None, new UnixDomainSocketEndPoint(socket[0] == '@' ? '\0' + socket[1..] : socket), cancel);
    }
}
