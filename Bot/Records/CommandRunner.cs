using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Records;

/// <summary>Carries out commands: checks the person's rights, asks the domain, writes, and keeps what is derived up to date.</summary>
public sealed class CommandRunner(TeamRules rules, CustomerNames directory)
{
    public TeamRules Rules => rules;

    public CustomerNames CustomerNames => directory;

    /// <param name="source">The update or file the command came from, for the audit trail.</param>
    /// <returns>Refused leaves the store as it was.</returns>
    public Result<Done> Decide(SalesCommand command, Rep person, IWriteSession session, string? source, DateTimeOffset now)
    {
        return Run(command, new Work(rules, directory, person, new Changes(session), source, rules.LocalTime(person, now)));
    }

    /// <summary>Carries one command out by itself; what it wrote is one entry of the trail.</summary>
    internal static Result<Done> Run(SalesCommand command, Work work) =>
        command.Carry(work) switch
        {
            Result<Done>.Accepted(var done) => work.Finish(command.GetType().Name, done),
            var refused => refused,
        };
}
