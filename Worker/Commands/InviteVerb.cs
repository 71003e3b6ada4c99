using System.CommandLine;
using System.Security.Cryptography;
using SalesBot.Bot.Conversations;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Commands;

/// <summary><c>invite --name NAME --role ROLE [--team T]</c>: a person of the team and a one-time code for their chat.</summary>
internal static class InviteVerb
{
    /// <summary>Without letters and digits that look alike.</summary>
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static readonly TimeSpan Valid = TimeSpan.FromDays(7);

    public static Command Command(Everywhere everywhere)
    {
        var name = new Option<string>("--name") { Description = "The person's name, as files name them.", Required = true };
        var role = new Option<string>("--role") { Description = "rep, lead, manager or admin.", DefaultValueFactory = _ => "rep" };
        var team = new Option<string?>("--team") { Description = "The person's team." };
        var verb = new Command("invite", "Prints a one-time code for a person of the team; adds the person if new.") { name, role, team };
        verb.SetAction(async (parsed, cancel) =>
        {
            if (!Enum.TryParse<Role>(parsed.GetValue(role), ignoreCase: true, out var known) || !Enum.IsDefined(known))
            {
                throw new CommandLineException($"--role {parsed.GetValue(role)}: not a role. Use rep, lead, manager or admin.");
            }

            await using var house = House.Open(everywhere.Read(parsed));
            var invite = await house.Store.Write(session => Make(session, parsed.GetValue(name)!.Trim(), known, parsed.GetValue(team), house.Clock.GetUtcNow()), cancel);
            Console.WriteLine(Words.Of("Console", house.Language)["Invite.Made", parsed.GetValue(name), Terms.Of(known, house.Language), invite.Code, invite.Expires.ToString("yyyy-MM-dd HH:mm 'UTC'", System.Globalization.CultureInfo.InvariantCulture)]);
            if (house.BotName is { Length: > 0 } bot)
            {
                Console.WriteLine($"https://t.me/{bot}?start={invite.Code}");
            }

            return SalesBotCommand.Done;
        });
        return verb;
    }

    /// <summary>A person of that name keeps what is known of them; role and team given here replace the old ones.</summary>
    public static Invite Make(IWriteSession session, string name, Role role, string? team, DateTimeOffset now)
    {
        var person = session.Query(Documents.Reps, new DocQuery<Rep>(Documents.RepsByName, [name])) is [var known, ..]
            ? known with { Role = role, Team = team ?? known.Team, Active = true }
            : new Rep(People.NextId(session), name, role, team);
        session.Upsert(Documents.Reps, person);
        var invite = new Invite(RandomNumberGenerator.GetString(Letters, 10), person.Id, now + Valid);
        session.Upsert(Documents.Invites, invite);
        return invite;
    }
}
