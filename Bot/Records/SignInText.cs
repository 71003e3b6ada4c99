using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Records;

/// <summary>Where somebody is signed in, and what is said of it there.</summary>
internal static class SignInText
{
    public static string Line(Message message, ChatLink link) => Words.Of("Team", message.Language)["SignIn.Line", Place(link, message.Language), Since(message, link)];

    public static Button Out(Message message, ChatLink link) =>
        new(Words.Of("Team", message.Language)["Button.SignOut", Place(link, message.Language), Since(message, link)], "sign-out", link.Person);

    public static string Since(Message message, ChatLink link) =>
        Phrases.ShortDay(DateOnly.FromDateTime(message.Rules.LocalTime(message.Person, link.Since).DateTime), message.Language);

    public static string Place(ChatLink link, Language language) => ChatChannels.Of(link.Person)?.Title(language) ?? Words.Of("Team", language)["SignIn.Local"];

    public static Draft Elsewhere(Rep person, ChatLink other) => Said(person, "SignIn.Elsewhere", other);

    public static Draft Replaced(Rep person, ChatLink other) => Said(person, "SignIn.Replaced", other);

    public static string PageLine(Message message, PageSession open) => Words.Of("Doors", message.Language)["Page.Line", Device(open.Device, message.Language), DoorText.Moment(message, open.Since), DoorText.Moment(message, open.Seen)];

    public static Button PageOut(Message message, PageSession open) =>
        new(Words.Of("Doors", message.Language)["Button.PageOut", Device(open.Device, message.Language)], "page-out", open.Id);

    public static Draft PageOpened(Rep person, string device, string id)
    {
        var words = Words.Of("Doors", LanguageOf(person));
        var place = Device(device, LanguageOf(person));
        return Draft.Plain(words["Page.Opened", place]).With(new Button(words["Button.PageOut", place], "page-out", id));
    }

    public static Draft PageClosed(Rep person, string device) => Draft.Plain(Words.Of("Doors", LanguageOf(person))["Page.Closed", Device(device, LanguageOf(person))]);

    public static string Device(string device, Language language) => device.Length > 0 ? device : Words.Of("Doors", language)["Page.SomeDevice"];

    public static Draft Farewell(Rep person) => Draft.Plain(Words.Of("Team", LanguageOf(person))["SignOut.Farewell"]);

    private static Draft Said(Rep person, string key, ChatLink other) => Draft.Plain(Words.Of("Team", LanguageOf(person))[key, Place(other, LanguageOf(person))]);

    private static Language LanguageOf(Rep person) => Language.Read(person.Language) ?? Language.Simplified;
}
