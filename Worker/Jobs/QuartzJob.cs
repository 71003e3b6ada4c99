using Quartz;

namespace SalesBot.Worker.Jobs;

/// <summary>Lets Quartz run a line of the schedule. Failures go out for Quartz to report; the next tick tries again.</summary>
[DisallowConcurrentExecution]
internal sealed class QuartzJob<T>(T work) : IJob
    where T : IClockwork
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel) => await work.Run(cancel);
}
