using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Chat;

/// <summary>What subjects do where none of them is asked yet, or none has answered.</summary>
/// <param name="Stranger">What somebody who is not on the team is told; a code lets them in.</param>
/// <param name="Took">Notes the files that came with a message.</param>
/// <param name="Refused">Why a file was not taken.</param>
/// <param name="InGroup">What may be said in a group; null for what is not for it. The group is null where it belongs to no team.</param>
/// <param name="SmallTalk">To a greeting or the like.</param>
/// <param name="NotUnderstood">To what nobody made anything of.</param>
internal sealed record Doors(
    Func<IWriteSession, ChatUpdate, DateTimeOffset, Draft> Stranger,
    Func<IWriteSession, Rep, ChatUpdate, TakenFrom, Sent> Took,
    Func<RefusedFile, Message, Draft> Refused,
    Func<Message, TeamGroup?, Turn?> InGroup,
    Func<Message, Draft> SmallTalk,
    Func<Message, Draft> NotUnderstood);

/// <summary>How a message came by its files.</summary>
/// <param name="Source">The message: an edit of it brings the same files.</param>
/// <param name="Transcribes">A voice note without words waits for its text.</param>
/// <param name="Local">The person's local time.</param>
internal readonly record struct TakenFrom(string Source, bool Transcribes, DateTimeOffset Local);
