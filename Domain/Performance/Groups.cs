namespace SalesBot.Domain.Performance;

/// <summary>The rows of a review by product, region, industry, size and channel, biggest first.</summary>
internal sealed class Groups(Tallied tallied, Period period, View view, ReviewContext context)
{
    private const decimal StarShare = 0.3m;

    private const decimal ProblemMargin = 0.1m;

    private readonly SalesSums all = tallied.Now.Kpi.Sales;

    public IReadOnlyList<ProductFigures> Products() =>
    [
        .. Rows(tallied.Now.Products, tallied.Before.Products, Targeted(context.Targets.Products, ProductTarget)).Select(row =>
        {
            var target = ProductTarget(row.Key);
            var share = Share(row.Now);
            return new ProductFigures(
                row.Key,
                row.Now.Sales,
                share,
                row.Now.MarginRatio,
                target,
                Ratio.Of(row.Now.Sales, target),
                Ratio.Growth(row.Now.Sales, row.Before.Sales),
                Class(share, row.Now.MarginRatio));
        }),
    ];

    public IReadOnlyList<GroupFigures> Regions()
    {
        var regions = context.Staff.People.Select(person => person.Region).OfType<string>().Distinct();
        return
        [
            .. Rows(tallied.Now.Regions, tallied.Before.Regions, Targeted(regions, RegionTarget)).Select(row =>
            {
                var target = RegionTarget(row.Key);
                return Group(row) with { Target = target, Completion = Ratio.Of(row.Now.Sales, target) };
            }),
        ];
    }

    public IReadOnlyList<GroupFigures> Industries() => [.. Rows(tallied.Now.Industries, tallied.Before.Industries, []).Select(Group)];

    public IReadOnlyList<GroupFigures> Sizes() => [.. Rows(tallied.Now.Sizes, tallied.Before.Sizes, []).Select(Group)];

    /// <summary>Costs belong to no one's part of the company: only the whole shows them, those of months that have begun.</summary>
    public IReadOnlyList<ChannelFigures> Channels()
    {
        var costs = view.Scope.Kind == ScopeKind.All
            ? context.ChannelCosts.Where(cost => tallied.Window.Holds(cost.Month.From)).GroupBy(cost => cost.Channel)
                .ToDictionary(group => group.Key, group => group.Sum(cost => cost.Cost.Amount), StringComparer.Ordinal)
            : [];
        return
        [
            .. Rows(tallied.Now.Channels, tallied.Before.Channels, costs.Keys).Select(row =>
            {
                var cost = costs.TryGetValue(row.Key, out var spent) ? spent : (decimal?)null;
                var margin = row.Now is { Orders: > 0, Costed: 0 } ? (decimal?)null : row.Now.Margin;
                return new ChannelFigures(Name(row.Key), row.Now.Sales, margin, cost, Ratio.Of(margin - cost, cost));
            }),
        ];
    }

    private static string? Name(string key) => key == Tally.Blank ? null : key;

    private static IEnumerable<Row> Rows(
        SortedDictionary<string, SalesSums> now, SortedDictionary<string, SalesSums> before, IEnumerable<string> more) =>
        now.Keys.Concat(before.Keys).Concat(more).Distinct()
            .Select(key => new Row(key, now.GetValueOrDefault(key), before.GetValueOrDefault(key)))
            .OrderByDescending(row => row.Now.Amount)
            .ThenBy(row => row.Key, StringComparer.Ordinal);

    private static IEnumerable<string> Targeted(IEnumerable<string> names, Func<string, decimal?> target) => names.Where(name => target(name) is not null);

    private decimal? ProductTarget(string product) =>
        view.Scope.Kind == ScopeKind.Product && product != view.Scope.Name ? null : context.Targets.OfProduct(product, view.Scope, period);

    private decimal? RegionTarget(string region) => context.Targets.OfPeople(
        context.Staff.People.Where(person => person.Region == region && view.Has(person)),
        period,
        view.Scope.Kind == ScopeKind.Product ? view.Scope.Name : null);

    private GroupFigures Group(Row row) => new(
        Name(row.Key), row.Now.Sales, row.Now.Orders, Share(row.Now), row.Now.MarginRatio, row.Now.NewCustomers, Ratio.Growth(row.Now.Sales, row.Before.Sales));

    private decimal? Share(SalesSums sums) => Ratio.Of(sums.Amount, all.Amount);

    /// <summary>A problem is tested before a star; without a margin it is neither.</summary>
    private ProductClass Class(decimal? share, decimal? margin) =>
        margin is null ? ProductClass.Normal
        : margin < ProblemMargin ? ProductClass.Problem
        : share >= StarShare && margin >= all.MarginRatio ? ProductClass.Star
        : ProductClass.Normal;

    private sealed record Row(string Key, SalesSums Now, SalesSums Before);
}
