namespace SalesBot.Bot.Subjects.Recall.Asked;

/// <summary>What words of a question speak of; a question has several at once. By which words each is known stands with an example in the class of its group.</summary>
[Flags]
internal enum Topic : long
{
    None = 0,

    // MoneyTopics
    Owe = 1L << 0, Pay = 1L << 1, PaidWhat = 1L << 2, Sum = 1L << 3, Twice = 1L << 4, Price = 1L << 5, Quote = 1L << 6,
    Order = 1L << 7, Biggest = 1L << 8, Total = 1L << 9, Contract = 1L << 10, Until = 1L << 11, Earns = 1L << 12,
    Sells = 1L << 13,

    // ContactTopics
    Touch = 1L << 14, Visits = 1L << 15, Calls = 1L << 16, Mails = 1L << 17, Texts = 1L << 18, Attempt = 1L << 19,
    Tried = 1L << 20, NotReached = 1L << 21, Reply = 1L << 22, Say = 1L << 23, Objection = 1L << 24,

    // StepTopics
    Step = 1L << 25, Meet = 1L << 26, Arranged = 1L << 27, Due = 1L << 28, When = 1L << 29, Still = 1L << 30,
    Done = 1L << 31, Forgot = 1L << 32, Deed = 1L << 33, OwesThing = 1L << 34, Promise = 1L << 35, Task = 1L << 36,
    Debts = 1L << 37, NoStep = 1L << 38, Agenda = 1L << 39, Late = 1L << 40, Clash = 1L << 41,

    // RecordTopics
    Record = 1L << 42, Note = 1L << 43, Log = 1L << 44, Recap = 1L << 45, Where = 1L << 46, Counting = 1L << 47,
    Past = 1L << 48,

    // CustomerTopics
    Detail = 1L << 49, People = 1L << 50, Profile = 1L << 51, Code = 1L << 52, Status = 1L << 53, History = 1L << 54,

    // WhoseTopics
    Mine = 1L << 55, Theirs = 1L << 56, Both = 1L << 57, Everybody = 1L << 58, General = 1L << 59, Whose = 1L << 60,
}
