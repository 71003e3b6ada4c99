using SalesBot.Domain.Customers;

namespace SalesBot.Domain.Cadence;

/// <summary>One rep's day: whom to contact, whom to meet. An empty one is not sent.</summary>
/// <param name="Overdue">Red first, then by grade, lateness and yearly amount.</param>
/// <param name="Appointments">Today's, by time.</param>
public sealed record Digest(IReadOnlyList<DueContact> Overdue, IReadOnlyList<DueContact> DueToday, IReadOnlyList<Appointment> Appointments)
{
    /// <summary>Customers owed a certain kind of contact before the period ends.</summary>
    public IReadOnlyList<(Customer Customer, Obligation Owed)> Owed { get; init; } = [];

    /// <summary>Customers whose profile is to be looked at again.</summary>
    public IReadOnlyList<Customer> ToCheck { get; init; } = [];

    /// <summary>New customers whose required fields are not all filled in.</summary>
    public IReadOnlyList<Customer> Incomplete { get; init; } = [];

    /// <summary>Customers who buy, and may be about to stop.</summary>
    public IReadOnlyList<(Customer Customer, Health Health)> Cooling { get; init; } = [];

    public bool IsEmpty => Overdue.Count + DueToday.Count + Appointments.Count + Owed.Count + ToCheck.Count + Incomplete.Count + Cooling.Count == 0;

    /// <summary>Customers in it, each once, in the order of the lines.</summary>
    public IReadOnlyList<DueContact> Contacts =>
        [.. Overdue.Concat(DueToday).Concat(Appointments.Select(appointment => appointment.Contact)).DistinctBy(contact => contact.Customer.Code)];

    /// <param name="contacts">The rep's customers that are due, and those with an appointment today.</param>
    /// <param name="today">The rep's local date.</param>
    /// <remarks>A snoozed customer is left out, its appointments are not; one to be met today is listed once, as the appointment.</remarks>
    public static Digest Of(IEnumerable<DueContact> contacts, DateOnly today)
    {
        var all = contacts.ToList();
        Appointment[] appointments =
        [
            .. from contact in all
               from step in contact.Plan.Steps
               where step.Due == today && step.Time is not null
               orderby step.Time, contact.Customer.Code.Value
               select new Appointment(contact, step, step.Time!.Value),
        ];
        var open = all.Where(contact => !contact.IsSnoozed(today)).ToList();
        var met = appointments.Select(appointment => appointment.Contact.Customer.Code).ToHashSet();
        return new Digest(
            [.. Attention.RedFirst(open.Where(contact => contact.IsOverdue(today)), today)],
            [.. Attention.InOrder(open.Where(contact => contact.IsDueOn(today) && !met.Contains(contact.Customer.Code)), today)],
            appointments);
    }
}

/// <param name="At">The owner's local time.</param>
public sealed record Appointment(DueContact Contact, PlannedStep Step, TimeOnly At);
