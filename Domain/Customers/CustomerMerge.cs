namespace SalesBot.Domain.Customers;

/// <summary>Makes one customer of two records of the same company.</summary>
public static class CustomerMerge
{
    /// <summary>
    /// The kept record with what only the other one knew. Where both know something, the kept one's word stands. Contacts, names and notes of both
    /// are kept; first and last contact are the earlier and the later; who once asked not to be contacted is not contacted.
    /// </summary>
    /// <remarks>The stage is the timeline's, to be set once the records are together.</remarks>
    /// <param name="facts">All that is taken from one of them.</param>
    public static Customer Of(Customer keep, Customer gone, IEnumerable<ICustomerFact> facts)
    {
        var merged = facts.Where(fact => fact.Of(keep) is null).Aggregate(keep, (into, fact) => fact.Take(into, gone));
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
    public static IReadOnlyList<T> Gained<T>(Customer keep, Customer gone, IEnumerable<T> facts)
        where T : ICustomerFact => [.. facts.Where(fact => fact.Of(keep) is null && fact.Of(gone) is not null)];

    /// <summary>Where the two say different things and the kept one's word stands.</summary>
    /// <param name="facts">Without the notes, which are put together.</param>
    public static IReadOnlyList<T> Overruled<T>(Customer keep, Customer gone, IEnumerable<T> facts)
        where T : ICustomerFact => [.. facts.Where(fact => fact.Of(keep) is { } mine && fact.Of(gone) is { } theirs && !mine.Equals(theirs))];

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
