using SalesBot.Bot.Records;

namespace SalesBot.Worker.Programs;

/// <summary>What a program wants said or done for its person.</summary>
/// <param name="Text">In words, as its person would write them; kept as the message that the records came from.</param>
internal sealed record ProgramDeed(string Text)
{
    /// <summary>A command rather than what the words say.</summary>
    public SalesCommand? Command { get; init; }
}
