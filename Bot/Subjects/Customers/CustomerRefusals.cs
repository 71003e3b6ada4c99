using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Customers;

public sealed record NameTaken(Customer Existing) : SpokenRefusal
{
    internal override string Say(Message message) => message.Words["New.Exists", Existing.Name, Existing.Code];
}

/// <summary>Typed into a field that cannot hold it.</summary>
/// <param name="Accepted">What it can hold.</param>
public sealed record NoSuchValue(string Field, string Typed, string Accepted) : SpokenRefusal
{
    internal override string Say(Message message) => message.Words["Refused.NoSuchValue", Field, Typed, Accepted];
}

/// <summary>The stage it already has.</summary>
public sealed record SameStage(Customer Customer) : SpokenRefusal
{
    internal override string Say(Message message) => message.Words["Refused.SameStage", Customer.Name, Terms.Of(Customer.Stage, message.Language)];
}

/// <summary>All that was told is known already.</summary>
/// <param name="Fields">As <see cref="CustomerField.English"/>.</param>
public sealed record SameProfile(Customer Customer, IReadOnlyList<string> Fields) : SpokenRefusal
{
    internal override string Say(Message message) => ProfileText.Same(Customer, Fields, message);
}
