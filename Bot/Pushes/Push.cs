using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Pushes;

/// <summary>Something to be said to a person now, once.</summary>
/// <param name="Key">Unique over all time: kind, person, subject and day.</param>
/// <param name="Say">Called once, in the transaction that queues it. Null is silence: nothing due, nothing sent, and so decided.</param>
/// <param name="Single">It takes one of the day's nudges, unless it is silent.</param>
/// <param name="Settles">Keys of what is told along with it.</param>
internal sealed record Push(string Key, Func<IWriteSession, Draft?> Say, bool Single = true, IReadOnlyList<string>? Settles = null)
{
    /// <summary>Only keeps in mind that it was decided.</summary>
    public static Push Silence(string key) => new(key, _ => null);
}

/// <summary>One kind of push: when it may come, and what it says.</summary>
internal interface IPush
{
    /// <summary>Whether it may come to somebody of a team that has just begun before their first digest; the others wait for it.</summary>
    bool MayComeFirst => false;

    /// <summary>Instants after the moment's at which it may have something to say. Too many cost only time.</summary>
    IEnumerable<DateTimeOffset> ComingTimes(PushMoment moment);

    /// <summary>What is due at the moment's moment, and not yet sent. Never asked in quiet hours, on a day off or on leave.</summary>
    /// <remarks>Also finds what a missed tick should have sent, as long as it is of use.</remarks>
    IEnumerable<Push> DueNow(PushMoment moment);
}
