using SalesBot.Bot.Ports;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Conversations;

/// <summary>Keeps what leads thought of their people's records.</summary>
internal static class SpotDesk
{
    /// <summary>Only somebody above the author judges, and only within their own scope.</summary>
    public static Result<Done> Judge(Desk desk, JudgeFollowUp command)
    {
        if (desk.Person.Role < Role.Lead)
        {
            return new NotAllowed(Role.Lead);
        }

        if (desk.Session.Get(Documents.FollowUps, command.FollowUp) is not { } record
            || desk.Session.Get(Documents.Reps, record.Rep.Value) is not { } author
            || author.Id == desk.Person.Id || !Access.MaySee(desk.Person, author))
        {
            return new CustomerUnknown();
        }

        var before = desk.Session.Get(Documents.SpotChecks, SpotCheck.IdOf(record.Id, desk.Person.Id));
        var check = new SpotCheck(record.Id, desk.Person.Id, desk.Now, command.Good ?? before?.Good, command.Comment ?? before?.Comment);
        desk.Changes.Put(Documents.SpotChecks, check);
        var customer = desk.Session.Get(Documents.Customers, record.Customer.Value)?.Name ?? record.Customer.Value;
        if (command.Comment is { } comment)
        {
            desk.Notify(author, language => Draft.Plain(Words.Of("Team", language)["Spot.Notice", desk.Person.Name, customer, Phrases.ShortDay(record.Day, language), comment]));
        }

        return new FollowUpJudged(check, author, customer, command.Comment is not null);
    }
}
