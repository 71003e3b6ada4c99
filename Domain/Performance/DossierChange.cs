using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.Performance;

/// <summary>From which day on two dossiers of a customer tell different things: earlier periods need no new tally.</summary>
public static class DossierChange
{
    /// <summary>The first day that anything about the customer is dated.</summary>
    public static DateOnly FirstDay(this Dossier dossier)
    {
        DateOnly?[] days =
        [
            dossier.Stays[0].EnteredOn,
            dossier.Dues.Count > 0 ? dossier.Dues[0].Since : null,
            dossier.Touches.Count > 0 ? dossier.Touches[0].Day : null,
            dossier.Sales.Count > 0 ? dossier.Sales.Min(FirstDay) : null,
        ];
        return days.Min()!.Value;
    }

    /// <returns>Null when they add the same to every figure.</returns>
    public static DateOnly? Since(Dossier before, Dossier after)
    {
        if (Head(before) != Head(after) || before.FirstContact != after.FirstContact)
        {
            return before.FirstDay() < after.FirstDay() ? before.FirstDay() : after.FirstDay();
        }

        DateOnly?[] days =
        [
            First(before.Touches, after.Touches, touch => touch.Day, (_, _) => null),
            First(before.Dues, after.Dues, due => due.Since, (left, right) => left with { Met = null } == right with { Met = null } ? Earlier(left.Met, right.Met) : null),
            First(before.Stays, after.Stays, stay => stay.EnteredOn, (left, right) => left with { Left = null } == right with { Left = null } ? Earlier(DayOf(left.Left), DayOf(right.Left)) : null),
            First(before.Sales, after.Sales, FirstDay, SameSale),
        ];
        return days.Min();
    }

    /// <summary>Money may come before its order.</summary>
    private static DateOnly FirstDay(Sale sale) =>
        sale.Receipts.Count > 0 && sale.Receipts[0].Date < sale.Date ? sale.Receipts[0].Date : sale.Date;

    private static (RepId, string?, string?, CompanySize?, string?) Head(Dossier dossier) => (dossier.Owner, dossier.Region, dossier.Industry, dossier.Size, dossier.Channel);

    /// <summary>Orders equal but for their receipts differ only from the first receipt that differs.</summary>
    private static DateOnly? SameSale(Sale before, Sale after) => before with { Receipts = [] } == after with { Receipts = [] }
        ? First(before.Receipts, after.Receipts, receipt => receipt.Date, (_, _) => null) ?? DateOnly.MaxValue
        : null;

    private static DateOnly? DayOf(DateTime? time) => time is { } known ? DateOnly.FromDateTime(known) : null;

    private static DateOnly? Earlier(DateOnly? left, DateOnly? right) => left is null || right < left ? right ?? left : left;

    /// <param name="part">The day from which two unequal ones differ when only a part of them does; null for the whole.</param>
    private static DateOnly? First<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, DateOnly> day, Func<T, T, DateOnly?> part)
    {
        var found = (DateOnly?)null;
        for (var at = 0; at < Math.Max(before.Count, after.Count); at++)
        {
            if (at < before.Count && at < after.Count)
            {
                if (EqualityComparer<T>.Default.Equals(before[at], after[at]))
                {
                    continue;
                }

                if (part(before[at], after[at]) is { } only)
                {
                    found = Earlier(found, only == DateOnly.MaxValue ? null : only);
                    continue;
                }
            }

            // All that follows: a sale further on may begin sooner, with money that came before its order.
            return Earlier(found, before.Skip(at).Concat(after.Skip(at)).Min(day));
        }

        return found;
    }
}
