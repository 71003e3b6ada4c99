using SalesBot.Bot.Records;
using SalesBot.Domain;
using SalesBot.Domain.Cadence;
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

/// <summary>Moves one step; what is null stays as it is.</summary>
/// <param name="Id">The step's, or the note's by which a colleague was asked.</param>
public sealed record MoveStep(CustomerCode Customer, string Id, DateOnly? Due, TimeOnly? Time = null, string? Text = null) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => StepWork.Move(work, this);
}

/// <summary>Steps that are done, or called off.</summary>
public sealed record EndSteps(CustomerCode Customer, IReadOnlyList<string> Ids, StepEnd How) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => StepWork.End(work, this);
}

/// <summary>A step that was taken for done, or called off, is open again.</summary>
public sealed record ReopenStep(CustomerCode Customer, string Id) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => StepWork.Reopen(work, this);
}

public sealed record Snooze(CustomerCode Customer, int Days) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => StepWork.Snooze(work, this);
}

public sealed record Reschedule(CustomerCode Customer, DateOnly Day, TimeOnly? Time = null) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => StepWork.Reschedule(work, this);
}
