using System.Globalization;
using SalesBot.Bot.Store;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Records;

/// <summary>How a team starts that comes with its history: what a file brings in is nobody's neglect. Source: docs/rules.md, running in.</summary>
public static class RunningIn
{
    /// <summary>When the first customers came, by a file, and when the last file came; as <see cref="Documents.Instant"/> writes it.</summary>
    public const string Began = "import:began", Last = "import:last";

    /// <summary>Whoever joins later finds a team at work.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(14);

    /// <summary>What was due before the owner could know of it is due with the owner's first digest after the import.</summary>
    /// <param name="before">The plan before the file's rows; one that was as late already stays so.</param>
    /// <param name="first">The day of that digest.</param>
    public static void Ease(IWriteSession session, CustomerCode code, ContactPlan? before, DateOnly first)
    {
        if (session.Get(Documents.Plans, code.Value) is { Due: { } due } plan && due < first && !(before?.Due <= due))
        {
            session.Upsert(Documents.Plans, plan.Eased(first));
        }
    }

    /// <returns>Null when no file came.</returns>
    public static DateTimeOffset? When(IReadSession session, string key) => session.Get(Documents.Settings, key) is { } kept
        ? DateTimeOffset.ParseExact(kept.Value, "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        : null;

    /// <summary>Keeps in mind that a file came.</summary>
    /// <param name="first">Its customers are the first.</param>
    public static void Came(IWriteSession session, DateTimeOffset now, bool first)
    {
        if (first)
        {
            session.Upsert(Documents.Settings, new Setting(Began, Documents.Instant(now)));
        }

        session.Upsert(Documents.Settings, new Setting(Last, Documents.Instant(now)));
        Agenda.ChangedForAll(session);
    }
}
