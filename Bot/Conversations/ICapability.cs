namespace SalesBot.Bot.Conversations;

/// <summary>One thing people can talk about with the bot, as a table: where we are, what was said, what happens.</summary>
internal interface ICapability
{
    /// <returns>Null when the message is not for this capability.</returns>
    Turn? Answer(Talk talk);
}
