using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Pushes;

/// <summary>What colleagues' doings mean for a person: at once where that disturbs nobody, else as soon as it does not.</summary>
internal sealed class NoticePush : IPush
{
    /// <summary>Older than that it is history.</summary>
    private static readonly TimeSpan News = TimeSpan.FromDays(30);

    public bool MayComeFirst => true;

    public IEnumerable<DateTimeOffset> ComingTimes(PushMoment moment) => !Waiting(moment).Any() ? []
        : moment.IsOpen ? [moment.Now.AddMinutes(1)]
        : [moment.Coming(moment.Times.QuietTo)];

    public IEnumerable<Push> DueNow(PushMoment moment) =>
    [
        .. Waiting(moment).Select(notice => new Push(
            Key(notice), _ => new Draft(notice.Html) { Buttons = notice.Buttons, Customer = notice.Customer }, Single: false)),
    ];

    /// <summary>The receipt of a notice that has been said.</summary>
    public static string Key(Notice notice) => $"notice|{notice.Id}";

    private static IEnumerable<Notice> Waiting(PushMoment moment) => moment.Session.NoticesTo(moment.Person.Id, moment.Now - News)
        .Where(notice => !moment.IsSent(Key(notice)));
}
