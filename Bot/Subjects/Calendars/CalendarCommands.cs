using SalesBot.Bot.Records;
using SalesBot.Domain;

namespace SalesBot.Bot.Subjects.Calendars;

/// <summary>A new address of one's calendar; the one before shows nothing any more.</summary>
public sealed record ShareCalendar : SalesCommand
{
    internal override Result<Done> Carry(Work work) => CalendarWork.Share(work);
}

/// <summary>One's calendar has no address any more.</summary>
public sealed record HideCalendar : SalesCommand
{
    internal override Result<Done> Carry(Work work) => CalendarWork.Hide(work);
}
