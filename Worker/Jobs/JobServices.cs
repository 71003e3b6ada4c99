using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Quartz;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Pushes;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Performance;
using SalesBot.Worker.Delivery;
using SalesBot.Worker.Files.Kept;

namespace SalesBot.Worker.Jobs;

internal static class JobServices
{
    extension(IServiceCollection services)
    {
        /// <summary>Adds everything that runs by the clock, and the settings it runs by. Nothing runs until <see cref="AddClock"/>, or a walker, runs it.</summary>
        public IServiceCollection AddJobs()
        {
            services.AddSettings<TeamOptions>(TeamOptions.Section, TeamOptions.Problems)
                .AddSettings<CadenceOptions>(CadenceOptions.Section, CadenceOptions.Problems)
                .AddSettings<PushOptions>(PushOptions.Section, PushOptions.Problems)
                .AddSettings<ForecastOptions>(ForecastOptions.Section, ForecastOptions.Problems)
                .AddSettings<PipelineOptions>(PipelineOptions.Section, PipelineOptions.Problems)
                .AddSettings<ScoreOptions>(ScoreOptions.Section, ScoreOptions.Problems)
                .AddSettings<KeepOptions>(KeepOptions.Section, KeepOptions.Problems)
                .AddSettings<RfmOptions>(RfmOptions.Section, RfmOptions.Problems);
            services.TryAddSingleton(Rules);
            services.TryAddSingleton(Times);
            services.AddSingleton<IPush, Welcome>().AddSingleton<IPush, MorningDigest>().AddSingleton<IPush, AppointmentReminder>()
                .AddSingleton<IPush, HowDidItGo>().AddSingleton<IPush, PlanReminder>().AddSingleton<IPush, ReminderPush>().AddSingleton<IPush, MonthReport>().AddSingleton<IPush, MondayPace>().AddSingleton<IPush, CollectionsDigest>()
                .AddSingleton<IPush, AnomalyAlert>().AddSingleton<IPush, ThresholdReview>().AddSingleton<IPush, GradeReview>().AddSingleton<IPush, EscalationPush>()
                .AddSingleton<IPush, TeamDayPush>().AddSingleton<IPush, FridaySpotCheck>().AddSingleton<IPush, NoticePush>()
                .AddSingleton<IPush, UnreachableNotice>().AddSingleton<IPush, SetAsideNotice>();

            // Last: nudges take what room the others leave in the day's budget.
            services.AddSingleton<IPush, OverdueNudge>();
            services.AddSingleton<PushRound>();
            services.AddSingleton(all => new GroupDay(
                all.GetRequiredService<IStore>(), all.GetRequiredService<TeamRules>(), all.GetRequiredService<PushTimes>(), all.GetServices<IPush>().OfType<TeamDayPush>().Single()));
            services.TryAddSingleton<OutboxSignal>();
            services.TryAddSingleton<IDayLists>(all => new DayLists(all.GetRequiredService<TeamRules>(), all.GetRequiredService<PushTimes>()));
            foreach (var line in Schedule.All)
            {
                services.AddSingleton(line.Job);
            }

            return services;
        }

        /// <summary>Lets Quartz run the schedule while the host runs.</summary>
        public IServiceCollection AddClock() => services
            .AddQuartz(quartz =>
            {
                foreach (var line in Schedule.All.Concat(Schedule.Upkeep))
                {
                    quartz.AddJob(typeof(QuartzJob<>).MakeGenericType(line.Job), job => job.WithIdentity(line.Name));
                    // A tick missed while the worker was down or busy is made good by one, not by all of them.
                    quartz.AddTrigger<IJob>((all, trigger) => trigger.ForJob(line.Name).WithIdentity(line.Name).WithSchedule(
                        CronScheduleBuilder.Create(line.Cron).InTimeZone(all.GetRequiredService<IOptions<TeamOptions>>().Value.Zone())
                            .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)));
                }
            })
            .AddQuartzHostedService(quartz => quartz.WaitForJobsToComplete = true)
            .AddSingleton<SchedulePulse>().AddSingleton<RecordsJob>().AddSingleton<KeepingJob>()
            .AddHostedService<PlansAtStart>()
            .AddHostedService<ClockWatch>();

        /// <summary>Puts the service on a simulated clock, with a walker through the same schedule.</summary>
        public IServiceCollection AddSimulatedClock(DateTimeOffset start, TimeZoneInfo zone) => services.AddSimulatedClock(new SimulatedClock(start, zone));

        /// <summary>The same on a clock that outlives the service, as through a restart.</summary>
        public IServiceCollection AddSimulatedClock(SimulatedClock clock) => services
            .AddSingleton(clock).AddSingleton<TimeProvider>(clock).AddSingleton(all => new ScheduleWalker(
                clock, Schedule.All, job => (IClockwork)all.GetRequiredService(job), all.GetRequiredService<IOptions<TeamOptions>>().Value.Zone()));
    }

    private static PushTimes Times(IServiceProvider all) => all.GetRequiredService<IOptions<PushOptions>>().Value
        .Times(new Escalation(all.GetRequiredService<IOptions<CadenceOptions>>().Value.Escalation.Over(Escalation.Default.After)));

    private static TeamRules Rules(IServiceProvider all)
    {
        var team = all.GetRequiredService<IOptions<TeamOptions>>().Value;
        var calendar = team.WorkingDays();
        var cadence = new CadencePolicy(all.GetRequiredService<IOptions<CadenceOptions>>().Value.Rules());
        return new TeamRules(
            cadence,
            (session, rep) => PersonCalendar.CalendarOf(session, rep, calendar),
            team.Zone(),
            team.Currency,
            Money.Of(team.LargeAmount))
        {
            DutyOf = (session, rep) => PersonCalendar.DutyOf(session, rep, calendar),
            Figures = new ReviewRules
            {
                Cadence = cadence,
                Calendar = calendar,
                ScoreCap = all.GetRequiredService<IOptions<ScoreOptions>>().Value.Cap,
                Rfm = all.GetRequiredService<IOptions<RfmOptions>>().Value.Thresholds(),
                Forecast = all.GetRequiredService<IOptions<ForecastOptions>>().Value.Rules(),
                Pipeline = all.GetRequiredService<IOptions<PipelineOptions>>().Value.Rules(),
                PaymentDays = team.PaymentDays,
            },
            Transcribes = all.GetService<IOptions<VoiceOptions>>()?.Value.Transcribes ?? false,
            Times = Times(all),
        };
    }
}
