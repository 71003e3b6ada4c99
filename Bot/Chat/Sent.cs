using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Chat;

/// <summary>What came with a message: what was taken, and what was not.</summary>
internal sealed record Sent(IReadOnlyList<Attachment> Files, IReadOnlyList<RefusedFile> Refused)
{
    public static Sent Nothing { get; } = new([], []);
}

/// <param name="TooLarge">Else it is of a type that is not taken.</param>
internal sealed record RefusedFile(string Name, bool TooLarge);
