using SalesBot.Bot.Records;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Merging;

/// <summary>Two records are one company: the one that goes gives all its records to the one that stays.</summary>
public sealed record MergeCustomers(CustomerCode Keep, CustomerCode Gone) : SalesCommand;

/// <summary>Two customers look alike and are not the same.</summary>
public sealed record KeepApart(CustomerCode One, CustomerCode Other) : SalesCommand;

/// <summary>What a command about duplicates did.</summary>
public abstract record MergeDone : Done;

/// <param name="Contacts">How many follow-ups moved.</param>
public sealed record CustomersMerged(Customer Customer, Customer Gone, int Contacts, int Orders) : MergeDone;

public sealed record KeptApart(Customer One, Customer Other) : MergeDone;
