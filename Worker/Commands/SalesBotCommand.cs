using System.CommandLine;
using Microsoft.Extensions.Options;
using SalesBot.Bot.Store;
using SalesBot.Worker.Hosting;

namespace SalesBot.Worker.Commands;

/// <summary>The command line: a verb each, and the options launchOptions.</summary>
internal static class SalesBotCommand
{
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> Run(IReadOnlyList<string> args)
    {
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        var parsed = Tree().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync($"{parsed.Errors[0].Message} Try: salesbot {(parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ")}--help");
            return ExitCode.WrongCommandLine;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(10) });
        }
        catch (Exception ended) when (ExitCode.Of(ended) is var (code, says))
        {
            if (says is not null)
            {
                await Console.Error.WriteLineAsync(says);
            }

            return code;
        }
    }

    private static RootCommand Tree()
    {
        var launchOptions = new LaunchOptions();
        var root = new RootCommand("SalesBot: log customer contacts in chat, get reminded, ask for the month.")
        {
            RunVerb.Command(launchOptions),
            DemoVerb.Command(launchOptions),
            ChatVerb.Command(launchOptions),
            UnderstandCommand.Command(launchOptions),
            ImportCommand.Command(launchOptions),
            ExportCommand.Command(launchOptions),
            InviteVerb.Command(launchOptions),
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
