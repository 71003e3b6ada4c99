using System.Globalization;
using SalesBot.Bot.Store;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Records;

/// <summary>Gives people their ids: r1, r2, …</summary>
public static class RepIds
{
    public static RepId NextId(IWriteSession session)
    {
        const string counter = "people";
        var next = (session.Get(Documents.Counters, counter)?.Value ?? 0) + 1;
        session.Upsert(Documents.Counters, new Counter(counter, next));
        return new RepId(string.Create(CultureInfo.InvariantCulture, $"r{next}"));
    }
}
