using System.CommandLine;
using SalesBot.Bot.Store;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Hosting.Handing;

namespace SalesBot.Worker.Commands;

/// <summary>The command line: a verb each, and the options launchOptions.</summary>
internal static class SalesBotCommand
{
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static Task<int> Run(IReadOnlyList<string> args)
    {
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        return Run(args, Terminal.Own, loan: null, CancellationToken.None);
    }

    /// <param name="terminal">Where it was typed.</param>
    /// <param name="loan">In the service that it was handed to; else a service that has the store is looked for first.</param>
    internal static async Task<int> Run(IReadOnlyList<string> args, Terminal terminal, Loan? loan, CancellationToken cancel)
    {
        var launchOptions = new LaunchOptions(terminal, loan, Run);
        var parsed = Tree(launchOptions).Parse(args);
        var isHanded = HandedVerb.Verbs.Contains(parsed.CommandResult.Command.Name);
        if (parsed.Errors.Count > 0)
        {
            await terminal.Errors.WriteLineAsync($"{parsed.Errors[0].Message} Try: salesbot {(parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ")}--help");
            return ExitCode.WrongCommandLine;
        }

        try
        {
            if (loan is not null && !isHanded) throw new CommandLineException($"{parsed.CommandResult.Command.Name} is not for the service to do.");
            if (await Hand() is { } done) return done;

            var settings = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = loan is null ? TimeSpan.FromSeconds(10) : null, Output = terminal.Output, Error = terminal.Errors };
            try
            {
                return await parsed.InvokeAsync(settings, cancel);
            }
            catch (StoreException error) when (error.IsInUse)
            {
                // By a service that was just starting, it may be.
                if (await Hand() is { } handed) return handed;
                throw;
            }
        }
        catch (Exception ended) when (ExitCode.Of(ended) is var (code, says))
        {
            if (says is not null)
            {
                await terminal.Errors.WriteLineAsync(says);
            }

            return code;
        }

        async Task<int?> Hand() => loan is null && isHanded ? await VerbCaller.Call(launchOptions.Read(parsed).Data, args, terminal, cancel) : null;
    }

    internal static RootCommand Tree(LaunchOptions launchOptions)
    {
        var root = new RootCommand("SalesBot: log customer contacts in chat, get reminded, ask for the month.")
        {
            RunVerb.Command(launchOptions),
            DemoVerb.Command(launchOptions),
            ChatVerb.Command(launchOptions),
            UnderstandCommand.Command(launchOptions),
            ImportCommand.Command(launchOptions),
            ExportCommand.Command(launchOptions),
            InviteVerb.Command(launchOptions),
            McpVerb.Command(launchOptions),
            HooksVerb.Command(launchOptions),
            ReportVerb.Command(launchOptions),
            VerifyVerb.Command(launchOptions),
            BackupVerb.Command(launchOptions),
            RestoreVerb.Command(launchOptions),
            MigrateStoreVerb.Command(launchOptions),
        };
        launchOptions.AddTo(root);
        root.SetAction((parsed, cancel) => RunVerb.Run(launchOptions.Read(parsed), cancel));

        return root;
    }
}
