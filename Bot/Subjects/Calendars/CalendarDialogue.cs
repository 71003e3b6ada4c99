using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Calendars;

/// <summary>/calendar: one's appointments, dues and leave in any calendar program, by an address that is shown once, renewed and taken back.</summary>
internal sealed class CalendarDialogue : IDialogue
{
    public Turn? Resume(Message message) => message.Press switch
    {
        { Verb: "calendar-new" } => Share(message),
        { Verb: "calendar-end" } => Turn.Do(new HideCalendar()),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => request is not CalendarRequest ? null
        : AccessKeys.Of(message.Session, message.Person.Id, KeyKind.Calendar) is [var key, ..] ? Turn.Say(State(message, key))
        : Share(message);

    private static Turn Share(Message message) => PageAddress.Of(message.Session) is null ? Turn.Say(DoorText.NotSet(message)) : Turn.Do(new ShareCalendar());

    private static Draft State(Message message, AccessKey key)
    {
        var words = Words.Of("Doors", message.Language);
        return Draft.Plain(key.Used is { } used ? words["Calendar.Used", DoorText.Moment(message, key.Since), DoorText.Moment(message, used)] : words["Calendar.Unused", DoorText.Moment(message, key.Since)])
            .With(new Button(words["Button.CalendarNew"], "calendar-new"), new Button(words["Button.CalendarEnd"], "calendar-end"));
    }
}
