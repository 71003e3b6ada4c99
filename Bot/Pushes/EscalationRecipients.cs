using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Pushes;

/// <summary>Who is told of a rep's overdue customers. A lead on leave is told on return; meanwhile the stand-in is, or whoever comes next up the line.</summary>
/// <param name="todayOf">A person's local date.</param>
internal sealed class EscalationRecipients(IReadSession session, IReadOnlyList<Rep> people, Func<Rep, DateOnly> todayOf)
{
    private readonly ReportingLine line = new(people);

    /// <summary>The step from which on <paramref name="person"/> is told; none when never.</summary>
    public EscalationStep FirstStepOf(Rep person, Rep owner) =>
        OfStep(owner, EscalationStep.Lead).Contains(person) ? EscalationStep.Lead
        : OfStep(owner, EscalationStep.Manager).Contains(person) ? EscalationStep.Manager
        : EscalationStep.None;

    /// <summary>Everybody told at that step, the owner aside.</summary>
    public IEnumerable<Rep> OfStep(Rep owner, EscalationStep step)
    {
        var told = step == EscalationStep.Lead ? line.LeadsOf(owner) : line.ManagersOf(owner);
        return told.Concat(told.Where(IsAway).SelectMany(Instead)).Where(person => person.Id != owner.Id).Distinct();
    }

    private bool IsAway(Rep person) => StandIns.LeaveOn(session, person.Id, todayOf(person)) is not null;

    private IEnumerable<Rep> Instead(Rep away) => StandIns.Of(session, away.Id, todayOf(away)) is { } other ? [other] : line.ManagersOf(away);
}
