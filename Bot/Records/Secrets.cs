using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SalesBot.Bot.Records;

/// <summary>What opens a door for whoever has it, and what is kept of it: its hash, which opens nothing.</summary>
internal static class Secrets
{
    /// <returns>256 bits that nobody guesses, as letters that an address can carry.</returns>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
