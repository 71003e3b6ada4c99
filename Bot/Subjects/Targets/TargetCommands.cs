using SalesBot.Bot.Records;
using SalesBot.Domain;

namespace SalesBot.Bot.Subjects.Targets;

/// <summary>Sets fields of a target; a null leaves one as it is.</summary>
/// <param name="Holder">A rep's id or <c>team:NAME</c>.</param>
/// <param name="Repurchase">A fraction.</param>
public sealed record SetTarget(
    Period Period,
    string Holder,
    string? Product = null,
    Money? Base = null,
    Money? Challenge = null,
    int? NewCustomers = null,
    int? Visits = null,
    Money? Collections = null,
    Money? Aov = null,
    decimal? Repurchase = null) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => TargetWork.Set(work, this);
}

/// <summary>Takes a period's targets over into another, for everybody within the person's rights; those already set stay.</summary>
public sealed record CopyTargets(Period From, Period To) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => TargetWork.Copy(work, this);
}
