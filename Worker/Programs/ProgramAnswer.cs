namespace SalesBot.Worker.Programs;

/// <summary>What a program is told.</summary>
/// <param name="Text">As the chat would say it to the program's person, in their language.</param>
/// <param name="Behind">The records that the figures and names in it rest on, with the messages they came from.</param>
/// <param name="Code">What confirms what is shown; null where nothing is to be confirmed.</param>
/// <param name="Written">It stands in the records now.</param>
public sealed record ProgramAnswer(string Text, IReadOnlyList<ProgramRecord> Behind, string? Code = null, bool Written = false);

/// <param name="Line">The record in a line.</param>
/// <param name="Record">The whole of it with its message; null where its person may know that it counts, and no more.</param>
public sealed record ProgramRecord(string Line, string? Record);
