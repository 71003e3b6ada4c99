using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Pushes;

/// <summary>What a person asked to be reminded of, at its time; on a day off on the next day worked, unless its next time is sooner.</summary>
internal sealed class ReminderPush : IPush
{
    public bool MayComeFirst => true;

    public IEnumerable<DateTimeOffset> ComingTimes(PushMoment moment) => moment.Session.RemindersOf(moment.Person.Id).Select(reminder => moment.Coming(reminder.At));

    public IEnumerable<Push> DueNow(PushMoment moment) =>
        from reminder in moment.Session.RemindersOf(moment.Person.Id)
        let last = reminder.OnOrBefore(moment.Time >= reminder.At ? moment.Today : moment.Today.AddDays(-1))
        where last is not null && moment.Today.DayNumber - last.Value.DayNumber <= MostLate
        let day = last.Value
        let key = $"reminder|{reminder.Id}|{Documents.Day(day)}"
        where !moment.IsSent(key)
        select new Push(key, _ => Say(reminder, moment), Single: false);

    /// <summary>What is older is no news any more: longer than the longest holidays.</summary>
    private const int MostLate = 12;

    private static Draft Say(Reminder reminder, PushMoment moment)
    {
        var words = Words.Of("Reminders", moment.Language);
        var customer = reminder.Customer is { } code ? moment.Session.FindCustomer(code) : null;
        var html = new Html().Add("⏰ ");
        if (customer is not null)
        {
            html.Bold(customer.Name).Add(" ");
        }

        return Draft.FromHtml(html.Add(reminder.Text)).With(reminder.Every is null
            ? [new Button(words["Button.Later"], "remind-later", reminder.Id), new Button(words["Button.Done"], "remind-end", reminder.Id)]
            : [new Button(words["Button.End"], "remind-end", reminder.Id)]) with { Customer = customer?.Code.Value };
    }
}
