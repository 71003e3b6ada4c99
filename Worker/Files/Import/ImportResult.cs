using SalesBot.Bot.Store;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Files.Import;

/// <summary>What became of a row.</summary>
internal enum Fate
{
    Created,
    Updated,
    Unchanged,

    /// <summary>Left out by the mode.</summary>
    Skipped,
    Rejected,
}

/// <summary>What an import did, or with a dry run would do.</summary>
internal sealed record ImportResult(FileKind Kind)
{
    /// <summary>More problems than this are counted, and go to the rejects file, but are not all told.</summary>
    public const int MostTold = 100;

    public int Created { get; init; }

    public int Updated { get; init; }

    public int Unchanged { get; init; }

    public int Skipped { get; init; }

    public int Rejected { get; init; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<RowProblem> Problems { get; init; } = [];

    /// <summary>The first few records made or changed, by their names: what a preview shows.</summary>
    public IReadOnlyList<(Fate Fate, string Label)> First { get; init; } = [];

    /// <summary>Headings that no column of the kind has.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>Rows that went in without a cell that could not be read.</summary>
    public int Cut { get; init; }

    /// <summary>Those cells, in the order of the file.</summary>
    public IReadOnlyList<RowProblem> LeftOut { get; init; } = [];

    /// <summary>Lines that are no records, such as totals, with what they say.</summary>
    public IReadOnlyList<(long Line, string Says)> Beside { get; init; } = [];

    /// <summary>Sheets with rows that were not read.</summary>
    public IReadOnlyList<string> OtherSheets { get; init; } = [];

    /// <summary>Why the whole file was refused: nothing was written.</summary>
    public UnreadableTableException? Refused { get; init; }

    /// <summary>The audit entry; null when nothing was written.</summary>
    public string? Change { get; init; }

    public int Rows => Created + Updated + Unchanged + Skipped + Rejected;

    public bool IsClean => Refused is null && Rejected + Cut == 0;
}
