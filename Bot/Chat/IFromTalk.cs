using SalesBot.Bot.Understanding;

namespace SalesBot.Bot.Chat;

/// <summary>A dialogue that reads a message by what the talk so far has made: open steps, entries of the last lines, colleagues who were asked for something. It is asked before the readers' bids are weighed.</summary>
internal interface IFromTalk
{
    /// <summary>Whether a subject that is sure of the words has them before it.</summary>
    bool Yields(Message message, Bid best) => best.Score >= Bid.Words;

    /// <returns>Null where the talk makes nothing of it.</returns>
    Turn? FromTalk(Message message);
}
