namespace SalesBot.Bot.Understanding.Judge;

/// <summary>How often the judge is right when it is so sure, by what it got right of voices it had not learnt from; it never falls.</summary>
/// <param name="Steps">At 0, 0.05, … 1.</param>
internal sealed record Truth(float[] Steps)
{
    public const int Count = 21;

    /// <summary>Takes the judge at its word.</summary>
    public static readonly Truth Plain = new([.. Enumerable.Range(0, Count).Select(step => step / (Count - 1f))]);

    public double Of(double sure)
    {
        var place = Math.Clamp(sure, 0, 1) * (Count - 1);
        var below = Math.Min((int)place, Count - 2);
        return Steps[below] + ((Steps[below + 1] - Steps[below]) * (place - below));
    }
}
