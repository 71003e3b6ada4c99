namespace SalesBot.Worker.Files.Import;

/// <summary>What is wrong with a row.</summary>
/// <param name="Column">The heading as the file has it; null for the whole row.</param>
/// <param name="Value">The cell.</param>
/// <param name="Accepted">What would do, where that helps.</param>
internal sealed record RowProblem(long Line, string? Column, Trouble What, string? Value = null, string? Accepted = null);
