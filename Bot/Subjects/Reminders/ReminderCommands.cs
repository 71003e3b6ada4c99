using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Reminders;

/// <summary>A reminder of one's own.</summary>
/// <param name="From">Local date of the first time.</param>
/// <param name="At">Local time of day.</param>
public sealed record SetReminder(string Text, DateOnly From, TimeOnly At, Rhythm? Every = null, CustomerCode? Customer = null) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => ReminderWork.Set(work, this);
}

/// <summary>Another rhythm, day or time; what is null stays as it is.</summary>
public sealed record ChangeReminder(string Reminder, DateOnly? From = null, TimeOnly? At = null, Rhythm? Every = null) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => ReminderWork.Change(work, this);
}

/// <summary>A reminder comes no more.</summary>
public sealed record EndReminder(string Reminder) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => ReminderWork.End(work, this);
}

public sealed record ReminderSet(Reminder Reminder, Customer? Customer, bool Changed) : Done
{
    internal override CustomerCode? Topic => Customer?.Code;

    internal override Draft Say(Message message) => ReminderText.Set(this, message);
}

public sealed record ReminderEnded(Reminder Reminder) : Done
{
    internal override Draft Say(Message message) => Draft.Plain(Wording.Words.Of("Reminders", message.Language)["Ended", Reminder.Text]);
}

/// <summary>There is none, or it is somebody else's.</summary>
public sealed record ReminderUnknown : SpokenRefusal
{
    internal override string Say(Message message) => Wording.Words.Of("Reminders", message.Language)["Unknown"];
}
