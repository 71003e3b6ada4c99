using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SalesBot.Bot.Telegram;

/// <summary>What Telegram gives a page that it opens itself: who opened it and when, signed with the bot's token.</summary>
/// <param name="Person">As the rest of the bot knows them: <c>tg:NUMBER</c>.</param>
/// <param name="Hash">Its signature, by which one that comes again is known however it is written.</param>
internal sealed record TelegramInitData(string Person, DateTimeOffset At, string Hash)
{
    /// <summary>One that was stolen is of use for so long at most.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    /// <summary>Telegram's clock and ours differ by less.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(1);

    /// <returns>Null for what Telegram did not sign for this bot, and for what is too old, or of a time to come.</returns>
    public static TelegramInitData? Read(string data, string token, DateTimeOffset now)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in data.Split('&'))
        {
            if (field.Split('=', 2) is not [var name, var value] || !fields.TryAdd(Plain(name), Plain(value))) return null;
        }

        if (!fields.Remove("hash", out var hash) || !IsSigned(fields, hash, token)) return null;

        return fields.TryGetValue("auth_date", out var date) && long.TryParse(date, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < int.MaxValue
            && DateTimeOffset.FromUnixTimeSeconds(seconds) is var at && at >= now - Lasts && at <= now + Ahead && fields.TryGetValue("user", out var user) && IdIn(user) is { } id
            ? new TelegramInitData(TelegramChannel.Prefix + id, at, hash)
            : null;
    }

    /// <remarks>As Telegram says: every field but the hash, a line each, in the order of their names; the key is made of the token.</remarks>
    private static bool IsSigned(IEnumerable<KeyValuePair<string, string>> fields, string hash, string token)
    {
        var key = HMACSHA256.HashData("WebAppData"u8, Encoding.UTF8.GetBytes(token));
        var signed = Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Join('\n', fields.Select(field => $"{field.Key}={field.Value}")))));
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(hash), Encoding.UTF8.GetBytes(signed));
    }

    private static string? IdIn(string user)
    {
        try
        {
            using var json = JsonDocument.Parse(user);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number) && number > 0
                ? number.ToString(CultureInfo.InvariantCulture)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Plain(string encoded) => Uri.UnescapeDataString(encoded.Replace('+', ' '));
}
