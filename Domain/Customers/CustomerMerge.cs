namespace SalesBot.Domain.Customers;

/// <summary>What is known of a customer, as a merge compares it.</summary>
public enum CustomerField
{
    CreditCode,
    Industry,
    Size,
    Region,
    Address,
    Channel,
    Grade,
    Potential,
    Need,
    Urgency,
    BudgetMin,
    BudgetMax,
    ExpectedClose,
    Supplier,
    SupplierShare,
    Focus,
    DecisionDays,
    DecisionComplexity,
    Notes,
}

/// <summary>Makes one customer of two records of the same company.</summary>
public static class CustomerMerge
{
    private sealed record MergedField(CustomerField Field, Func<Customer, object?> Of, Func<Customer, Customer, Customer> Take);

    private static readonly IReadOnlyList<MergedField> Parts =
    [
        new(CustomerField.CreditCode, one => one.CreditCode, (to, from) => to with { CreditCode = from.CreditCode }),
        new(CustomerField.Industry, one => one.Industry, (to, from) => to with { Industry = from.Industry }),
        new(CustomerField.Size, one => one.Size, (to, from) => to with { Size = from.Size }),
        new(CustomerField.Region, one => one.Region, (to, from) => to with { Region = from.Region }),
        new(CustomerField.Address, one => one.Address, (to, from) => to with { Address = from.Address }),
        new(CustomerField.Channel, one => one.Channel, (to, from) => to with { Channel = from.Channel }),
        new(CustomerField.Grade, one => one.Grade, (to, from) => to with { Grade = from.Grade }),
        new(CustomerField.Potential, one => one.Potential, (to, from) => to with { Potential = from.Potential }),
        new(CustomerField.Need, one => one.Need, (to, from) => to with { Need = from.Need }),
        new(CustomerField.Urgency, one => one.Urgency, (to, from) => to with { Urgency = from.Urgency }),
        new(CustomerField.BudgetMin, one => one.BudgetMin, (to, from) => to with { BudgetMin = from.BudgetMin }),
        new(CustomerField.BudgetMax, one => one.BudgetMax, (to, from) => to with { BudgetMax = from.BudgetMax }),
        new(CustomerField.ExpectedClose, one => one.ExpectedClose, (to, from) => to with { ExpectedClose = from.ExpectedClose }),
        new(CustomerField.Supplier, one => one.Supplier, (to, from) => to with { Supplier = from.Supplier }),
        new(CustomerField.SupplierShare, one => one.SupplierShare, (to, from) => to with { SupplierShare = from.SupplierShare }),
        new(CustomerField.Focus, one => one.Focus, (to, from) => to with { Focus = from.Focus }),
        new(CustomerField.DecisionDays, one => one.DecisionDays, (to, from) => to with { DecisionDays = from.DecisionDays }),
        new(CustomerField.DecisionComplexity, one => one.DecisionComplexity, (to, from) => to with { DecisionComplexity = from.DecisionComplexity }),
        new(CustomerField.Notes, one => one.Notes, (to, from) => to with { Notes = from.Notes }),
    ];

    /// <summary>
    /// The kept record with what only the other one knew. Where both know something, the kept one's word stands. Contacts, names and notes of both
    /// are kept; first and last contact are the earlier and the later; who once asked not to be contacted is not contacted.
    /// </summary>
    /// <remarks>The stage is the timeline's, to be set once the records are together.</remarks>
    public static Customer Of(Customer keep, Customer gone)
    {
        var merged = Parts.Where(part => part.Of(keep) is null).Aggregate(keep, (into, part) => part.Take(into, gone));
        return merged with
        {
            Aliases = [.. keep.Aliases.Union(gone.Aliases.Append(gone.Name)).Where(alias => alias != keep.Name)],
            Contacts = Together(keep.Contacts, gone.Contacts),
            Consent = keep.Consent && gone.Consent,
            Strategic = keep.Strategic || gone.Strategic,
            FirstContact = Earlier(keep.FirstContact, gone.FirstContact),
            LastContact = Later(keep.LastContact, gone.LastContact),
            Notes = keep.Notes is { } mine && gone.Notes is { } theirs && mine != theirs ? $"{mine}\n{theirs}" : merged.Notes,
            Created = keep.Created <= gone.Created ? keep.Created : gone.Created,
        };
    }

    /// <summary>What the kept record gains.</summary>
    public static IReadOnlyList<CustomerField> Gained(Customer keep, Customer gone) => [.. Parts.Where(part => part.Of(keep) is null && part.Of(gone) is not null).Select(part => part.Field)];

    /// <summary>Where the two say different things and the kept one's word stands; notes are put together.</summary>
    public static IReadOnlyList<CustomerField> Overruled(Customer keep, Customer gone) =>
    [
        .. Parts.Where(part => part.Field != CustomerField.Notes && part.Of(keep) is { } mine && part.Of(gone) is { } theirs && !mine.Equals(theirs)).Select(part => part.Field),
    ];

    private static List<Contact> Together(IReadOnlyList<Contact> mine, IReadOnlyList<Contact> theirs)
    {
        var both = mine.ToList();
        foreach (var other in theirs)
        {
            var at = both.FindIndex(contact => contact.Name == other.Name);
            if (at < 0)
            {
                both.Add(other);
            }
            else
            {
                both[at] = both[at] with
                {
                    Title = both[at].Title ?? other.Title,
                    Phone = both[at].Phone ?? other.Phone,
                    Email = both[at].Email ?? other.Email,
                    WeChat = both[at].WeChat ?? other.WeChat,
                    DecisionMaker = both[at].DecisionMaker || other.DecisionMaker,
                };
            }
        }

        return both;
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other ?? one : one;

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other ?? one : one;
}
