using System.Globalization;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;

namespace SalesBot.Bot.Pushes;

/// <summary>Half an hour before an appointment: whom, what for, how to reach them.</summary>
internal sealed class AppointmentReminder : AppointmentPush
{
    protected override string Kind => "appointment";

    /// <summary>Of use until the appointment begins.</summary>
    protected override (TimeSpan Opens, TimeSpan Closes) Window(PushTimes times) => (-times.BeforeAppointment, TimeSpan.Zero);

    protected override Draft Text(Appointment appointment, DateTimeOffset begins, PushMoment moment)
    {
        var words = moment.Words;
        var contact = appointment.Contact;
        var minutes = (int)Math.Ceiling((begins - moment.Now).TotalMinutes);
        var html = new Html().Add(ContactLines.Meeting(appointment, moment) + words.Count("Meeting.In", minutes));
        if (contact.Customer.Contacts is [var who, ..])
        {
            html.Line(string.Join(" · ", new[] { who.Name + (who.Title is { } title ? words["Meeting.Title", title] : ""), who.Phone, contact.Customer.Address }.OfType<string>()));
        }

        if (moment.LastContact(contact.Customer.Code) is { } last)
        {
            html.Line(words["Meeting.Last", Phrases.ShortDay(last.Day, moment.Language), Shortened.Line(last.Summary, 60)]);
        }

        return Draft.FromHtml(html) with { Buttons = ContactLines.MeetingButtons(contact.Customer, moment.Person, words) };
    }
}

/// <summary>Two hours after an appointment that nobody has logged: how did it go? Once.</summary>
internal sealed class HowDidItGo : AppointmentPush
{
    protected override string Kind => "howdid";

    /// <summary>Later than that it is tomorrow's digest's business.</summary>
    protected override (TimeSpan Opens, TimeSpan Closes) Window(PushTimes times) => (times.AskAfter, TimeSpan.FromHours(10));

    protected override Draft Text(Appointment appointment, DateTimeOffset begins, PushMoment moment) =>
        Draft.FromHtml(new Html().Add(moment.Words[
            "HowDidItGo", Phrases.Time(appointment.At), appointment.Contact.Customer.Name + ContactLines.For(appointment.Contact, moment), appointment.Step.Text ?? moment.Words["Meeting.NoText"]])) with
        {
            Buttons = ContactLines.Buttons(appointment.Contact.Customer, moment.Person, moment.Words),
        };
}

/// <summary>A push at a certain distance from an appointment of today that is still open.</summary>
internal abstract class AppointmentPush : IPush
{
    protected abstract string Kind { get; }

    public bool MayComeFirst => true;

    public IEnumerable<DateTimeOffset> ComingTimes(PushMoment moment) =>
        from theirs in moment.Charges
        from plan in theirs.Meetings
        from step in plan.Steps
        where step.Due >= theirs.Today && step.Time is not null
        let at = theirs.Instant(step.Due!.Value, step.Time!.Value) + Window(moment.Times).Opens
        where moment.OutOfQuiet(at) > moment.Now
        select at;

    public IEnumerable<Push> DueNow(PushMoment moment)
    {
        var (opens, closes) = Window(moment.Times);
        return
        [
            .. from meeting in Today(moment)
               where moment.Now >= meeting.Begins + opens && moment.Now < meeting.Begins + closes
               let key = string.Create(CultureInfo.InvariantCulture, $"{Kind}|{moment.Person.Id}|{meeting.Appointment.Contact.Customer.Code}|{Documents.Instant(meeting.Begins)}")
               where !moment.IsSent(key)
               select new Push(key, _ => Text(meeting.Appointment, meeting.Begins, moment) with { Customer = meeting.Appointment.Contact.Customer.Code.Value }),
        ];
    }

    /// <summary>Appointments of today whose reminder is still to come: they need room in the day's budget.</summary>
    internal static int StillToCome(PushMoment moment) => Today(moment).Count(meeting => meeting.Begins - moment.Times.BeforeAppointment > moment.Now);

    /// <summary>From when to when it is of use, relative to the appointment.</summary>
    protected abstract (TimeSpan Opens, TimeSpan Closes) Window(PushTimes times);

    /// <param name="appointment">At the reader's local time.</param>
    protected abstract Draft Text(Appointment appointment, DateTimeOffset begins, PushMoment moment);

    /// <summary>Agreed at the owner's local time, which a stand-in elsewhere does not share.</summary>
    private static IEnumerable<(Appointment Appointment, DateTimeOffset Begins)> Today(PushMoment moment) =>
        from theirs in moment.Charges
        from appointment in Digest.Of(theirs.ToMeet(), theirs.Today).Appointments
        let begins = theirs.Instant(theirs.Today, appointment.At)
        select (appointment with { At = TimeOnly.FromDateTime(moment.Rules.LocalTime(moment.Person, begins).DateTime) }, begins);
}
