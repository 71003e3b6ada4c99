using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Records;

/// <summary>Keeps every customer's plan equal to what its records say, in the transaction that changes them.</summary>
public static class PlanKeeper
{
    /// <summary>Raised when plans are made otherwise of the same records and rules.</summary>
    private const int Version = 2;

    /// <summary>Makes the plans of these customers anew; a customer that is gone takes its plan along.</summary>
    /// <param name="calendarOf">A person's working calendar.</param>
    public static void Refresh(
        IWriteSession session, IEnumerable<CustomerCode> touched, CadencePolicy policy, Func<RepId, WorkCalendar> calendarOf)
    {
        foreach (var code in touched.Distinct())
        {
            var before = session.Get(Documents.Plans, code.Value);
            var after = session.Get(Documents.Customers, code.Value) is { } customer ? Make(session, customer, before, policy, calendarOf(customer.Owner)) : null;
            if (after is not null)
            {
                session.Upsert(Documents.Plans, after);
            }
            else
            {
                session.Delete(Documents.Plans, code.Value);
            }

            foreach (var owner in new[] { before, after }.Where(plan => plan?.NextAppointment is not null).Select(plan => plan!.Owner).Distinct())
            {
                Agenda.Changed(session, owner);
            }
        }
    }

    /// <summary>A text that differs when, records aside, the plans of the person's customers have to be made anew.</summary>
    public static string RulesOf(IReadSession session, RepId owner, TeamRules rules) =>
        $"{Version}|{Fingerprint.Of(rules.Figures)}|{PersonCalendar.Fingerprint(session, owner)}";

    /// <summary>The key of the setting that says by which rules a person's plans were made.</summary>
    public static string RulesKey(RepId owner) => $"plans|{owner}";

    /// <summary>Whether the person's plans are known to be of other rules than hold now: they are made anew when the service starts, and on the hour.</summary>
    /// <remarks>Before a service has looked at them, the tallies tell: they were made with the plans.</remarks>
    public static bool AreOutdated(IReadSession session, RepId owner, TeamRules rules) => session.Get(Documents.Settings, RulesKey(owner)) is { } made
        ? made.Value != RulesOf(session, owner, rules)
        : session.Get(TallyDocs.State, TallyState.Key) is { } state && state.Rules != TallyState.Suspended && state.Rules != Fingerprint.Of(rules.Figures);

    /// <summary>The plan the records call for, not yet kept.</summary>
    public static ContactPlan Make(IReadSession session, Customer customer, CadencePolicy policy, WorkCalendar calendar) =>
        Make(session, customer, session.Get(Documents.Plans, customer.Code.Value), policy, calendar);

    private static ContactPlan Make(IReadSession session, Customer customer, ContactPlan? before, CadencePolicy policy, WorkCalendar calendar) =>
        ContactPlans.Of(customer, session.LastFollowUpOf(customer.Code), StaysReader.Read(session, customer), before, policy, calendar);
}
