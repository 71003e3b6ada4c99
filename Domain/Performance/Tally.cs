using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Domain.Performance;

/// <summary>
/// What customers add to the figures of one window and view. Every figure is a sum of whole numbers over customers, so a
/// customer whose records change can be taken out and put back; ratios and medians are drawn from the sums.
/// </summary>
public sealed class Tally
{
    /// <summary>How an unknown region, industry, size or channel is keyed.</summary>
    public const string Blank = "";

    public KpiSums Kpi { get; set; }

    public SortedDictionary<string, SalesSums> Products { get; init => field = Ordinal.Sorted(value); } = new(StringComparer.Ordinal);

    public SortedDictionary<string, SalesSums> Regions { get; init => field = Ordinal.Sorted(value); } = new(StringComparer.Ordinal);

    public SortedDictionary<string, SalesSums> Industries { get; init => field = Ordinal.Sorted(value); } = new(StringComparer.Ordinal);

    public SortedDictionary<string, SalesSums> Sizes { get; init => field = Ordinal.Sorted(value); } = new(StringComparer.Ordinal);

    public SortedDictionary<string, SalesSums> Channels { get; init => field = Ordinal.Sorted(value); } = new(StringComparer.Ordinal);

    /// <summary>Monday first.</summary>
    public SalesSums[] Weekdays { get; init; } = new SalesSums[7];

    /// <summary>In the order of <see cref="Performance.Funnel.Stages"/>.</summary>
    public FunnelSums[] Funnel { get; init; } = [new(), new(), new(), new()];

    public SortedDictionary<LossReason, int> Losses { get; init; } = [];

    /// <summary>Customers who raised an objection while in a stage; keyed <c>Stage|Reason</c>.</summary>
    public SortedDictionary<string, int> Objections { get; init => field = Ordinal.Sorted(value); } = new(StringComparer.Ordinal);

    public SortedDictionary<Segment, SegmentSums> Segments { get; init; } = [];

    /// <summary>Sales by customer, in minor units: the top three are found here.</summary>
    public Dictionary<CustomerCode, long> Customers { get; init; } = [];

    /// <summary>Adds nothing to any figure.</summary>
    public bool IsEmpty =>
        Kpi == default && Products.Count + Regions.Count + Industries.Count + Sizes.Count + Channels.Count == 0 && Losses.Count == 0 && Objections.Count == 0 && Segments.Count == 0 && Customers.Count == 0
        && Array.TrueForAll(Funnel, row => row.IsEmpty) && Array.TrueForAll(Weekdays, day => day == default);

    public static Tally Of(Dossier customer, Window window, View view, RfmThresholds rfm)
    {
        var tally = new Tally();
        tally.Add(customer, window, view, rfm);
        return tally;
    }

    /// <summary>Adds what the customer does, in place: sums over thousands of customers make nothing on the way.</summary>
    /// <param name="sign">1 to put in, −1 to take out.</param>
    public void Add(Dossier customer, Window window, View view, RfmThresholds rfm, int sign = 1)
    {
        AddSales(customer, window, view, sign);
        AddFollowUps(customer, window, view, sign);
        if (view.Owns(customer, window.End))
        {
            AddPipeline(customer, window, sign);
            AddCoverage(customer, window, sign);
            AddSegment(customer, window, rfm, sign);
        }
    }

    /// <summary>Orders alone, as a comparison with an earlier period needs.</summary>
    /// <param name="sign">1 to put in, −1 to take out.</param>
    public void AddSales(Dossier customer, Window window, View view, int sign = 1)
    {
        if (customer.Sales.Count == 0)
        {
            return;
        }

        var first = customer.Sales[0];
        var isNew = window.Holds(first.Date);
        var kpi = default(KpiSums);
        var inYear = 0;
        foreach (var sale in customer.Sales)
        {
            if (!view.Sold(customer, sale))
            {
                continue;
            }

            foreach (var receipt in sale.Receipts)
            {
                kpi = window.Holds(receipt.Date) ? kpi with { Collected = kpi.Collected + receipt.Amount.Minor } : kpi;
            }

            inYear += window.InYear(sale.Date) ? 1 : 0;
            if (window.Holds(sale.Date))
            {
                var sums = SalesSums.Of(sale, isNew && ReferenceEquals(sale, first));
                kpi = kpi with { Sales = kpi.Sales + sums, NewSales = kpi.NewSales + (isNew ? sums.Amount : 0) };
                AddGroups(customer, sale, sign * sums);
            }
        }

        Add(kpi with { Buyers = inYear > 0 ? 1 : 0, Repeaters = inYear > 1 ? 1 : 0 }, sign);
        if (isNew && view.Sold(customer, first))
        {
            AddCycle(customer, first.Date, sign);
        }
    }

