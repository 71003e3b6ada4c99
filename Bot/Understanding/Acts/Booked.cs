namespace SalesBot.Bot.Understanding.Acts;

/// <summary>What a message says of money and orders that forbids the books: it only promises money, tells that none came or that it went back, or that nothing is ordered.</summary>
/// <param name="Ahead">A day to come is named.</param>
internal readonly record struct Booked(bool Promised, bool Failed, bool Unordered, bool Ahead)
{
    public static Booked Of(IReadOnlyList<Clause> clauses) => new(MoneyActs.Promises(clauses), MoneyActs.Failed(clauses), MoneyActs.Unordered(clauses), clauses.Any(clause => clause.Has(Sense.Coming) || Plans.Ahead(clause) >= 0));
}
