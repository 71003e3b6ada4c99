using SalesBot.Bot.Records;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Privacy;

/// <summary>Takes a member out of the team and everything that tells who they were; their records stay under a pseudonym.</summary>
public sealed record ErasePerson(RepId Rep) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => PrivacyWork.Erase(work, this);
}

/// <summary>The same for a customer's contact.</summary>
/// <param name="Name">As the customer's card has it.</param>
public sealed record EraseContact(CustomerCode Customer, string Name) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => PrivacyWork.Erase(work, this);
}
