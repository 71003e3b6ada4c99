using SalesBot.Worker.Tests.Telegram;

namespace SalesBot.Worker.Tests.Crash;

/// <summary>What goes wrong between SalesBot and the server, by name.</summary>
internal static class Weather
{
    private static readonly string[] Rubbish = ["<html>502</html>", "{", "{\"ok\":true}", "[]", "{\"ok\":false}", "", "{\"ok\":true,\"result\":", "null"];

    /// <summary>Every kind; <c>clear</c> is none, <c>mixed</c> a little of each.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        ["clear", "429-storms", "5xx-before", "5xx-after", "lost-answers", "stalls", "resets", "malformed", "redelivered", "ids-restart", "mixed"];

    /// <summary>What a call meets; the same seed and calls, the same weather.</summary>
    public static Func<ApiCall, Fault?> Of(string kind, FakeBotApi api, int seed)
    {
        var gate = new Lock();
#pragma warning disable CA5394 // Chance that can be repeated, not a secret.
        var chance = new Random(seed);
        return call =>
        {
            lock (gate)
            {
                var named = kind == "mixed" ? Kinds[1 + chance.Next(Kinds.Count - 2)] : kind;
                return Meet(named, call, api, chance);
            }
        };
    }

    private static Fault? Meet(string kind, ApiCall call, FakeBotApi api, Random chance)
    {
        var polls = call.Method == "getUpdates";
        return kind switch
        {
            // A storm of two seconds in every eight: everything sent is refused.
            "429-storms" when !polls && TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() % 8 < 2 => Fault.TooMany(1),
            "5xx-before" when Happens(10) => Fault.Status(502),
            "5xx-after" when !polls && Happens(10) => Fault.Status(502, executes: true),
            "lost-answers" when Happens(5) => Fault.LostAnswer(),
            "stalls" when !polls && Happens(0.4) => Fault.Stall() with { Executes = Happens(50) },
            "resets" when Happens(5) => Fault.Reset(),
            "malformed" when Happens(5) => Fault.Malformed(Rubbish[chance.Next(Rubbish.Length)]) with { Executes = Happens(50) },
            "redelivered" when polls && Happens(30) && api.Redelivery is { Count: > 0 } again => Fault.Malformed($"{{\"ok\":true,\"result\":{again.ToJsonString()}}}"),
            _ => null,
        };

        bool Happens(double percent) => chance.NextDouble() * 100 < percent;
    }
#pragma warning restore CA5394
}
