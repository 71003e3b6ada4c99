using SalesBot.Bench;
using SalesBot.Bench.Judge;

switch (args)
{
    case ["attack"]: return await AttackBench.Run(Console.Out);
    case ["backup"]: await BackupBench.Run(Console.Out); return 0;
    case ["broadcast"]: await BroadcastBench.Run(Console.Out); return 0;
    case ["crash", .. var rest]: return await CrashBench.Run(rest, Console.Out);
    case ["fuzz", .. var rest]: return await FuzzBench.Run(rest, Console.Out);
    case ["soak", .. var rest]: await SoakBench.Run(rest, Console.Out); return 0;
    case ["play", .. var rest]: return await PlayBench.Run(rest, Console.Out);
    case ["race", .. var rest]: return await RaceBench.Run(rest, Console.Out);
    case ["report"]: await ReportBench.Run(Console.Out); return 0;
    case ["messages"]: await MessagesBench.Run(Console.Out); return 0;
    case ["due"]: await DueBench.Run(Console.Out); return 0;
    case ["import", .. var rest]: await FilesBench.Import(rest, Console.Out); return 0;
    case ["export"]: await FilesBench.Export(Console.Out); return 0;
    case ["startup"]: await StartupBench.Run(Console.Out); return 0;
    case ["simulate"]: return await SimulateBench.Run(Console.Out) ? 0 : 1;
    case ["train-judge", .. var rest]: TrainJudge.Run(rest, Console.Out); return 0;
    case ["web", .. var rest]: await WebBench.Run(rest, Console.Out); return 0;
    case ["year", .. var rest]: await YearBench.Run(rest, Console.Out); return 0;
    case ["understand"]: UnderstandBench.Run(Console.Out); return 0;
    default:
        await Console.Error.WriteLineAsync("Which benchmark? One of: attack, backup, broadcast, crash, due, export, fuzz, import, messages, play, race, report, simulate, soak, startup, train-judge, understand, web, year");
        return 2;
}
