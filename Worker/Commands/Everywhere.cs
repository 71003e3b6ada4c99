using System.CommandLine;
using System.Globalization;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Commands.Handing;

namespace SalesBot.Worker.Commands;

/// <summary>The options that every verb takes.</summary>
/// <param name="terminal">Where the verb was typed.</param>
/// <param name="loan">The running service's store, for a verb that was handed to it; null for one that opens the store itself.</param>
internal sealed class Everywhere(Terminal terminal, Loan? loan)
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
    };
}

/// <summary>How the program was started.</summary>
/// <param name="Data">The data folder's full path.</param>
/// <param name="Now">As written; without an offset it is in the team's zone.</param>
internal sealed record Launch(string Data, Language? Language, string? Now)
{
    /// <summary>Where the verb was typed.</summary>
    public Terminal Terminal { get; init; } = Terminal.Own;

    /// <summary>The store of the service that carries out the verb; null to open it.</summary>
    public IStore? Lent { get; init; }

    /// <summary>Where the clock starts; null for the real one.</summary>
    public DateTimeOffset? Start(TimeZoneInfo zone)
    {
        if (Now is null)
        {
            return null;
        }

        var read = DateTime.Parse(Now, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        return read.Kind == DateTimeKind.Unspecified
            ? new DateTimeOffset(read, zone.GetUtcOffset(read))
            : DateTimeOffset.Parse(Now, CultureInfo.InvariantCulture);
    }
}
