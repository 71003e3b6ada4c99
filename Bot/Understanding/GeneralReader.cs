namespace SalesBot.Bot.Understanding;

/// <summary>The general reading bids for every message: its acts and slots are what most subjects live by.</summary>
internal static class GeneralReader
{
    private static readonly Dictionary<string, string> Commands = new(StringComparer.Ordinal)
    {
        ["log"] = "contacts",
        ["undo"] = "contacts",
        ["customer"] = "customers",
        ["new"] = "customers",
        ["stage"] = "customers",
        ["order"] = "orders",
        ["pay"] = "orders",
        ["today"] = "steps",
        ["overdue"] = "steps",
        ["import"] = "import",
        ["delivery"] = "delivery",
    };

    public static Bid Read(Said said)
    {
        var reading = said.Reading;
        return new Bid(SubjectOf(reading), reading, Score(said, reading), [.. Evidence(reading)]);
    }

    /// <summary>What is left to no subject is answered by saying what the bot is for.</summary>
    private static string SubjectOf(Reading reading) => reading switch
    {
        { Command: { } command } => Commands.GetValueOrDefault(command, "help"),
        { Intent: Intent.Log or Intent.Task or Intent.Order or Intent.Payment or Intent.Correct } => "contacts",
        { Intent: Intent.Create } or { Intent: Intent.Update, First.Customer: not null } or { Query.Type: "history" or "contact" or "customer" } => "customers",
        { Query.Type: "todo" or "overdue" } => "steps",
        _ => "help",
    };

    private static double Score(Said said, Reading reading) => reading.Intent switch
    {
        Intent.Command when said.IsSlashed || reading.Command is "start" or "help" or "lang" or "cancel" => Bid.Command,
        Intent.Command => 0.9,
        Intent.Chitchat => 0.1,
        _ => 0.9 * reading.Confidence,
    };

    private static IEnumerable<string> Evidence(Reading reading) => reading.Command is { } command
        ? ["/" + command]
        : reading.Acts.SelectMany(act => act.Evidence).Select(evidence => reading.Text.Substring(evidence.Offset, Math.Min(evidence.Length, reading.Text.Length - evidence.Offset))).Distinct().Take(3);
}
