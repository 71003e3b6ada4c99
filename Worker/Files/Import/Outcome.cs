namespace SalesBot.Worker.Files.Import;

/// <summary>What became of a row.</summary>
/// <param name="Problem">Why it was rejected.</param>
internal readonly record struct Outcome(Fate Fate, RowProblem? Problem = null)
{
    public static Outcome Rejected(RowProblem problem) => new(Fate.Rejected, problem);
}
