using SalesBot.Bot.Records;
using SalesBot.Domain;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Merging;

/// <summary>Two records are one company: the one that goes gives all its records to the one that stays.</summary>
public sealed record MergeCustomers(CustomerCode Keep, CustomerCode Gone) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => MergeWork.Merge(work, this);
}

/// <summary>Two customers look alike and are not the same.</summary>
public sealed record KeepApart(CustomerCode One, CustomerCode Other) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => MergeWork.KeepApart(work, this);
}
