using SalesBot.Bot.Understanding;

namespace SalesBot.Bot.Chat;

/// <summary>A dialogue that reads a message by what the conversation so far has made: open steps, entries of the last lines, colleagues who were asked for something. It is asked before the readers' bids are weighed.</summary>
internal interface IFromConversation
{
    /// <summary>Whether a subject that is sure of the words has them before it.</summary>
    bool Yields(Message message, Bid best) => best.Score >= Bid.Words;

    /// <returns>Null where the conversation makes nothing of it.</returns>
    Turn? FromConversation(Message message);
}
