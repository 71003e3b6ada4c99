using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports.Findings;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Reports;

/// <summary>How a scope's customers stood at a day's end, whenever it is asked: what findings are told of them.</summary>
internal static class DayEnd
{
    /// <summary>In the order of their codes.</summary>
    public static IEnumerable<OverdueCustomer> Overdue(Accounts accounts, Scope scope, DateOnly day)
    {
        var view = View.Of(scope, accounts.Staff);
        return from dossier in accounts.Deals
               where dossier.Overdue(day) > 0 && view.Owns(dossier, day)
               orderby dossier.Code.Value
               select new OverdueCustomer(dossier.Code, dossier.Name, dossier.Owner, dossier.Grade, dossier.Overdue(day));
    }

    /// <summary>Those lost are not waited for.</summary>
    public static IEnumerable<CoolingCustomer> Cooling(Accounts accounts, Scope scope, DateOnly day)
    {
        var (view, thresholds) = (View.Of(scope, accounts.Staff), accounts.Rules.Rfm);
        return from dossier in accounts.Deals
               where dossier.Sales.Count > 1 && HealthCheck.Of(dossier, day, thresholds) is { Warning: HealthWarning.LateForItsCycle } && view.Owns(dossier, day) && !dossier.IsLost(day)
               let bought = Rfm.Of(dossier, new Window(day, day), thresholds)!
               where bought.Segment != Segment.AtRisk
               orderby bought.Monetary descending, dossier.Code.Value
               select new CoolingCustomer(dossier.Code, dossier.Name, dossier.Owner, bought.RecencyDays);
    }

    /// <summary>By whose orders they are; none where nobody records payments.</summary>
    public static IEnumerable<LatePayer> PastDue(Accounts accounts, Scope scope, DateOnly day)
    {
        if (!accounts.Deals.Any(dossier => dossier.Sales.Any(sale => sale.Receipts.Any(receipt => receipt.Date <= day))))
        {
            return [];
        }

        var view = View.Of(scope, accounts.Staff);
        return from dossier in accounts.Deals
               let late = dossier.PastDue(day, accounts.Rules.PaymentDays, view.Sold)
               where late is not null
               orderby late.Value.Left.Minor descending, dossier.Code.Value
               select new LatePayer(dossier.Code, dossier.Name, dossier.Owner, late.Value.Left.Amount, late.Value.Days);
    }

    /// <summary>By what they bought in twelve months.</summary>
    public static IEnumerable<(RepId Owner, string Customer)> AtRisk(Accounts accounts, Scope scope, DateOnly day)
    {
        var (view, thresholds, window) = (View.Of(scope, accounts.Staff), accounts.Rules.Rfm, new Window(day, day));
        return from dossier in accounts.Deals
               where view.Owns(dossier, day)
               let bought = Rfm.Of(dossier, window, thresholds)
               where bought is { Segment: Segment.AtRisk }
               orderby bought.Monetary descending, dossier.Code.Value
               select (dossier.Owner, dossier.Name);
    }
}
