namespace SalesBot.Worker.Jobs;

/// <summary>
/// Something that runs by the clock: fetches, asks the domain, queues. Safe to run twice, and again after an outage.
/// Quartz runs it in the service, the simulated clock walks it in <c>chat</c>, <c>demo</c> and tests.
/// </summary>
internal interface IClockwork
{
    Task Run(CancellationToken cancel);
}

/// <summary>Something that ticks so often that a simulated clock should pass over the ticks with nothing to do.</summary>
internal interface ISkipsIdleTicks : IClockwork
{
    /// <returns>The next instant after <paramref name="after"/> at which a tick may do something, or later than <paramref name="until"/> when none may.</returns>
    Task<DateTimeOffset> NextUseful(DateTimeOffset after, DateTimeOffset until, CancellationToken cancel);
}
