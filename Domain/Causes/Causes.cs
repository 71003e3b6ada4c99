using SalesBot.Domain.Performance;

namespace SalesBot.Domain.Causes;

/// <summary>Along what sales are split into parts.</summary>
public enum Dimension
{
    Customer,
    Product,
    Person,
    Region,

    /// <summary>Customers whose first order lies in the days looked at, and all others.</summary>
    Kind,
}

/// <summary>Whose sales, in which days.</summary>
public sealed record Side(View View, Window Window);

/// <summary>What one customer, product, person, region or kind sold on either side, in yuan.</summary>
/// <param name="Key">Its code, name or id; empty where it is not known. Of <see cref="Dimension.Kind"/> New or Repeat.</param>
public sealed record CausePart(string Key, decimal Before, decimal Now, int OrdersBefore, int OrdersNow)
{
    public decimal Change => Now - Before;
}

/// <summary>Why sales are not what they were: their difference in parts that sum to it, along every dimension.</summary>
/// <param name="Parts">The greatest change first, whichever way; parts without a change are there too.</param>
public sealed record Causes(decimal Before, decimal Now, int OrdersBefore, int OrdersNow, IReadOnlyDictionary<Dimension, IReadOnlyList<CausePart>> Parts)
{
    public decimal Change => Now - Before;

    /// <summary>What more or fewer orders made, each of the size they had before, to 0.01; all of the change where there were none before.</summary>
    public decimal OfNumber => OrdersBefore == 0 ? Change : Math.Round(Before * (OrdersNow - OrdersBefore) / OrdersBefore, 2, MidpointRounding.AwayFromZero);

    /// <summary>What larger or smaller orders made: the rest.</summary>
    public decimal OfSize => Change - OfNumber;

    public IReadOnlyList<CausePart> this[Dimension dimension] => Parts[dimension];

    /// <param name="dossiers">Everybody's; sales and regions are enough.</param>
    public static Causes Of(IReadOnlyList<Dossier> dossiers, Side now, Side before)
    {
        var parts = Enum.GetValues<Dimension>().ToDictionary(dimension => dimension, _ => new Dictionary<string, TwoSums>(StringComparer.Ordinal));
        var all = new TwoSums();
        foreach (var dossier in dossiers)
        {
            if (dossier.Sales.Count > 0)
            {
                Add(dossier, now, earlier: false);
                Add(dossier, before, earlier: true);
            }
        }

        return new Causes(all.Before / 100m, all.Now / 100m, all.OrdersBefore, all.OrdersNow, parts.ToDictionary(part => part.Key, part => Sorted(part.Value)));

        void Add(Dossier dossier, Side side, bool earlier)
        {
            var kind = side.Window.Holds(dossier.Sales[0].Date) ? "New" : "Repeat";
            foreach (var sale in dossier.Sales)
            {
                if (!side.Window.Holds(sale.Date) || !side.View.Sold(dossier, sale))
                {
                    continue;
                }

                all.Add(sale.Amount.Minor, earlier);
                To(Dimension.Customer, dossier.Code.Value);
                To(Dimension.Product, sale.Product);
                To(Dimension.Person, sale.Rep.Value);
                To(Dimension.Region, dossier.Region ?? "");
                To(Dimension.Kind, kind);

                void To(Dimension dimension, string key)
                {
                    var sums = parts[dimension];
                    if (!sums.TryGetValue(key, out var sum))
                    {
                        sums.Add(key, sum = new TwoSums());
                    }

                    sum.Add(sale.Amount.Minor, earlier);
                }
            }
        }
    }

    private static IReadOnlyList<CausePart> Sorted(Dictionary<string, TwoSums> sums) =>
    [
        .. sums.Select(sum => new CausePart(sum.Key, sum.Value.Before / 100m, sum.Value.Now / 100m, sum.Value.OrdersBefore, sum.Value.OrdersNow))
            .OrderByDescending(part => Math.Abs(part.Change)).ThenBy(part => part.Key, StringComparer.Ordinal),
    ];

    /// <summary>In minor units.</summary>
    private sealed class TwoSums
    {
        public long Before { get; private set; }

        public long Now { get; private set; }

        public int OrdersBefore { get; private set; }

        public int OrdersNow { get; private set; }

        public void Add(long amount, bool earlier)
        {
            if (earlier)
            {
                (Before, OrdersBefore) = (Before + amount, OrdersBefore + 1);
            }
            else
            {
                (Now, OrdersNow) = (Now + amount, OrdersNow + 1);
            }
        }
    }
}
