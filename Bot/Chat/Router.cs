using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Chat;

/// <summary>Who answers a message: first whoever left open what it answers, else the subject whose reader bade most for it.</summary>
internal sealed class Router(IReadOnlyList<IDialogue> dialogues, Doors doors)
{
    public Turn Answer(Message message)
    {
        if (message.Update.Pressed is not null && message.Press is null)
        {
            return Turn.Say(Draft.Plain(message.Words["Press.Gone"])) with { Next = message.Step };
        }

        return dialogues.Select(dialogue => dialogue.Resume(message)).FirstOrDefault(turn => turn is not null) is { } resumed ? resumed with { Settles = true }
            : message.Press is not null ? Turn.Say(Draft.Plain(message.Words["Press.Late"]))
            : FromConversation(message) ?? InWords(message)?.Turn ?? Unread(message);
    }

    /// <summary>Whether anybody has an answer to it.</summary>
    public bool Knows(Message message) => dialogues.Any(dialogue => dialogue.Resume(message) is not null) || FromConversation(message) is not null || InWords(message) is not null;

    /// <summary>Whether the press of a button that is shown still does something.</summary>
    public bool Takes(Message pressed) => dialogues.Any(dialogue => dialogue.Resume(pressed) is not null);

    /// <summary>What only the talk so far makes sense of.</summary>
    private Turn? FromConversation(Message message) =>
        dialogues.OfType<IFromConversation>().Where(dialogue => !dialogue.Yields(message, message.Said.Chosen.Best)).Select(dialogue => dialogue.FromConversation(message)).FirstOrDefault(turn => turn is not null);

    /// <returns>The answer to a message of its own, and whose it is; null where the winner of the message asks for none.</returns>
    public (IDialogue By, Turn Turn)? InWords(Message message)
    {
        var request = message.Said.Chosen.Best.Request;
        foreach (var dialogue in dialogues)
        {
            if (dialogue.Answer(message, request) is { } turn)
            {
                return (dialogue, turn);
            }
        }

        return null;
    }

    /// <summary>A greeting gets one back, other small talk a hint, and what is asked for and nobody can do is said so; nothing of it is kept.</summary>
    private Turn Unread(Message message) =>
        Turn.Say(PoliteRequest.In(message.Text) ? Unanswered.Say(message) : message.Reading.Intent is Intent.Chitchat ? doors.SmallTalk(message) : doors.NotUnderstood(message)) with { Next = message.Step };
}
