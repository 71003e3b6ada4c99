using System.CommandLine;
using System.Globalization;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Hosting.Handing;

namespace SalesBot.Worker.Hosting;

/// <summary>The options that every verb takes.</summary>
/// <param name="terminal">Where the verb was typed.</param>
/// <param name="loan">The running service's store, for a verb that was handed to it; null for one that opens the store itself.</param>
/// <param name="verbs">How a service carries out verbs that are handed to it.</param>
internal sealed class LaunchOptions(Terminal terminal, Loan? loan, VerbRunner verbs)
{
    private readonly Option<string> data = new("--data") { Description = "Folder of the store and its files.", HelpName = "DIR", Recursive = true, DefaultValueFactory = _ => "data" };

    private readonly Option<string?> language = new("--lang") { Description = "zh-Hans, zh-Hant or en.", HelpName = "LANG", Recursive = true };

    private readonly Option<string?> now = new("--now") { Description = "Starts the clock there, e.g. 2026-03-11T09:00 in the team's zone.", HelpName = "ISO", Recursive = true };

    public void AddTo(Command root)
    {
        root.Add(data);
        root.Add(language);
        root.Add(now);
    }

    /// <exception cref="CommandLineException">A language or an instant that cannot be read.</exception>
    public Launch Read(ParseResult parsed) => new(
        loan?.Data ?? Path.GetFullPath(parsed.GetValue(data)!),
        parsed.GetValue(language) is not { } tag ? null
            : Language.Read(tag) ?? throw new CommandLineException($"--lang {tag}: not a language here. Use zh-Hans, zh-Hant or en."),
        parsed.GetValue(now) is not { } instant ? null
            : DateTimeOffset.TryParse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _) ? instant
            : throw new CommandLineException($"--now {instant}: not a date and time. Use 2026-03-11T09:00 or 2026-03-11T09:00+08:00."))
    {
        Terminal = terminal,
        Lent = loan?.Store,
        Verbs = verbs,
    };
}
