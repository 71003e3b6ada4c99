using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain;

namespace SalesBot.Bot.Subjects.Calendars;

internal static class CalendarWork
{
    public static Result<Done> Share(Work work)
    {
        var before = TakeBack(work);
        var secret = Secrets.New();
        work.Changes.Put(Documents.AccessKeys, new AccessKey(Secrets.HashOf(secret), work.Person.Id, KeyKind.Calendar, work.Now));
        return new CalendarShared(secret, before > 0);
    }

    public static Result<Done> Hide(Work work) => TakeBack(work) > 0 ? new CalendarHidden() : new NothingChanged();

    private static int TakeBack(Work work)
    {
        var keys = AccessKeys.Of(work.Session, work.Person.Id, KeyKind.Calendar);
        foreach (var key in keys) work.Changes.Remove(Documents.AccessKeys, key.Id);
        return keys.Count;
    }
}
