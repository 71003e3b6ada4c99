using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Domain.Cadence;

/// <summary>A kind of contact a customer is owed in a period, whatever else is due.</summary>
public enum Obligation
{
    /// <summary>Grade A: one executive contact (高层对接) a month.</summary>
    Executive,

    /// <summary>Grade B: one visit or meeting a quarter.</summary>
    FaceToFace,
}

/// <summary>What is owed besides the regular contact. Source: docs/rules.md, whom to contact.</summary>
public static class Obligations
{
    /// <summary>The obligation still missing, once the last third of its period has come.</summary>
    /// <param name="contacts">The customer's follow-ups, at least those of the period; by anyone.</param>
    /// <returns>Null when nothing is owed: another grade, lost, no consent, done already, or not yet time.</returns>
    public static Obligation? Missing(Customer customer, IEnumerable<FollowUp> contacts, DateOnly today)
    {
        if (!IsOwed(customer, today, out var owed, out var period))
        {
            return null;
        }

        return contacts.Any(contact => period.Holds(contact.Day) && Meets(contact, owed)) ? null : owed;
    }

    /// <summary>Whether the customer's contacts need to be looked at today, and from when on.</summary>
    /// <param name="period">The month or quarter in question.</param>
    public static bool IsOwed(Customer customer, DateOnly today, out Obligation owed, out Period period)
    {
        owed = customer.EffectiveGrade == Grade.A ? Obligation.Executive : Obligation.FaceToFace;
        period = Period.Holding(owed == Obligation.Executive ? PeriodKind.Month : PeriodKind.Quarter, today);
        return customer is { Consent: true, Stage: not Stage.Lost } && customer.EffectiveGrade != Grade.C && period.IsInLastThird(today);
    }

    private static bool Meets(FollowUp contact, Obligation owed) => owed == Obligation.Executive
        ? contact.Depth == Depth.Executive
        : contact.Method is Method.Visit or Method.Meeting;
}
