using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Recall.OfOneself;

/// <summary>小孟今天量完没, "did Aoife swap it?": how far a colleague's task is.</summary>
internal static class TaskRecall
{
    private const int Listed = 6;

    /// <summary>Tasks older than this are asked about no more, in days.</summary>
    private const int Lasting = 30;

    /// <param name="names">As they are called, folded.</param>
    /// <returns>Null where none of them was asked for something.</returns>
    /// <param name="open">All that is not done, not only the one it speaks of.</param>
    public static Draft? Of(Message message, IReadOnlyList<string> names, IReadOnlyList<Customer> named, bool open)
    {
        var people = message.Session.All(Documents.Reps).Where(rep => Understanding.Roster.CalledAs(rep.Name).Any(names.Contains)).Select(rep => rep.Id).ToHashSet();
        var all = Given(message).Where(remark => remark.Task is { } task && (task.To is { } to && people.Contains(to) || names.Any(name => Folding.Of(task.Name).Contains(name, StringComparison.Ordinal)))).ToList();
        var theirs = named.Count == 0 ? all : [.. all.Where(remark => named.Any(customer => customer.Code == remark.Customer))];
        if (theirs.Count == 0)
        {
            return null;
        }

        if (open && theirs.Where(remark => remark.Task!.IsOpen).ToList() is { Count: > 0 } undone)
        {
            return Listing(message, new Html().Bold(Words.Of("Talk", message.Language).Count("Recall.Tasks", undone.Count)), undone);
        }

        var most = theirs.Max(remark => StepWords.Shared(message.Text, remark.Task!.Text));
        var meant = theirs.Where(remark => most > 0 ? StepWords.Shared(message.Text, remark.Task!.Text) == most : remark.Customer == message.About).ToList();
        return Listing(message, new Html(), meant.Count > 0 ? meant : theirs);
    }

    /// <summary>Whatever one asked others for and has not heard the end of.</summary>
    public static Draft Mine(Message message)
    {
        var words = Words.Of("Talk", message.Language);
        var open = Given(message).Where(remark => remark.Task is { IsOpen: true }).OrderBy(remark => remark.Task!.Due ?? DateOnly.MaxValue).ToList();
        return open.Count == 0 ? Draft.Plain(words["Recall.NoTasks"]) : Listing(message, new Html().Bold(words.Count("Recall.Tasks", open.Count)), open);
    }

    private static List<Remark> Given(Message message) =>
        [.. message.Session.LatestRemarksBy(message.Person.Id, message.Today.AddDays(-Lasting)).Where(remark => remark.Task is not null && message.Find(remark.Customer) is not null)];

    private static Draft Listing(Message message, Html html, IReadOnlyList<Remark> tasks)
    {
        var words = Words.Of("Talk", message.Language);
        foreach (var remark in tasks.Take(Listed))
        {
            var task = remark.Task!;
            html.Line($"{message.Find(remark.Customer)!.Name} · {task.Name}{message.Words["List.Colon"]}{task.Text}{message.Words["List.Comma"]}{TaskNotes.When(task, words, message.Today)}{message.Words["List.Comma"]}{words[$"Recall.Task.{task.State}"]}");
        }

        return Draft.FromHtml(html) with { Buttons = CustomerCard.Opening(tasks.Take(Listed).Select(remark => message.Find(remark.Customer)!).DistinctBy(customer => customer.Code).Take(2)) };
    }
}
