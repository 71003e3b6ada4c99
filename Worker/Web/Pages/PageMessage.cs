using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Worker.Local;

namespace SalesBot.Worker.Web.Pages;

/// <summary>A look at a page as the chat's answers see it: a message of the viewer's that says nothing.</summary>
internal static class PageMessage
{
    private static readonly Reader Reader = new(Subjects.Readers);

    public static Message Of(IReadSession session, Viewer viewer, CustomerNames names)
    {
        var chat = LocalMessenger.ChatOf(viewer.Person.Id.Value);
        var update = new ChatUpdate { Id = "", Chat = chat, Person = chat, At = viewer.Now };
        return new Message(viewer.Rules, names, Reader, session, viewer.Person, update, new Conversation(chat), viewer.Now);
    }
}
