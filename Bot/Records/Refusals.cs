using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Records;

/// <summary>No customer of that code within the person's scope: the same answer whether it exists elsewhere or not.</summary>
public sealed record CustomerUnknown : Refusal;

public sealed record NameTaken(Customer Existing) : Refusal;

/// <summary>The stage it already has.</summary>
public sealed record SameStage(Customer Customer) : Refusal;

public sealed record AmountNotPositive : Refusal;

public sealed record AmountTooLarge : Refusal;

/// <summary>A contact cannot lie in the future; an appointment can.</summary>
public sealed record ContactInFuture(DateOnly Day) : Refusal;

public sealed record DayIsPast(DateOnly Day) : Refusal;

public sealed record NoOpenOrder(Customer Customer) : Refusal;

/// <param name="Open">What is still to be paid over all of the customer's orders.</param>
public sealed record MoreThanOpen(Customer Customer, Money Open) : Refusal;

public sealed record NothingToUndo : Refusal;

/// <summary>Something it wrote has been changed again since.</summary>
public sealed record ChangedSince : Refusal;

public sealed record PersonUnknown(string Name) : Refusal;

public sealed record NotAllowed(Role Needs) : Refusal;
