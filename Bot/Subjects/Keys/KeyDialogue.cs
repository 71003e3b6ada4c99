using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Keys;

/// <summary>/keys: which programs speak for one, a new key, and the end of one.</summary>
internal sealed class KeyDialogue : IDialogue
{
    public Turn? Resume(Message message) => message.Press switch
    {
        { Verb: "key-new", First: "read" or "write" } press => PageAddress.Of(message.Session) is null ? Turn.Say(DoorText.NotSet(message)) : Turn.Do(new MakeKey(press.First == "write")),
        { Verb: "key-end", First: { } key } => Turn.Do(new EndKey(key)),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => request is not KeyRequest ? null
        : PageAddress.Of(message.Session) is null ? Turn.Say(DoorText.NotSet(message))
        : Turn.Say(List(message));

    private static Draft List(Message message)
    {
        var words = Words.Of("Doors", message.Language);
        var keys = AccessKeys.Of(message.Session, message.Person.Id, KeyKind.Program).Where(key => !(key.Expires < message.Now)).ToList();
        var html = new Html().Add(words["Key.What"]);
        foreach (var key in keys)
        {
            html.Line("· " + words[
                key.Writes ? "Key.LineWriting" : "Key.LineReading", DoorText.Moment(message, key.Since), DoorText.Day(message, key.Expires!.Value),
                key.Used is { } used ? DoorText.Moment(message, used) : words["Key.Never"]]);
        }

        return Draft.FromHtml(html) with
        {
            Buttons =
            [
                [new Button(words["Button.KeyReading"], "key-new", "read"), new Button(words["Button.KeyWriting"], "key-new", "write")],
                .. keys.Select(key => (Button[])[new Button(words["Button.KeyEnd", DoorText.Moment(message, key.Since)], "key-end", key.Id)]),
            ],
        };
    }
}
