using SalesBot.Bot.Chat;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>What a message in doubt may be besides a contact or a note: an order, a payment, an order's new sum, a step. One tap makes it that.</summary>
internal sealed record Offer(string What, string Label);

internal static class Offers
{
    public static IReadOnlyList<Offer> For(Message message, Customer customer, string text)
    {
        var words = Words.Of("Remarks", message.Language);
        var reading = message.ReadAbout(text, customer.Code);
        var sum = reading.Intent is Intent.Order or Intent.Payment ? message.Sum(reading.First) : null;
        return (reading.Intent, sum) switch
        {
            (Intent.Payment, { } paid) => [new("payment", words["Offer.Payment", message.Exact(paid)])],
            (Intent.Order, { } asked) => Last(message, customer) is { } order && order.Order.Own() != asked
                ? [new("amend", words["Offer.Amend", message.Exact(asked)]), new("order", words["Offer.Order", message.Exact(asked)])]
                : [new("order", words["Offer.Order", message.Exact(asked)])],
            (Intent.Task or Intent.Log, _) when reading.First?.NextDue is { } due && due.Day >= message.Today => [new("step", words["Offer.Step", CustomerCard.When(message, due.Day, due.Time)])],
            _ => [],
        };
    }

    /// <returns>Null where nothing of the sort was offered.</returns>
    public static Turn? Take(Message message, Customer customer, string text, string what)
    {
        Reading As(Intent intent) => message.ReadAbout(text, customer.Code) with { Intent = intent, Confidence = 1, Clarify = null };
        return what switch
        {
            "payment" => ContactDialogue.Record(message, As(Intent.Payment), text, customer.Code),
            "order" => ContactDialogue.Record(message, As(Intent.Order), text, customer.Code),
            "step" => ContactDialogue.Record(message, As(Intent.Task), text, customer.Code),
            "amend" when Last(message, customer) is { } order => Mending.Of(message, order, text, [customer]),
            _ => null,
        };
    }

    private static OrderEntry? Last(Message message, Customer customer) => Entries.Of(message, customer).OfType<OrderEntry>().LastOrDefault();
}
