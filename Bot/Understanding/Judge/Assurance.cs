namespace SalesBot.Bot.Understanding.Judge;

/// <summary>How likely it is that a record is right in everything, by its signs.</summary>
/// <param name="Weights">One for each <see cref="Sign"/> of a contact, then one for each of anything else.</param>
internal sealed record Assurance(float[] Weights)
{
    /// <summary>As if each choice said nothing of the others.</summary>
    public static readonly Assurance Plain = new([.. Enumerable.Repeat(Enum.GetValues<Sign>(), 2).SelectMany(signs => signs).Select(sign => sign is Sign.Act or Sign.Method or Sign.Stage or Sign.When or Sign.Sum ? 1f : 0)]);

    public double Of(Signs signs)
    {
        var sum = 0.0;
        var weights = Weights.AsSpan(signs.OfContact ? 0 : Signs.Count, Signs.Count);
        for (var at = 0; at < weights.Length; at++)
        {
            sum += weights[at] * signs.All[at];
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
