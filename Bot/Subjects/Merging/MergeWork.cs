using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Subjects.Merging;

/// <summary>Makes one customer of two, or notes that they are two.</summary>
internal static class MergeWork
{
    public static Result<Done> Merge(Work work, MergeCustomers command)
    {
        if (work.Find(command.Keep) is not { } keep || work.Find(command.Gone) is not { } gone || keep.Code == gone.Code)
        {
            return new CustomerUnknown();
        }

        var since = LastChange(work.Session, keep);
        work.Touch(keep.Code);
        work.Touch(gone.Code);
        var contacts = work.Session.FollowUpsOf(gone.Code);
        foreach (var contact in contacts)
        {
            work.Changes.Put(Documents.FollowUps, contact with { Customer = keep.Code });
        }

        foreach (var remark in work.Session.RemarksOf(gone.Code))
        {
            work.Changes.Put(Documents.Remarks, remark with { Customer = keep.Code });
        }

        var orders = work.Session.OrdersOf(gone.Code);
        foreach (var order in orders)
        {
            work.Changes.Put(Documents.Orders, order with { Customer = keep.Code });
        }

        foreach (var change in work.Session.StageEventsOf(gone.Code))
        {
            if (Counts(change, since)) work.Changes.Put(Documents.StageEvents, change with { Customer = keep.Code });
            else work.Changes.Remove(Documents.StageEvents, change.Id);
        }

        MoveSteps(work, keep, gone);
        work.Changes.Remove(Documents.Customers, gone.Code.Value);
        work.Changes.Put(Documents.MergedCodes, new MergedCode(gone.Code, keep.Code, gone.Name));
        work.CustomerNames.Changed(work.Session, [gone.Code]);
        return new CustomersMerged(StageKeeper.Refresh(work, CustomerMerge.Of(keep, gone, CustomerFields.Merged)), gone, contacts.Count, orders.Count);
    }

    /// <summary>They only look alike: not to be asked about again.</summary>
    public static Result<Done> KeepApart(Work work, KeepApart command)
    {
        if (work.Find(command.One) is not { } one || work.Find(command.Other) is not { } other)
        {
            return new CustomerUnknown();
        }

        work.Changes.Put(Documents.Settings, new Setting(ApartKey(one.Code, other.Code), "1"));
        return new KeptApart(one, other);
    }

    public static bool AreApart(IReadSession session, CustomerCode one, CustomerCode other) => session.Get(Documents.Settings, ApartKey(one, other)) is not null;

    /// <summary>The stage the one record will be in.</summary>
    public static Stage StageAfter(IReadSession session, Customer keep, Customer gone)
    {
        var since = LastChange(session, keep);
        return StageTimeline.Of(
            CustomerMerge.Of(keep, gone, CustomerFields.Merged),
            Both(session.FollowUpsOf),
            Both(session.OrdersOf),
            Both(session.StageEventsOf).Where(change => change.Customer == keep.Code || Counts(change, since)))[^1].Stage;

        IEnumerable<T> Both<T>(Func<CustomerCode, IReadOnlyList<T>> of) => of(keep.Code).Concat(of(gone.Code));
    }

    /// <summary>When the kept record's stage last changed; null while it never did.</summary>
    private static DateTime? LastChange(IReadSession session, Customer keep) => StageTimeline.Of(
        keep,
        session.FollowUpsOf(keep.Code),
        session.OrdersOf(keep.Code),
        session.StageEventsOf(keep.Code)) is [_, .., var last] ? last.Entered : null;

    /// <summary>A duplicate is often marked lost just for being one: what was typed there after the kept record's own last change says nothing of the company.</summary>
    private static bool Counts(StageEvent change, DateTime? since) => since is not { } settled || change.At.DateTime <= settled;

    private static string ApartKey(CustomerCode one, CustomerCode other) =>
        string.CompareOrdinal(one.Value, other.Value) < 0 ? $"apart:{one}|{other}" : $"apart:{other}|{one}";

    private static void MoveSteps(Work work, Customer keep, Customer gone)
    {
        if (work.Session.Get(Documents.Plans, gone.Code.Value) is { Steps: { Count: > 0 } steps })
        {
            var plan = work.Session.Get(Documents.Plans, keep.Code.Value) ?? new ContactPlan { Customer = keep.Code, Owner = keep.Owner };
            work.Session.Upsert(Documents.Plans, plan with { Steps = [.. plan.Steps, .. steps.Select(step => step with { Owner = keep.Owner })] });
        }
    }
}
