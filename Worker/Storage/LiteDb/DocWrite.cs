namespace SalesBot.Worker.Storage.LiteDb;

/// <summary>What became of a document, as long as LiteDB may still hold it as it was.</summary>
/// <param name="Id">As LiteDB holds it.</param>
/// <param name="Doc">Null when it was deleted.</param>
/// <param name="Keys">One for each index of its type, null where it is not in it; none when it was deleted.</param>
internal sealed record DocWrite(string Id, Stored? Doc, IReadOnlyList<string?> Keys)
{
    /// <summary>Whether anybody knows what it says, and so what it is found by.</summary>
    public bool IsRead => Doc is not { IsUnreadable: true };
}
