using SalesBot.Bot.Chat;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Steps;

/// <summary>What was set or moved, in words.</summary>
internal static class StepText
{
    public static Draft Planned(StepPlanned planned, Message message) => CustomerHead.Of(message, planned.Customer).Line(When(planned, message));

    public static Draft Moved(Rescheduled moved, Message message)
    {
        var words = Words.Of("Pushes", message.Language);
        var html = new Html().Add(message.Words["Done.Rescheduled", moved.Customer.Name, CustomerCard.When(message, moved.Day, moved.Time)]);
        if (moved is { Longest: { } longest, Reminder: { } day })
        {
            var overdue = message.DueOf(moved.Customer) <= message.Today;
            html.Line(words[overdue ? "Reschedule.Overdue" : "Reschedule.Sooner", longest, Phrases.NearDay(day, message.Today, message.Language)]);
        }

        return Draft.FromHtml(html);
    }

    /// <summary>On a day off nothing is pushed: it says which day the reminder comes instead.</summary>
    private static string When(StepPlanned planned, Message message)
    {
        if (planned.Due is not { } due)
        {
            return Words.Of("Remarks", message.Language)["Planned.NoDate", planned.Text];
        }

        var day = planned.Time is null ? message.Rules.DutyOf(message.Session, planned.Customer.Owner).OnOrAfter(due) : due;
        return day == due
            ? message.Words["Done.Planned", CustomerCard.When(message, due, planned.Time), planned.Text]
            : Words.Of("Asks", message.Language)["Planned.DayOff", Phrases.Day(due, message.Language, message.Today), Phrases.Day(day, message.Language, message.Today), planned.Text];
    }
}
