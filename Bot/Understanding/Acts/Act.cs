namespace SalesBot.Bot.Understanding.Acts;

/// <summary>What one clause does, and what shows it.</summary>
/// <param name="Offset">In UTF-16 units of the original text.</param>
/// <param name="Confidence">0 to 1: how often a clause with this evidence does this.</param>
public sealed record Act(ActKind Kind, int Offset, int Length, double Confidence, IReadOnlyList<ActEvidence> Evidence);

/// <summary>Words that show what a clause does.</summary>
/// <param name="Offset">In UTF-16 units of the original text.</param>
/// <param name="Why">The rule that used them, in a few words.</param>
public readonly record struct ActEvidence(int Offset, int Length, string Why);

public enum ActKind
{
    /// <summary>Nothing to write: small talk, a wish, a condition, gossip.</summary>
    None,

    /// <summary>A contact of the writer's took place.</summary>
    Report,

    /// <summary>A colleague's contact took place.</summary>
    Colleague,

    /// <summary>Tried, and nobody was reached.</summary>
    Attempt,
    Plan,
    Move,
    Cancel,

    /// <summary>Something to know of the customer; no contact.</summary>
    Memo,
    Order,
    Payment,
    Correct,
    Undo,
    Redo,

    /// <summary>A task for a colleague.</summary>
    Tell,

    /// <summary>A field of a customer is set.</summary>
    Change,
    Ask,
}
