using System.Globalization;
using SalesBot.Bot.Ports;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Conversations;

/// <summary>Gives new people their ids: r1, r2, … in the order they come. They stay when a name changes.</summary>
public static class RepIds
{
    private const string Counter = "rep";

    public static RepId Next(IWriteSession session)
    {
        var count = session.Get(Documents.Counters, Counter)?.Value ?? 0;
        RepId id;
        do
        {
            id = new RepId(string.Create(CultureInfo.InvariantCulture, $"r{++count}"));
        }
        while (session.Get(Documents.Reps, id.Value) is not null);

        session.Upsert(Documents.Counters, new Counter(Counter, count));
        return id;
    }
}
