using System.Text.Json.Nodes;

namespace SalesBot.Worker.Tests.Telegram;

/// <summary>A call that came in.</summary>
/// <param name="Below">The path before the token, where the server's address has one.</param>
internal sealed record ApiCall(string Method, JsonObject Body, string Below = "");

/// <summary>A message as the chat shows it.</summary>
internal sealed record FakeMessage(long Chat, long Id, string Method, JsonObject Body)
{
    /// <summary>The text or the caption, with its markup.</summary>
    public string Text => (string?)(Body["text"] ?? Body["caption"]) ?? "";

    public bool IsEdit => Method.StartsWith("edit", StringComparison.Ordinal);

    public IReadOnlyList<IReadOnlyList<(string Label, string Data)>> Buttons =>
        Body["reply_markup"]?["inline_keyboard"] is not JsonArray rows
            ? []
            : [.. rows.Select(row => row!.AsArray().Select(button => ((string)button!["text"]!, (string)button["callback_data"]!)).ToList())];

    public string? FileName => (string?)File?["name"];

    public byte[]? FileBytes => File is null ? null : Convert.FromBase64String((string)File["bytes"]!);

    private JsonNode? File => Body["photo"] ?? Body["document"];

    public bool SameAs(FakeMessage other) => Text == other.Text && JsonNode.DeepEquals(Body["reply_markup"], other.Body["reply_markup"]);
}

/// <summary>What goes wrong with one call.</summary>
internal sealed record Fault
{
    /// <summary>Answered with this error instead; null for none.</summary>
    public int? Code { get; private init; }

    public string Description { get; private init; } = "";

    public int? RetryAfter { get; private init; }

    public long? MigrateTo { get; private init; }

    /// <summary>The method is carried out before the fault.</summary>
    public bool Executes { get; init; }

    /// <summary>The connection breaks before an answer.</summary>
    public bool Breaks { get; private init; }

    /// <summary>Answered with this instead of anything the Bot API says.</summary>
    public string? Raw { get; private init; }

    /// <summary>Nothing happens before this completes.</summary>
    public Task? Gate { get; private init; }

    /// <summary>There is never an answer; the caller must lose its patience.</summary>
    public bool Hangs { get; private init; }

    public static Fault TooMany(int retryAfter) => new() { Code = 429, Description = $"Too Many Requests: retry after {retryAfter}", RetryAfter = retryAfter };

    public static Fault Blocked() => new() { Code = 403, Description = "Forbidden: bot was blocked by the user" };

    public static Fault BadRequest(string description) => new() { Code = 400, Description = $"Bad Request: {description}" };

    public static Fault Moved(long group) => new() { Code = 400, Description = "Bad Request: group chat was upgraded to a supergroup chat", MigrateTo = group };

    public static Fault Status(int code, bool executes = false) => new() { Code = code, Description = "Fault", Executes = executes };

    /// <summary>Carried out, but the answer never comes.</summary>
    public static Fault LostAnswer() => new() { Breaks = true, Executes = true };

    /// <summary>The connection breaks before anything is done.</summary>
    public static Fault Reset() => new() { Breaks = true };

    public static Fault Malformed(string raw = "<html>") => new() { Raw = raw };

    public static Fault Stall() => new() { Hangs = true };

    public static Fault Slow(Task gate) => new() { Gate = gate };
}
