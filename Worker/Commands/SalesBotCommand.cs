using System.CommandLine;
using Microsoft.Extensions.Options;
using SalesBot.Bot.Store;
using SalesBot.Worker.Commands.Handing;

namespace SalesBot.Worker.Commands;

/// <summary>The command line: a verb each, the options everywhere, and the exit codes that docs/command-line.md promises.</summary>
internal static class SalesBotCommand
{
    public const int Done = 0;

    /// <summary>The data, or a check of it, says no.</summary>
    public const int DataSaysNo = 1;

    public const int WrongCommandLine = 2;

    public const int WrongConfiguration = 3;

    public static Task<int> Run(IReadOnlyList<string> args)
    {
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        return Run(args, Terminal.Own, loan: null, CancellationToken.None);
    }

    /// <param name="terminal">Where it was typed.</param>
    /// <param name="loan">In the service that it was handed to; else a service that has the store is looked for first.</param>
    internal static async Task<int> Run(IReadOnlyList<string> args, Terminal terminal, Loan? loan, CancellationToken cancel)
    {
        var everywhere = new Everywhere(terminal, loan);
        var parsed = Tree(everywhere).Parse(args);
        var isHanded = HandedVerb.Verbs.Contains(parsed.CommandResult.Command.Name);
        if (parsed.Errors.Count > 0)
        {
            await terminal.Errors.WriteLineAsync($"{parsed.Errors[0].Message} Try: salesbot {(parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ")}--help");
            return WrongCommandLine;
        }

        try
        {
            if (loan is not null && !isHanded) throw new CommandLineException($"{parsed.CommandResult.Command.Name} is not for the service to do.");
            if (loan is null && isHanded && await VerbCaller.Call(everywhere.Read(parsed).Data, args, terminal, cancel) is { } code) return code;

            var settings = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = loan is null ? TimeSpan.FromSeconds(10) : null, Output = terminal.Output, Error = terminal.Errors };
            return await parsed.InvokeAsync(settings, cancel);
        }
        catch (OptionsValidationException wrong)
        {
            await terminal.Errors.WriteLineAsync(string.Join(Environment.NewLine, wrong.Failures));
            return WrongConfiguration;
        }
        catch (CommandLineException wrong)
        {
            await terminal.Errors.WriteLineAsync(wrong.Message);
            return WrongCommandLine;
        }
        catch (ConfigurationException wrong)
        {
            await terminal.Errors.WriteLineAsync(wrong.Message);
            return WrongConfiguration;
        }
        catch (StoreException wrong)
        {
            await terminal.Errors.WriteLineAsync(wrong.Message);
            return DataSaysNo;
        }
        catch (OperationCanceledException)
        {
            return Done;
        }
    }

    private static RootCommand Tree(Everywhere everywhere)
    {
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
