using SalesBot.Bot.Chat;
using SalesBot.Bot.Subjects.Recall.Asked;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Recall.OfCustomer;

/// <summary>What is known of a customer: the aspect that is asked in the first line, what belongs to it below.</summary>
internal static class CustomerRecall
{
    /// <summary>Where the records of what is asked are empty, a step or a sentence that speaks of the thing is shown before that is said.</summary>
    public static Answer Of(Message message, RecallRequest asked, Customer customer) =>
        Records(message, asked, customer) is var answer && answer.Empty && asked.Form is not AnswerForm.Whether && (StepRecall.Named(message, customer) ?? Sayings.Of(message, customer, null)) is { } told
            ? told with { Lines = [.. told.Lines, .. answer.Lines], Empty = false } : answer;

    private static Answer Records(Message message, RecallRequest asked, Customer customer) => asked.Aspect switch
    {
        Aspect.Owed => BooksRecall.Owed(message, customer),
        Aspect.Paid => BooksRecall.Paid(message, asked, customer),
        Aspect.Ordered => BooksRecall.Ordered(message, asked, customer),
        Aspect.Amounts => BooksRecall.Amounts(message, asked, customer),
        Aspect.Objection => TouchRecall.Objection(message, customer),
        Aspect.Attempts => TouchRecall.Attempts(message, asked, customer),
        Aspect.Silence => TouchRecall.Since(message, customer),
        Aspect.LastContact => TouchRecall.Touches(message, asked, customer),
        Aspect.Logged => TouchRecall.Logged(message, customer, asked.When),
        Aspect.Due => Answer.Of(StepRecall.Due(message, customer) is { Count: > 0 } due ? due : [Words.Of("Talk", message.Language)["Recall.NothingOpen"]]),
        Aspect.StepDone or Aspect.StepTime or Aspect.Steps or Aspect.Meetings => StepRecall.Steps(message, asked, customer),
        Aspect.Clash => StepRecall.Clash(message, asked, customer),
        Aspect.People => ProfileRecall.People(message, customer),
        Aspect.Profile => ProfileRecall.Profile(message, asked, customer),
        // How a thing stands that the records speak of: that, then all of it.
        Aspect.Status when Sayings.Of(message, customer, null) is { } told => Answer.Of([told.Lines[0], .. ProfileRecall.Status(message, customer, whole: false)]),
        Aspect.Status => Answer.Of(ProfileRecall.Status(message, customer, asked.Topics.HasFlag(Topic.History))),
        Aspect.Notes => TouchRecall.Notes(message, customer),
        Aspect.Counted => Answer.Of(Words.Of("Talk", message.Language)["Recall.Counted"]),
        _ => Sayings.Of(message, customer, asked.When) ?? (asked.Form == AnswerForm.Why && TouchRecall.Objection(message, customer) is { Yes: true } why ? why : null) ?? (Sayings.IsBare(message, customer) ? Bare(message, asked, customer) : Answer.Of(NotSaid(message)) with { Empty = true }),
    };

    /// <summary>It names nothing but whom it is about: "how many times is that", 他怎么说.</summary>
    private static Answer Bare(Message message, RecallRequest asked, Customer customer) =>
        asked.Form == AnswerForm.Many || asked.Aspect is Aspect.Said ? TouchRecall.Touches(message, asked, customer) : Answer.Of(ProfileRecall.Status(message, customer, whole: false));

    /// <summary>No record says anything of it.</summary>
    public static string NotSaid(Message message) => Words.Of("Talk", message.Language)["Recall.NotSaid"];
}
