namespace SalesBot.Bot.Conversations;

/// <summary>One thing people can talk about with the bot, as a table: where we are, what was said, what happens.</summary>
internal interface ICapability
{
    /// <summary>A pressed button, a reply, or the answer to an open question: asked of every capability before <see cref="Answer"/>.</summary>
    /// <returns>Null when it is not for this capability.</returns>
    Turn? Resume(Talk talk);

    /// <summary>A message of its own, in words.</summary>
    /// <returns>Null when it is not for this capability.</returns>
    Turn? Answer(Talk talk);
}
