using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;

namespace SalesBot.Domain.Forecasts;

/// <summary>One walk over all customers, past every point of the grid: where each stood, and what it ordered in the window after.</summary>
internal sealed class Course
{
    /// <summary>Fewer windows than this teach too little to be held to what was said.</summary>
    private const int Fewest = 4;

    /// <summary>As many earlier forecasts as a range is drawn from.</summary>
    private const int Ranged = 12;

    /// <summary>With so many, what comes next lies within the least and the most in four cases of five; with fewer the range is no narrower than the usual one.</summary>
    private const int Enough = 9;

    private const double UsualLeast = 0.6;

    private const double UsualMost = 1.6;

    /// <summary>Orders that tell what is usual for a customer: the last ones.</summary>
    private const int Recent = 3;

    private readonly IReadOnlyList<Dossier> dossiers;

    private readonly Period period;

    private readonly View view;

    private readonly int months;

    private readonly Grid grid;

    private readonly Habits habits;

    private readonly SortedList<DateOnly, double> firsts = [];

    private readonly SortedDictionary<DateOnly, decimal> sold = [];

    private readonly Lazy<Foretold?[]> said;

    public Course(IReadOnlyList<Dossier> dossiers, Period period, View view, DateOnly asOf, ForecastRules rules)
    {
        (this.dossiers, this.period, this.view) = (dossiers, period, view);
        months = period.Kind switch { PeriodKind.Month => 1, PeriodKind.Quarter => 3, _ => 12 };
        var lead = Math.Max(0, period.From.DayNumber - asOf.DayNumber - 1);
        var days = period.To.DayNumber - asOf.DayNumber - lead;
        IsOver = days <= 0;
        var oldest = asOf;
        foreach (var sale in dossiers.SelectMany(dossier => dossier.Sales))
        {
            oldest = sale.Date < oldest ? sale.Date : oldest;
        }

        var known = ((asOf.Year - oldest.Year) * 12) + asOf.Month - oldest.Month + 1;
        grid = new Grid(asOf, lead, days, Math.Clamp(known, 1, (24 * months) + Grid.Habit + ((lead + days) / 28) + 1));
        habits = new Habits(grid, rules);
        Sum();
        if (!IsOver)
        {
            Walk();
        }

        said = new Lazy<Foretold?[]>(() => [.. Enumerable.Range(0, ((grid.Points - 1) / months) + 1).Select(Say)]);
    }

    /// <summary>Nothing is left to come.</summary>
    public bool IsOver { get; }

    /// <summary>Of the scope, from the period's first day up to a day.</summary>
    public decimal Sold(Period of, DateOnly upTo) => sold.Where(day => day.Key >= of.From && day.Key <= upTo).Sum(day => day.Value);

    public Lesson LearntNow() => habits.Learnt(0);

    /// <summary>What is said, or was said so many periods ago; null where nothing was known yet.</summary>
    public Forecasted? At(int back)
    {
        if (back >= said.Value.Length || said.Value[back] is not { } here)
        {
            return null;
        }

        var ratios = new List<double>();
        for (var earlier = back + 1; earlier < said.Value.Length && ratios.Count < Ranged; earlier++)
        {
            if (said.Value[earlier] is { Likely: > 0 } then && then.Windows >= Fewest)
            {
                ratios.Add(then.Came / then.Likely);
            }
        }

        if (ratios.Count < Enough)
        {
            ratios.AddRange([UsualLeast, UsualMost]);
        }

        return new Forecasted(
            grid.Day(back * months), here.Booked, here.Booked + (decimal)here.Likely,
            here.Booked + (decimal)(here.Likely * Math.Min(1, ratios.Min())), here.Booked + (decimal)(here.Likely * Math.Max(1, ratios.Max())),
            (decimal)here.Unseen, here.Windows >= Fewest);
    }

    /// <summary>The scope's customers as they stand today.</summary>
    public IReadOnlyList<ExpectedSale> Expected(Lesson lesson)
    {
        var expected = new List<ExpectedSale>();
        foreach (var dossier in dossiers)
        {
            if (Here(dossier) && dossier.Known(grid.AsOf) && Stand(dossier, Counted(dossier), grid.AsOf) is { Usual: > 0 } stand && lesson.Chance[stand.Bucket] is > 0 and var chance && lesson.Share[stand.Bucket] is > 0 and var share)
            {
                chance = Math.Min(1, chance);
                expected.Add(new ExpectedSale(dossier.Code, dossier.Name, dossier.Owner, stand.Phase, (decimal)chance, Math.Round((decimal)(share * stand.Usual / chance), 2), stand.Told));
            }
        }

        return [.. expected.OrderByDescending(sale => sale.Weighted).ThenBy(sale => sale.Code.Value, StringComparer.Ordinal)];
    }

