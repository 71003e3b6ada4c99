using SalesBot.Bot.Ports;
using SalesBot.Domain;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Conversations.Reviewing;

/// <summary>Keeps what managers enter for a rep's month.</summary>
internal static class ScoreDesk
{
    public static Result<Done> Set(Desk desk, SetScore command)
    {
        if (desk.Person.Role < Role.Manager)
        {
            return new NotAllowed(Role.Manager);
        }

        if (desk.Session.Get(Documents.Reps, command.Rep.Value) is not { } rep)
        {
            return new HolderUnknown(command.Rep.Value);
        }

        if (command.Satisfaction is < 0 or > 100 || command.Teamwork is < 0 or > 100)
        {
            return new ScoreOutOfRange();
        }

        if (command.Month.From > desk.Today)
        {
            return new MonthNotBegun(command.Month);
        }

        var fresh = new ScoreEntry(command.Month, rep.Id, command.Satisfaction, command.Teamwork);
        var before = desk.Session.Get(Documents.Scores, fresh.Id);
        var entry = before is null ? fresh : fresh.Over(before);
        desk.Changes.Put(Documents.Scores, entry);
        return new ScoreSet(rep, entry);
    }
}
