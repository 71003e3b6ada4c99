using SalesBot.Bot.Chat;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Steps;

public sealed record ChoosingDay(CustomerCode Customer) : ChatStep
{
    internal override CustomerCode? About => Customer;
}

/// <summary>Which of these steps moves, ends or is done.</summary>
/// <param name="Text">The message, for what it says of the new day.</param>
public sealed record ChoosingStep(string Text, StepDeed Deed, IReadOnlyList<ChosenStep> Steps) : ChatStep
{
    internal override bool Waits => true;
}

public sealed record ChosenStep(CustomerCode Customer, string Id, string Label);

public enum StepDeed
{
    Move,
    CallOff,
    Finish,
}

/// <summary>To which day does it move?</summary>
public sealed record ChoosingStepDay(CustomerCode Customer, string Id) : ChatStep
{
    internal override CustomerCode? About => Customer;
}

public sealed record ChoosingColleague(CustomerCode Customer) : ChatStep;
