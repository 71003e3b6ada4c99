using System.Globalization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Subjects.Orders;

/// <summary>Orders and payments in words.</summary>
internal static class OrderText
{
    public static Draft Paid(PaymentRecorded payment, Message message)
    {
        var html = CustomerHead.Of(message, payment.Customer);
        html.Lines(payment.Parts.Select(part => message.Words["Done.Paid", message.Exact(part.Amount, part.AsSaid), part.Order]));

        return Draft.FromHtml(html.Line(StillOpen(message, payment.StillOpen)).Uncounted(message, payment.Parts.FirstOrDefault(part => part.Uncounted())?.AsSaid));
    }

    public static string Of(Order order, Message message) =>
        message.Words["Done.Order", Bought(order.Product, order.Quantity, message), message.Exact(order.Amount, order.AsSaid), Phrases.NearDay(order.Date, message.Today, message.Language), order.Number];

    /// <summary>给袋机 ×2.</summary>
    public static string Bought(string product, decimal? quantity, Message message) =>
        quantity is { } count and not 1 ? Words.Of("Talk", message.Language)["Order.Times", product, count.ToString("0.##", CultureInfo.InvariantCulture)] : product;

    /// <summary>The price of each and the contract's number, where there are any.</summary>
    public static string Details(Order order, Message message)
    {
        var words = Words.Of("Talk", message.Language);
        string?[] parts =
        [
            order.Quantity is > 1 and var count && order.Own() is var sum && sum.Minor % count == 0 ? words["Order.Each", message.Exact(sum with { Minor = (long)(sum.Minor / count) })] : null,
            order.Contract is { Length: > 0 } contract ? words["Order.Contract", contract] : null,
        ];
        return string.Join(message.Words["List.Comma"], parts.OfType<string>());
    }

    public static string StillOpen(Message message, IReadOnlyList<Money> open) => open.Any(sum => sum.IsPositive) ? message.Words["Done.StillOpen", message.Exact(open)] : message.Words["Done.AllPaid"];

    /// <summary>With the tap that makes an order of what was told as won.</summary>
    public static Draft Selling(Draft draft, FollowUp? won, Message message) =>
        won?.Own() is { IsPositive: true } amount ? draft.With(new Button(Words.Of("Asks", message.Language)["Button.Sell", message.Exact(amount)], "sell", won.Id)) : draft;
}
