using System.Globalization;
using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Sales;

namespace SalesBot.Worker.Files.Import;

/// <param name="Turn">1 for the first of equal rows in the file.</param>
internal sealed record PaymentRow(long Line, DateOnly Date, string Order, Money Amount, int Turn, string OrderTitle) : ImportRow(Line)
{
    public override string Label => $"{Order} {Documents.Day(Date)}";

    public override Outcome Apply(Ledger ledger)
    {
        if (ledger.Session.Get(Documents.Orders, Order) is not { } order)
        {
            return Outcome.Rejected(new RowProblem(Line, OrderTitle, Trouble.UnknownOrder, Order));
        }

        // By what they say, not by id: a payment noted in chat is the same payment.
        var known = ledger.Session.PaymentsOf(Order)
            .Where(payment => payment.Date == Date && payment.Amount == Amount)
            .ElementAtOrDefault(Turn - 1);
        var id = string.Create(CultureInfo.InvariantCulture, $"p-{Order}-{Documents.Day(Date)}-{Amount.Minor}-{Turn}");
        var outcome = ledger.Put(Documents.Payments, known, () => new Payment(id, Date, Order, Amount), before => before);
        if (outcome.Fate == Fate.Created)
        {
            ledger.Touched.Add(order.Customer);
        }

        return outcome;
    }
}
