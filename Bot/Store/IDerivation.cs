namespace SalesBot.Bot.Store;

/// <summary>Makes documents of others, in the transaction that changed those. Bodies that share a commit share it too, where theirs are equal.</summary>
public interface IDerivation
{
    /// <summary>What it writes.</summary>
    IReadOnlyList<IDocType> Types { get; }

    /// <param name="ids">All that was handed in, each once, in that order.</param>
    void Run(IWriteSession session, IReadOnlyList<string> ids);
}
