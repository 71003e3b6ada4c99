namespace SalesBot.Bot.Chat;

/// <summary>A dialogue that reads a message by what the talk so far has made: open steps, entries of the last lines, colleagues who were asked for something. It is asked before the readers' bids are weighed.</summary>
internal interface IFromTalk
{
    /// <returns>Null where the talk makes nothing of it.</returns>
    Turn? FromTalk(Message message);
}
