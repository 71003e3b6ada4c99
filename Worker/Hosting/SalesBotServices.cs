using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Domain.Performance;
using SalesBot.Worker.Backups;
using SalesBot.Worker.Delivery;
using SalesBot.Worker.Files;
using SalesBot.Worker.Hooks;
using SalesBot.Worker.Jobs;
using SalesBot.Worker.Local;
using SalesBot.Worker.Programs;
using SalesBot.Worker.Storage;

namespace SalesBot.Worker.Hosting;

internal static class SalesBotServices
{
    extension(IServiceCollection services)
    {
        /// <summary>Adds the product: what remembers, what talks, what runs by the clock and what delivers. Nothing runs by itself yet.</summary>
        /// <param name="clock">A clock moved by hand, or null for the real one.</param>
        public IServiceCollection AddSalesBot(Launch launch, SimulatedClock? clock)
        {
            services.AddSingleton(launch);
            if (clock is null)
            {
                services.TryAddSingleton(TimeProvider.System);
            }
            else
            {
                services.AddSimulatedClock(clock);
            }

            return services.AddStorage().AddBackups().AddConversations().AddJobs().AddDelivery().AddHooks().AddFiles().AddLocalChat().AddPrograms();
        }

        private IServiceCollection AddConversations()
        {
            services.TryAddSingleton<CustomerNames>();
            services.TryAddSingleton<CommandRunner>();
            services.TryAddSingleton<IUpdateHandler, UpdateHandler>();
            services.TryAddSingleton<IReportMessages, ReportMessages>();
            services.TryAddSingleton(all => new Reporter(all.GetRequiredService<ReviewRules>(), all.GetRequiredService<TeamRules>().Currency));
            services.TryAddSingleton(all => all.GetRequiredService<TeamRules>().Figures);
            return services;
        }

        private IServiceCollection AddLocalChat() => services
            .AddSingleton<LocalMessenger>().AddSingleton<IMessenger>(all => all.GetRequiredService<LocalMessenger>());
    }
}
