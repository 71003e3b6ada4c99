using SalesBot.Bot.Chat;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;

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

    /// <summary>What moved, from where to where; who was told, and what it now collides with.</summary>
    public static Draft MovedOne(StepMoved moved, Message message)
    {
        var words = Words.Of("Talk", message.Language);
        var html = CustomerHead.Of(message, moved.Customer).Line(words["Step.Moved", Named(moved.After, moved.Who, message), When(moved.Before, message), When(moved.After, message)]);
        if (moved.Hears is { } colleague)
        {
            html.Line(words["Task.Heard", colleague.Name]);
        }

        if (moved.Clash is { Time: { } time } other)
        {
            html.Line().Italic(words["Step.Clash", Phrases.Time(time), other.Text ?? message.Words["Log.DefaultStep"]]);
        }

        return html;
    }

    public static Draft Ended(StepsEnded ended, Message message)
    {
        var words = Words.Of("Talk", message.Language);
        var html = CustomerHead.Of(message, ended.Customer);
        html.Lines(ended.Ended.Select(step => words[ended.How == StepEnd.Done ? "Step.Done" : "Step.CalledOff", Named(step, ended.Who, message), When(step, message)]));

        return Staying(html, ended.Staying, message);
    }

    public static Draft Reopened(StepReopened opened, Message message) =>
        CustomerHead.Of(message, opened.Customer).Line(Words.Of("Talk", message.Language)["Step.Reopened", Named(opened.Step, null, message), When(opened.Step, message)]);

    /// <summary>What is still open, so that nothing is forgotten.</summary>
    public static Html Staying(Html html, IReadOnlyList<PlannedStep> steps, Message message)
    {
        var words = Words.Of("Talk", message.Language);
        html.Lines(steps.Take(3).Select(step => words["Step.Open", Named(step, null, message), When(step, message)]));
        return html;
    }

    public static string Named(PlannedStep step, string? who, Message message) =>
        who is null ? step.Text ?? message.Words["Log.DefaultStep"] : $"{who}{message.Words["List.Colon"]}{step.Text}";

    public static string When(PlannedStep step, Message message) =>
        step.Due is { } due ? CustomerCard.When(message, due, step.Time) : message.Words["Card.NoDate"];

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
