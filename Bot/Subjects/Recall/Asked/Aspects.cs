using static SalesBot.Bot.Subjects.Recall.Asked.Topic;

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

/// <summary>What is asked, by what the words speak of together: the first rule whose topics are all there, and none it forbids.</summary>
internal static class Aspects
{
    private static readonly Rule[] Customers =
    [
        new(Contract | Until, None, Aspect.Said),
        new(Where, None, Aspect.Where),
        new(Code, None, Aspect.Profile),
        new(Detail, Agenda, Aspect.People),
        new(Twice | Pay, None, Aspect.Paid),
        new(Twice | Sum, None, Aspect.Paid),
        new(Twice | Order, None, Aspect.Ordered),
        new(Twice | Record, None, Aspect.Logged),
        new(OwesThing, None, Aspect.Steps),
        new(Quote, None, Aspect.Amounts),
        new(Objection, None, Aspect.Objection),
        new(Attempt, None, Aspect.Attempts),
        new(PaidWhat, None, Aspect.Paid),
        new(Owe, None, Aspect.Owed),
        new(Pay, Deed, Aspect.Paid),
        new(Sum, Deed | Order, Aspect.Paid),
        new(Price, None, Aspect.Amounts),
        new(Order, Deed | Profile, Aspect.Ordered),
        new(Forgot, None, Aspect.StepDone),
        new(Note | Record, None, Aspect.Logged),
        new(Note, None, Aspect.Notes),
        new(Profile, None, Aspect.Profile),
        new(Counting, None, Aspect.Counted),
        new(Record | When, None, Aspect.Said),
        new(Record, None, Aspect.Logged),
        new(Reply, None, Aspect.Silence),
        new(Touch, None, Aspect.LastContact),
        new(Clash, None, Aspect.Clash),
        new(Arranged, None, Aspect.Meetings),
        new(Meet, Done, Aspect.Meetings),
        new(Due, None, Aspect.Due),
        new(Still, None, Aspect.StepDone),
        new(Done, None, Aspect.StepDone),
        new(When, None, Aspect.StepTime),
        new(Step, None, Aspect.Steps),
        new(People, None, Aspect.People),
        new(Status, None, Aspect.Status),
        new(Say, None, Aspect.Said),
    ];

    private static readonly Rule[] Oneself =
    [
        new(Counting, None, Aspect.Counted),
        new(Due | General, Theirs | Late, Aspect.Agenda),
        new(Debts, None, Aspect.Agenda),
        new(Late | Agenda, Theirs | NotReached | Tried, Aspect.Agenda),
        new(Objection | General, Theirs | Whose, Aspect.Objection),
        new(Biggest | Order, None, Aspect.Biggest),
        new(Biggest | Sum, None, Aspect.Biggest),
        new(NoStep, None, Aspect.NoStep),
        new(Recap, None, Aspect.WeekReport),
        new(Promise, None, Aspect.Promises),
        new(Topic.Task, None, Aspect.Tasks),
        new(Log | Record, None, Aspect.Logged),
        new(Log, Sells | Earns, Aspect.Logged),
        new(Past | Visits | General, Theirs, Aspect.Logged),
        new(Past | Calls | General, Theirs | Tried | NotReached, Aspect.Logged),
        new(NotReached, Tried | Late, Aspect.NotReached),
        new(NotReached | Late, None, Aspect.Agenda),
        new(Tried, None, Aspect.Attempts),
        new(Forgot | Mine, Theirs | Record | Order | Pay | Note, Aspect.Agenda),
        new(Owe | Mine, Theirs | Meet | Step | Agenda, Aspect.Owed),
        new(Sells | Past | General, Theirs | Biggest, Aspect.Ordered),
        new(Whose, None, Aspect.Who),
        new(Total, None, Aspect.Ordered),
        new(Agenda, None, Aspect.Agenda),
        new(Earns, None, Aspect.Paid),
        new(Sells, None, Aspect.Ordered),
        new(Step | Mine, Theirs | Owe, Aspect.Promises),
    ];

    /// <summary>Of a customer, or somebody there.</summary>
    public static Aspect? OfCustomer(Topic topics) => First(Customers, topics);

    /// <summary>Of oneself, one's days and customers.</summary>
    public static Aspect? OfOneself(Topic topics) => First(Oneself, topics);

    private static Aspect? First(Rule[] rules, Topic topics) => Array.Find(rules, rule => (topics & rule.Needs) == rule.Needs && (topics & rule.Unless) == None)?.Then;

    private sealed record Rule(Topic Needs, Topic Unless, Aspect Then);
}
