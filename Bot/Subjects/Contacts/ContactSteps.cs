using SalesBot.Bot.Chat;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>A bare /log, or "logged" on a reminder: what happened?</summary>
public sealed record WritingLog(CustomerCode? Customer) : ChatStep
{
    /// <summary>News is what it waits for, of whomever.</summary>
    internal override Answers Takes => Answers.Closed;
}

/// <summary>The record was vague: the answer is added to it.</summary>
public sealed record AddingSubstance(string FollowUp) : ChatStep
{
    internal override Answers Takes => Answers.Anything;
}

/// <summary>Several entries fit what is to be put right or taken away.</summary>
/// <param name="Text">The message.</param>
public sealed record ChoosingEntry(string Text, bool Removes, IReadOnlyList<string> Ids) : ChatStep
{
    internal override bool Waits => true;
}

/// <summary>"Edit" on a card: the next message mends the record.</summary>
public sealed record MendingRecord(string FollowUp) : ChatStep
{
    internal override Answers Takes => Answers.Anything;
}
