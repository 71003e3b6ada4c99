using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Recall;

/// <summary>小孟今天量完没, "did Aoife swap it?": how far a colleague's task is.</summary>
internal static class TaskRecall
{
    private const int Listed = 4;

    /// <returns>Null where no colleague is named who was asked for something.</returns>
    public static Draft? Of(Message message, string text, IReadOnlyList<Customer> named)
    {
        var names = (message.Conversation.Told ?? []).Concat(message.ColleagueNames).Where(name => text.Contains(name, StringComparison.OrdinalIgnoreCase)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (names.Count == 0)
        {
            return null;
        }

        var tasks = message.Session.LatestRemarksBy(message.Person.Id, message.Today.AddDays(-30))
            .Where(remark => remark.Task is { } task && names.Contains(task.Name) && (named.Count == 0 || named.Any(customer => customer.Code == remark.Customer)) && message.Find(remark.Customer) is not null).ToList();
        if (tasks.Count == 0)
        {
            return null;
        }

        var meant = tasks.Where(remark => StepWords.Shared(text, remark.Task!.Text) > 0 || (named.Count == 0 && remark.Customer == message.About && tasks.Count > 1)).ToList();
        var words = Words.Of("Talk", message.Language);
        var html = new Html();
        foreach (var remark in (meant.Count > 0 ? meant : tasks).Take(Listed))
        {
            var task = remark.Task!;
            var line = $"{message.Find(remark.Customer)!.Name} · {task.Name}{message.Words["List.Colon"]}{task.Text}{message.Words["List.Comma"]}{TaskNotes.When(task, words, message.Today)}{message.Words["List.Comma"]}{words[$"Recall.Task.{task.State}"]}";
            _ = html.ToString().Length == 0 ? html.Add(line) : html.Line(line);
        }

        return Draft.FromHtml(html) with { Buttons = CustomerCard.Opening((meant.Count > 0 ? meant : tasks).Select(remark => message.Find(remark.Customer)!).DistinctBy(customer => customer.Code).Take(2)) };
    }
}
