using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Reports;

namespace SalesBot.Bot.Pushes;

/// <summary>Tells an action plan's owner of it, and reminds them: two working days before the deadline, on the first day past it, and weekly while it stays open.</summary>
internal sealed class PlanReminder : IPush
{
    private const int DaysBefore = 2;

    private const int Weekly = 7;

    public IEnumerable<DateTimeOffset> ComingTimes(PushMoment moment)
    {
        var plans = Open(moment);
        if (plans.Count > 0)
        {
            yield return moment.Coming(moment.Times.Nudge);
        }

        if (plans.Any(plan => IsNew(plan, moment)))
        {
            yield return moment.IsOpen ? moment.Now.AddMinutes(1) : moment.Coming(moment.Times.QuietTo);
        }
    }

    public IEnumerable<Push> DueNow(PushMoment moment)
    {
        var plans = Open(moment);
        foreach (var plan in plans.Where(plan => IsNew(plan, moment)))
        {
            yield return new Push(GivenKey(plan), _ => Given(plan, moment), Single: false);
        }

        if (moment.Time < moment.Times.Nudge)
        {
            yield break;
        }

        foreach (var plan in plans.Where(plan => plan.Made != moment.Today && (plan.IsLate(moment.Today) || moment.Calendar.WorkingDaysBetween(moment.Today, plan.Deadline) <= DaysBefore)))
        {
            var key = $"plan|{plan.Id}|{Documents.Day(plan.Deadline)}|{Step(plan, moment.Today)}";
            if (!moment.IsSent(key))
            {
                yield return new Push(key, _ => Say(plan, moment));
            }
        }
    }

    private static List<ActionPlan> Open(PushMoment moment) =>
    [
        .. moment.Session.ActionPlansOf(moment.Person.Id).Where(plan => plan.State == PlanState.Open),
    ];

    /// <summary>Somebody else gave it to the person, who has not heard yet.</summary>
    private static bool IsNew(ActionPlan plan, PushMoment moment) => plan.GivenBy is { } giver && giver != plan.Owner && !moment.IsSent(GivenKey(plan));

    private static string GivenKey(ActionPlan plan) => $"plan|{plan.Id}|{plan.Owner}|given";

    private static Draft Given(ActionPlan plan, PushMoment moment)
    {
        var words = Words.Of("Reviews", moment.Language);
        var giver = moment.Session.Get(Documents.Reps, plan.GivenBy!.Value.Value)?.Name;
        var html = new Html().Bold(words["Plan.Given", giver, Phrases.NearDay(plan.Deadline, moment.Today, moment.Language)]).Line(plan.Action);
        if (plan.Goal != plan.Action)
        {
            html.Line(words["Plan.Because", plan.Goal]);
        }

        return Draft.FromHtml(html) with { Buttons = PlanButtons.Of(plan, words) };
    }

    /// <summary>0 before the deadline and on it; 1 from the day after, 2 a week later, and so on.</summary>
    private static int Step(ActionPlan plan, DateOnly today) => plan.IsLate(today) ? 1 + ((today.DayNumber - plan.Deadline.DayNumber - 1) / Weekly) : 0;

    private static Draft Say(ActionPlan plan, PushMoment moment)
    {
        var words = Words.Of("Reviews", moment.Language);
        var days = plan.Deadline.DayNumber - moment.Today.DayNumber;
        var html = new Html().Bold(days < 0 ? words.Count("Plan.Remind.Late", -days) : days == 0 ? words["Plan.Remind.Today"] : words.Count("Plan.Remind.Soon", days)).Line(plan.Action);
        return Draft.FromHtml(html) with { Buttons = PlanButtons.Of(plan, words) };
    }
}
