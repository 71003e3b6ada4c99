using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Reports.Tables;

/// <summary>S1-1 销售业绩分析表, S2-2 月度销售绩效评估表 and S2-3 季度销售业绩汇总分析表.</summary>
internal static class SalesTables
{
    /// <summary>An order from this amount on is named in the notes: what makes a customer grade A in a year (docs/rules.md, grades).</summary>
    private const decimal LargeOrder = 100_000m;

    /// <summary>A product's margin below this is a problem (docs/rules.md, counting).</summary>
    private const decimal LowMargin = 0.1m;

    private const decimal Behind = 0.8m;

    private const decimal Falling = -0.2m;

    /// <summary>A row per person and product, then the person's own.</summary>
    public static Table Analysis(TableGround ground)
    {
        var period = ReportNames.Of(ground.Period, ground.Language);
        return ground.Table(
            "S1-1",
            [Form.Text, Form.Text, Form.Text, Form.Amount, Form.Amount, Form.Percent, Form.Change, Form.Change, Form.Prose],
            from rep in ground.Review.ByRep.Where(ReportSections.IsTold)
            from row in OfPerson(rep)
            select row,
            [ground["Total"], null, null, ground.Review.Kpi.Target, ground.Review.Kpi.Sales, ground.Review.Kpi.Completion, ground.Review.Kpi.Yoy, ground.Review.Kpi.Mom, null]);

        IEnumerable<IReadOnlyList<object?>> OfPerson(RepFigures rep)
        {
            var whose = new Scope(ScopeKind.Rep, rep.Rep);
            var lastYear = ground.Accounts.Of(ground.Period.YearBefore(), whose).ByProduct.ToDictionary(product => product.Product, product => product.Sales);
            foreach (var product in ground.Accounts.Of(ground.Period, whose).ByProduct.OrderByDescending(product => product.Sales))
            {
                var earlier = lastYear.GetValueOrDefault(product.Product);
                yield return
                [
                    period, rep.Rep, product.Product, product.Target, product.Sales, product.Completion, earlier == 0 ? null : (product.Sales / earlier) - 1, product.Mom,
                    Large(order => order.Product == product.Product && IsBy(order, rep)),
                ];
            }

            yield return [period, rep.Rep, ground["AllProducts"], rep.Kpi.Target, rep.Kpi.Sales, rep.Kpi.Completion, rep.Kpi.Yoy, rep.Kpi.Mom, Lost(rep)];
        }

        bool IsBy(Order order, RepFigures rep) => ground.Accounts.Staff.NameOf(order.Rep) == rep.Rep;

        string Large(Func<Order, bool> which)
        {
            var orders = ground.Accounts.Books.Orders.Where(order => ground.Window.Holds(order.Date) && order.Amount.Amount >= LargeOrder && which(order)).OrderByDescending(order => order.Amount).Take(3)
                .Select(order => $"{ground.NameOf(order.Customer)} {Phrases.Amount(order.Amount, ground.Language, ground.Currency)}").ToList();
            return orders.Count == 0 ? "" : ground["Note.Large", Spoken.Row(orders, ground.Language)];
        }

        string Lost(RepFigures rep)
        {
            // Told in a follow-up, set by itself or brought by a file: what the churn counts.
            var lost = ground.Customers.Where(customer => ground.NameOf(customer) == rep.Rep && ground.LostIn(customer)).Select(customer => customer.Name).Take(3).ToList();
            return lost.Count == 0 ? "" : ground["Note.Lost", Spoken.Row(lost, ground.Language)];
        }
    }

    public static Table Evaluation(TableGround ground) => ground.Table(
        "S2-2",
        [Form.Text, Form.Text, Form.Text, Form.Amount, Form.Amount, Form.Percent, Form.Count, Form.Count, Form.Percent, Form.OneDecimal, Form.OneDecimal, Form.Text, Form.Prose],
        from rep in ground.Review.ByRep.Where(ReportSections.IsTold)
        orderby rep.Score descending, rep.Kpi.Sales descending, rep.Rep
        select (IReadOnlyList<object?>)
        [
            rep.Rep, rep.Team, ReportNames.Of(ground.Period, ground.Language), rep.Kpi.Target, rep.Kpi.Sales, rep.Kpi.Completion, rep.Kpi.NewCustomers, rep.Kpi.Visits,
            rep.Kpi.CollectionRate, Satisfaction(ground, rep.Rep), rep.Score,
            rep.Rating is { } rating ? Terms.Of(rating, ground.Language) + (rep.Provisional ? ground["Provisional"] : "") : null, Advice(ground, rep),
        ],
        [
            ground["Total"], null, null, ground.Review.Kpi.Target, ground.Review.Kpi.Sales, ground.Review.Kpi.Completion, ground.Review.Kpi.NewCustomers, ground.Review.Kpi.Visits,
            ground.Review.Kpi.CollectionRate, null, null, null, null,
        ]);

