namespace SalesBot.Bot.Subjects.Recall;

/// <summary>What words of a question speak of; a question has several at once.</summary>
[Flags]
internal enum Topic : long
{
    None = 0,

    /// <summary>What a person is called, does, or is reached by.</summary>
    Detail = 1L << 0,

    /// <summary>Stage, grade, owner.</summary>
    Profile = 1L << 1,

    /// <summary>Something of mine that they wait for, not money.</summary>
    OwesThing = 1L << 2,

    Contract = 1L << 3,

    /// <summary>To when something lasts.</summary>
    Until = 1L << 4,

    /// <summary>Which of the records the last entry went to.</summary>
    Where = 1L << 5,

    /// <summary>One payment that was spoken of.</summary>
    Sum = 1L << 6,

    /// <summary>All that was.</summary>
    History = 1L << 7,

    Biggest = 1L << 8,

    Twice = 1L << 9,

    /// <summary>What I quoted.</summary>
    Quote = 1L << 10,

    Objection = 1L << 11,

    /// <summary>Tried, and nobody was reached.</summary>
    Attempt = 1L << 12,

    /// <summary>Money of theirs that is still to come.</summary>
    Owe = 1L << 13,

    /// <summary>Money that came in.</summary>
    Pay = 1L << 14,

    /// <summary>Which sums were spoken of.</summary>
    Price = 1L << 15,

    Order = 1L << 16,

    /// <summary>Something is to be done with an order or a payment: that is a step.</summary>
    Deed = 1L << 17,

    /// <summary>Whether something was forgotten to be done; what was forgotten to be written down is on record or not.</summary>
    Forgot = 1L << 18,

    Note = 1L << 19,

    /// <summary>What is on record.</summary>
    Record = 1L << 20,

    /// <summary>Whether they got back.</summary>
    Reply = 1L << 21,

    /// <summary>Contacts that were had.</summary>
    Touch = 1L << 22,

    /// <summary>What was paid, not what is left.</summary>
    PaidWhat = 1L << 23,

    /// <summary>Whether something is arranged.</summary>
    Arranged = 1L << 24,

    /// <summary>What is arranged with somebody.</summary>
    Meet = 1L << 25,

    /// <summary>When to be in touch next.</summary>
    Due = 1L << 26,

    /// <summary>Whether something stands as it was.</summary>
    Still = 1L << 27,

    /// <summary>Whether something was done.</summary>
    Done = 1L << 28,

    When = 1L << 29,

    /// <summary>What is open.</summary>
    Step = 1L << 30,

    People = 1L << 31,

    /// <summary>How things stand.</summary>
    Status = 1L << 32,

    /// <summary>What was said.</summary>
    Say = 1L << 33,

    /// <summary>What I owe whom.</summary>
    Debts = 1L << 34,

    NoStep = 1L << 35,

    /// <summary>Days told in short.</summary>
    Recap = 1L << 36,

    Promise = 1L << 37,

    /// <summary>What others were asked for.</summary>
    Task = 1L << 38,

    /// <summary>What I did and wrote down.</summary>
    Log = 1L << 39,

    NotReached = 1L << 40,

    /// <summary>Whom one tried.</summary>
    Tried = 1L << 41,

    /// <summary>One of the records is meant.</summary>
    Whose = 1L << 42,

    Total = 1L << 43,

    /// <summary>My days ahead.</summary>
    Agenda = 1L << 44,

    Late = 1L << 45,

    /// <summary>Two things at a time.</summary>
    Clash = 1L << 46,

    /// <summary>Money of mine that came in.</summary>
    Earns = 1L << 47,

    /// <summary>What I sold.</summary>
    Sells = 1L << 48,

    Mine = 1L << 49,

    Theirs = 1L << 50,

    Visits = 1L << 51,

    Calls = 1L << 52,

    Mails = 1L << 53,

    Texts = 1L << 54,

    /// <summary>Two of whom one spoke.</summary>
    Both = 1L << 55,

    Everybody = 1L << 56,

    /// <summary>Of all, not of whoever was spoken of.</summary>
    General = 1L << 57,

    /// <summary>The customer's code.</summary>
    Code = 1L << 58,

    /// <summary>Whether a count holds this or that.</summary>
    Counting = 1L << 59,

    /// <summary>It is over: what was done, not what is to be done.</summary>
    Past = 1L << 60,
}
