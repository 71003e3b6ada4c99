using SalesBot.Bot.Understanding.Acts;

namespace SalesBot.Bot.Understanding.Judge;

/// <content>The words of what took place apart from those of the rest.</content>
internal ref partial struct Traits
{
    /// <summary>The words of the clauses that tell what took place, and those of the others, for a question about the whole message.</summary>
    /// <param name="told">Whether each clause does what the message is for.</param>
    /// <param name="marks">What the rules know, each a number of its own.</param>
    public static ReadOnlySpan<int> Telling(IReadOnlyList<Clause> clauses, scoped ReadOnlySpan<bool> told, scoped ReadOnlySpan<uint> marks, Span<int> room)
    {
        var traits = new Traits(room);
        Span<Piece> space = stackalloc Piece[MostPieces];
        foreach (var mark in marks)
        {
            traits.Add(Group.Mark, mark);
        }

        for (var at = 0; at < clauses.Count && at < told.Length; at++)
        {
            var pieces = Pieces(clauses[at], space);
            if (!told[at])
            {
                traits.Runs(pieces, Group.Other, 2);
                continue;
            }

            traits.Cues(clauses[at]);
            traits.Senses(clauses[at]);
            traits.Runs(pieces, Group.Runs, 3);
        }

        return traits.Found;
    }
}
