using System.Text.Json.Serialization;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Hosting.Handing;

/// <summary>A verb as it was typed, handed to the service that has the store. One line of JSON.</summary>
/// <param name="Directory">Where it was typed.</param>
internal sealed record HandedVerb(IReadOnlyList<string> Args, string Directory, bool Watched)
{
    /// <summary>Those that need the store and are done when they are done.</summary>
    public static readonly IReadOnlyList<string> Verbs = ["import", "export", "report", "invite", "hooks", "verify", "backup"];

    /// <summary>In the data folder, for its owner alone.</summary>
    public static string SocketIn(string data) => Path.Combine(data, "salesbot.socket");
}

/// <summary>The store of the running service, for a verb that is carried out there.</summary>
internal sealed record Loan(IStore Store, string Data);

/// <summary>Carries out a verb: its words and where they were typed.</summary>
/// <param name="loan">The service's store; null to open it, or to hand the verb on.</param>
/// <returns>One of <see cref="ExitCode"/>.</returns>
internal delegate Task<int> VerbRunner(IReadOnlyList<string> args, Terminal terminal, Loan? loan, CancellationToken cancel);

/// <summary>What comes back, one line of JSON each: words, how far it is, and at last the exit code.</summary>
internal sealed record VerbNews
{
    public string? Output { get; init; }

    public string? Errors { get; init; }

    public int? Done { get; init; }

    public int? Of { get; init; }

    public int? Exit { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HandedVerb))]
[JsonSerializable(typeof(VerbNews))]
internal sealed partial class HandingJson : JsonSerializerContext;
