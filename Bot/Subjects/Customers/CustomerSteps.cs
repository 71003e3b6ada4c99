using SalesBot.Bot.Chat;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>Several customers answer to the name.</summary>
/// <param name="Text">The message to be read again once the customer is known.</param>
public sealed record ChoosingCustomer(string Text, IReadOnlyList<CustomerCode> Candidates) : ChatStep
{
    internal override bool TakesYes => Candidates.Count == 1;

    /// <summary>A yes or a name: 给它调成A级 is neither, though it is about the one asked of.</summary>
    internal override Answers Takes => Answers.Words;

    internal override bool Waits => true;

    internal override bool Fits(string text, Understanding.Names names) => Understanding.Choice.Only(text, Candidates, names) is not null;
}

/// <summary>Several customers answer to the name, of whose profile something was told or asked.</summary>
/// <param name="Text">The message to be read again once the customer is known.</param>
public sealed record ChoosingWhose(string Text, IReadOnlyList<CustomerCode> Candidates) : ChatStep;

/// <summary>No customer was named.</summary>
public sealed record NamingCustomer(string Text) : ChatStep;

/// <summary>Nobody answers to the name: add the customer, or name another.</summary>
public sealed record OfferingNewCustomer(string Text, string Name) : ChatStep;

public sealed record ChoosingStage(CustomerCode Customer) : ChatStep;

/// <summary>Lost, but why?</summary>
public sealed record GivingReason(CustomerCode Customer, string? FollowUp) : ChatStep;

/// <summary>A new customer's missing fields: the next message fills them.</summary>
public sealed record FillingProfile(CustomerCode Customer) : ChatStep
{
    internal override Answers Takes => Answers.Anything;

    internal override CustomerCode? About => Customer;
}

/// <summary>A bare /new: what is it called?</summary>
public sealed record NamingNewCustomer : ChatStep;

/// <summary>A list was shown: 下一页, 只看B级, 按金额 and 第二个 speak of it.</summary>
internal sealed record LookingAtCustomers(CustomerBrowse Browse, IReadOnlyList<CustomerCode> Page) : ChatStep
{
    /// <summary>Nothing was asked: what speaks of the list is known by the list.</summary>
    internal override Answers Takes => Answers.Closed;
}
