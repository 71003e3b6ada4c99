using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Chat;

/// <summary>How a message that is about one customer begins.</summary>
internal static class CustomerHead
{
    public static Html Of(Message message, Customer customer) =>
        new Html().Bold(customer.Name).Add($" · {customer.EffectiveGrade} · {Terms.Of(customer.Stage, message.Language)}");
}
