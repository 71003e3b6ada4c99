using System.CommandLine;
using System.Globalization;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Members;
using SalesBot.Bot.Telegram;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;
using SalesBot.Worker.Delivery;

namespace SalesBot.Worker.Commands;

/// <summary><c>invite --name NAME --role ROLE [--team T]</c>: a person of the team and a one-time code for their chat.</summary>
internal static class InviteVerb
{
    public static Command Command(Everywhere everywhere)
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

            await using var house = House.Open(everywhere.Read(parsed));
            var invite = await house.Store.Write(session => Make(session, who, given, parsed.GetValue(team), house.Clock.GetUtcNow()), cancel);
            var person = await house.Store.Read(session => session.Get(Documents.Reps, invite.Rep.Value)!, cancel);
            var expires = TimeZoneInfo.ConvertTime(invite.Expires, house.Rules.TimeZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            Console.WriteLine(Words.Of("Console", house.Language)["Invite.Made", who, Terms.Of(person.Role, house.Language), invite.Code, $"{expires} ({house.Rules.TimeZone.Id})"]);
            if (await Link(house, invite, cancel) is { } link)
            {
                Console.WriteLine(link);
            }

            return SalesBotCommand.Done;
        });
        return verb;
    }

    /// <summary>A person of that name keeps what is known of them; role and team given here replace the old ones.</summary>
    public static Invite Make(IWriteSession session, string name, Role? role, string? team, DateTimeOffset now)
    {
        var person = session.Query(Documents.Reps, new DocQuery<Rep>(Documents.RepsByName, [name])) is [var known, ..]
            ? known with { Role = role ?? known.Role, Team = team ?? known.Team, Active = true }
            : new Rep(RepIds.NextId(session), name, role ?? Role.Rep, team);
        session.Upsert(Documents.Reps, person);
        foreach (var earlier in Invites.Waiting(session, person.Id))
        {
            session.Delete(Documents.Invites, earlier.Code);
        }

        var invite = Invites.New(person.Id, now);
        session.Upsert(Documents.Invites, invite);
        return invite;
    }

    /// <summary>The name that Telegram knows the bot by was kept by the service, or is asked for now.</summary>
    private static async Task<string?> Link(House house, Invite invite, CancellationToken cancel)
    {
        if (await house.Store.Read(session => Invites.LinkOf(session, invite), cancel) is { } link)
        {
            return link;
        }

        var settings = house.Get<IConfiguration>();
        var options = new TelegramOptions { Token = settings["Telegram:Token"], BaseUrl = settings["Telegram:BaseUrl"] ?? new TelegramOptions().BaseUrl };
        if (!options.HasToken || TelegramOptions.Problems(options).Any())
        {
            return null;
        }

        using var client = new TelegramClient(options, TimeProvider.System);
        return await BotName.Ask(client, house.Store, cancel) is null ? null : await house.Store.Read(session => Invites.LinkOf(session, invite), cancel);
    }
}
