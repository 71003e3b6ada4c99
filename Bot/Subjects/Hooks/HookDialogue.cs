using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Hooks;

/// <summary>/hooks, for admins: which programs are told of changes, how the last message to each fared, a new one, a test, and the end of one.</summary>
internal sealed class HookDialogue : IDialogue
{
    public Turn? Resume(Message message) => message.Press switch
    {
        { Verb: "hook-test", First: { } hook } => Turn.Do(new TestHook(hook)),
        { Verb: "hook-end", First: { } hook } => Turn.Do(new RemoveHook(hook)),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => request is not HookRequest asked ? null
        : asked.Url is { } url ? Turn.Do(new AddHook(url))
        : message.Person.Role != Role.Admin ? Turn.Say(Draft.Plain(Words.Of("Doors", message.Language)["Hook.ForAdmins"]))
        : Turn.Say(List(message));

    private static Draft List(Message message)
    {
        var words = Words.Of("Doors", message.Language);
        var hooks = HookMail.All(message.Session);
        var html = new Html().Add(words["Hook.What"]);
        foreach (var hook in hooks) html.Line("· " + words["Hook.Line", hook.Url, State(message, words, hook)]);
        return Draft.FromHtml(html.Line().Line(words["Hook.HowToAdd"])) with
        {
            Buttons = [.. hooks.Select(hook => (Button[])[new Button(words["Button.HookTest", hook.Host], "hook-test", hook.Id), new Button(words["Button.HookEnd", hook.Host], "hook-end", hook.Id)])],
        };
    }

    private static string State(Message message, Words words, Hook hook) => message.Session.LatestMessagesTo(hook.Chat, 1) is not [var last] ? words["Hook.Nothing"]
        : last.State switch
        {
            OutState.Sent => words["Hook.Arrived", DoorText.Moment(message, last.SentAt ?? last.Created)],
            OutState.Failed => words["Hook.Aside", last.Trouble],
            _ => words["Hook.Waits", last.Trouble ?? "…"],
        };
}
