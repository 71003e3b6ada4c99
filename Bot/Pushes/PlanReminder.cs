using SalesBot.Bot.Conversations;
using SalesBot.Bot.Conversations.Reviewing;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Reports;

namespace SalesBot.Bot.Pushes;

/// <summary>Tells an action plan's owner of it, and reminds them: two working days before the deadline, on the first day past it, and weekly while it stays open.</summary>
internal sealed class PlanReminder : IPush
{
    private const int DaysBefore = 2;

    private const int Weekly = 7;

    public IEnumerable<DateTimeOffset> ComingTimes(Scene scene)
    {
        var plans = Open(scene);
        if (plans.Count > 0)
        {
            yield return scene.Coming(scene.Times.Nudge);
        }

        if (plans.Any(plan => IsNew(plan, scene)))
        {
            yield return scene.IsOpen ? scene.Now.AddMinutes(1) : scene.Coming(scene.Times.QuietTo);
        }
    }

    public IEnumerable<Push> DueNow(Scene scene)
    {
        var plans = Open(scene);
        foreach (var plan in plans.Where(plan => IsNew(plan, scene)))
        {
            yield return new Push(GivenKey(plan), _ => Given(plan, scene), Single: false);
        }

        if (scene.Time < scene.Times.Nudge)
        {
            yield break;
        }

        foreach (var plan in plans.Where(plan => plan.Made != scene.Today && (plan.IsLate(scene.Today) || scene.Calendar.WorkingDaysBetween(scene.Today, plan.Deadline) <= DaysBefore)))
        {
            var key = $"plan|{plan.Id}|{Documents.Day(plan.Deadline)}|{Step(plan, scene.Today)}";
            if (!scene.IsSent(key))
            {
                yield return new Push(key, _ => Say(plan, scene));
            }
        }
    }

    private static List<ActionPlan> Open(Scene scene) =>
    [
        .. scene.Session.Query(Documents.ActionPlans, new DocQuery<ActionPlan>(Documents.ActionPlansByOwner, [scene.Person.Id.Value])).Where(plan => plan.State == PlanState.Open),
    ];

    /// <summary>Somebody else gave it to the person, who has not heard yet.</summary>
    private static bool IsNew(ActionPlan plan, Scene scene) => plan.GivenBy is { } giver && giver != plan.Owner && !scene.IsSent(GivenKey(plan));

    private static string GivenKey(ActionPlan plan) => $"plan|{plan.Id}|{plan.Owner}|given";

    private static Draft Given(ActionPlan plan, Scene scene)
    {
        var words = Words.Of("Reviews", scene.Language);
        var giver = scene.Session.Get(Documents.Reps, plan.GivenBy!.Value.Value)?.Name;
        var html = new Html().Bold(words["Plan.Given", giver, Phrases.NearDay(plan.Deadline, scene.Today, scene.Language)]).Line(plan.Action);
        if (plan.Goal != plan.Action)
        {
            html.Line(words["Plan.Because", plan.Goal]);
        }

        return Draft.FromHtml(html) with { Buttons = PlanText.Buttons(words, plan) };
    }

    /// <summary>0 before the deadline and on it; 1 from the day after, 2 a week later, and so on.</summary>
    private static int Step(ActionPlan plan, DateOnly today) => plan.IsLate(today) ? 1 + ((today.DayNumber - plan.Deadline.DayNumber - 1) / Weekly) : 0;

    private static Draft Say(ActionPlan plan, Scene scene)
    {
        var words = Words.Of("Reviews", scene.Language);
        var days = plan.Deadline.DayNumber - scene.Today.DayNumber;
        var html = new Html().Bold(days < 0 ? words.Count("Plan.Remind.Late", -days) : days == 0 ? words["Plan.Remind.Today"] : words.Count("Plan.Remind.Soon", days)).Line(plan.Action);
        return Draft.FromHtml(html) with { Buttons = PlanText.Buttons(words, plan) };
    }
}
