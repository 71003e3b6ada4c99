using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Sales;

namespace SalesBot.Worker.Files.Import;

internal sealed record OrderRow(long Line, Order Order) : ImportRow(Line)
{
    public override string Label => Order.Number;

    public override Outcome Apply(Ledger ledger)
    {
        var known = ledger.Session.Get(Documents.Orders, Order.Number);
        var outcome = ledger.Put(Documents.Orders, known, () => Order, Over);
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

    /// <summary>A blank cell leaves what is known.</summary>
    private Order Over(Order known) => Order with
    {
        Quantity = Order.Quantity ?? known.Quantity,
        Cost = Order.Cost ?? known.Cost,
        Contract = Order.Contract ?? known.Contract,
        SourceMessage = known.SourceMessage,
    };
}
