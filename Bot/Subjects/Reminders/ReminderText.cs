using System.Globalization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Reminders;

/// <summary>Reminders in words.</summary>
internal static class ReminderText
{
    public static Draft Set(ReminderSet set, Message message)
    {
        var words = Words.Of("Reminders", message.Language);
        var html = set.Customer is { } customer ? new Html().Bold(customer.Name).Line(Line(set.Reminder, message)) : new Html().Add(Line(set.Reminder, message));
        return Draft.FromHtml(html.Line().Italic(words[set.Changed ? "Changed" : set.Customer is null ? "Kept.Private" : "Kept"]));
    }

    public static Draft List(Message message)
    {
        var words = Words.Of("Reminders", message.Language);
        var own = message.Session.RemindersOf(message.Person.Id).Where(reminder => reminder.OnOrAfter(message.Today) is not null).OrderBy(reminder => reminder.OnOrAfter(message.Today)).ThenBy(reminder => reminder.At).Take(12).ToList();
        if (own.Count == 0)
        {
            return Draft.Plain(words["None"]);
        }

        var html = new Html().Bold(words.Count("Head", own.Count));
        html.Lines(own.Select(reminder => $"· {(message.Find(reminder.Customer) is { } customer ? customer.Name + message.Words["List.Colon"] : "")}{Line(reminder, message)}"));

        return Draft.FromHtml(html) with { Buttons = [.. own.Select(reminder => new Button(words["Button.EndThat", Shortened.Line(reminder.Text, 10)], "remind-end", reminder.Id)).Chunk(2)] };
    }

    /// <summary>每月 5 号 09:00：催对账.</summary>
    private static string Line(Reminder reminder, Message message) => Words.Of("Reminders", message.Language)["Line", When(reminder, message), reminder.Text];

    private static string When(Reminder reminder, Message message)
    {
        var words = Words.Of("Reminders", message.Language);
        var time = Phrases.Time(reminder.At);
        return reminder.Every switch
        {
            null => $"{Phrases.NearDay(reminder.From, message.Today, message.Language)} {time}",
            { Kind: RhythmKind.Day } => words["Every.Day", time],
            { Kind: RhythmKind.Workday } => words["Every.Workday", time],
            { Kind: RhythmKind.Week, Day: var day } => words["Every.Week", words[$"Weekday.{day}"], time],
            { Day: var day } => words["Every.Month", message.Language.IsChinese ? day.ToString(CultureInfo.InvariantCulture) : Ordinal(day), time],
        };
    }

    private static string Ordinal(int day) => day.ToString(CultureInfo.InvariantCulture) + (day is 1 or 21 or 31 ? "st" : day is 2 or 22 ? "nd" : day is 3 or 23 ? "rd" : "th");
}