    private Foretold? Say(int back)
    {
        var point = back * months;
        var day = grid.Day(point);
        var then = period;
        for (var step = 0; step < back; step++)
        {
            then = then.Before();
        }

        var from = day < then.From ? then.From.AddDays(-1) : day;
        var left = then.To.DayNumber - from.DayNumber;
        if (left <= 0)
        {
            return null;
        }

        var lesson = habits.Learnt(point);
        var (likely, part) = (0.0, (double)left / grid.Days);
        for (var bucket = 0; bucket < lesson.Share.Length; bucket++)
        {
            likely += habits.Here[point, bucket] * lesson.Share[bucket];
        }

        var came = Sold(then, then.To) - Sold(then, from);
        return new Foretold(Sold(then, from), part * (likely + lesson.Unseen), part * lesson.Unseen, (double)came, lesson.Windows);
    }

    /// <summary>What the scope sold, and everybody's first orders, by day.</summary>
    private void Sum()
    {
        foreach (var dossier in dossiers)
        {
            foreach (var sale in dossier.Sales)
            {
                if (view.Sold(dossier, sale) && sale.Date <= period.To)
                {
                    sold[sale.Date] = sold.GetValueOrDefault(sale.Date) + sale.Amount.Amount;
                }
            }
        }

        var (sum, count) = (0.0, 0);
        foreach (var first in dossiers.Where(dossier => dossier.Sales.Count > 0).Select(dossier => dossier.Sales[0]).OrderBy(sale => sale.Date))
        {
            sum += (double)first.Amount.Amount;
            firsts[first.Date] = sum / ++count;
        }
    }

    private void Walk()
    {
        var days = Enumerable.Range(0, grid.Points).Select(point => (Day: grid.Day(point), From: grid.From(point), To: grid.To(point))).ToArray();
        foreach (var dossier in dossiers)
        {
            var sales = Counted(dossier);
            var here = Here(dossier);
            var (first, after, came) = (0, 0, 0.0);
            for (var point = grid.Points - 1; point >= 0; point--)
            {
                var (day, from, to) = days[point];
                while (after < sales.Count && sales[after].Date <= to)
                {
                    came += (double)sales[after++].Amount.Amount;
                }

                while (first < after && sales[first].Date < from)
                {
                    came -= (double)sales[first++].Amount.Amount;
                }

                if (first == after)
                {
                    came = 0;
                }

                if (!dossier.Known(day))
                {
                    for (var at = first; at < after; at++)
                    {
                        habits.AddUnseen(point, view.Sold(dossier, sales[at]) ? (double)sales[at].Amount.Amount : 0);
                    }
                }
                else
                {
                    habits.Add(point, Stand(dossier, sales, day), came, here);
                }
            }
        }
    }

    private bool Here(Dossier dossier) => view.Scope.Kind == ScopeKind.Product || view.Owns(dossier, grid.AsOf);

    private IReadOnlyList<Sale> Counted(Dossier dossier) =>
        view.Scope.Kind == ScopeKind.Product ? [.. dossier.Sales.Where(sale => sale.Product == view.Scope.Name)] : dossier.Sales;

    private Stand Stand(Dossier dossier, IReadOnlyList<Sale> sales, DateOnly day)
    {
        var orders = 0;
        while (orders < sales.Count && sales[orders].Date <= day)
        {
            orders++;
        }

        if (orders > 0)
        {
            var usual = 0.0;
            var from = Math.Max(0, orders - Recent);
            for (var at = from; at < orders; at++)
            {
                usual += (double)sales[at].Amount.Amount;
            }

            return new Stand(Phases.OfBuyer(orders, sales[0].Date, sales[orders - 1].Date, day), usual / (orders - from), false);
        }

        var phase = Phases.OfStage(dossier.Stays.On(day));
        var told = phase == Phase.Settled ? null : dossier.Told(day);
        return new Stand(phase, told is { } amount ? (double)amount.Amount : First(day), told is not null);
    }

    /// <summary>What first orders came to, on the average up to a day.</summary>
    private double First(DateOnly day)
    {
        var (low, high) = (0, firsts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = firsts.GetKeyAtIndex(middle) <= day ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? 0 : firsts.GetValueAtIndex(low - 1);
    }

    /// <param name="Likely">To come after that day.</param>
    private sealed record Foretold(decimal Booked, double Likely, double Unseen, double Came, int Windows);
}

/// <param name="Sayable">Enough was known.</param>
internal sealed record Forecasted(DateOnly AsOf, decimal Booked, decimal Likely, decimal Low, decimal High, decimal Unseen, bool Sayable);
