using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Understanding;

namespace SalesBot.Bot.Subjects.Pages;

/// <summary>/web: a link to the pages; and the button that signs a device out.</summary>
internal sealed class PageDialogue : IDialogue
{
    public Turn? Resume(Message message) => message.Press is { Verb: "page-out", First: { } open } ? Turn.Do(new ClosePage(open)) : null;

    public Turn? Answer(Message message, Request request) => request is not PageRequest ? null
        : PageAddress.Of(message.Session) is not null ? Turn.Do(new OpenPages())
        : Turn.Say(DoorText.NotSet(message));
}
