using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.SpotChecks;

/// <summary>Keeps what leads thought of their people's records.</summary>
internal static class SpotCheckWork
{
    /// <summary>Only somebody above the author judges, and only within their own scope.</summary>
    public static Result<Done> Judge(Work work, JudgeFollowUp command)
    {
        if (work.Person.Role < Role.Lead)
        {
            return new NotAllowed(Role.Lead);
        }

        if (work.Session.Get(Documents.FollowUps, command.FollowUp) is not { } record
            || work.Session.Get(Documents.Reps, record.Rep.Value) is not { } author
            || author.Id == work.Person.Id || !Access.MaySee(work.Person, author))
        {
            return new CustomerUnknown();
        }

        var before = work.Session.Get(Documents.SpotChecks, SpotCheck.IdOf(record.Id, work.Person.Id));
        var check = new SpotCheck(record.Id, work.Person.Id, work.Now, command.Good ?? before?.Good, command.Comment ?? before?.Comment);
        work.Changes.Put(Documents.SpotChecks, check);
        var customer = work.Session.Get(Documents.Customers, record.Customer.Value)?.Name ?? record.Customer.Value;
        if (command.Comment is { } comment)
        {
            work.Notify(author, language => Draft.Plain(Words.Of("Team", language)["Spot.Notice", work.Person.Name, customer, Phrases.ShortDay(record.Day, language), comment]));
        }

        return new FollowUpJudged(check, author, customer, command.Comment is not null);
    }
}
