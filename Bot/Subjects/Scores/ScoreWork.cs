using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Scores;

/// <summary>Keeps what managers enter for a rep's month.</summary>
internal static class ScoreWork
{
    public static Result<Done> Set(Work work, SetScore command)
    {
        if (work.Person.Role < Role.Manager)
        {
            return new NotAllowed(Role.Manager);
        }

        if (work.Session.Get(Documents.Reps, command.Rep.Value) is not { } rep)
        {
            return new HolderUnknown(command.Rep.Value);
        }

        if (command.Satisfaction is < 0 or > 100 || command.Teamwork is < 0 or > 100)
        {
            return new ScoreOutOfRange();
        }

        if (command.Month.From > work.Today)
        {
            return new MonthNotBegun(command.Month);
        }

        var fresh = new ScoreEntry(command.Month, rep.Id, command.Satisfaction, command.Teamwork);
        var before = work.Session.Get(Documents.Scores, fresh.Id);
        var entry = before is null ? fresh : fresh.Over(before);
        work.Changes.Put(Documents.Scores, entry);
        return new ScoreSet(rep, entry);
    }
}
