namespace SalesBot.Bot.Understanding.Judge;

/// <summary>How likely it is that a record is right in everything, by its signs.</summary>
/// <param name="Weights">One for each <see cref="Sign"/>.</param>
internal sealed record Assurance(float[] Weights)
{
    /// <summary>As if each choice said nothing of the others.</summary>
    public static readonly Assurance Plain = new([.. Enum.GetValues<Sign>().Select(sign => sign is Sign.Act or Sign.Method or Sign.Stage or Sign.When or Sign.Sum ? 1f : 0)]);

    public double Of(ReadOnlySpan<float> signs)
    {
        var sum = 0.0;
        for (var at = 0; at < Weights.Length; at++)
        {
            sum += Weights[at] * signs[at];
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
