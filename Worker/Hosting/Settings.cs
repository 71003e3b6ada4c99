using SalesBot.Worker.Storage;

namespace SalesBot.Worker.Hosting;

/// <summary>appsettings.json beside the program, then one in the data folder, then environment variables, then the command line.</summary>
internal static class Settings
{
    /// <summary>Every section that some part of the program reads.</summary>
    private static readonly string[] Sections = [.. Messengers.Sections, "Storage", "Backup", "Keep", "Web", "Hooks", "Team", "Cadence", "Push", "Score", "Rfm", "Forecast", "Pipeline", "Voice", "Logging"];

    /// <exception cref="ConfigurationException">A file is not valid JSON, or has a section that nobody reads.</exception>
    public static IConfigurationRoot Load(Launch launch)
    {
        try
        {
            string[] files = [Path.Combine(AppContext.BaseDirectory, "appsettings.json"), Path.Combine(launch.Data, "appsettings.json")];
            foreach (var file in files)
            {
                Known(file);
            }

            var settings = new ConfigurationBuilder()
                .AddJsonFile(files[0], optional: false)
                .AddJsonFile(files[1], optional: true)
                .AddEnvironmentVariables()
                .AddSecrets()
                .AddInMemoryCollection([new("Storage:Directory", launch.Data)])
                .Build();
            if (launch.IsThrowaway) KeepInFolder(settings);
            KnownLevels(settings.GetSection("Logging"));
            return settings;
        }
        catch (InvalidDataException wrong)
        {
            throw new ConfigurationException($"{wrong.Message} {wrong.InnerException?.Message} Correct the file, or delete it to run with the defaults.");
        }
    }

    /// <summary>
    /// Files that hold one setting each, named like its environment variable (Telegram__Token): a credential of systemd, a secret of a container. So a token need
    /// stand neither in the environment nor in a settings file.
    /// </summary>
    private static IConfigurationBuilder AddSecrets(this IConfigurationBuilder builder)
    {
        foreach (var folder in new[] { Environment.GetEnvironmentVariable("CREDENTIALS_DIRECTORY"), "/run/secrets" }.Where(Directory.Exists))
        {
            builder.AddKeyPerFile(source =>
            {
                source.FileProvider = new Microsoft.Extensions.FileProviders.PhysicalFileProvider(folder!);
                source.Optional = true;
                source.IgnoreCondition = name => !Sections.Any(section => name.StartsWith(section + "__", StringComparison.OrdinalIgnoreCase));
            });
        }

        return builder;
    }

    extension(IConfiguration settings)
    {
        /// <summary>Whether the records lie where other workers may have them, too.</summary>
        public bool IsShared => settings["Storage:Provider"] == Engines.Postgres;
    }

    /// <summary>In a file of the data folder, never on a server that others share.</summary>
    public static void KeepInFolder(IConfiguration settings, string? file = null)
    {
        if (settings["Storage:Provider"] == Engines.Postgres) settings["Storage:Provider"] = Engines.LiteDb;
        settings["Storage:Connection"] = file is null ? null : file + Path.GetExtension(Engines.FileOf(settings["Storage:Provider"] ?? Engines.LiteDb));
    }

    /// <summary>The logger would take a level it does not know for an error of its own, much later.</summary>
    private static void KnownLevels(IConfigurationSection logging)
    {
        foreach (var (key, value) in logging.AsEnumerable().Where(pair => pair.Key.Contains(":LogLevel:", StringComparison.OrdinalIgnoreCase) && pair.Value is not null))
        {
            if (!Enum.TryParse<LogLevel>(value, ignoreCase: true, out var level) || !Enum.IsDefined(level))
            {
                throw new ConfigurationException($"{key} \"{value}\" is no level; allowed: {string.Join(", ", Enum.GetNames<LogLevel>())}.");
            }
        }
    }

    /// <summary>The environment holds what other programs read; a file of ours holds only our sections, so that a misspelt one is noticed.</summary>
    private static void Known(string file)
    {
        foreach (var section in new ConfigurationBuilder().AddJsonFile(file, optional: true).Build().GetChildren())
        {
            if (!Sections.Contains(section.Key, StringComparer.OrdinalIgnoreCase))
            {
                throw new ConfigurationException($"{file}: \"{section.Key}\" is no section. Known: {string.Join(", ", Sections)}.");
            }
        }
    }

    /// <summary>The team's zone, needed before the host stands: the clock is read in it.</summary>
    /// <exception cref="ConfigurationException">The zone is not known here.</exception>
    public static TimeZoneInfo Zone(Launch launch)
    {
        var id = Load(launch)["Team:TimeZone"] ?? "Asia/Shanghai";
        return TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
            ? zone
            : throw new ConfigurationException($"Team:TimeZone \"{id}\" is not known here; allowed: IANA ids such as Asia/Shanghai or Europe/Berlin.");
    }
}
