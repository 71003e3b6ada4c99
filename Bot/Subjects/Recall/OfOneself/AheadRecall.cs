using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Recall.Asked;
using SalesBot.Bot.Subjects.Recall.OfCustomer;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Recall.OfOneself;

/// <summary>What of one's own lies ahead, is late or was promised: by its days, its hour, and the thing a question names.</summary>
internal static class AheadRecall
{
    private const int Listed = 20;

    private const int Beside = 5;

    /// <summary>What should have been done by now, and how many customers are late for a contact.</summary>
    public static Draft Late(Message message)
    {
        var words = Words.Of("Talk", message.Language);
        var late = OpenSteps.Mine(message).Where(step => step.Due < message.Today).OrderBy(step => step.Due).ToList();
        var html = new Html().Bold(late.Count == 0 ? words["Late.None"] : words.Count("Late", late.Count));
        html.Lines(late.Take(Listed).Select(step => Late(message, step)));

        var customers = message.Session.CountPlansDue(message.Person.Id, message.Today.AddDays(-1));
        return customers > 0 ? Draft.FromHtml(html.Line(words.Count("Late.Customers", customers))) : html;
    }

    /// <summary>What should have been done, and by when.</summary>
    public static string Late(Message message, OpenStep step) => Words.Of("Talk", message.Language)["Ahead.Late", step.Customer.Name, step.Label(message), Phrases.ShortDay(step.Due!.Value, message.Language)];

    /// <summary>
    /// Steps and appointments of these days, colleagues' tasks beside them, and how many more fall due. Where the question names an hour or a thing and one of them is it, that one alone, with whom.
    /// </summary>
    public static Draft Of(Message message, Stretch days, RecallRequest asked)
    {
        var words = Words.Of("Talk", message.Language);
        var all = In(message, days).OrderBy(step => step.Due).ThenBy(step => step.Time ?? TimeOnly.MaxValue).ToList();
        if (Meant(message, all, asked) is { Count: > 0 } meant)
        {
            return new Html().Lines(meant.Take(Beside).Select(step => Row(message, step)));
        }

        // Of appointments asked only those, where any is.
        var meetings = asked.Topics.HasFlag(Topic.Meet) ? all.Where(StepRecall.IsMeeting).ToList() : [];
        var mine = meetings.Count > 0 ? meetings : all;
        var (from, to) = days;
        var late = from == message.Today ? OpenSteps.Mine(message).Where(step => step.Due < from).OrderBy(step => step.Due).ToList() : [];
        var tasks = message.Session.LatestRemarksBy(message.Person.Id, message.Today.AddDays(-30))
            .Where(remark => remark.Task is { IsOpen: true, Due: { } due } && due <= to && due >= from.AddDays(-7) && message.Find(remark.Customer) is not null).ToList();
        var name = Phrases.Days(from, to, message.Today, message.Language);
        var hour = asked.At is { } at ? words["Ahead.NoneAt", Phrases.Time(at)] + message.Words["List.Comma"] : asked.Topics.HasFlag(Topic.Clash) ? Clash(message, mine) + message.Words["List.Comma"] : "";
        var html = new Html().Bold(hour + (mine.Count == 0 ? words["Ahead.None", name] : words.Count("Ahead.Head", mine.Count, name)));
        foreach (var step in mine.Take(Listed))
        {
            var when = from == to ? step.Time is { } time ? Phrases.Time(time) + " " : "" : CustomerCard.When(message, step.Due!.Value, step.Time) + " ";
            html.Line($"· {when}{step.Customer.Name}{message.Words["List.Colon"]}{step.Label(message)}");
        }

        if (all.Count > mine.Count)
        {
            html.Line(words.Count("Ahead.Besides", all.Count - mine.Count));
        }

        html.Lines(late.Take(Beside).Select(step => Late(message, step)));
        html.Lines(tasks.Take(Beside).Select(remark => words["Ahead.Task", remark.Task!.Name, message.Find(remark.Customer)!.Name, remark.Task.Text, TaskNotes.When(remark.Task, words, message.Today)]));

        if (mine.Count == 0 && OpenSteps.Mine(message).Where(step => step.Due > to).OrderBy(step => step.Due).ThenBy(step => step.Time ?? TimeOnly.MaxValue).FirstOrDefault() is { } next)
        {
            html.Line(words["Ahead.Next", CustomerCard.When(message, next.Due!.Value, next.Time), next.Customer.Name, next.Label(message)]);
        }

        var due = from == message.Today ? message.Session.PlansDue(message.Person.Id, to).Select(plan => message.Find(plan.Customer)).OfType<Customer>().Where(customer => !mine.Exists(step => step.Customer.Code == customer.Code)).ToList() : [];
        html = due.Count > 0 ? html.Line(words.Count("Ahead.Due", due.Count, string.Join(message.Words["List.Comma"], due.Take(Beside).Select(customer => customer.Name)))) : html;
        return Draft.FromHtml(html) with { Listed = [.. mine.Select(step => step.Customer.Code).Distinct()] };
    }

