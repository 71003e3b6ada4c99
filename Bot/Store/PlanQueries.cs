using SalesBot.Domain.Cadence;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Reports;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Store;

/// <summary>Whom to contact and when; and the plans to do better. Days are both included.</summary>
public static class PlanQueries
{
    extension(IReadSession session)
    {
        /// <summary>Everybody's with a contact due by that day.</summary>
        public IReadOnlyList<ContactPlan> PlansDue(DateOnly by) =>
            session.Query(Documents.Plans, new(Documents.PlansByDay, [], To: Documents.Day(by)));

        public IReadOnlyList<ContactPlan> PlansDue(RepId owner, DateOnly by) =>
            session.Query(Documents.Plans, new(Documents.PlansByDue, [owner.Value], To: Documents.Day(by)));

        public int CountPlansDue(RepId owner, DateOnly by) =>
            session.Count(Documents.Plans, new(Documents.PlansByDue, [owner.Value], To: Documents.Day(by)));

        /// <summary>All of an owner's that ever fall due.</summary>
        public IReadOnlyList<ContactPlan> PlansOf(RepId owner) => session.Query(Documents.Plans, new(Documents.PlansByDue, [owner.Value]));

        /// <summary>The first that falls due on that day or later.</summary>
        public ContactPlan? NextPlanDue(RepId owner, DateOnly from) =>
            session.Query(Documents.Plans, new(Documents.PlansByDue, [owner.Value], From: Documents.Day(from), Limit: 1)) is [var next] ? next : null;

        /// <summary>Those whose first dated step lies in these days.</summary>
        /// <param name="from">Null for however long ago.</param>
        public IReadOnlyList<ContactPlan> PlansByFirstStep(RepId owner, DateOnly? from, DateOnly to) =>
            session.Query(Documents.Plans, new(Documents.PlansByStep, [owner.Value], from is { } first ? Documents.Day(first) : null, Documents.Day(to)));

        /// <summary>Those with an appointment on that day or later.</summary>
        public IReadOnlyList<ContactPlan> PlansWithMeeting(RepId owner, DateOnly from) =>
            session.Query(Documents.Plans, new(Documents.PlansByMeeting, [owner.Value], From: Documents.Day(from)));

        /// <summary>A person's own that have not been ended.</summary>
        public IReadOnlyList<Reminder> RemindersOf(RepId rep) => session.Query(Documents.Reminders, new(Documents.RemindersByRep, [rep.Value]));

        /// <summary>By deadline.</summary>
        public IReadOnlyList<ActionPlan> ActionPlansOf(RepId owner) =>
            session.Query(Documents.ActionPlans, new(Documents.ActionPlansByOwner, [owner.Value]));
    }
}
