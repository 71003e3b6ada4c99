using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Settings;

/// <summary>Keeps when and how much a person wants to hear.</summary>
internal static class PreferenceWork
{
    public const int MostNudges = 20;

    /// <summary>Somebody who is never open to anything would never hear of anything.</summary>
    public const int LongestQuietHours = 18;

    public static Result<Done> Set(Work work, SetPreferences command)
    {
        var wanted = command.Wanted;
        if (wanted.Rep != work.Person.Id)
        {
            return new NotYoursToManage();
        }

        if (command.TimeZone is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            return new ZoneUnknown(zone);
        }

        if (wanted.NudgesPerDay is < 0 or > MostNudges)
        {
            return new NudgesOutOfRange(MostNudges);
        }

        var times = work.Rules.Times.For(wanted);
        if (times.QuietTo == times.QuietFrom || times.QuietTo - times.QuietFrom > TimeSpan.FromHours(LongestQuietHours))
        {
            return new QuietTooLong(LongestQuietHours);
        }

        if (times.IsQuiet(times.Digest))
        {
            return new DigestIsQuiet(times.Digest, times.QuietFrom, times.QuietTo);
        }

        var before = Of(work.Session, work.Person);
        if (Same(before, wanted) && work.Person.TimeZone == command.TimeZone)
        {
            return new NothingChanged();
        }

        if (!Same(before, wanted))
        {
            work.Changes.Put(Documents.Preferences, wanted);
        }

        if (work.Person.TimeZone != command.TimeZone)
        {
            work.Changes.Put(Documents.Reps, work.Person with { TimeZone = command.TimeZone });
        }

        work.Replan(work.Person.Id);
        return new PreferencesSet();
    }

    public static Preferences Of(IReadSession session, Rep person) => session.Get(Documents.Preferences, person.Id.Value) ?? new Preferences(person.Id);

    private static bool Same(Preferences one, Preferences other) =>
        one with { WorkingDays = null } == other with { WorkingDays = null } && (one.WorkingDays ?? []).SequenceEqual(other.WorkingDays ?? []);
}
