using SalesBot.Bench;

switch (args)
{
    case ["report"]: await ReportBench.Run(Console.Out); return 0;
    case ["messages"]: await MessagesBench.Run(Console.Out); return 0;
    case ["startup"]: await StartupBench.Run(Console.Out); return 0;
    default:
        await Console.Error.WriteLineAsync("Which benchmark? One of: messages, report, startup");
        return 2;
}
