using SalesBot.Domain.Reports.Findings;

namespace SalesBot.Domain.Performance;

/// <summary>Customers whose last contact's due date has passed.</summary>
public static class OverdueCustomers
{
    /// <returns>The latest first, within the scope by owner.</returns>
    public static IReadOnlyList<OverdueCustomer> Of(IEnumerable<Dossier> dossiers, View view, DateOnly day) =>
    [
        .. from dossier in dossiers
           where dossier.Dues.Count > 0 && view.Owns(dossier, day)
           let standing = dossier.Dues[^1]
           where standing.Day < day
           orderby standing.Day, dossier.Code.Value
           select new OverdueCustomer(dossier.Code, dossier.Name, dossier.Grade, day.DayNumber - standing.Day.DayNumber),
    ];
}