    /// <summary>The same sums, with the customers left behind.</summary>
    public Tally WithoutCustomers()
    {
        var sums = new Tally();
        sums.Add(this);
        sums.Customers.Clear();
        return sums;
    }

    /// <param name="sign">1 to put in, −1 to take out.</param>
    public void Add(Tally other, int sign = 1)
    {
        Kpi = sign > 0 ? Kpi + other.Kpi : Kpi - other.Kpi;
        Add(Products, other.Products, sign);
        Add(Regions, other.Regions, sign);
        Add(Industries, other.Industries, sign);
        Add(Sizes, other.Sizes, sign);
        Add(Channels, other.Channels, sign);
        for (var day = 0; day < Weekdays.Length; day++)
        {
            Weekdays[day] += sign * other.Weekdays[day];
        }

        for (var row = 0; row < Funnel.Length; row++)
        {
            Funnel[row].Add(other.Funnel[row], sign);
        }

        foreach (var (reason, count) in other.Losses)
        {
            Add(Losses, reason, sign * count);
        }

        foreach (var (key, count) in other.Objections)
        {
            Add(Objections, key, sign * count);
        }

        foreach (var (segment, sums) in other.Segments)
        {
            AddSegment(segment, new SegmentSums(sign * sums.Count, sign * sums.Amount));
        }

        foreach (var (code, amount) in other.Customers)
        {
            Add(Customers, code, sign * amount);
        }
    }

    internal static void Add<TKey>(IDictionary<TKey, int> counts, TKey key, int count)
    {
        counts.TryGetValue(key, out var had);
        if (had + count == 0)
        {
            counts.Remove(key);
        }
        else
        {
            counts[key] = had + count;
        }
    }

    private static void Add(Dictionary<CustomerCode, long> sums, CustomerCode key, long amount)
    {
        sums.TryGetValue(key, out var had);
        if (had + amount == 0)
        {
            sums.Remove(key);
        }
        else
        {
            sums[key] = had + amount;
        }
    }

    private static void Add(SortedDictionary<string, SalesSums> groups, SortedDictionary<string, SalesSums> others, int sign)
    {
        foreach (var (key, sums) in others)
        {
            Put(groups, key, groups.GetValueOrDefault(key) + (sign * sums));
        }
    }

    private static void Put(SortedDictionary<string, SalesSums> groups, string key, SalesSums sums)
    {
        if (sums == default)
        {
            groups.Remove(key);
        }
        else
        {
            groups[key] = sums;
        }
    }

    private void Add(in KpiSums part, int sign) => Kpi = sign > 0 ? Kpi + part : Kpi - part;

    private void AddGroups(Dossier customer, Sale sale, SalesSums sums)
    {
        Put(Products, sale.Product, Products.GetValueOrDefault(sale.Product) + sums);
        Put(Regions, customer.Region ?? Blank, Regions.GetValueOrDefault(customer.Region ?? Blank) + sums);
        Put(Industries, customer.Industry ?? Blank, Industries.GetValueOrDefault(customer.Industry ?? Blank) + sums);
        var size = customer.Size?.ToString() ?? Blank;
        Put(Sizes, size, Sizes.GetValueOrDefault(size) + sums);
        Put(Channels, customer.Channel ?? Blank, Channels.GetValueOrDefault(customer.Channel ?? Blank) + sums);
        Add(Customers, customer.Code, sums.Amount);
        Weekdays[((int)sale.Date.DayOfWeek + 6) % 7] += sums;
    }

