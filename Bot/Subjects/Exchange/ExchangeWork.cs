using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Receivables;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Exchange;

/// <summary>Keeps the rates, and reckons what waited for one. What was reckoned before stays: it counts by the rate of its own day.</summary>
internal static class ExchangeWork
{
    private const decimal Most = 1_000_000m;

    public static Result<Done> Set(Work work, SetRate command)
    {
        if (work.Person.Role != Role.Admin)
        {
            return new NotAllowed(Role.Admin);
        }

        if (command.Currency == work.Rules.Currency)
        {
            return new RateOfOwn(command.Currency);
        }

        if (command.Worth is <= 0 or > Most)
        {
            return new RateOutOfRange(Most);
        }

        var worth = command.Worth is { } rate ? Math.Round(rate, 10) : (decimal?)null;
        var known = Rates.Kept(work.Session).TryGetValue(command.Currency, out var before) ? before : (decimal?)null;
        if (worth == known)
        {
            return new NothingChanged();
        }

        work.Changes.Put(Documents.Settings, Rates.With(work.Session, command.Currency, worth));
        return new RateSet(command.Currency, worth, worth is null ? 0 : Count(work, command.Currency));
    }

    /// <summary>Orders first: what was paid on one goes by what it is worth.</summary>
    private static int Count(Work work, string currency)
    {
        var (session, rates) = (work.Session, work.ExchangeRates);
        var (orders, payments, contacts) = (session.UncountedOrders(currency), session.UncountedPayments(currency), session.UncountedFollowUps(currency));
        foreach (var customer in orders.Select(order => order.Customer).Concat(contacts.Select(contact => contact.Customer))
            .Concat(payments.Select(payment => session.Get(Documents.Orders, payment.Order)?.Customer).OfType<Domain.Customers.CustomerCode>()).Distinct())
        {
            work.Touch(customer);
        }

        foreach (var order in orders)
        {
            work.Changes.Put(Documents.Orders, order with { Amount = rates.InTeam(order.Own()) ?? Money.Zero });
        }

        foreach (var payment in payments)
        {
            if (session.Get(Documents.Orders, payment.Order) is { } order)
            {
                work.Changes.Put(Documents.Payments, payment with { Amount = Settlement.Reckon(order, payment.Own(), session.PaymentsOf(order.Number).Where(other => other.Id != payment.Id && !other.Uncounted()), rates) });
            }
        }

        foreach (var contact in contacts)
        {
            work.Changes.Put(Documents.FollowUps, contact with { Amount = rates.InTeam(contact.AsSaid!.Value), AmountTo = contact.AsSaidTo is { } most ? rates.InTeam(most) : null });
        }

        return orders.Count + payments.Count + contacts.Count;
    }
}
