using SalesBot.Bot.Chat;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Recall;

/// <summary>What is known of a customer: the aspect that is asked in the first line, what belongs to it below.</summary>
internal static class CustomerRecall
{
    /// <returns>At least one line.</returns>
    public static IReadOnlyList<string> Of(Message message, RecallRequest asked, Customer customer) => asked.Aspect switch
    {
        Aspect.Owed => BooksRecall.Owed(message, customer),
        Aspect.Paid => BooksRecall.Paid(message, customer, asked.When),
        Aspect.Ordered => BooksRecall.Ordered(message, customer, asked.When),
        Aspect.Amounts => BooksRecall.Amounts(message, customer),
        Aspect.Objection => TouchRecall.Objection(message, customer),
        Aspect.Attempts => TouchRecall.Attempts(message, customer),
        Aspect.Silence => TouchRecall.Since(message, customer),
        Aspect.LastContact => TouchRecall.Last(message, customer),
        Aspect.Logged => TouchRecall.Logged(message, customer, asked.When),
        Aspect.Due => StepRecall.Due(message, customer),
        Aspect.StepDone or Aspect.StepTime or Aspect.Steps => StepRecall.Steps(message, customer, asked.When),
        Aspect.People => ProfileRecall.People(message, customer),
        Aspect.Profile => ProfileRecall.Profile(message, customer),
        Aspect.Status => ProfileRecall.Status(message, customer),
        Aspect.Notes => TouchRecall.Notes(message, customer),
        Aspect.Said => TouchRecall.Said(message, customer, asked.When) ?? TouchRecall.Last(message, customer),
        _ => TouchRecall.Said(message, customer, asked.When) ?? Unknown(message, customer),
    };

    /// <summary>What no word and no record answers: how things stand, and that it is not known.</summary>
    private static IReadOnlyList<string> Unknown(Message message, Customer customer) =>
        [ProfileRecall.Status(message, customer)[0], NotKnown(message)];

    public static string NotKnown(Message message) => Words.Of("Talk", message.Language)["Recall.NotKnown"];
}
