using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.FollowUps;

/// <summary>Something on a customer's timeline that is no contact of the writer's: it moves no clock, closes no step and counts as no follow-up.</summary>
/// <param name="Rep">Who wrote it.</param>
/// <param name="At">When it happened, to the minute, in the rep's zone.</param>
/// <param name="LoggedAt">When it was written, in the rep's zone.</param>
/// <param name="Text">The writer's words, whole.</param>
/// <param name="Contact">Whom it speaks of, as named.</param>
/// <param name="Method">How it was tried.</param>
/// <param name="SourceMessage">The chat message it came from.</param>
public sealed record Remark(
    string Id,
    CustomerCode Customer,
    RepId Rep,
    DateTimeOffset At,
    DateTimeOffset LoggedAt,
    RemarkKind Kind,
    string Text,
    string? Contact = null,
    Method? Method = null,
    string? SourceMessage = null)
{
    /// <summary>What a colleague was asked to do; null for everything else.</summary>
    public StaffTask? Task { get; init; }


    public DateOnly Day => DateOnly.FromDateTime(At.DateTime);
}

/// <summary>Something a colleague was asked to do for a customer.</summary>
/// <param name="Name">As they were called.</param>
/// <param name="To">Null where nobody on the team answers to the name: the asker keeps an eye on it.</param>
/// <param name="Due">The asker's local date.</param>
public sealed record StaffTask(string Name, RepId? To, string Text, DateOnly? Due = null, TimeOnly? Time = null, TaskState State = TaskState.Asked)
{
    public bool IsOpen => State is TaskState.Asked or TaskState.Accepted;
}

public enum TaskState
{
    Asked,
    Accepted,
    Declined,
    Done,
    CalledOff,
}

public enum RemarkKind
{
    /// <summary>备忘: something to know.</summary>
    Memo,

    /// <summary>Tried, and nobody was reached.</summary>
    Attempt,

    /// <summary>A colleague's contact, told by somebody else.</summary>
    Colleague,

    /// <summary>Something a colleague was asked to do.</summary>
    Told,
}
