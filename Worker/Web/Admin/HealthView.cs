using SalesBot.Bot.Wording;
using SalesBot.Worker.Web.Pages;

namespace SalesBot.Worker.Web.Admin;

/// <summary>Whether the program can work, as /healthz says it to whoever watches over it.</summary>
/// <param name="Reasons">What is wrong and what to do.</param>
public sealed record HealthView(bool IsWell, string State, IReadOnlyList<HealthFact> Facts, IReadOnlyList<string> Reasons)
{
    internal static HealthView Of(Viewer viewer, Condition condition)
    {
        var words = Words.Of("Admin", viewer.Language);
        return new HealthView(
            condition.IsReady && condition.Reasons.Count == 0,
            words[$"Health.{condition.State}"],
            [
                new(words["Health.Inbox"], Number(condition.Inbox)),
                new(words["Health.Outbox"], Number(condition.Outbox)),
                new(words["Health.Oldest"], Length(condition.OldestWaits > condition.OldestInboxWaits || condition.OldestInboxWaits is null ? condition.OldestWaits : condition.OldestInboxWaits)),
                new(words["Health.Records"], Number(condition.BadRecords)),
                new(words["Health.Uncounted"], Number(condition.Uncounted)),
                new(words["Health.Backup"], Length(condition.BackupAge)),
                new(words["Health.Schedule"], Length(condition.ScheduleAge)),
                new(words["Health.Disk"], condition.DiskFree is { } free ? Spoken.Size(free) : "—"),
                .. condition.Heard.Select(heard => new HealthFact(words["Health.Heard", heard.Channel.Title(viewer.Language)], Length(heard.Silence))),
            ],
            [.. condition.Reasons.Select(reason => reason.Shown(viewer.Language))]);

        string Length(TimeSpan? length) => length is { } known ? Spoken.Duration(known, viewer.Language) : "—";

        static string Number(int? count) => count is { } known ? Phrases.Number(known) : "—";
    }
}

public sealed record HealthFact(string Name, string Value);
