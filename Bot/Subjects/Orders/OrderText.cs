using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Orders;

/// <summary>Orders and payments in words.</summary>
internal static class OrderText
{
    public static Draft Paid(PaymentRecorded payment, Message message)
    {
        var html = CustomerHead.Of(message, payment.Customer);
        foreach (var part in payment.Parts)
        {
            html.Line(message.Words["Done.Paid", message.Exact(part.Amount), part.Order]);
        }

        return Draft.FromHtml(html.Line(StillOpen(message, payment.StillOpen)));
    }

    public static string StillOpen(Message message, Money open) => open.IsPositive ? message.Words["Done.StillOpen", message.Exact(open)] : message.Words["Done.AllPaid"];

    /// <summary>With the tap that makes an order of what was told as won.</summary>
    public static Draft Selling(Draft draft, FollowUp? won, Message message) =>
        won is { Amount: { IsPositive: true } amount } ? draft.With(new Button(Words.Of("Asks", message.Language)["Button.Sell", message.Exact(amount)], "sell", won.Id)) : draft;
}
