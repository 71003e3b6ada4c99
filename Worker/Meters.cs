using System.Diagnostics.Metrics;

namespace SalesBot.Worker;

/// <summary>What the program counts, for whoever listens: the Prometheus page does, and any other listener of the meter "SalesBot" may.</summary>
internal static class Meters
{
    public const string Name = "SalesBot";

    private static readonly Meter Meter = new(Name);

    public static Counter<long> Taken { get; } = Meter.CreateCounter<long>("salesbot.updates.taken", "updates", "New updates kept in the inbox.");

    public static Counter<long> Handled { get; } = Meter.CreateCounter<long>("salesbot.updates.handled", "updates", "Updates handled, their answers queued.");

    public static Counter<long> Failures { get; } = Meter.CreateCounter<long>("salesbot.updates.failures", "tries", "Tries to handle an update that ended in an error.");

    public static Counter<long> SetAside { get; } = Meter.CreateCounter<long>("salesbot.updates.set_aside", "updates", "Updates set aside after too many tries.");

    public static Counter<long> Held { get; } = Meter.CreateCounter<long>("salesbot.updates.held", "updates", "Updates put off because their person sends too many.");

    /// <summary>Tagged with the outcome: sent, again (tried again later), unknown, failed.</summary>
    public static Counter<long> Attempts { get; } = Meter.CreateCounter<long>("salesbot.messages.attempts", "attempts", "Attempts to send, by what became of the message.");

    public static Counter<long> Conflicts { get; } = Meter.CreateCounter<long>("salesbot.polls.conflicts", "polls", "Polls refused because another program polls (409).");

    public static Histogram<double> SendTime { get; } = Meter.CreateHistogram<double>("salesbot.messages.send_time", "s", "From a send's start to its answer.");

    public static Histogram<double> HandleTime { get; } = Meter.CreateHistogram<double>("salesbot.updates.handle_time", "s", "From an update's turn to its commit.");
}
