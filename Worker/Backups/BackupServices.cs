using Microsoft.Extensions.Options;
using SalesBot.Worker.Jobs;

namespace SalesBot.Worker.Backups;

internal static class BackupServices
{
    extension(IServiceCollection services)
    {
        /// <summary>Adds what makes backups, and their settings. Needs a store.</summary>
        public IServiceCollection AddBackups() => services
            .AddSettings<BackupOptions>(BackupOptions.Section, BackupOptions.Problems)
            .AddSingleton(all => all.GetRequiredService<IOptions<BackupOptions>>().Value)
            .AddSingleton<BackupMaker>().AddSingleton<NightlyBackups>();

        /// <summary>Adds the nightly job, for the clock to run. Needs the delivery loops.</summary>
        public IServiceCollection AddNightlyBackup() => services.AddSingleton<BackupPulse>().AddSingleton<BackupJob>();
    }
}
