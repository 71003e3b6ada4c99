using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.HandOvers;

public sealed record HandedOver(Customer Customer, Rep From, Rep To) : Done
{
    internal override Draft Say(Message message) => Draft.Plain(message.Words["Done.HandedOver", Customer.Name, To.Name]);
}

public sealed record CustomersHandedOver(Rep From, Rep To, IReadOnlyList<Customer> Customers, int Steps) : Done
{
    internal override Draft Say(Message message) => HandOverText.Done(this, message);
}