    /// <summary>Regions, then product lines, of the quarter that holds the period's end.</summary>
    public static Table Quarter(TableGround ground, DateOnly today)
    {
        var quarter = Period.Holding(PeriodKind.Quarter, ground.Window.End < ground.Period.From ? ground.Period.From : ground.Window.End);
        var review = ground.Accounts.Of(quarter, ground.Scope);
        var window = Window.Of(quarter, today);
        var orders = ground.Accounts.Books.Orders.Where(order => window.Holds(order.Date) && ground.Sold(order)).ToList();
        var name = ReportNames.Of(quarter, ground.Language);
        return ground.Table(
            "S2-3",
            [Form.Text, Form.Text, Form.Amount, Form.Amount, Form.Percent, Form.Change, Form.Prose, Form.Prose, Form.Prose, Form.Text],
            [
                .. from region in review.ByRegion
                   orderby region.Sales descending
                   select Row(region.Name ?? Words.Of("Reports", ground.Language)["Region.None"], region.Target, region.Sales, region.Completion, region.Mom, region.Margin,
                       orders.Where(order => ground.ByCode.GetValueOrDefault(order.Customer)?.Region == region.Name)),
                .. from product in review.ByProduct
                   orderby product.Sales descending
                   select Row(product.Product, product.Target, product.Sales, product.Completion, product.Mom, product.Margin, orders.Where(order => order.Product == product.Product)),
            ],
            [name, ground["Total"], review.Kpi.Target, review.Kpi.Sales, review.Kpi.Completion, review.Kpi.Mom, null, null, null, null]);

        IReadOnlyList<object?> Row(string what, decimal? target, decimal sales, decimal? completion, decimal? change, decimal? margin, IEnumerable<Order> sold)
        {
            var mine = sold.ToList();
            var top = mine.GroupBy(order => order.Customer).Select(group => (group.Key, Amount: group.Sum(order => order.Amount.Amount))).OrderByDescending(customer => customer.Amount).Take(3)
                .Select(customer => $"{ground.NameOf(customer.Key)} {Phrases.Amount(customer.Amount, ground.Language, ground.Currency)}");
            var owner = mine.GroupBy(order => order.Rep).OrderByDescending(group => group.Sum(order => order.Amount.Amount)).ThenBy(group => group.Key.Value, StringComparer.Ordinal).Select(group => ground.Accounts.Staff.NameOf(group.Key)).FirstOrDefault();
            // A quarter that still runs is held against the time that has passed.
            var gone = (decimal)(window.End.DayNumber - quarter.From.DayNumber + 1) / (quarter.To.DayNumber - quarter.From.DayNumber + 1);
            var troubles = new[]
            {
                sales == 0 ? "NoSales" : null, sales != 0 && completion < Behind * gone ? gone < 1 ? "Late" : "Behind" : null, gone == 1 && sales != 0 && change < Falling ? "Falling" : null, margin < LowMargin ? "LowMargin" : null,
            }.OfType<string>().ToList();
            return
            [
                name, what, target, sales, completion, change, Spoken.Row(top, ground.Language), string.Join(ground["Stop"], troubles.Select(trouble => ground[$"Trouble.{trouble}"])),
                string.Join(ground["Stop"], troubles.Select(trouble => ground[$"Strategy.{trouble}"])), owner,
            ];
        }
    }

    /// <summary>The mean of the months entered.</summary>
    private static decimal? Satisfaction(TableGround ground, string rep)
    {
        var entered = ground.Accounts.Books.Scores
            .Where(score => score.Period.From >= ground.Period.From && score.Period.To <= ground.Period.To && ground.Accounts.Staff.NameOf(score.Rep) == rep)
            .Select(score => score.Satisfaction).OfType<decimal>().ToList();
        return entered.Count == 0 ? null : entered.Average();
    }

    /// <summary>The one or two things that would help most.</summary>
    private static string Advice(TableGround ground, RepFigures rep)
    {
        var kpi = rep.Kpi;
        var advice = new[]
        {
            kpi.Completion < 1 ? ground["Advice.Completion", Phrases.Amount((kpi.Target ?? 0) - kpi.Sales, ground.Language, ground.Currency)] : null,
            kpi.CollectionRate < Behind ? ground["Advice.Collection", Phrases.Percent(kpi.CollectionRate)] : null,
            rep.Compliance < 80 ? ground["Advice.Compliance", Phrases.Number(rep.Compliance ?? 0)] : null,
            kpi.Coverage < Behind ? ground["Advice.Coverage", Phrases.Percent(kpi.Coverage)] : null,
            kpi.NewCustomers == 0 ? ground["Advice.NewCustomers"] : null,
        }.OfType<string>().Take(2).ToList();
        return advice.Count == 0 ? ground["Advice.Keep"] : string.Join(ground["Stop"], advice);
    }
}
