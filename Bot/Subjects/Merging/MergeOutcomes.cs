using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Merging;

/// <param name="Contacts">How many follow-ups moved.</param>
public sealed record CustomersMerged(Customer Customer, Customer Gone, int Contacts, int Orders) : Done
{
    internal override CustomerCode? Topic => Customer.Code;

    internal override Draft Say(Message message) => MergeText.Merged(this, message);
}

public sealed record KeptApart(Customer One, Customer Other) : Done
{
    internal override Draft Say(Message message) => MergeText.Apart(this, message);
}
