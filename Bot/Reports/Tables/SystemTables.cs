using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Reports.Tables;

/// <summary>The tables of the five systems as their users know them, in the reader's language.</summary>
public static class SystemTables
{
    /// <param name="seesPhone">Whether the reader may see that customer's phone in full.</param>
    /// <returns>S1-1, S1-2, S2-1, S2-2, S2-3, S5-1, S5-2, S5-3, S5-4.</returns>
    public static IReadOnlyList<Table> All(
        Accounts accounts, Period period, Scope scope, DateOnly today, Language language, string currency, Func<Customer, bool> seesPhone)
    {
        var ground = new TableGround(accounts, period, scope, today, language, currency, seesPhone);
        return
        [
            SalesTables.Analysis(ground), CustomerTables.Relations(ground), CustomerTables.FollowUps(ground), SalesTables.Evaluation(ground), SalesTables.Quarter(ground, today),
            .. Customers(ground),
        ];
    }

    /// <summary>What the customer analysis is made of: S5-1 to S5-4, the spread over industries, regions and sizes, and the gaps in the data. Phones are masked.</summary>
    public static IReadOnlyList<Table> OfCustomers(Accounts accounts, Period period, Scope scope, DateOnly today, Language language, string currency)
    {
        var ground = new TableGround(accounts, period, scope, today, language, currency, _ => false);
        return [.. Customers(ground), CustomerViews.Distribution(ground), CustomerViews.Quality(ground)];
    }

    /// <summary>S2-3 alone.</summary>
    public static Table Quarter(Accounts accounts, Period period, Scope scope, DateOnly today, Language language, string currency) =>
        SalesTables.Quarter(new TableGround(accounts, period, scope, today, language, currency, _ => false), today);

    private static Table[] Customers(TableGround ground) =>
        [AnalysisTables.Basics(ground), AnalysisTables.Value(ground), AnalysisTables.Behaviour(ground), AnalysisTables.Strategy(ground)];
}