    private void AddCycle(Dossier customer, DateOnly firstOrder, int sign)
    {
        var contacted = customer.FirstContact is { } contact && contact <= firstOrder;
        Add(
            new KpiSums
            {
                Cycles = contacted ? 1 : 0,
                CycleDays = contacted ? firstOrder.DayNumber - customer.FirstContact!.Value.DayNumber : 0,
                ContactsToClose = customer.Touches.Count(touch => touch.Day <= firstOrder),
            },
            sign);
    }

    private void AddFollowUps(Dossier customer, Window window, View view, int sign)
    {
        var (contacts, visits, quality) = (0, 0, default(Compliance));
        foreach (var touch in customer.Touches)
        {
            if (window.Holds(touch.Day) && view.Made(customer, touch, window.End))
            {
                contacts++;
                visits += touch.FaceToFace ? 1 : 0;
                quality += Compliance.Of(touch.Quality);
            }
        }

        if (contacts > 0)
        {
            Add(new KpiSums { FollowUps = contacts, Visits = visits, Compliance = quality }, sign);
        }
    }

    private void AddPipeline(Dossier customer, Window window, int sign)
    {
        var present = Performance.Funnel.Present(customer.Stays, window);
        if (present.Count == 0)
        {
            return;
        }

        Performance.Funnel.Count(present, window, Funnel, sign);
        var start = Performance.Funnel.AtStart(customer.Stays, window);
        var (won, lost) = (false, false);
        foreach (var stay in present)
        {
            if (window.Holds(stay.Entered))
            {
                won |= stay.Stage == Stage.Won;
                lost |= stay.Stage == Stage.Lost;
                if (stay.Stage == Stage.Lost && stay != customer.Stays[0])
                {
                    Add(Losses, stay.Reason ?? LossReason.Other, sign);
                }
            }
        }

        AddObjections(customer, window, sign);
        var lead = start is null or Stage.Prospect or Stage.Interested or Stage.Negotiating;
        Add(
            new KpiSums
            {
                WonAtStart = start == Stage.Won ? 1 : 0,
                Churned = start == Stage.Won && lost ? 1 : 0,
                Leads = lead ? 1 : 0,
                Deals = lead && won ? 1 : 0,
            },
            sign);
    }

    private void AddObjections(Dossier customer, Window window, int sign)
    {
        HashSet<string>? heard = null;
        foreach (var touch in customer.Touches)
        {
            if (touch.Objection is { } reason && window.Holds(touch.Day) && $"{touch.Stage}|{reason}" is var key && (heard ??= new(StringComparer.Ordinal)).Add(key))
            {
                Add(Objections, key, sign);
            }
        }
    }

    /// <summary>Due when a due date up to the end stood in the window; covered when each such was met in time, by anyone.</summary>
    private void AddCoverage(Dossier customer, Window window, int sign)
    {
        var (due, covered) = (false, true);
        foreach (var standing in customer.Dues)
        {
            if (standing.Since > window.End)
            {
                break;
            }

            var met = standing.Met <= window.End ? standing.Met : null;
            if (standing.Day <= window.End && !(met < window.From))
            {
                due = true;
                covered &= met <= standing.Day;
            }
        }

        if (due)
        {
            Add(new KpiSums { Due = 1, Covered = covered ? 1 : 0 }, sign);
        }
    }

    private void AddSegment(Dossier customer, Window window, RfmThresholds thresholds, int sign)
    {
        if (Rfm.Of(customer, window, thresholds) is { } scored)
        {
            AddSegment(scored.Segment, new SegmentSums(sign, sign * Money.Of(scored.Monetary).Minor));
        }
    }

    private void AddSegment(Segment segment, SegmentSums sums)
    {
        var had = Segments.GetValueOrDefault(segment);
        var sum = new SegmentSums(had.Count + sums.Count, had.Amount + sums.Amount);
        if (sum == default)
        {
            Segments.Remove(segment);
        }
        else
        {
            Segments[segment] = sum;
        }
    }
}

/// <param name="Amount">In minor units, of the 12 months to the end.</param>
public readonly record struct SegmentSums(int Count, long Amount);
