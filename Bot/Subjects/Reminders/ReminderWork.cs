using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Reminders;

/// <summary>Keeps, changes and ends a person's own reminders; nobody else's are within reach.</summary>
internal static class ReminderWork
{
    public static Result<Done> Set(Work work, SetReminder command)
    {
        if (command.Customer is { } code && work.Find(code) is null)
        {
            return new CustomerUnknown();
        }

        if (command.Every is null && (command.From < work.Today || (command.From == work.Today && command.At < TimeOnly.FromDateTime(work.Now.DateTime))))
        {
            return new DayIsPast(command.From);
        }

        return Keep(work, new Reminder(Ids.New(work.Now), work.Person.Id, command.Text, command.From, command.At, command.Every, command.Customer, SourceMessage: work.Source), changed: false);
    }

    public static Result<Done> Change(Work work, ChangeReminder command)
    {
        if (Own(work, command.Reminder) is not { Ended: false } old)
        {
            return new ReminderUnknown();
        }

        var reminder = old with { From = command.From ?? old.From, At = command.At ?? old.At, Every = command.Every ?? old.Every };
        return reminder == old ? new NothingChanged()
            : reminder.Every is null && reminder.From < work.Today ? new DayIsPast(reminder.From)
            : Keep(work, reminder, changed: true);
    }

    public static Result<Done> End(Work work, EndReminder command)
    {
        if (Own(work, command.Reminder) is not { Ended: false } old)
        {
            return new ReminderUnknown();
        }

        work.Changes.Put(Documents.Reminders, old with { Ended = true });
        return new ReminderEnded(old);
    }

    private static ReminderSet Keep(Work work, Reminder reminder, bool changed)
    {
        work.Changes.Put(Documents.Reminders, reminder);
        Agenda.Changed(work.Session, work.Person.Id);
        return new ReminderSet(reminder, reminder.Customer is { } code ? work.Find(code) : null, changed);
    }

    private static Reminder? Own(Work work, string id) => work.Session.Get(Documents.Reminders, id) is { } reminder && reminder.Rep == work.Person.Id ? reminder : null;
}
