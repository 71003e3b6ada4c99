using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Pages;

/// <param name="Secret">What the link carries, behind the address's #: there it reaches no server's log, and nobody who looks the address up for a preview.</param>
public sealed record PagesOpened(string Secret) : Done
{
    internal override bool CanBeUndone => false;

    internal override Draft Say(Message message)
    {
        var words = Words.Of("Doors", message.Language);
        return Draft.FromHtml(new Html().Add(words["Page.Link", PageSignIns.LinkLasts.TotalMinutes]).Line().Line($"{PageAddress.Of(message.Session)}/in#{Secret}").Line().Line(words["Page.LinkCare"])) with { Secret = Secret };
    }
}

public sealed record PageClosed(Rep Person, PageSession Session) : Done
{
    internal override bool CanBeUndone => false;

    internal override Draft Say(Message message)
    {
        var device = SignInText.Device(Session.Device, message.Language);
        return Draft.Plain(Person.Id == message.Person.Id ? Words.Of("Doors", message.Language)["Page.Closed", device] : Words.Of("Doors", message.Language)["Page.Out", Person.Name, device]);
    }
}
