using SalesBot.Bot.Records;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Privacy;

/// <summary>Something done to what is kept of a person.</summary>
public abstract record PrivacyCommand : SalesCommand;

/// <summary>Takes a member out of the team and everything that tells who they were; their records stay under a pseudonym.</summary>
public sealed record ErasePerson(RepId Rep) : PrivacyCommand;

/// <summary>The same for a customer's contact.</summary>
/// <param name="Name">As the customer's card has it.</param>
public sealed record EraseContact(CustomerCode Customer, string Name) : PrivacyCommand;

/// <param name="Was">The name that is no more.</param>
/// <param name="Left">Customers who now have nobody.</param>
public sealed record PersonErased(string Was, Rep Person, int Left) : Done;

/// <param name="Was">The name that is no more.</param>
public sealed record ContactErased(string Was, string Pseudonym, Customer Customer) : Done;

/// <summary>Another admin must do it: whoever is the last one stays.</summary>
public sealed record NotYourOwn : Refusal;

/// <summary>Nothing of a person of that name is kept, or it was erased already.</summary>
public sealed record NobodyKept(string Name) : Refusal;
