namespace SalesBot.Worker.Files.Import;

/// <summary>A row that could be read, ready to become a record.</summary>
internal abstract record ImportRow(long Line)
{
    /// <summary>What a preview calls it.</summary>
    public abstract string Label { get; }

    /// <summary>Rows that lie together in the store are written together: a big index is then walked once, not hit at random.</summary>
    public virtual string? Shelf => null;

    /// <summary>Writes the record, or finds why it cannot be. May run again after a failed commit.</summary>
    public abstract Outcome Apply(Ledger ledger);
}
