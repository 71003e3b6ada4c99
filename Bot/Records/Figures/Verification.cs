using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Records.Figures;

/// <summary>Something that is kept differs from what the records say.</summary>
/// <param name="Kind">A sentence of the wording part Verify.</param>
/// <param name="Places">What fills it.</param>
public sealed record Difference(string Kind, params string[] Places);

/// <summary>Recomputes everything that is derived, and follows every reference.</summary>
public sealed class Verification(IReadSession session, TeamRules rules)
{
    private readonly HashSet<string> customers = [.. session.All(Documents.Customers).Select(customer => customer.Code.Value)];

    private readonly HashSet<string> people = [.. session.All(Documents.Reps).Select(rep => rep.Id.Value)];

    /// <returns>In a fixed order; none when all is well.</returns>
    public IEnumerable<Difference> Differences() => References().Concat(Derived()).Concat(Tallies());

    private IEnumerable<Difference> References()
    {
        foreach (var followUp in session.All(Documents.FollowUps))
        {
            if (!customers.Contains(followUp.Customer.Value))
            {
                yield return new Difference("FollowUp.Customer", followUp.Id, followUp.Customer.Value);
            }

            if (!people.Contains(followUp.Rep.Value))
            {
                yield return new Difference("FollowUp.Rep", followUp.Id, followUp.Rep.Value);
            }
        }

        var orders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var order in session.All(Documents.Orders))
        {
            orders.Add(order.Number);
            if (!customers.Contains(order.Customer.Value))
            {
                yield return new Difference("Order.Customer", order.Number, order.Customer.Value);
            }

            if (!people.Contains(order.Rep.Value))
            {
                yield return new Difference("Order.Rep", order.Number, order.Rep.Value);
            }
        }

        foreach (var payment in session.All(Documents.Payments).Where(payment => !orders.Contains(payment.Order)))
        {
            yield return new Difference("Payment.Order", payment.Id, payment.Order);
        }

        foreach (var change in session.All(Documents.StageEvents).Where(change => !customers.Contains(change.Customer.Value)))
        {
            yield return new Difference("StageEvent.Customer", change.Id, change.Customer.Value);
        }
    }

    private IEnumerable<Difference> Derived()
    {
        // Made by the cadence that was: no difference, but what the next start makes anew.
        var outdated = session.All(Documents.Reps).Select(rep => rep.Id).ToList().Where(owner => PlanKeeper.AreOutdated(session, owner, rules)).ToHashSet();
        foreach (var customer in session.All(Documents.Customers))
        {
            if (!people.Contains(customer.Owner.Value))
            {
                yield return new Difference("Customer.Owner", customer.Code.Value, customer.Owner.Value);
            }

            var stage = DossierReader.Read(session, customer.Code, rules.Figures)!.Stays[^1].Stage;
            if (stage != customer.Stage)
            {
                yield return new Difference("Customer.Stage", customer.Code.Value, customer.Stage.ToString(), stage.ToString());
            }

            if (outdated.Contains(customer.Owner))
            {
                continue;
            }

            var plan = PlanKeeper.Make(session, customer, rules.Cadence, rules.DutyOf(session, customer.Owner));
            if (session.Get(Documents.Plans, customer.Code.Value) is not { } kept || Documents.Plans.JsonOf(kept) != Documents.Plans.JsonOf(plan))
            {
                yield return new Difference("Customer.Plan", customer.Code.Value);
            }
        }

        foreach (var plan in session.All(Documents.Plans).Where(plan => !customers.Contains(plan.Customer.Value)))
        {
            yield return new Difference("Plan.Customer", plan.Customer.Value);
        }
    }

    private IEnumerable<Difference> Tallies()
    {
        var state = session.Get(TallyDocs.State, TallyState.Key);
        if (state is null && customers.Count == 0)
        {
            yield break;
        }

        if (state is null || state.Rules != Fingerprint.Of(rules.Figures))
        {
            // Not kept, resting, or counted by other rules: figures come from the records, and the next change makes the tallies anew.
            if (state?.Rules == TallyState.Suspended)
            {
                yield return new Difference("Tally.Suspended");
            }

            yield break;
        }

        var staff = new Staff([.. session.All(Documents.Reps)]);
        var sums = new TallyDeltas(staff, rules.Figures, state.AsOf);
        foreach (var code in customers.Order(StringComparer.Ordinal))
        {
            var dossier = DossierReader.Read(session, new CustomerCode(code), rules.Figures)!;
            sums.Replace(null, dossier);
            if (TallyDocs.Dossiers.JsonOf(session, code) != TallyDocs.Dossiers.JsonOf(dossier) || TallyDocs.Deals.JsonOf(session, code) != TallyDocs.Deals.JsonOf(dossier.Deals()))
            {
                yield return new Difference("Dossier", code);
            }
        }

        foreach (var gone in session.All(TallyDocs.Dossiers).Concat(session.All(TallyDocs.Deals)).Where(dossier => !customers.Contains(dossier.Code.Value)))
        {
            yield return new Difference("Dossier", gone.Code.Value);
        }

        if (state.Teams != Fingerprint.Of(staff))
        {
            yield break;
        }

        var (tallies, buyers, boards) = sums.Sums();
        foreach (var id in Different(TallyDocs.Tallies, tallies).Union(Different(TallyDocs.Buyers, buyers, Same)).Union(Different(TallyDocs.Boards, boards)).Order(StringComparer.Ordinal))
        {
            var parts = id.Split('|', 2);
            yield return new Difference("Tally", parts[0], parts is [_, var view] ? view.Replace("\t", " ", StringComparison.Ordinal) : "*");
        }
    }

    /// <returns>The ids of those that differ from what is expected, or are missing, or are too many.</returns>
    private IEnumerable<string> Different<T>(DocType<T> type, Dictionary<string, T> expected, Func<T, T, bool>? same = null)
        where T : class
    {
        foreach (var kept in session.All(type))
        {
            if (!expected.Remove(type.Id(kept), out var right) || !(same?.Invoke(kept, right) ?? (type.JsonOf(kept) == type.JsonOf(right))))
            {
                yield return type.Id(kept);
            }
        }

        foreach (var missing in expected.Keys)
        {
            yield return missing;
        }
    }

    /// <summary>In whatever order they bought.</summary>
    private static bool Same(KeptBuyers kept, KeptBuyers expected) =>
        kept.Sales.Count == expected.Sales.Count && kept.Sales.All(buyer => expected.Sales.GetValueOrDefault(buyer.Key) == buyer.Value);
}
