using System.CommandLine;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Hooks;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Team;
using SalesBot.Worker.Hosting;

namespace SalesBot.Worker.Commands;

/// <summary><c>hooks list|add|test|remove [ADDRESS]</c>: the programs that are told of changes, in the name of an admin.</summary>
internal static class HooksVerb
{
    private static readonly string[] Actions = ["list", "add", "test", "remove"];

    public static Command Command(LaunchOptions launchOptions)
    {
        var action = new Argument<string>("ACTION") { Description = "list, add, test or remove." };
        var address = new Argument<string?>("ADDRESS") { Description = "The program's address, https.", Arity = ArgumentArity.ZeroOrOne };
        var name = new Option<string?>("--as") { Description = "In which admin's name; left out, the first one's.", HelpName = "NAME" };
        var verb = new Command("hooks", "Programs that are told of every change.") { action, address, name };
        verb.SetAction((parsed, cancel) => Run(launchOptions.Read(parsed), parsed.GetValue(action)!, parsed.GetValue(address), parsed.GetValue(name), cancel));
        return verb;
    }

    public static async Task<int> Run(Launch launch, string action, string? address, string? name, CancellationToken cancel)
    {
        if (!Actions.Contains(action)) throw new CommandLineException($"hooks {action}: not one of list, add, test or remove.");
        if (action != "list" && string.IsNullOrWhiteSpace(address)) throw new CommandLineException($"hooks {action}: name the ADDRESS.");

        await using var host = CompanyHost.OpenExisting(launch, "tell of");
        var (output, words) = (launch.Terminal.Output, Words.Of("Doors", host.Language));
        if (action == "list")
        {
            foreach (var hook in await host.Store.Read(HookMail.All, cancel)) await output.WriteLineAsync(hook.Url);
            return ExitCode.Done;
        }

        var admin = await host.Store.Read(session => name is null ? session.All(Documents.Reps).FirstOrDefault(IsAdmin) : session.PersonNamed(name.Trim()), cancel);
        if (admin is null || !IsAdmin(admin)) throw new CommandLineException(name is null ? "There is no admin yet: salesbot invite --name NAME --role admin." : $"{name.Trim()} is no admin.");

        var now = host.Clock.GetUtcNow();
        var outcome = await host.Store.Write(
            session => host.Get<CommandRunner>().Decide(
                action == "add" ? new AddHook(address!) : HookMail.All(session).FirstOrDefault(hook => hook.Url == address || hook.Host == address)?.Id is var id && action == "test" ? new TestHook(id ?? "") : new RemoveHook(id ?? ""),
                admin, session, "hooks", now),
            cancel);
        var (code, says) = outcome switch
        {
            Result<Done>.Accepted(HookAdded added) => (ExitCode.Done, $"{words["Hook.Added", added.Hook.Host]}\n{added.Secret}"),
            Result<Done>.Accepted(HookTested tested) => (ExitCode.Done, words["Hook.Tested", tested.Hook.Host]),
            Result<Done>.Accepted(HookRemoved removed) => (ExitCode.Done, words["Hook.Removed", removed.Hook.Host]),
            Result<Done>.Refused(HookUnknown) => (ExitCode.DataSaysNo, words["Hook.Unknown"]),
            Result<Done>.Refused(HookKnown known) => (ExitCode.DataSaysNo, words["Hook.Known", known.Host]),
            Result<Done>.Refused(TooManyHooks many) => (ExitCode.DataSaysNo, words["Hook.TooMany", many.Most]),
            _ => (ExitCode.DataSaysNo, words["Hook.BadAddress"]),
        };
        await (code == ExitCode.Done ? output : launch.Terminal.Errors).WriteLineAsync(says);
        return code;

        static bool IsAdmin(Rep person) => person is { Active: true, Role: Role.Admin };
    }
}
