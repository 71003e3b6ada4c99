using SalesBot.Bot.Chat;
using SalesBot.Bot.Subjects.Orders;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>Something written down that can be put right or taken away.</summary>
/// <param name="Logged">When it was written.</param>
/// <param name="Words">What it says.</param>
internal abstract record Entry(Customer Customer, string Id, DateTimeOffset At, DateTimeOffset Logged, string Words)
{
    /// <summary>What it is, for a button or a sentence.</summary>
    public string Label(Message message) => Shortened.Line($"{Customer.Name} {Phrases.ShortDay(DateOnly.FromDateTime(At.DateTime), message.Language)}{message.Words["List.Colon"]}{What(message)}", 40);

    /// <summary>In the currency it was said in; null where it has none.</summary>
    public Money? Sum => this switch { OrderEntry order => order.Order.Own(), PaymentEntry payment => payment.Payment.Own(), ContactEntry contact => contact.FollowUp.Own(), _ => null };

    private string What(Message message) => this switch
    {
        OrderEntry { Order: var order } => $"{OrderText.Bought(order.Product, order.Quantity, message)} {message.Exact(order.Own())}",
        PaymentEntry { Payment: var payment } => Wording.Words.Of("Talk", message.Language)["Entry.Payment", message.Exact(payment.Own())],
        _ => Words,
    };
}

internal sealed record ContactEntry(Customer Customer, FollowUp FollowUp) : Entry(Customer, FollowUp.Id, FollowUp.At, FollowUp.LoggedAt ?? FollowUp.At, FollowUp.Summary);

internal sealed record NoteEntry(Customer Customer, Remark Remark) : Entry(Customer, Remark.Id, Remark.At, Remark.LoggedAt, Remark.Text);

internal sealed record StepEntry(Customer Customer, PlannedStep Step, DateTimeOffset Made) : Entry(Customer, Step.Id, Made, Made, Step.Text ?? "");

internal sealed record OrderEntry(Customer Customer, Order Order, DateTimeOffset Made) : Entry(Customer, Order.Number, Made, Made, Order.Product);

internal sealed record PaymentEntry(Customer Customer, Order Order, Payment Payment, DateTimeOffset Made) : Entry(Customer, Payment.Id, Made, Made, "");
