using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports.Findings;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Reports;

/// <summary>How a scope's customers stood at a day's end, whenever it is asked: what findings are told of them.</summary>
internal static class DayEnd
{
    /// <summary>In the order of their codes.</summary>
    public static IReadOnlyList<OverdueCustomer> Overdue(Accounts accounts, Scope scope, DateOnly day) => Seen(accounts, nameof(Overdue), scope, day, (view, deals) =>
        from dossier in deals
        where dossier.Overdue(day) > 0 && view.Owns(dossier, day)
        orderby dossier.Code.Value
        select new OverdueCustomer(dossier.Code, dossier.Name, dossier.Owner, dossier.Grade, dossier.Overdue(day)));

    /// <summary>Those lost are not waited for.</summary>
    public static IReadOnlyList<CoolingCustomer> Cooling(Accounts accounts, Scope scope, DateOnly day)
    {
        var thresholds = accounts.Rules.Rfm;
        return Seen(accounts, nameof(Cooling), scope, day, (view, deals) =>
            from dossier in deals
            where dossier.Sales.Count > 1 && HealthCheck.Of(dossier, day, thresholds) is { Warning: HealthWarning.LateForItsCycle } && view.Owns(dossier, day) && !dossier.IsLost(day)
            let bought = Rfm.Of(dossier, new Window(day, day), thresholds)!
            where bought.Segment != Segment.AtRisk
            orderby bought.Monetary descending, dossier.Code.Value
            select new CoolingCustomer(dossier.Code, dossier.Name, dossier.Owner, bought.RecencyDays));
    }

    /// <summary>By whose orders they are; none where nobody records payments.</summary>
    public static IReadOnlyList<LatePayer> PastDue(Accounts accounts, Scope scope, DateOnly day) => IsPaid(accounts, day)
        ? Seen(accounts, nameof(PastDue), scope, day, (view, deals) =>
            from dossier in deals
            let late = dossier.PastDue(day, accounts.Rules.PaymentDays, view.Sold)
            where late is not null
            orderby late.Value.Left.Minor descending, dossier.Code.Value
            select new LatePayer(dossier.Code, dossier.Name, dossier.Owner, late.Value.Left.Amount, late.Value.Days))
        : [];

    /// <summary>By what they bought in twelve months.</summary>
    public static IReadOnlyList<(RepId Owner, string Customer)> AtRisk(Accounts accounts, Scope scope, DateOnly day)
    {
        var (thresholds, window) = (accounts.Rules.Rfm, new Window(day, day));
        return Seen(accounts, nameof(AtRisk), scope, day, (view, deals) =>
            from dossier in deals
            where view.Owns(dossier, day)
            let bought = Rfm.Of(dossier, window, thresholds)
            where bought is { Segment: Segment.AtRisk }
            orderby bought.Monetary descending, dossier.Code.Value
            select (dossier.Owner, dossier.Name));
    }

    private static IReadOnlyList<T> Seen<T>(Accounts accounts, string name, Scope scope, DateOnly day, Func<View, IReadOnlyList<Dossier>, IEnumerable<T>> look) => accounts.Once<IReadOnlyList<T>>(name, scope, day, () =>
    {
        var view = View.Of(scope, accounts.Staff);
        return [.. look(view, accounts.DealsOf(view))];
    });

    private static bool IsPaid(Accounts accounts, DateOnly day) => accounts.Once(nameof(IsPaid), Scope.All, day, () =>
        accounts.Deals.SelectMany(dossier => dossier.Sales).SelectMany(sale => sale.Receipts).Where(receipt => receipt.Date <= day).Select(receipt => receipt.Date).Take(1).ToList()).Count > 0;
}
