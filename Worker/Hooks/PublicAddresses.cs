using System.Net;
using System.Net.Sockets;

namespace SalesBot.Worker.Hooks;

/// <summary>Tells what is out in the internet from what only this machine or its network can reach (RFC 6890).</summary>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] Inner =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>The only part of the sixth version's that is given out, less what carries an address of the fourth in it.</summary>
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] Tunnels = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(IPNetwork.Parse)];

    public static bool Holds(IPAddress address) => address.IsIPv4MappedToIPv6 ? Holds(address.MapToIPv4())
        : address.AddressFamily == AddressFamily.InterNetwork ? !Inner.Any(network => network.Contains(address))
        : Global.Contains(address) && !Tunnels.Any(network => network.Contains(address));
}
