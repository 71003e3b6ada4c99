using SalesBot.Bot.Records;
using SalesBot.Domain;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Steps;

/// <summary>A reminder without a contact: only real contacts move the clock.</summary>
/// <param name="Due">Null where no day was said.</param>
public sealed record PlanStep(CustomerCode Customer, string Text, DateOnly? Due, TimeOnly? Time = null) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => StepWork.Plan(work, this);

    internal override Refusal? Foresee(Work work, string change) =>
        Due is { } due && due < work.Today ? new DayIsPast(due) : work.Find(Customer) is null ? new CustomerUnknown() : null;
}

public sealed record Snooze(CustomerCode Customer, int Days) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => StepWork.Snooze(work, this);
}

public sealed record Reschedule(CustomerCode Customer, DateOnly Day, TimeOnly? Time = null) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => StepWork.Reschedule(work, this);
}
