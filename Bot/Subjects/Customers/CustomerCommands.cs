using SalesBot.Bot.Records;
using SalesBot.Bot.Subjects.Contacts;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Domain;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Customers;

/// <param name="FirstContact">Logged with the customer, whose code it takes.</param>
/// <param name="FirstStep">Likewise.</param>
public sealed record AddCustomer(
    string Name,
    Contact? Contact = null,
    Stage Stage = Stage.Prospect,
    string? Industry = null,
    CompanySize? Size = null,
    string? Region = null,
    string? Channel = null,
    string? Need = null,
    LogFollowUp? FirstContact = null,
    PlanStep? FirstStep = null) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => CustomerWork.Add(work, this);
}

/// <summary>Sets fields of a customer; a null leaves one as it is.</summary>
/// <param name="Contact">Somebody new, or what is new of somebody of that name.</param>
public sealed record SetCustomer(
    CustomerCode Customer,
    string? Industry = null,
    CompanySize? Size = null,
    string? Region = null,
    string? Channel = null,
    string? Need = null,
    Contact? Contact = null,
    string? Alias = null,
    Money? Budget = null,
    int? PaymentDays = null) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => CustomerWork.Set(work, this);
}

/// <summary>Sets fields of the profile by their names, as told in chat or typed into a form.</summary>
public sealed record SetField(CustomerCode Customer, IReadOnlyList<FieldValue> Values) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => FieldWork.Set(work, this);
}

/// <param name="FollowUp">The follow-up that brought it about; null when typed by itself.</param>
public sealed record SetStage(CustomerCode Customer, Stage Stage, LossReason? Reason = null, string? FollowUp = null) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => CustomerWork.SetStage(work, this);

    internal override SalesCommand After(string followUp) => this with { FollowUp = followUp };
}

/// <summary>Looked over, and nothing has changed.</summary>
public sealed record ConfirmProfiles(IReadOnlyList<CustomerCode> Customers) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => CareWork.Confirm(work, this);
}

/// <summary>A rep proposes a grade: whoever leads the owner is asked, and decides with a tap.</summary>
public sealed record AskGrade(CustomerCode Customer, Grade Grade) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => CareWork.AskGrade(work, this);
}

public sealed record SetGrade(CustomerCode Customer, Grade Grade) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => CareWork.SetGrade(work, this);
}

/// <summary>Whether the customer may be contacted: without consent nothing is ever due.</summary>
public sealed record SetConsent(CustomerCode Customer, bool Consent) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => CareWork.SetConsent(work, this);
}
