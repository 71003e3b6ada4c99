using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Receivables;
using SalesBot.Domain.Sales;

namespace SalesBot.Worker.Files.Import;

internal sealed record OrderRow(long Line, Order Order) : ImportRow(Line)
{
    public override string Label => Order.Number;

    public override Outcome Apply(Ledger ledger)
    {
        var known = ledger.Session.Get(Documents.Orders, Order.Number);
        var counted = Counted(ledger.ExchangeRates, known);
        var outcome = ledger.Put(Documents.Orders, known, () => counted, before => Over(counted, before));
        if (outcome.Fate is Fate.Created or Fate.Updated)
        {
            Touch(ledger, Order.Customer);
            if (known is not null)
            {
                Touch(ledger, known.Customer);
            }
        }

        return outcome;
    }

    private static void Touch(Ledger ledger, CustomerCode customer)
    {
        ledger.Touched.Add(customer);
        ledger.StageTouched.Add(customer);
    }

    /// <summary>What is in another currency and does not say what it counts for is reckoned; what was known of the same sum stays as it was reckoned then.</summary>
    private Order Counted(ExchangeRates rates, Order? known)
    {
        var counted = Order with { Amount = Order.AsSaid is not { } said || Order.Amount.Minor != 0 ? Order.Amount : known?.AsSaid == said ? known.Amount : rates.InTeam(said) ?? Money.Zero };
        return Order.Cost is not { Currency: { } currency } cost ? counted
            : counted with { Cost = currency == counted.AsSaid?.Currency && !counted.Uncounted() ? Settlement.InTeam(counted, cost, rates) : rates.InTeam(cost) };
    }

    /// <summary>A blank cell leaves what is known.</summary>
    private static Order Over(Order now, Order known) => now with
    {
        AsSaid = now.AsSaid ?? (now.Amount == known.Amount ? known.AsSaid : null),
        Quantity = now.Quantity ?? known.Quantity,
        Cost = now.Cost ?? known.Cost,
        Contract = now.Contract ?? known.Contract,
        SourceMessage = known.SourceMessage,
    };
}
