using Microsoft.Extensions.Options;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Hosting;

/// <summary>The exit codes that docs/command-line.md promises, and which ending of a verb gets which.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The data, or a check of it, says no.</summary>
    public const int DataSaysNo = 1;

    public const int WrongCommandLine = 2;

    public const int WrongConfiguration = 3;

    /// <returns>The code, and what to say on the error output; null for a bug, which is nobody's mistake at the keyboard.</returns>
    public static (int Code, string? Says)? Of(Exception ended) => ended switch
    {
        OptionsValidationException wrong => (WrongConfiguration, string.Join(Environment.NewLine, wrong.Failures)),
        ConfigurationException => (WrongConfiguration, ended.Message),
        CommandLineException => (WrongCommandLine, ended.Message),
        StoreException => (DataSaysNo, ended.Message),
        OperationCanceledException => (Done, null),
        _ => null,
    };
}

/// <summary>The command line is wrong: what, and what to do. Exit code 2.</summary>
internal sealed class CommandLineException(string message) : Exception(message);

/// <summary>The configuration is wrong: the key, the bad value and the allowed ones. Exit code 3.</summary>
internal sealed class ConfigurationException(string message) : Exception(message);
