using System.Globalization;
using System.Security.Cryptography;

namespace SalesBot.Bot.Store;

/// <summary>Ordered unique ids: the instant, a count within the process, and a little chance so that two processes never meet.</summary>
public static class Ids
{
    private static int count;

    /// <returns>What every id made from <paramref name="at"/> on is ordinally above, and every earlier one below.</returns>
    public static string From(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"{at.UtcTicks:x15}");

    /// <returns>The instant that an id of <see cref="New"/> was made at.</returns>
    public static DateTimeOffset At(string id) =>
        long.TryParse(id.AsSpan(0, Math.Min(15, id.Length)), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var ticks) && ticks >= 0 && ticks <= DateTimeOffset.MaxValue.Ticks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : DateTimeOffset.MaxValue;

    /// <returns>24 characters, ordinally ordered by <paramref name="now"/>, then by the order of the calls.</returns>
    public static string New(DateTimeOffset now)
    {
        var turn = (uint)Interlocked.Increment(ref count) % 0xFFFFF;
        return string.Create(CultureInfo.InvariantCulture, $"{now.UtcTicks:x15}{turn:x5}{RandomNumberGenerator.GetInt32(0x10000):x4}");
    }
}
