using SalesBot.Bench;

switch (args)
{
    case ["messages"]: await MessagesBench.Run(Console.Out); return 0;
    case ["startup"]: await StartupBench.Run(Console.Out); return 0;
    case ["understand"]: UnderstandBench.Run(Console.Out); return 0;
    default:
        await Console.Error.WriteLineAsync("Which benchmark? One of: messages, startup, understand");
        return 2;
}
