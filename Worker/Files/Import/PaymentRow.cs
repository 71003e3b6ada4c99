using System.Globalization;
using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Receivables;
using SalesBot.Domain.Sales;

namespace SalesBot.Worker.Files.Import;

/// <param name="Amount">What it counts for; nothing where one in another currency is to be reckoned.</param>
/// <param name="Turn">1 for the first of equal rows in the file.</param>
internal sealed record PaymentRow(long Line, DateOnly Date, string Order, Money Amount, int Turn, string OrderTitle) : ImportRow(Line)
{
    /// <summary>The amount in the currency it is in, where that is not the team's.</summary>
    public Money? AsSaid { get; init; }

    public override string Label => $"{Order} {Documents.Day(Date)}";

    public override Outcome Apply(Ledger ledger)
    {
        if (ledger.Session.Get(Documents.Orders, Order) is not { } order)
        {
            return Outcome.Rejected(new RowProblem(Line, OrderTitle, Trouble.UnknownOrder, Order));
        }

        // By what they say, not by id: a payment noted in chat is the same payment.
        var known = ledger.Session.PaymentsOf(Order)
            .Where(payment => payment.Date == Date && payment.Own() == (AsSaid ?? Amount))
            .ElementAtOrDefault(Turn - 1);
        var id = string.Create(CultureInfo.InvariantCulture, $"p-{Order}-{Documents.Day(Date)}-{AsSaid?.Currency}{(AsSaid ?? Amount).Minor}-{Turn}");
        var outcome = ledger.Put(Documents.Payments, known, () => new Payment(id, Date, Order, Counted(ledger, order)) { AsSaid = AsSaid }, before => before);
        if (outcome.Fate == Fate.Created)
        {
            ledger.Touched.Add(order.Customer);
        }

        return outcome;
    }

    private Money Counted(Ledger ledger, Order order) =>
        AsSaid is not { } said || Amount.Minor != 0 ? Amount : Settlement.Reckon(order, said, ledger.Session.PaymentsOf(order.Number), ledger.ExchangeRates);
}