    /// <summary>What was promised and is open, the soonest first; what has no day comes last.</summary>
    public static Draft Promises(Message message, Stretch? when)
    {
        var words = Words.Of("Talk", message.Language);
        var steps = message.Session.CustomersOwnedBy(message.Person.Id).SelectMany(customer => OpenSteps.Of(message, customer)).Where(step => step.Who is null && (when is not { } days || (step.Due >= days.From && step.Due <= days.To)))
            .OrderBy(step => step.Due ?? DateOnly.MaxValue).ThenBy(step => step.Time ?? TimeOnly.MaxValue).ToList();
        var html = new Html().Bold(steps.Count == 0 ? words["Promises.None"] : words.Count("Promises", steps.Count));
        html.Lines(steps.Take(Listed).Select(step => $"· {(step.Due is { } due ? CustomerCard.When(message, due, step.Time) : message.Words["Card.NoDate"])} {step.Customer.Name}{message.Words["List.Colon"]}{step.Label(message)}"));

        return Draft.FromHtml(steps.Count > Listed ? html.Line(message.Words["List.More", steps.Count - Listed]) : html) with { Listed = [.. steps.Select(step => step.Customer.Code).Distinct()] };
    }

    /// <summary>Whose appointment it is, else who said, wants or bought what the question's words speak of.</summary>
    /// <returns>Null where no record has anything of it.</returns>
    public static Draft? Who(Message message, RecallRequest asked) =>
        Meant(message, [.. In(message, asked.When is { } days && days.To >= message.Today ? days : new Stretch(message.Today, message.Today.AddDays(asked.At is null ? -1 : 7)))], asked) is { Count: > 0 } meant
            ? new Html().Lines(meant.Take(3).Select(step => Row(message, step))) : WhoRecall.Found(message, least: 1);

    private static IEnumerable<OpenStep> In(Message message, Stretch days) => OpenSteps.Mine(message).Where(step => step.Due >= days.From && step.Due <= days.To);

    /// <summary>Those of the hour the question names, else those that have most of the thing it names; none where it names neither.</summary>
    private static List<OpenStep> Meant(Message message, List<OpenStep> steps, RecallRequest asked)
    {
        if (asked.At is { } at)
        {
            return [.. steps.Where(step => step.Time == at)];
        }

        var most = steps.Select(step => Shared(message, step)).DefaultIfEmpty().Max();
        return most == 0 ? [] : [.. steps.Where(step => Shared(message, step) == most)];
    }

    private static int Shared(Message message, OpenStep step) => Pieces.Shared(Sayings.Thing(message, null), step.Text ?? "");

    /// <summary>华信电子·陈志远，3月12日 10:00：看厂.</summary>
    private static string Row(Message message, OpenStep step) =>
        $"{step.Customer.Name}{People(message, step.Customer)}{message.Words["List.Comma"]}{CustomerCard.When(message, step.Due!.Value, step.Time)}{message.Words["List.Colon"]}{step.Label(message)}";

    /// <summary>Those there, where they are few enough to be meant.</summary>
    private static string People(Message message, Customer customer) =>
        customer.Contacts.Count is 0 or > 2 ? "" : message.Words["List.Gap"] + string.Join(message.Words["List.Comma"], customer.Contacts.Select(contact => contact.Name));

    /// <summary>Whether two of them are within an hour of each other.</summary>
    private static string Clash(Message message, IReadOnlyList<OpenStep> steps)
    {
        var words = Words.Of("Talk", message.Language);
        var timed = steps.Where(step => step.Time is not null).ToList();
        return timed.Zip(timed.Skip(1)).FirstOrDefault(two => two.First.Due == two.Second.Due && (two.Second.Time - two.First.Time)!.Value < TimeSpan.FromHours(1)) is { First: { } first, Second: { } second }
            ? words["Ahead.Clash", Phrases.Time(first.Time!.Value), first.Customer.Name, Phrases.Time(second.Time!.Value), second.Customer.Name]
            : words["Ahead.NoClash"];
    }
}
