namespace SalesBot.Bot.Subjects.Recall.Asked;

/// <summary>What of the records a question asks for.</summary>
internal enum Aspect
{
    /// <summary>Nothing that a word tells: whatever the records say in the question's own words.</summary>
    Said,

    /// <summary>How much is still to be paid.</summary>
    Owed,
    Paid,
    Ordered,

    /// <summary>Which sums were spoken of.</summary>
    Amounts,
    Objection,
    Attempts,

    /// <summary>Whether they got back since.</summary>
    Silence,
    LastContact,

    /// <summary>When to be in touch next.</summary>
    Due,

    /// <summary>What is on record.</summary>
    Logged,

    /// <summary>Whom the last entry was written to.</summary>
    Where,

    /// <summary>What was noted, besides contacts.</summary>
    Notes,

    /// <summary>Whether something was done.</summary>
    StepDone,
    StepTime,
    Steps,

    /// <summary>What is arranged with them, by the hour.</summary>
    Meetings,
    People,
    Profile,
    Status,

    /// <summary>Whether what is arranged with them collides with anything.</summary>
    Clash,

    /// <summary>One's own days.</summary>
    Agenda,

    /// <summary>The biggest order.</summary>
    Biggest,

    /// <summary>What was promised, by its dates.</summary>
    Promises,
    WeekReport,
    NoStep,
    NotReached,

    /// <summary>Whose, who: one of the records is meant.</summary>
    Who,

    /// <summary>What colleagues were asked for.</summary>
    Tasks,

    /// <summary>What is counted as one's own contact.</summary>
    Counted,
}
