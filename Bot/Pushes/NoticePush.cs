using SalesBot.Bot.Conversations;
using SalesBot.Bot.Ports;

namespace SalesBot.Bot.Pushes;

/// <summary>What colleagues' doings mean for a person: at once where that disturbs nobody, else as soon as it does not.</summary>
internal sealed class NoticePush : IPush
{
    /// <summary>Older than that it is history.</summary>
    private static readonly TimeSpan News = TimeSpan.FromDays(30);

    public IEnumerable<DateTimeOffset> ComingTimes(Scene scene) => !Waiting(scene).Any() ? []
        : scene.IsOpen ? [scene.Now.AddMinutes(1)]
        : [scene.Coming(scene.Times.QuietTo)];

    public IEnumerable<Push> DueNow(Scene scene) =>
    [
        .. Waiting(scene).Select(notice => new Push(
            Key(notice), _ => new Draft(notice.Html) { Buttons = notice.Buttons, Customer = notice.Customer }, Single: false)),
    ];

    /// <summary>The receipt of a notice that has been said.</summary>
    public static string Key(Notice notice) => $"notice|{notice.Id}";

    private static IEnumerable<Notice> Waiting(Scene scene) => scene.Session
        .Query(Documents.Notices, new DocQuery<Notice>(Documents.NoticesByPerson, [scene.Person.Id.Value], From: Documents.Instant(scene.Now - News)))
        .Where(notice => !scene.IsSent(Key(notice)));
}
