using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Pushes;

/// <summary>To admins, which records cannot be read: their kind and number, of each once.</summary>
internal static class BadRecordNotice
{
    private const int Listed = 10;

    /// <returns>How many were new.</returns>
    public static int Tell(IWriteSession session, IEnumerable<BadRecord> bad, DateTimeOffset now)
    {
        var fresh = bad.Where(record => session.TryInsert(Documents.PushReceipts, new PushReceipt($"unread|{record.Kind}|{record.Id}", "", now))).ToList();
        if (fresh.Count == 0) return 0;

        foreach (var admin in session.All(Documents.Reps).Where(person => person is { Active: true, Role: Role.Admin }).ToList())
        {
            session.Upsert(Documents.Notices, new Notice(Ids.New(now), admin.Id, now, Text(fresh, Words.Of("Delivery", Language.Read(admin.Language) ?? Language.Simplified)), []));
            Agenda.Changed(session, admin.Id);
        }

        return fresh.Count;
    }

    private static string Text(List<BadRecord> bad, Words words)
    {
        var html = new Html().Add(words.Count("Notice.Unread", bad.Count));
        foreach (var record in bad.Take(Listed)) html.Line("• ").Code($"{record.Kind} {record.Id}");
        return html.Line(words["Notice.UnreadSee"]).ToString();
    }
}
