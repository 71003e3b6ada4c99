using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Subjects.Recall.Asked;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Recall.OfOneself;

/// <summary>One's own days and customers: which of the answers a question gets, and of which days.</summary>
internal static class OwnRecall
{
    /// <summary>A plan looks no further, in days.</summary>
    private const int Ahead = 31;

    private const int Behind = 31;

    /// <summary>Of buttons.</summary>
    private const int Rows = 3;

    private const Topic Ways = Topic.Visits | Topic.Calls | Topic.Mails | Topic.Texts;

    /// <summary>Each thing that is asked, one below the other.</summary>
    /// <returns>Null where the records say nothing to it.</returns>
    public static Draft? Of(Message message, RecallRequest asked) =>
        asked.Each.Select(one => One(message, one)).OfType<Draft>().ToList() is { Count: > 0 } said ? said[0] with { Html = string.Join('\n', said.Select(draft => draft.Html)), Buttons = [.. said.SelectMany(draft => draft.Buttons).Take(Rows)] } : null;

    private static Draft? One(Message message, RecallRequest asked)
    {
        var past = Past(message, asked.When);
        return asked.Aspect switch
        {
            Aspect.NoStep => MissedRecall.WithoutStep(message),
            Aspect.WeekReport when past is { } day && day.From == day.To => DayRecall.Logged(message, day.From, day.To, byLog: true),
            Aspect.WeekReport => DayRecall.Summary(message, past?.From ?? Monday(message), past?.To ?? message.Today),
            Aspect.Promises => AheadRecall.Promises(message, asked.When is { } named && named.To > message.Today ? Coming(message, named) : null),
            Aspect.Tasks => TaskRecall.Mine(message),
            Aspect.Logged => past is { } days && days.To.DayNumber - days.From.DayNumber > Behind ? null : (asked.Form == AnswerForm.Many || (asked.Form == AnswerForm.Who && (asked.Topics & Ways) != 0)) && (asked.Topics & Topic.Record) == 0
                ? DayRecall.Touched(message, asked.Topics, past?.From ?? message.Today, past?.To ?? message.Today) : DayRecall.Logged(message, past?.From ?? message.Today, past?.To ?? message.Today, byLog: past is null || past.Value.From == message.Today || (asked.Topics & Topic.Record) != 0),
            Aspect.NotReached => MissedRecall.NotReached(message, past?.From ?? Monday(message), past?.To ?? message.Today, AspectWords.GradeIn(message.Folded)),
            Aspect.Attempts => MissedRecall.Attempts(message, past?.From ?? Monday(message), past?.To ?? message.Today),
            Aspect.Ordered or Aspect.Paid => SalesRecall.Sums(message, asked.When, asked.Topics.HasFlag(Topic.Earns), asked.Topics.HasFlag(Topic.Sells)),
            Aspect.Owed => SalesRecall.Owing(message),
            Aspect.Who => AheadRecall.Who(message, asked),
            Aspect.Objection => WhoRecall.Objections(message),
            Aspect.Counted => Draft.Plain(Words.Of("Talk", message.Language)["Recall.Counted"]),
            Aspect.Biggest => SalesRecall.Biggest(message, past?.From ?? new DateOnly(message.Today.Year, 1, 1), past?.To ?? message.Today),
            Aspect.Where => WhoRecall.Put(message),
            Aspect.Agenda when asked.When is null && asked.Topics.HasFlag(Topic.Late) => AheadRecall.Late(message),
            Aspect.Agenda => AheadRecall.Of(message, Coming(message, asked.When) ?? new Stretch(message.Today, message.Today), asked),
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
