using System.Security.Cryptography;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Hooks;

internal static class HookWork
{
    /// <summary>Every change is a message to each.</summary>
    public const int Most = 10;

    private const int LongestUrl = 500;

    public static Result<Done> Add(Work work, AddHook command)
    {
        if (work.Person.Role != Role.Admin) return new HookForAdmins();

        var hooks = HookMail.All(work.Session);
        if (hooks.Count >= Most) return new TooManyHooks(Most);
        if (Address(command.Url) is not { } url || !(url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && HookMail.MayBeInside(work.Session)))) return new HookAddressBad();
        if (hooks.Any(known => known.Url == url.AbsoluteUri)) return new HookKnown(url.Authority);

        var hook = new Hook(Ids.New(work.Now), url.AbsoluteUri, work.Person.Id, work.Now);
        var secret = "whsec_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        work.Changes.Put(Documents.Hooks, new HookList([.. hooks, hook]));
        HookMail.KeepSecret(work.Session, hook.Id, secret);
        HookMail.Test(work.Session, hook, work.Now);
        return new HookAdded(hook, secret);
    }

    public static Result<Done> Test(Work work, TestHook command)
    {
        if (work.Person.Role != Role.Admin) return new HookForAdmins();
        if (HookMail.Find(work.Session, command.Hook) is not { } hook) return new HookUnknown();

        HookMail.Test(work.Session, hook, work.Now);
        return new HookTested(hook);
    }

    public static Result<Done> Remove(Work work, RemoveHook command)
    {
        if (work.Person.Role != Role.Admin) return new HookForAdmins();
        if (HookMail.Find(work.Session, command.Hook) is not { } hook) return new HookUnknown();

        work.Changes.Put(Documents.Hooks, new HookList([.. HookMail.All(work.Session).Where(other => other.Id != hook.Id)]));
        HookMail.KeepSecret(work.Session, hook.Id, null);
        foreach (var waiting in work.Session.QueuedMessages().Where(message => message.Chat == hook.Chat && message.State == OutState.Queued).ToList())
        {
            work.Session.Upsert(Documents.Outbox, waiting with { State = OutState.Failed, Trouble = "removed" });
        }

        return new HookRemoved(hook);
    }

    private static Uri? Address(string url) => url.Length <= LongestUrl && Uri.TryCreate(url.Trim(), UriKind.Absolute, out var uri) && uri is { UserInfo: "", Fragment: "", Host.Length: > 0 } ? uri : null;
}
