using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Steps;

/// <summary>A promise said again is the one there is: 报价周五前给 right after 让我先报价 puts the day on it.</summary>
internal static class SamePromise
{
    /// <summary>What was promised so lately is what a day said now belongs to.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(2);

    /// <summary>Verbs that stand for their whole deed: 发他, 给她.</summary>
    private const string Verbs = "发寄送报交给改签约打回查装换修测";

    /// <param name="deed">What is promised now.</param>
    /// <returns>The open step it is; null where it is another.</returns>
    public static PlannedStep? Of(Message message, CustomerCode customer, string deed, DateOnly? due)
    {
        var open = message.Session.Get(Documents.Plans, customer.Value)?.Steps ?? [];
        // Who it is with makes no two deeds one: a demo with Hannah, and chasing Hannah.
        var whose = message.Find(customer);
        var now = DoneDeeds.Anonymous(deed, whose);
        return open.Where(step => step.Text is { Length: > 0 } && (step.Due is null || IsFresh(message, customer, step) || step.Due == due) && IsSame(DoneDeeds.Anonymous(step.Text, whose), now, IsFresh(message, customer, step)))
            .OrderByDescending(step => Pieces.Shared(deed, step.Text!)).ThenByDescending(step => step.Made).FirstOrDefault();
    }

    /// <summary>"The FD will see me Wednesday quarter past nine", where Wednesday with the FD stands: the hour of the one meeting of that day.</summary>
    public static PlannedStep? Hourless(Message message, CustomerCode customer, string text, ReadDue due) =>
        due.Time is not null && (message.Session.Get(Documents.Plans, customer.Value)?.Steps ?? []).Where(step => step.Due == due.Day && step is { Time: null, Text.Length: > 0 }).ToList() is [var only]
        && (StepKinds.In(Folding.Of(only.Text!)) & ~StepKind.Meet) == StepKind.None && Pieces.Initials(text).Overlaps(Pieces.Initials(only.Text!)) ? only : null;

    /// <summary>Whether a step was told in one of the last two lines.</summary>
    public static bool IsFresh(Message message, CustomerCode customer, PlannedStep step)
    {
        var lately = (message.Conversation.Lines ?? []).Take(2).Where(line => message.Now - line.At <= Fresh).SelectMany(line => line.Changes ?? [])
            .SelectMany(change => message.Session.Get(Documents.Changes, change)?.Documents ?? []).Select(doc => doc.Id).ToHashSet();
        return (step.FollowUp is { } told && lately.Contains(told)) || (step.FollowUp is null && step.Made is { } made && message.Now - made <= Fresh && lately.Contains(customer.Value));
    }

    private static bool IsSame(string old, string now, bool fresh)
    {
        if (Pieces.Of(now) is { Count: > 0 } pieces)
        {
            var theirs = Pieces.Of(old);
            return theirs.Count(pieces.Contains) * 2 >= Math.Min(theirs.Count, pieces.Count) && theirs.Overlaps(pieces);
        }

        return fresh && (now.Length < 2 || StepWording.Points(now) || Folding.Of(now).Any(letter => Verbs.Contains(letter, StringComparison.Ordinal) && Folding.Of(old).Contains(letter, StringComparison.Ordinal)));
    }
}
