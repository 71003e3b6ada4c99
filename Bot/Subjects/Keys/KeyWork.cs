using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Keys;

internal static class KeyWork
{
    /// <summary>More are a sign of something gone wrong.</summary>
    public const int Most = 10;

    public const int Days = 90;

    public static Result<Done> Make(Work work, MakeKey command)
    {
        var open = AccessKeys.Of(work.Session, work.Person.Id, KeyKind.Program).Where(key => !(key.Expires < work.Now)).ToList();
        if (open.Count >= Most) return new TooManyKeys(Most);

        var secret = Secrets.New();
        var key = new AccessKey(Secrets.HashOf(secret), work.Person.Id, KeyKind.Program, work.Now) { Writes = command.Writes, Expires = work.Now.AddDays(Days) };
        work.Changes.Put(Documents.AccessKeys, key);
        return new KeyMade(secret, key);
    }

    public static Result<Done> End(Work work, EndKey command)
    {
        if (work.Session.Get(Documents.AccessKeys, command.Key) is not { Kind: KeyKind.Program } key || !(key.Rep == work.Person.Id || work.Person.Role == Role.Admin)) return new KeyUnknown();

        work.Changes.Remove(Documents.AccessKeys, key.Id);
        return new KeyEnded();
    }
}
