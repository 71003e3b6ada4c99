using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Reports;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Steps;

/// <summary>An open step of a customer, one's own or one a colleague was asked for.</summary>
/// <param name="Who">The colleague, as they are called; null for one's own.</param>
internal sealed record OpenStep(Customer Customer, string Id, string? Text, DateOnly? Due, TimeOnly? Time, string? Who = null)
{
    public string Label(Message message) => Who is null ? Text ?? message.Words["Log.DefaultStep"] : $"{Who}{message.Words["List.Colon"]}{Text}";
}

/// <summary>Finds the step a message speaks of: by customer, deed, day, time or person.</summary>
internal static class OpenSteps
{
    /// <summary>Tasks of colleagues older than this are asked about no more.</summary>
    private static readonly TimeSpan Lasting = TimeSpan.FromDays(60);

    public static IReadOnlyList<OpenStep> Of(Message message, Customer customer) =>
    [
        .. from step in message.Session.Get(Documents.Plans, customer.Code.Value)?.Steps ?? []
           select new OpenStep(customer, step.Id, step.Text, step.Due, step.Time),
        .. from task in message.Session.RemarksOf(customer.Code, message.Now - Lasting)
           where task is { Kind: RemarkKind.Told, Task.IsOpen: true }
           select new OpenStep(customer, task.Id, task.Task!.Text, task.Task.Due, task.Task.Time, task.Task.Name),
    ];

    /// <summary>One's own with a day, of all customers.</summary>
    public static IReadOnlyList<OpenStep> Mine(Message message) =>
    [
        .. from plan in message.Session.PlansByFirstStep(message.Person.Id, null, DateOnly.MaxValue)
           let customer = message.Find(plan.Customer)
           where customer is not null
           from step in plan.Steps
           select new OpenStep(customer, step.Id, step.Text, step.Due, step.Time),
    ];

    /// <summary>Those that fit best: one, or several between which nothing tells.</summary>
    /// <param name="text">What the message says of the step.</param>
    /// <param name="named">The customers it names; where none, those of the talk and then all.</param>
    public static IReadOnlyList<OpenStep> Meant(Message message, string text, IReadOnlyList<Customer> named)
    {
        var days = QuestionReader.Read(message.Said, text).When;
        if (named.Count > 0)
        {
            return Best(text, days, [.. named.SelectMany(customer => Of(message, customer))], needed: 0).Steps;
        }

        var about = message.Find(message.About);
        var current = about is null ? ([], -1) : Best(text, days, Of(message, about), needed: 0);
        // What is said of another step in plain words is that one's, whoever was spoken of last.
        var spoken = Best(text, days, [.. message.Conversation.Lately.Select(code => message.Find(code)).OfType<Customer>().SelectMany(customer => Of(message, customer))], needed: 1);
        return current.Steps.Count > 0 && current.Weight >= spoken.Weight ? current.Steps
            : spoken.Steps.Count > 0 ? spoken.Steps
            : Best(text, days, Mine(message), needed: 1).Steps;
    }

    private static (IReadOnlyList<OpenStep> Steps, int Weight) Best(string text, IReadOnlyList<Stretch> days, IReadOnlyList<OpenStep> steps, int needed)
    {
        var weighed = steps.Select(step => (Step: step, Weight: Weight(text, days, step))).ToList();
        var most = weighed.Select(one => one.Weight).DefaultIfEmpty(-1).Max();
        return most < needed ? ([], -1) : ([.. weighed.Where(one => one.Weight == most).Select(one => one.Step)], most);
    }

    private static int Weight(string text, IReadOnlyList<Stretch> days, OpenStep step)
    {
        var deed = (2 * StepWords.Shared(text, step.Text ?? "")) + (step.Who is { } who && text.Contains(who, StringComparison.OrdinalIgnoreCase) ? 4 : 0);
        var person = step.Customer.Contacts.Any(contact => contact.Name.Length > 1 && text.Contains(contact.Name.Split(' ')[0], StringComparison.OrdinalIgnoreCase)) ? 1 : 0;
        var meeting = step.Time is not null && Meetings.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) ? 2 : 0;
        return deed + person + meeting + (step.Due is { } due && days.Any(day => day.From <= due && due <= day.To) ? 2 : 0);
    }

    private static readonly string[] Meetings = ["会", "會", "约", "約", "见", "見", "拜访", "meeting", "appointment", "demo", "visit", "slot", "call", "点", "點"];
}
