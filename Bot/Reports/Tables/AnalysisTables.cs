using System.Globalization;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Reports.Tables;

/// <summary>S5-1 to S5-4: the customer analysis.</summary>
internal static class AnalysisTables
{
    private const double DaysOfAMonth = 365.25 / 12;

    public static Table Basics(TableGround ground) => ground.Table(
        "S5-1",
        [Form.Text, Form.Text, Form.Text, Form.Text, Form.Text, Form.Text, Form.Count, Form.Text],
        from customer in ground.Customers
        select (IReadOnlyList<object?>)
        [
            customer.Code.Value, customer.Name, ground.Industry(customer), ground.Size(customer), TableGround.Contact(customer), ground.Phone(customer, alwaysMasked: true),
            ground.Orders[customer.Code].Select(order => order.Date).Order().Select(first => (int?)Months(first, ground.Window.End)).FirstOrDefault(),
            ground[$"Level.{customer.EffectiveGrade}"],
        ]);

    public static Table Value(TableGround ground) => ground.Table(
        "S5-2",
        [Form.Text, Form.Count, Form.Count, Form.TenThousands, Form.Text, Form.Text],
        from customer in ground.Review.Rfm.Customers
        orderby customer.Monetary descending, customer.Code.Value
        select (IReadOnlyList<object?>)
        [
            customer.Code.Value, customer.RecencyDays, customer.Frequency, customer.Monetary, $"{customer.R}-{customer.F}-{customer.M}", Terms.Of(customer.Segment, ground.Language),
        ]);

    public static Table Behaviour(TableGround ground) => ground.Table(
        "S5-3",
        [Form.Text, Form.Text, Form.OneDecimal, Form.Text, Form.Prose, Form.Prose],
        from customer in ground.Customers
        where ground.Orders[customer.Code].Any()
        select (IReadOnlyList<object?>)
        [
            customer.Code.Value,
            ground.Orders[customer.Code].GroupBy(order => order.Product).OrderByDescending(same => same.Sum(order => order.Amount.Amount)).ThenBy(same => same.Key, StringComparer.Ordinal).First().Key,
            Cycle(ground.Orders[customer.Code]),
            customer.DecisionComplexity is { } complexity ? Terms.Of(complexity, ground.Language) : null,
            Frequent(ground, customer), customer.Need,
        ]);

    public static Table Strategy(TableGround ground) => ground.Table(
        "S5-4",
        [Form.Text, Form.Prose, Form.Text, Form.Prose, Form.Text, Form.Text],
        from segment in ground.Review.Rfm.Segments
        where segment.Count > 0
        let own = ground.Accounts.Strategies.GetValueOrDefault(segment.Segment)
        let members = ground.Review.Rfm.Customers.Where(customer => customer.Segment == segment.Segment).Select(customer => ground.ByCode.GetValueOrDefault(customer.Code)).OfType<Customer>()
        let owner = members.GroupBy(ground.NameOf).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).Select(same => same.Key).FirstOrDefault()
        select (IReadOnlyList<object?>)
        [
            ground["SegmentCount", Terms.Of(segment.Segment, ground.Language), segment.Count], ground[$"Segment.{segment.Segment}.Traits"], own?.Direction ?? ground[$"Segment.{segment.Segment}.Direction"],
            own?.Action ?? ground[$"Segment.{segment.Segment}.Action"], owner, Due(ground, segment.Segment, own),
        ]);

    /// <summary>The mean gap between days with an order, in months; null with fewer than two.</summary>
    internal static decimal? Cycle(IEnumerable<Order> orders)
    {
        var days = orders.Select(order => order.Date.DayNumber).Distinct().Order().ToList();
        return days.Count < 2 ? null : (decimal)((days[^1] - days[0]) / (double)(days.Count - 1) / DaysOfAMonth);
    }

    private static int Months(DateOnly from, DateOnly to) => Math.Max(0, ((to.Year - from.Year) * 12) + to.Month - from.Month - (to.Day < from.Day ? 1 : 0));

    private static string? Frequent(TableGround ground, Customer customer) => ground.FollowUps[customer.Code]
        .Select(followUp => followUp.Objection).OfType<string>().Where(objection => objection.Length > 0)
        .GroupBy(objection => CustomerTables.ObjectionOf(ground, objection)).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal)
        .Select(same => same.Key).FirstOrDefault();

    /// <summary>So many days from the period's end; null for every month.</summary>
    public static int? DaysFor(Segment segment) => segment switch { Segment.Potential => 30, Segment.AtRisk => 15, Segment.New => 14, _ => null };

    private static string Due(TableGround ground, Segment segment, SegmentStrategy? own)
    {
        var days = own is null ? DaysFor(segment) : int.TryParse(own.Due, CultureInfo.InvariantCulture, out var number) ? number : null;
        return days is { } within ? FigureText.Day(ground.Window.End.AddDays(within)) : own?.Due ?? ground[$"Segment.{segment}.Due"];
    }
}
