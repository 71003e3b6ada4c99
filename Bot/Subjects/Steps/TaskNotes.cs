using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Steps;

/// <summary>What a colleague hears of a task that was given to them.</summary>
internal static class TaskNotes
{
    /// <returns>Whoever hears it; null where nobody of the team does, or the colleague may not see the customer.</returns>
    public static Rep? Tell(Work work, Customer customer, StaffTask task, string key, Func<Words, string> more)
    {
        if (task.To is not { } id || work.Session.Get(Documents.Reps, id.Value) is not { Active: true } colleague || !CustomerNames.MaySee(work.Session, colleague, customer, work.Today))
        {
            return null;
        }

        work.Notify(colleague, language => Draft.FromHtml(new Html().Bold(customer.Name).Line(Words.Of("Talk", language)[key, work.Person.Name, task.Text, more(Words.Of("Talk", language))])));
        return colleague;
    }

    public static string When(StaffTask task, Words words, DateOnly today) => task.Due is { } due ? Phrases.Day(due, words.Language, today) + (task.Time is { } time ? " " + Phrases.Time(time) : "") : words["Task.NoDay"];
}
