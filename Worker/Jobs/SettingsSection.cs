using Microsoft.Extensions.Options;

namespace SalesBot.Worker.Jobs;

/// <summary>Binds a section of the settings; what cannot be read or may not be stops the start with one line: key, value, what is allowed.</summary>
internal static class SettingsSection
{
    extension(IServiceCollection services)
    {
        /// <param name="problems">One sentence per value that may not be, naming its key, the value and what is allowed.</param>
        public IServiceCollection AddSettings<T>(string section, Func<T, IEnumerable<string>> problems)
            where T : class
        {
            services.AddSingleton<IValidateOptions<T>>(new Check<T>(problems));
            services.AddOptions<T>()
                .Configure<IConfiguration>((options, configuration) => Bind(options, configuration.GetSection(section)))
                .ValidateOnStart();
            return services;
        }
    }

    private static void Bind<T>(T options, IConfigurationSection section)
        where T : class
    {
        try
        {
            section.Bind(options, binder => binder.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException unreadable)
        {
            throw new OptionsValidationException(section.Path, typeof(T), [Explain<T>(unreadable, section)]);
        }
    }

    private static string Explain<T>(InvalidOperationException unreadable, IConfigurationSection section)
    {
        var type = unreadable.InnerException is null ? null : unreadable.Message.Split('\'').ElementAtOrDefault(5);
        if (type is null)
        {
            var unknown = unreadable.Message.Split('\'').ElementAtOrDefault(3) ?? section.Path;
            return $"{section.Path}:{unknown} is no setting. Known: {string.Join(", ", typeof(T).GetProperties().Where(property => property.CanWrite).Select(property => property.Name))}.";
        }

        var parts = unreadable.Message.Split('\'');
        return $"{parts[3]} \"{parts[1]}\" cannot be read; it is {Form(type)}.";
    }

    private static string Form(string type) => type switch
    {
        "System.TimeOnly" => "a time of day such as 08:30",
        "System.TimeSpan" => "a length of time such as 00:30:00",
        "System.Int32" => "a whole number",
        "System.Decimal" => "a number such as 1.2",
        _ => "of another form",
    };

    private sealed class Check<T>(Func<T, IEnumerable<string>> problems) : IValidateOptions<T>
        where T : class
    {
        public ValidateOptionsResult Validate(string? name, T options) =>
            problems(options).ToList() is { Count: > 0 } found ? ValidateOptionsResult.Fail(found) : ValidateOptionsResult.Success;
    }
}
