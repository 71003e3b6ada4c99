namespace SalesBot.Bot.Understanding.Judge;

/// <summary>What the words of a whole message say for each answer to a question, before it is known what the rules would answer.</summary>
internal sealed record Leaning(Head Head, int[] Sums, int Count)
{
    /// <param name="question">Tells the questions apart.</param>
    /// <param name="ruled">What the rules answer.</param>
    /// <returns>How likely each answer is.</returns>
    public float[] With(uint question, int ruled, Acts.ActKind lead)
    {
        int[] sums = [.. Sums];
        Span<int> picks = stackalloc int[Picks];
        foreach (var pick in Of(question, ruled, lead, picks))
        {
            Head.Add(pick, sums);
        }

        return Head.Likely(sums, Count + Picks);
    }

    public const int Picks = 3;

    /// <summary>The traits that the rules' answer makes.</summary>
    public static ReadOnlySpan<int> Of(uint question, int ruled, Acts.ActKind lead, Span<int> room)
    {
        room[0] = Traits.Picked(question, (uint)ruled);
        room[1] = Traits.Picked(question + 10, ((uint)ruled * 32) + (uint)lead);
        room[2] = Traits.Picked(question + 20, (uint)lead);
        return room[..Picks];
    }
}
