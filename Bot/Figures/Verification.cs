using SalesBot.Bot.Conversations;
using SalesBot.Bot.Ports;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Figures;

/// <summary>Something that is kept differs from what the records say.</summary>
/// <param name="Kind">A sentence of the wording part Verify.</param>
/// <param name="Places">What fills it.</param>
public sealed record Difference(string Kind, params string[] Places);

/// <summary>Recomputes everything that is derived, and follows every reference (product.md §8).</summary>
public sealed class Verification(IReadSession session, DeskRules rules)
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
            var purchases = dossier.Purchases() is { } bought ? TallyDocs.Purchases.JsonOf(bought) : null;
            if (TallyDocs.Dossiers.JsonOf(session, code) != TallyDocs.Dossiers.JsonOf(dossier) || TallyDocs.Purchases.JsonOf(session, code) != purchases)
            {
                yield return new Difference("Dossier", code);
            }
        }

        foreach (var gone in session.All(TallyDocs.Dossiers).Concat(session.All(TallyDocs.Purchases)).Where(dossier => !customers.Contains(dossier.Code.Value)))
        {
            yield return new Difference("Dossier", gone.Code.Value);
        }

        if (state.Teams != Fingerprint.Of(staff))
        {
            yield break;
        }

        var expected = sums.Sums.ToDictionary(sum => KeptTally.IdOf(sum.Kept.Period.Key, sum.Kept.View));
        foreach (var kept in session.All(TallyDocs.Tallies))
        {
            var id = TallyDocs.Tallies.Id(kept);
            if (!expected.Remove(id, out var sum) || TallyDocs.Tallies.JsonOf(kept) != TallyDocs.Tallies.JsonOf(sum.Kept) || !SameBuyers(id, sum.Buyers))
            {
                yield return new Difference("Tally", kept.Period.Key, kept.View);
            }
        }

        foreach (var period in BoardDifferences(sums))
        {
            yield return new Difference("Tally", period, "*");
        }

        foreach (var (kept, _) in expected.Values)
        {
            yield return new Difference("Tally", kept.Period.Key, kept.View);
        }
    }

    /// <returns>The periods whose board differs, or is missing, or is one too many.</returns>
    private IEnumerable<string> BoardDifferences(TallyDeltas sums)
    {
        var expected = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var ofPeriod in sums.Sums.GroupBy(sum => sum.Kept.Period))
        {
            var board = new KeptBoard(ofPeriod.Key);
            foreach (var (kept, _) in ofPeriod)
            {
                TallyDeltas.Write(board, kept.View, new BoardLine(kept.Tally.Kpi, kept.Top3));
            }

            if (board.Lines.Count > 0)
            {
                expected[ofPeriod.Key.Key] = TallyDocs.Boards.JsonOf(board);
            }
        }

        var found = session.All(TallyDocs.Boards).ToDictionary(board => board.Period.Key, TallyDocs.Boards.JsonOf);
        return expected.Keys.Union(found.Keys).Where(period => expected.GetValueOrDefault(period) != found.GetValueOrDefault(period)).Order(StringComparer.Ordinal);
    }

    private bool SameBuyers(string id, Dictionary<CustomerCode, long> expected)
    {
        var kept = session.Get(TallyDocs.Buyers, id)?.Sales ?? [];
        return kept.Count == expected.Count && kept.All(buyer => expected.GetValueOrDefault(buyer.Key) == buyer.Value);
    }
}
