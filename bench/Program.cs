using SalesBot.Bench;

switch (args)
{
    case ["report"]: await ReportBench.Run(Console.Out); return 0;
    case ["messages"]: await MessagesBench.Run(Console.Out); return 0;
    case ["startup"]: await StartupBench.Run(Console.Out); return 0;
    case ["simulate"]: return await SimulateBench.Run(Console.Out) ? 0 : 1;
    case ["understand"]: UnderstandBench.Run(Console.Out); return 0;
    default:
        await Console.Error.WriteLineAsync("Which benchmark? One of: messages, report, simulate, startup, understand");
        return 2;
}
