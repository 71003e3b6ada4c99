using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Calendars;

/// <param name="Secret">What the address carries, shown once.</param>
/// <param name="Replaces">There was one before.</param>
public sealed record CalendarShared(string Secret, bool Replaces) : Done
{
    /// <summary>An address that was given out is not taken back by bringing an older one to life.</summary>
    internal override bool CanBeUndone => false;

    internal override Draft Say(Message message)
    {
        var words = Words.Of("Doors", message.Language);
        var html = new Html().Add(words["Calendar.Shared"]).Line().Line($"{PageAddress.Of(message.Session)}/calendar/{Secret}.ics").Line().Line(words["Calendar.How"]);
        return Draft.FromHtml(Replaces ? html.Line(words["Calendar.Replaced"]) : html) with { Secret = Secret };
    }
}

public sealed record CalendarHidden : Done
{
    internal override bool CanBeUndone => false;

    internal override Draft Say(Message message) => Draft.Plain(Words.Of("Doors", message.Language)["Calendar.Hidden"]);
}
