namespace SalesBot.Domain.Sales;

/// <summary>What a rep or a team is to reach in a period (目标). A null field is not set here; a blank challenge equals the base.</summary>
/// <param name="Holder">A rep's id or <c>team:NAME</c>.</param>
/// <param name="Product">Null for all products together.</param>
/// <param name="Repurchase">复购率, a fraction.</param>
public sealed record Target(
    Period Period,
    string Holder,
    string? Product,
    Money Base,
    Money? Challenge = null,
    int? NewCustomers = null,
    int? Visits = null,
    Money? Collections = null,
    Money? Aov = null,
    decimal? Repurchase = null)
{
    public string Id => $"{Period.Key}|{Holder}|{Product}";

    /// <summary>What is not set here stays as it was.</summary>
    public Target Over(Target known) => this with
    {
        Challenge = Challenge ?? known.Challenge,
        NewCustomers = NewCustomers ?? known.NewCustomers,
        Visits = Visits ?? known.Visits,
        Collections = Collections ?? known.Collections,
        Aov = Aov ?? known.Aov,
        Repurchase = Repurchase ?? known.Repurchase,
    };
}
