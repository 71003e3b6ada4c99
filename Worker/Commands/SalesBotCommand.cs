using System.CommandLine;
using Microsoft.Extensions.Options;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Commands;

/// <summary>The command line: a verb each, the options everywhere, and the exit codes that docs/command-line.md promises.</summary>
internal static class SalesBotCommand
{
    public const int Done = 0;

    /// <summary>The data, or a check of it, says no.</summary>
    public const int DataSaysNo = 1;

    public const int WrongCommandLine = 2;

    public const int WrongConfiguration = 3;

    public static async Task<int> Run(IReadOnlyList<string> args)
    {
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        var parsed = Tree().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync($"{parsed.Errors[0].Message} Try: salesbot {(parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ")}--help");
            return WrongCommandLine;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(10) });
        }
        catch (OptionsValidationException wrong)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, wrong.Failures));
            return WrongConfiguration;
        }
        catch (CommandLineException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return WrongCommandLine;
        }
        catch (ConfigurationException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return WrongConfiguration;
        }
        catch (StoreException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return DataSaysNo;
        }
        catch (OperationCanceledException)
        {
            return Done;
        }
    }

    private static RootCommand Tree()
    {
        var everywhere = new Everywhere();
        var root = new RootCommand("SalesBot: log customer contacts in chat, get reminded, ask for the month.")
        {
            RunVerb.Command(everywhere),
            DemoVerb.Command(everywhere),
            ChatVerb.Command(everywhere),
            UnderstandCommand.Command(everywhere),
            ImportCommand.Command(everywhere),
            ExportCommand.Command(everywhere),
            InviteVerb.Command(everywhere),
            ReportVerb.Command(everywhere),
            VerifyVerb.Command(everywhere),
            BackupVerb.Command(everywhere),
            RestoreVerb.Command(everywhere),
            MigrateStoreVerb.Command(everywhere),
        };
        everywhere.AddTo(root);
        root.SetAction((parsed, cancel) => RunVerb.Run(everywhere.Read(parsed), cancel));

        return root;
    }
}

/// <summary>The command line is wrong: what, and what to do. Exit code 2.</summary>
internal sealed class CommandLineException(string message) : Exception(message);

/// <summary>The configuration is wrong: the key, the bad value and the allowed ones. Exit code 3.</summary>
internal sealed class ConfigurationException(string message) : Exception(message);
