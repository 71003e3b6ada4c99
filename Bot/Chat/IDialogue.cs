namespace SalesBot.Bot.Chat;

/// <summary>One thing people can talk about with the bot, as a table: where we are, what was said, what happens.</summary>
internal interface IDialogue
{
    /// <summary>A pressed button, a reply, or the answer to an open question: asked of every dialogue before <see cref="Answer"/>.</summary>
    /// <returns>Null when it is not for this dialogue.</returns>
    Turn? Resume(Message message);

    /// <summary>A message of its own, in words.</summary>
    /// <returns>Null when it is not for this dialogue.</returns>
    Turn? Answer(Message message);
}
