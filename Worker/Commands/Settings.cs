using Microsoft.Extensions.Configuration;

namespace SalesBot.Worker.Commands;

/// <summary>appsettings.json beside the program, then one in the data folder, then environment variables, then the command line.</summary>
internal static class Settings
{
    /// <exception cref="ConfigurationException">A file is not valid JSON.</exception>
    public static IConfigurationRoot Load(Launch launch)
    {
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: false)
                .AddJsonFile(Path.Combine(launch.Data, "appsettings.json"), optional: true)
                .AddEnvironmentVariables()
                .AddInMemoryCollection([new("Storage:Directory", launch.Data)])
                .Build();
        }
        catch (InvalidDataException wrong)
        {
            throw new ConfigurationException($"{wrong.Message} {wrong.InnerException?.Message} Correct the file, or delete it to run with the defaults.");
        }
    }

    /// <summary>The team's zone, needed before the house stands: the clock is read in it.</summary>
    /// <exception cref="ConfigurationException">The zone is not known here.</exception>
    public static TimeZoneInfo Zone(Launch launch)
    {
        var id = Load(launch)["Team:TimeZone"] ?? "Asia/Shanghai";
        return TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
            ? zone
            : throw new ConfigurationException($"Team:TimeZone \"{id}\" is not known here; allowed: IANA ids such as Asia/Shanghai or Europe/Berlin.");
    }
}
