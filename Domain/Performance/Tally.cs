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

    private readonly bool brief;

    public Tally()
    {
    }

    private Tally(bool brief) => this.brief = brief;

    public KpiSums Kpi { get; set; }

    public SortedDictionary<string, SalesSums> Products { get => field ??= new(StringComparer.Ordinal); init => field = Ordinal.Sorted(value); }

    public SortedDictionary<string, SalesSums> Regions { get => field ??= new(StringComparer.Ordinal); init => field = Ordinal.Sorted(value); }

    public SortedDictionary<string, SalesSums> Industries { get => field ??= new(StringComparer.Ordinal); init => field = Ordinal.Sorted(value); }

    public SortedDictionary<string, SalesSums> Sizes { get => field ??= new(StringComparer.Ordinal); init => field = Ordinal.Sorted(value); }

    public SortedDictionary<string, SalesSums> Channels { get => field ??= new(StringComparer.Ordinal); init => field = Ordinal.Sorted(value); }

    /// <summary>Monday first.</summary>
    public SalesSums[] Weekdays { get => field ??= new SalesSums[7]; init; }

    /// <summary>In the order of <see cref="Performance.Funnel.Stages"/>.</summary>
    public FunnelSums[] Funnel { get => field ??= [new(), new(), new(), new()]; init; }

    public SortedDictionary<LossReason, int> Losses { get => field ??= []; init; }

    /// <summary>Customers who raised an objection while in a stage; keyed <c>Stage|Reason</c>.</summary>
    public SortedDictionary<string, int> Objections { get => field ??= new(StringComparer.Ordinal); init => field = Ordinal.Sorted(value); }

    public SortedDictionary<Segment, SegmentSums> Segments { get => field ??= []; init; }

    /// <summary>Sales by customer, in minor units: the top three are found here.</summary>
    public Dictionary<CustomerCode, long> Customers { get; init; } = [];

    /// <summary>Adds nothing to any figure.</summary>
    public bool IsEmpty => Kpi == default && Customers.Count == 0 && (brief || HasNoDetails);

    private bool HasNoDetails =>
        Products.Count + Regions.Count + Industries.Count + Sizes.Count + Channels.Count == 0 && Losses.Count == 0 && Objections.Count == 0 && Segments.Count == 0
        && Array.TrueForAll(Funnel, row => row.IsEmpty) && Array.TrueForAll(Weekdays, day => day == default);

    /// <summary>One that sums nothing but the key figures and the customers.</summary>
    public static Tally Brief() => new(brief: true);

    public static Tally Of(Dossier customer, Window window, View view, RfmThresholds rfm)
    {
        var tally = new Tally();
        tally.Add(new Slice(customer, window, rfm), view);
        return tally;
    }

    /// <summary>Adds what the customer does, in place: sums over thousands of customers make nothing on the way.</summary>
    /// <param name="sign">1 to put in, −1 to take out.</param>
    public void Add(Slice slice, View view, int sign = 1)
    {
        AddSales(slice.Customer, slice.Window, view, sign);
        AddFollowUps(slice, view, sign);
        if (view.Owns(slice.Customer, slice.Window.End))
        {
            AddPipeline(slice, sign);
            AddCoverage(slice, sign);
            AddSegment(slice, sign);
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
                Add(Customers, customer.Code, sign * sums.Amount);
                if (!brief)
                {
                    AddGroups(customer, sale, sign * sums);
                }
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

    private void AddFollowUps(Slice slice, View view, int sign)
    {
        var (contacts, visits, quality) = (0, 0, default(Compliance));
        foreach (var touch in slice.Touches)
        {
            if (view.Made(slice.Customer, touch, slice.Window.End))
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

    private void AddPipeline(Slice slice, int sign)
    {
        if (slice.Present.Count == 0)
        {
            return;
        }

        var (won, lost) = (false, false);
        foreach (var stay in slice.Present)
        {
            if (slice.Window.Holds(stay.Entered))
            {
                won |= stay.Stage == Stage.Won;
                lost |= stay.Stage == Stage.Lost;
                if (!brief && stay.Stage == Stage.Lost && stay != slice.Customer.Stays[0])
                {
                    Add(Losses, stay.Reason ?? LossReason.Other, sign);
                }
            }
        }

        if (!brief)
        {
            Performance.Funnel.Count(slice.Present, slice.Window, Funnel, sign);
            AddObjections(slice, sign);
        }

        var lead = slice.Start is null or Stage.Prospect or Stage.Interested or Stage.Negotiating;
        Add(
            new KpiSums
            {
                WonAtStart = slice.Start == Stage.Won ? 1 : 0,
                Churned = slice.Start == Stage.Won && lost ? 1 : 0,
                Leads = lead ? 1 : 0,
                Deals = lead && won ? 1 : 0,
            },
            sign);
    }

    private void AddObjections(Slice slice, int sign)
    {
        HashSet<string>? heard = null;
        foreach (var touch in slice.Touches)
        {
            if (touch.Objection is { } reason && $"{touch.Stage}|{reason}" is var key && (heard ??= new(StringComparer.Ordinal)).Add(key))
            {
                Add(Objections, key, sign);
            }
        }
    }

    private void AddCoverage(Slice slice, int sign)
    {
        if (slice.IsDue)
        {
            Add(new KpiSums { Due = 1, Covered = slice.IsCovered ? 1 : 0 }, sign);
        }
    }

    private void AddSegment(Slice slice, int sign)
    {
        if (!brief && slice.Rfm is { } scored)
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
