namespace SalesBot.Bot.Understanding.Acts;

/// <summary>What a message says of money and orders that forbids the books: it only promises money, tells that none came or that it went back, or that nothing is ordered.</summary>
internal readonly record struct Booked(bool Promised, bool Failed, bool Unordered)
{
    public static Booked Of(IReadOnlyList<Clause> clauses) => new(MoneyActs.Promises(clauses), MoneyActs.Failed(clauses), MoneyActs.Unordered(clauses));
}
