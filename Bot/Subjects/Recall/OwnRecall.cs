using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;

namespace SalesBot.Bot.Subjects.Recall;

/// <summary>One's own days and customers: which of the answers a question gets, and of which days.</summary>
internal static class OwnRecall
{
    /// <summary>A plan looks no further, in days.</summary>
    private const int Ahead = 31;

    private const int Behind = 31;

    /// <returns>Null where the records say nothing to it.</returns>
    public static Draft? Of(Message message, RecallRequest asked)
    {
        var past = Past(message, asked.When);
        return asked.Aspect switch
        {
            Aspect.NoStep => DayRecall.WithoutStep(message),
            Aspect.WeekReport when past is { } day && day.From == day.To => DayRecall.Logged(message, day.From, day.To, byLog: true),
            Aspect.WeekReport => DayRecall.Summary(message, past?.From ?? Monday(message), past?.To ?? message.Today),
            Aspect.Promises => DayRecall.Promises(message, Coming(message, asked.When)),
            Aspect.Tasks => TaskRecall.Mine(message),
            Aspect.Logged => past is { } days && days.To.DayNumber - days.From.DayNumber > Behind ? null : asked.Form == AnswerForm.Many && (asked.Topics & Topic.Record) == 0
                ? DayRecall.Touched(message, asked.Topics, past?.From ?? message.Today, past?.To ?? message.Today) : DayRecall.Logged(message, past?.From ?? message.Today, past?.To ?? message.Today, byLog: past is null || past.Value.From == message.Today || (asked.Topics & Topic.Record) != 0),
            Aspect.NotReached => DayRecall.NotReached(message, past?.From ?? Monday(message), past?.To ?? message.Today, AspectWords.GradeIn(message.Folded)),
            Aspect.Attempts => DayRecall.Attempts(message, past?.From ?? Monday(message), past?.To ?? message.Today),
            Aspect.Ordered or Aspect.Paid => DayRecall.Sums(message, asked.When, asked.Topics.HasFlag(Topic.Earns), asked.Topics.HasFlag(Topic.Sells)),
            Aspect.Who => DayRecall.Who(message),
            Aspect.Biggest => DayRecall.Biggest(message, past?.From ?? new DateOnly(message.Today.Year, 1, 1), past?.To ?? message.Today),
            Aspect.Where => DayRecall.Put(message),
            Aspect.Agenda when asked.When is null && asked.Topics.HasFlag(Topic.Late) => DayRecall.Late(message),
            Aspect.Agenda => Coming(message, asked.When) is { } ahead ? DayRecall.Ahead(message, ahead.From, ahead.To, asked.Topics) : asked.When is null ? DayRecall.Ahead(message, message.Today, message.Today, asked.Topics) : null,
            _ => null,
        };
    }

    /// <summary>Of the days named those up to today.</summary>
    private static Stretch? Past(Message message, Stretch? when) =>
        when is { } days && days.From <= message.Today ? new Stretch(days.From, days.To > message.Today ? message.Today : days.To) : null;

    /// <summary>Of the days named those from today on; null where none is.</summary>
    private static Stretch? Coming(Message message, Stretch? when) =>
        when is { } days && days.To >= message.Today && days.To.DayNumber - days.From.DayNumber <= Ahead ? new Stretch(days.From < message.Today ? message.Today : days.From, days.To) : null;

    private static DateOnly Monday(Message message) => message.Today.AddDays(-(((int)message.Today.DayOfWeek + 6) % 7));
}
