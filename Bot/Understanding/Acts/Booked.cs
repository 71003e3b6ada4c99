namespace SalesBot.Bot.Understanding.Acts;

/// <summary>What a message says of money and orders that forbids the books: it only promises money, tells that none came or that it went back, or that nothing is ordered.</summary>
/// <param name="Ahead">A day to come is named.</param>
internal readonly record struct Booked(bool Promised, bool Failed, bool Unordered, bool Ahead)
{
    public static Booked Of(IReadOnlyList<Clause> clauses) => clauses is [var first, ..] && MoneyActs.Hints(first.Utterance.Folded)
        ? new(MoneyActs.Promises(clauses), MoneyActs.Failed(clauses), MoneyActs.Unordered(clauses), IsAhead(clauses))
        : new(MoneyActs.Promises(clauses), false, false, IsAhead(clauses));

    private static bool IsAhead(IReadOnlyList<Clause> clauses) => clauses.Any(clause => clause.Has(Sense.Coming) || Plans.Ahead(clause) >= 0);
}
