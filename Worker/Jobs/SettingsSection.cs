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
            Spelled(typeof(T), section).Bind(options, binder => binder.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException unreadable)
        {
            throw new OptionsValidationException(section.Path, typeof(T), [Explain<T>(unreadable, section)]);
        }
    }

    /// <summary>A list may be one value, as the environment has it: Push__BackOff=1,3,7.</summary>
    private static IConfigurationSection Spelled(Type options, IConfigurationSection section)
    {
        var lists = options.GetProperties().Where(property => property.PropertyType.IsArray && section[property.Name] is { Length: > 0 }).Select(property => property.Name).ToList();
        if (lists.Count == 0)
        {
            return section;
        }

        var others = section.AsEnumerable().Where(pair => pair.Value is not null && !lists.Exists(list => $"{pair.Key}:".StartsWith($"{section.Path}:{list}:", StringComparison.OrdinalIgnoreCase)));
        var parts = lists.SelectMany(list => section[list]!.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries).Select((value, at) => KeyValuePair.Create($"{section.Path}:{list}:{at}", (string?)value)));
        return new ConfigurationBuilder().AddInMemoryCollection(others.Concat(parts)).Build().GetSection(section.Path);
    }

    private static string Explain<T>(InvalidOperationException unreadable, IConfigurationSection section)
    {
        // Of a list only the innermost says which of its values it is.
        while (unreadable.InnerException is InvalidOperationException inner)
        {
            unreadable = inner;
        }

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
