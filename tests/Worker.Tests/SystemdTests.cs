using System.Net.Sockets;
using System.Text;

namespace SalesBot.Worker.Tests;

public sealed class SystemdTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task StartedAndStopping_WithASocket_AreTold(bool isAbstract)
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("systemd is Linux'.");
        var cancel = TestContext.Current.CancellationToken;
        var name = Path.Combine(Path.GetTempPath(), $"salesbot-notify-{Guid.NewGuid():N}");
        using var systemd = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        systemd.Bind(new UnixDomainSocketEndPoint(isAbstract ? '\0' + name : name));
        var service = new Systemd(isAbstract ? '@' + name : name);

        await service.StartedAsync(cancel);
        Assert.Equal("READY=1", await Next());
        await service.StoppingAsync(cancel);
        Assert.Equal("STOPPING=1", await Next());

        File.Delete(name);

        async Task<string> Next()
        {
            var buffer = new byte[64];
            return Encoding.UTF8.GetString(buffer, 0, await systemd.ReceiveAsync(buffer, cancel));
        }
    }

    [Fact]
    public async Task Started_WithoutSystemd_SaysNothing() => await new Systemd(null).StartedAsync(TestContext.Current.CancellationToken);
}
