using System.CommandLine;
using System.Globalization;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Members;
using SalesBot.Bot.Understanding.Vocabularies;
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
        var keep = new Option<bool>("--keep-chats") { Description = "The person stays signed in elsewhere; else using the code signs them out there." };
        var verb = new Command("invite", "Prints a one-time code for a person of the team; adds the person if new. Somebody who had left is back when they use it.") { name, role, team, keep };
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
                given = FieldWords.Roles.Find(written) ?? throw new CommandLineException($"--role {written}: not a role. Use rep, lead, manager or admin.");
            }

            var launch = launchOptions.Read(parsed);
            await using var host = CompanyHost.Open(launch);
            var (code, invite) = await host.Store.Write(session => Make(session, who, given, parsed.GetValue(team), host.Clock.GetUtcNow(), parsed.GetValue(keep)), cancel);
            var person = await host.Store.Read(session => session.Get(Documents.Reps, invite.Rep.Value)!, cancel);
            var expires = TimeZoneInfo.ConvertTime(invite.Expires, host.Rules.TimeZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            await launch.Terminal.Output.WriteLineAsync(Words.Of("Console", host.Language)["Invite.Made", who, Terms.Of(invite.Returns?.Role ?? person.Role, host.Language), code, $"{expires} ({host.Rules.TimeZone.Id})"]);
            if (await Link(host, code, cancel) is { } link)
            {
                await launch.Terminal.Output.WriteLineAsync(link);
            }

            return ExitCode.Done;
        });
        return verb;
    }

    /// <summary>A person of that name keeps what is known of them; role and team given here replace the old ones, for somebody who had left when the code is used.</summary>
    public static FreshInvite Make(IWriteSession session, string name, Role? role, string? team, DateTimeOffset now, bool keepsChats = false)
    {
        var known = session.PersonNamed(name);
        var place = new Standing(role ?? known?.Role ?? Role.Rep, team ?? known?.Team);
        var person = known is { Active: false } ? known : (known ?? new Rep(RepIds.NextId(session), name, place.Role)) with { Role = place.Role, Team = place.Team };
        session.Upsert(Documents.Reps, person);
        foreach (var earlier in InviteCodes.Waiting(session, person.Id))
        {
            session.Delete(Documents.Invites, earlier.Code);
        }

        var (code, invite) = InviteCodes.New(person.Id, now);
        invite = invite with { Returns = person.Active ? null : place, KeepsChats = keepsChats };
        session.Upsert(Documents.Invites, invite);
        return new FreshInvite(code, invite);
    }

    /// <summary>The name that the messenger knows the bot by was kept by the service, or is asked for now.</summary>
    private static async Task<string?> Link(CompanyHost host, string code, CancellationToken cancel)
    {
        if (await host.Store.Read(session => InviteCodes.LinkOf(session, code), cancel) is { } link)
        {
            return link;
        }

        return await Messengers.AskName(host.Get<IConfiguration>(), host.Store, cancel) ? await host.Store.Read(session => InviteCodes.LinkOf(session, code), cancel) : null;
    }
}
