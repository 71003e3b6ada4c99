using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.HandOvers;

public sealed record HandOver(CustomerCode Customer, RepId To) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => HandOverWork.One(work, this);
}

/// <summary>Customers go to a colleague with their open steps: these, or all of a person's when none is named.</summary>
public sealed record HandOverAll(RepId From, RepId To, IReadOnlyList<CustomerCode>? Only = null) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => HandOverWork.All(work, this);

    internal override string Dropped(Message message) => Words.Of("Team", message.Language)["Confirm.Dropped"];
}
