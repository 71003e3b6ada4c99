using System.CommandLine;
using System.Globalization;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Members;
using SalesBot.Bot.Telegram;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;
using SalesBot.Worker.Hosting;

namespace SalesBot.Worker.Commands;

/// <summary><c>invite --name NAME --role ROLE [--team T]</c>: a person of the team and a one-time code for their chat.</summary>
internal static class InviteVerb
{
    public static Command Command(LaunchOptions launchOptions)
    {
        var name = new Option<string>("--name") { Description = "The person's name, as files name them.", Required = true };
        var role = new Option<string?>("--role") { Description = "rep, lead, manager or admin. Left out: as it is, and rep for somebody new." };
        var team = new Option<string?>("--team") { Description = "The person's team. Left out: as it is." };
        var verb = new Command("invite", "Prints a one-time code for a person of the team; adds the person if new.") { name, role, team };
        verb.SetAction(async (parsed, cancel) =>
        {
            var who = parsed.GetValue(name)!.Trim();
            if (who.Length == 0)
            {
                throw new CommandLineException("--name is empty. Give the person's name, as files name them.");
            }

            Role? given = null;
            if (parsed.GetValue(role) is { } written)
            {
                given = Enum.TryParse<Role>(written, ignoreCase: true, out var known) && Enum.IsDefined(known) && !int.TryParse(written, out _) ? known
                    : throw new CommandLineException($"--role {written}: not a role. Use rep, lead, manager or admin.");
            }

            var launch = launchOptions.Read(parsed);
            await using var host = CompanyHost.Open(launch);
            var invite = await host.Store.Write(session => Make(session, who, given, parsed.GetValue(team), host.Clock.GetUtcNow()), cancel);
            var person = await host.Store.Read(session => session.Get(Documents.Reps, invite.Rep.Value)!, cancel);
            var expires = TimeZoneInfo.ConvertTime(invite.Expires, host.Rules.TimeZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            await launch.Terminal.Output.WriteLineAsync(Words.Of("Console", host.Language)["Invite.Made", who, Terms.Of(person.Role, host.Language), invite.Code, $"{expires} ({host.Rules.TimeZone.Id})"]);
            if (await Link(host, invite, cancel) is { } link)
            {
                await launch.Terminal.Output.WriteLineAsync(link);
            }

            return ExitCode.Done;
        });
        return verb;
    }

    /// <summary>A person of that name keeps what is known of them; role and team given here replace the old ones.</summary>
    public static Invite Make(IWriteSession session, string name, Role? role, string? team, DateTimeOffset now)
    {
        var person = session.PersonNamed(name) is { } known
            ? known with { Role = role ?? known.Role, Team = team ?? known.Team, Active = true }
            : new Rep(RepIds.NextId(session), name, role ?? Role.Rep, team);
        session.Upsert(Documents.Reps, person);
        foreach (var earlier in InviteCodes.Waiting(session, person.Id))
        {
            session.Delete(Documents.Invites, earlier.Code);
        }

        var invite = InviteCodes.New(person.Id, now);
        session.Upsert(Documents.Invites, invite);
        return invite;
    }

    /// <summary>The name that the messenger knows the bot by was kept by the service, or is asked for now.</summary>
    private static async Task<string?> Link(CompanyHost host, Invite invite, CancellationToken cancel)
    {
        if (await host.Store.Read(session => InviteCodes.LinkOf(session, invite), cancel) is { } link)
        {
            return link;
        }

        return await Messengers.AskName(host.Get<IConfiguration>(), host.Store, cancel) ? await host.Store.Read(session => InviteCodes.LinkOf(session, invite), cancel) : null;
    }
}
