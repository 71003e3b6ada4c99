using SalesBot.Bot.Understanding;

namespace SalesBot.Bot.Chat;

/// <summary>One thing people can talk about with the bot, as a table: where we are, what was said, what happens.</summary>
internal interface IDialogue
{
    /// <summary>A pressed button, a reply, or the answer to an open question: asked of every dialogue before <see cref="Answer"/>.</summary>
    /// <returns>Null when it is not for this dialogue.</returns>
    Turn? Resume(Message message);

    /// <summary>A message of its own, in words.</summary>
    /// <param name="request">What the reader that won the message took it for.</param>
    /// <returns>Null when it is not for this dialogue.</returns>
    Turn? Answer(Message message, Request request);
}
