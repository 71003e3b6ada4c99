using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Files.Import;

/// <summary>What to do with rows whose record is already known, or not yet.</summary>
internal enum ImportMode
{
    /// <summary>New records are made, known ones updated.</summary>
    Upsert,

    /// <summary>Known records are left as they are.</summary>
    Create,

    /// <summary>Rows without a known record are left out.</summary>
    Update,
}

/// <param name="Rules">The team's: time zone, calendar, cadence.</param>
internal sealed record ImportOptions(TeamRules Rules)
{
    public ImportMode Mode { get; init; }

    /// <summary>What headings mean that we do not know.</summary>
    public Mapping Map { get; init; } = Mapping.None;

    /// <summary>Rows of one transaction; the default is about two seconds of writing.</summary>
    public int Batch { get; init; } = 20_000;

    /// <summary>Letters of one transaction's rows: what they become takes many times as much memory.</summary>
    public int Letters { get; init; } = 8 << 20;

    /// <summary>The team begins with what the file brings: see docs/rules.md, running in. Not for records that the bot has had all along.</summary>
    public bool RunsIn { get; init; } = true;

    /// <summary>Counts and checks as the import would, and writes nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Where rejected rows go, with line, column and reason; .xlsx or else CSV. Null for nowhere.</summary>
    public string? Rejects { get; init; }

    /// <summary>Of the reasons in the rejects file.</summary>
    public Language Language { get; init; } = Language.Simplified;

    /// <summary>The file as the audit trail names it.</summary>
    public string? Source { get; init; }

    public RepId? By { get; init; }
}
