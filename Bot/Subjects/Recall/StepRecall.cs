using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Bot.Reports;

namespace SalesBot.Bot.Subjects.Recall;

/// <summary>What is to be done with a customer, when, and what was done of it.</summary>
internal static class StepRecall
{
    private const int Shown = 4;

    /// <summary>In days: what ended before is no longer spoken of unless its words are.</summary>
    private const int Recently = 14;

    /// <summary>The step the question speaks of, open or ended; without one, all that are open.</summary>
    public static IReadOnlyList<string> Steps(Message message, Customer customer, Stretch? when)
    {
        var words = Words.Of("Talk", message.Language);
        var (open, text) = (OpenSteps.Of(message, customer), Mentioned.Besides(message, customer));
        var closed = message.Session.Get(Documents.Plans, customer.Code.Value)?.Closed ?? [];
        var most = open.Select(step => StepWords.Shared(text, step.Text ?? "")).DefaultIfEmpty().Max();
        var ended = closed.Where(one => StepWords.Shared(text, one.Step.Text ?? "") > most).MaxBy(one => StepWords.Shared(text, one.Step.Text ?? ""));
        if (ended is not null)
        {
            return [End(message, ended), .. Open(message, open)];
        }

        var meant = most > 0 ? [.. open.Where(step => StepWords.Shared(text, step.Text ?? "") == most)] : open;
        var ahead = when is { } days && days.To >= message.Today ? meant.Where(step => step.Due >= days.From && step.Due <= days.To).ToList() : null;
        if (ahead is { Count: 0 } && meant.Count > 0 && most == 0)
        {
            return [words["Ahead.None", Phrases.Days(when!.Value.From, when.Value.To, message.Today, message.Language)], .. Open(message, open)];
        }

        IReadOnlyList<OpenStep> shown = ahead is { Count: > 0 } ? ahead : meant;
        return shown.Count > 0 ? [shown.Count == 1 || most > 0 ? Row(message, shown) : words.Count("Recall.Open", shown.Count, Row(message, shown))]
            : closed is [var last, ..] && last.At > message.Now.AddDays(-Recently) ? [words["Recall.NothingOpen"] + message.Words["List.Comma"] + End(message, last)]
            : [words["Recall.NothingOpen"]];
    }

    /// <summary>When to be in touch next, or how late it is.</summary>
    public static IReadOnlyList<string> Due(Message message, Customer customer) =>
        !customer.Consent ? [message.Words["Card.NoConsent"]]
        : message.DueOf(customer) is { } due ? [CustomerCard.Due(message, due)]
        : [];

    /// <summary>The first of what is open, for a line about everything.</summary>
    public static string? Next(Message message, Customer customer) =>
        OpenSteps.Of(message, customer) is { Count: > 0 } open ? Words.Of("Talk", message.Language)["Recall.Next", Row(message, [open[0]])] : null;

    private static IEnumerable<string> Open(Message message, IReadOnlyList<OpenStep> open) =>
        open.Count == 0 ? [] : [Words.Of("Talk", message.Language).Count("Recall.Open", open.Count, Row(message, open))];

    private static string Row(Message message, IReadOnlyList<OpenStep> steps) =>
        string.Join(message.Words["List.Comma"], steps.Take(Shown).Select(step => (step.Due is { } due ? CustomerCard.When(message, due, step.Time) + " " : "") + step.Label(message)));

    private static string End(Message message, ClosedStep closed) => Words.Of("Talk", message.Language)[
        closed.How == StepEnd.Done ? "Recall.WasDone" : "Recall.WasCalledOff", closed.Step.Text ?? message.Words["Log.DefaultStep"], Phrases.ShortDay(DateOnly.FromDateTime(message.Rules.LocalTime(message.Person, closed.At).DateTime), message.Language)];
}
