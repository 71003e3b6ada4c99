using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace SalesBot.Worker.Web;

/// <summary>Tries the addresses before anything starts: a busy one is then told in one line and nothing else.</summary>
internal static class PortCheck
{
    /// <returns>Why the first that cannot be listened at cannot; null when all can.</returns>
    public static (string Url, string Why)? FirstBusy(WebOptions options)
    {
        foreach (var url in options.All)
        {
            var address = BindingAddress.Parse(url);
            if (address.Port == 0 || address.IsUnixPipe) continue;

            try
            {
                using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(Where(address.Host), address.Port));
                socket.Listen();
            }
            catch (SocketException busy)
            {
                return (url, busy.Message);
            }
        }

        return null;
    }

    private static IPAddress Where(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
        : IPAddress.TryParse(host.Trim('[', ']'), out var address) ? address
        : IPAddress.IPv6Any;
}
