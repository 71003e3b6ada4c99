using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>"And Jenny the same day, 10 o'clock", 同一天下午两点半: the day of the step that was set or moved in the lines before.</summary>
internal static partial class SameDay
{
    /// <returns>Null where no such day is meant, or none was set.</returns>
    public static DateOnly? Of(Message message, string text) =>
        Meant().IsMatch(text) ? Entries.Just(message).OfType<StepEntry>().OrderByDescending(step => step.Logged).FirstOrDefault()?.Step.Due : null;

    [GeneratedRegex(@"(?:同一?|当|當)(?:天|日)(?!晚|的)|\b(?:the )?same day\b|\bthat (?:same )?day\b", RegexOptions.IgnoreCase)]
    private static partial Regex Meant();
}
