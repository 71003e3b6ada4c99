using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Recall.Asked;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Recall.OfCustomer;

/// <summary>What is to be done with a customer, when, and what was done of it.</summary>
internal static partial class StepRecall
{
    private const int Shown = 4;

    /// <summary>In days: what ended before is no longer spoken of unless its words are.</summary>
    private const int Recently = 14;

    /// <summary>The step the question speaks of, open or ended; without one, all that are open. A thing that is no step is looked for in what was told.</summary>
    public static Answer Steps(Message message, RecallRequest asked, Customer customer)
    {
        var words = Words.Of("Talk", message.Language);
        var (all, still) = (OpenSteps.Of(message, customer), asked.Topics.HasFlag(Topic.Still));
        int Shared(string? text) => Sayings.Shared(message, customer, text ?? "");
        var closed = message.Session.Get(Documents.Plans, customer.Code.Value)?.Closed ?? [];
        var most = all.Select(step => Shared(step.Text)).DefaultIfEmpty().Max();
        var ended = closed.Where(one => Shared(one.Step.Text) > most).MaxBy(one => Shared(one.Step.Text));
        if (ended is not null)
        {
            return new([End(message, ended), .. Open(message, all)], still ? false : ended.How == StepEnd.Done);
        }

        // Of meetings, what has its hour; where it names what it is, that.
        var meets = most == 0 && asked.Aspect == Aspect.Meetings;
        IReadOnlyList<OpenStep> open = meets ? [.. all.Where(IsMeeting)] : all;
        if (meets && open.Count == 0)
        {
            return new([words["Recall.NoMeeting"], .. Open(message, all)], false);
        }

        if (most == 0 && !meets && !still && asked.Aspect is Aspect.StepTime or Aspect.StepDone && Sayings.Of(message, customer, null) is { } told)
        {
            return told with { Lines = [.. told.Lines, .. Open(message, all)] };
        }

        var meant = most > 0 ? [.. open.Where(step => Shared(step.Text) == most)] : open;
        var ahead = asked.When is { } days && days.To >= message.Today ? meant.Where(step => step.Due >= days.From && step.Due <= days.To).ToList() : null;
        if (ahead is { Count: 0 } && meant.Count > 0 && most == 0)
        {
            return new([words["Ahead.None", Phrases.Days(asked.When!.Value.From, asked.When.Value.To, message.Today, message.Language)], .. Open(message, open)], false);
        }

        IReadOnlyList<OpenStep> shown = ahead is { Count: > 0 } ? ahead : meant;
        return shown.Count > 0 ? new([shown.Count == 1 || most > 0 ? Row(message, shown) : words.Count("Recall.Open", shown.Count, Row(message, shown))], asked.Aspect == Aspect.StepDone ? still : asked.Aspect == Aspect.StepTime ? null : true)
            : closed is [var last, ..] && last.At > message.Now.AddDays(-Recently) ? new([words["Recall.NothingOpen"] + message.Words["List.Comma"] + End(message, last)], asked.Aspect == Aspect.StepDone ? null : false)
            : new([words["Recall.NothingOpen"]], asked.Aspect == Aspect.StepDone ? null : false);
    }

    /// <summary>The open step whose words the question has most of; null where it has none of any.</summary>
    public static Answer? Named(Message message, Customer customer)
    {
        var open = OpenSteps.Of(message, customer);
        var most = open.Select(step => Sayings.Shared(message, customer, step.Text ?? "")).DefaultIfEmpty().Max();
        return most == 0 ? null : Answer.Of(Row(message, [.. open.Where(step => Sayings.Shared(message, customer, step.Text ?? "") == most)]));
    }

    /// <summary>跟瑞丰不撞吧: whether anything else of one's own is within an hour of what is arranged with them.</summary>
    public static Answer Clash(Message message, RecallRequest asked, Customer customer)
    {
        var words = Words.Of("Talk", message.Language);
        var theirs = OpenSteps.Of(message, customer).Where(step => step is { Who: null, Due: { } due, Time: not null } && due >= message.Today && (asked.When is not { } days || (due >= days.From && due <= days.To))).ToList();
        if (theirs.Count == 0)
        {
            return Answer.Of([words["Recall.NoMeeting"], .. Open(message, OpenSteps.Of(message, customer))]);
        }

        var others = OpenSteps.Mine(message).Where(other => other.Customer.Code != customer.Code && other.Time is not null && theirs.Exists(step => step.Due == other.Due)).ToList();
        var hits = others.Where(other => theirs.Exists(step => step.Due == other.Due && (step.Time!.Value.ToTimeSpan() - other.Time!.Value.ToTimeSpan()).Duration() < TimeSpan.FromHours(1))).ToList();
        var shown = (hits.Count > 0 ? hits : others).Select(other => $"{other.Customer.Name} {Row(message, [other])}");
        return Answer.Of([(hits.Count > 0 ? words["Ahead.Clashes"] : words["Ahead.NoClash"]) + message.Words["List.Comma"] + Row(message, theirs), .. shown]);
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

    public static bool IsMeeting(OpenStep step) => step.Time is not null || Meeting().IsMatch(step.Text ?? "");

    [GeneratedRegex(@"约|約|见|見|开会|開會|会议|會議|拜访|拜訪|看厂|看廠|演示|参观|參觀|去|上门|上門|\b(?:meet\w*|visit\w*|demo|appointment|tour|survey|lunch|see|slot)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Meeting();
}
