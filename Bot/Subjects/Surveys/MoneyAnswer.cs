using SalesBot.Bot.Chat;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>Money owed and money paid too much: the sum, its age, whose it is, and the customers behind it.</summary>
internal sealed class MoneyAnswer(SurveyGround ground, SurveySaid said, SurveyPlan survey)
{
    private const int Shown = 10;

    private Words Words => said.Words;

    private sealed record Debtor(Customer Customer, decimal Owed, List<(RepId Rep, decimal Left, int Age, int Overdue)> Parts, DateOnly? LastPaid);

    public Draft Debts()
    {
        var all = Debtors();
        var debtors = survey.Late ? [.. all.Select(one => one with { Parts = [.. one.Parts.Where(part => part.Overdue > 0)] }).Where(one => one.Parts.Count > 0).Select(one => one with { Owed = Math.Min(one.Owed, one.Parts.Sum(part => part.Left)) })] : all;
        var longer = survey.When is [var old, ..] && survey.When.Count == 1 && old.To >= ground.Today ? ground.Today.DayNumber - old.From.DayNumber : (int?)null;
        debtors = [.. debtors.OrderByDescending(one => one.Owed).ThenBy(one => one.Customer.Name, StringComparer.Ordinal)];
        var conditions = said.Joined(said.Conditions(survey with { When = [] }));
        if (debtors.Count == 0)
        {
            return Draft.Plain(Words[survey.Late ? "Debts.None.Late" : "Debts.None", conditions]);
        }

        var total = debtors.Sum(one => one.Owed);
        if (survey.Scopes.GroupBy(scope => scope.Kind).FirstOrDefault(kind => kind.Count() == 2)?.ToList() is { } side)
        {
            var sums = side.Select(scope => (scope.Name, Sum: new MoneyAnswer(ground, said, survey with { Scopes = [.. survey.Scopes.Where(other => other.Kind != scope.Kind), scope] }).Debtors().Sum(one => survey.Late ? one.Parts.Where(part => part.Overdue > 0).Sum(part => part.Left) : one.Owed))).OrderByDescending(one => one.Sum).ToList();
            return Draft.FromHtml(new Html().Bold(sums[0].Sum == sums[1].Sum ? Words["Head.Same", Words["Of.Owed"], sums[0].Name, sums[1].Name, said.Amount(sums[0].Sum)] : Words["Head.Two", Words[survey.Late ? "Of.Overdue" : "Of.Owed"], sums[0].Name, said.Amount(sums[0].Sum), sums[1].Name, said.Amount(sums[1].Sum), said.Amount(sums[0].Sum - sums[1].Sum)]));
        }

        var html = new Html().Bold(Words.Count(survey.Late ? "Debts.Late" : "Debts", debtors.Count, conditions, said.Amount(total)));
        if (survey.Most is { } most)
        {
            html.Add(Words.Count("Debts.Top", Math.Min(most, debtors.Count), said.Amount(debtors.Take(most).Sum(one => one.Owed)), Phrases.Percent(debtors.Take(most).Sum(one => one.Owed) / total), debtors[0].Customer.Name));
        }

        // Of everybody's, what these owe.
        if (survey is { Share: true, Most: null } && new MoneyAnswer(ground, said, new SurveyPlan { Of = SurveyOf.Debts }).Debtors().Sum(one => one.Owed) is > 0 and var everybody)
        {
            html.Add(Words["Debts.Share", Phrases.Percent(total / everybody, 1), said.Amount(everybody)]);
        }

        var parts = debtors.SelectMany(one => one.Parts).ToList();
        if (longer is { } age)
        {
            html.Line(Words["Debts.Older", age, said.Amount(parts.Where(part => part.Age > age).Sum(part => part.Left)), debtors.Count(one => one.Parts.Exists(part => part.Age > age))]);
        }

        // By order: what was paid too much on one counts against its customer's others.
        var netted = parts.Sum(part => part.Left) - total;
        html.Line(Words["Debts.Ages", string.Join(Words["Between"], Ages(parts))] + (netted >= 1 ? Words["Debts.Netted", said.Amount(netted)] : ""));
        if (survey.Scopes.All(scope => scope.Kind is not ScopeKind.Rep) && ground.Message.Person.Role != Role.Rep && Groups(debtors) is { } groups)
        {
            html.Line(groups);
        }

        var shown = (longer is { } days ? debtors.Where(one => one.Parts.Exists(part => part.Age > days)) : debtors).Skip(survey.Skip).Take(survey.Most is { } few ? Math.Min(few, 20) : Shown).ToList();
        foreach (var one in shown)
        {
            html.Line(Words["Debts.Row", one.Customer.Name, said.Amount(one.Owed), ground.Staff.NameOf(one.Customer.Owner), one.Parts.Max(part => part.Age)]
                + (one.Parts.Max(part => part.Overdue) is > 0 and var late ? Words["Debts.Overdue", late] : "") + (one.LastPaid is { } paid ? Words["Debts.Paid", Phrases.Day(paid, ground.Message.Language, ground.Today)] : ""));
        }

        var left = debtors.Count - survey.Skip - shown.Count;
        return Draft.FromHtml(left > 0 && survey.Most is null && longer is null ? html.Line(Words["More", left]) : html) with { Buttons = [.. Customers.CustomerCard.Opening(shown.Take(6).Select(one => one.Customer))] };
    }

    private List<Debtor> Debtors()
    {
        var narrowed = survey.Which.Limits is [{ Of: SurveySum.Owed or SurveySum.Overdue }] ? survey with { Which = survey.Which } : survey;
        var filter = new CustomerFilter(ground, narrowed with { Scopes = [.. survey.Scopes.Where(scope => scope.Kind == ScopeKind.Region)] });
        var people = survey.Scopes.Where(scope => scope.Kind is ScopeKind.Rep or ScopeKind.Team).ToList();
        var products = survey.Scopes.Where(scope => scope.Kind == ScopeKind.Product).Select(scope => scope.Name).ToList();
        var terms = ground.Message.Rules.Figures.PaymentDays;
        // Money follows the order, and the order whoever sold it.
        bool Counts(Sale sale) => (people.Count == 0 || people.Exists(scope => ground.Staff.Find(sale.Rep) is { } rep && scope.Covers(rep))) && (products.Count == 0 || products.Contains(sale.Product));
        decimal Left(Sale sale) => sale.Amount.Amount - sale.Receipts.Where(receipt => receipt.Date <= ground.Today).Sum(receipt => receipt.Amount.Amount);
        return
        [
            .. from customer in filter.Found()
               let sales = ground.DealsOf(customer.Code)?.Sales.Where(sale => sale.Date <= ground.Today && Counts(sale)).ToList()
               where sales is { Count: > 0 }
               let owed = sales.Sum(Left)
               where owed > 0
               let parts = (from sale in sales
                            let left = Left(sale)
                            where left > 0
                            let age = ground.Today.DayNumber - sale.Date.DayNumber
                            select (sale.Rep, left, age, Math.Max(0, age - (customer.PaymentDays ?? terms)))).ToList()
               select new Debtor(customer, owed, parts, sales.SelectMany(sale => sale.Receipts).Where(receipt => receipt.Date <= ground.Today).Select(receipt => (DateOnly?)receipt.Date).Max()),
        ];
    }

    private IEnumerable<string> Ages(List<(RepId Rep, decimal Left, int Age, int Overdue)> parts)
    {
        (int From, int To, string Key)[] spans = [(0, 30, "Age.30"), (31, 60, "Age.60"), (61, 90, "Age.90"), (91, int.MaxValue, "Age.Over")];
        foreach (var (from, to, key) in spans)
        {
            var sum = parts.Where(part => part.Age >= from && part.Age <= to).Sum(part => part.Left);
            if (sum > 0)
            {
                yield return Words[key, said.Amount(sum)];
            }
        }
    }

    private string? Groups(List<Debtor> debtors)
    {
        var groups = debtors.GroupBy(one => said.KeyOf(one.Customer, survey.By ?? Split.Person)).Select(group => (group.Key, Sum: group.Sum(one => one.Owed))).OrderByDescending(group => group.Sum).ToList();
        return groups.Count < 2 && survey.By is null ? null : string.Join(Words["Between"], groups.Select(group => Words["Group", group.Key, said.Amount(group.Sum)]));
    }

    /// <summary>Orders paid beyond their amount, and money that came before its order.</summary>
    public Draft Overpaid()
    {
        var filter = new CustomerFilter(ground, survey);
        var found = (
            from customer in filter.Found()
            let deals = ground.DealsOf(customer.Code)
            where deals is not null
            from sale in deals.Sales
            let paid = sale.Receipts.Where(receipt => receipt.Date <= ground.Today).Sum(receipt => receipt.Amount.Amount)
            let early = sale.Receipts.Where(receipt => receipt.Date < sale.Date).Sum(receipt => receipt.Amount.Amount)
            where paid > sale.Amount.Amount || early > 0
            select (Customer: customer, Sale: sale, Over: Math.Max(0, paid - sale.Amount.Amount), Early: early)).ToList();
        var conditions = said.Joined(said.Conditions(survey));
        if (found.Count == 0)
        {
            return Draft.Plain(Words["Overpaid.None", conditions]);
        }

        var html = new Html().Bold(Words["Overpaid", conditions, found.Count(one => one.Over > 0), said.Amount(found.Sum(one => one.Over)), found.Count(one => one.Early > 0), said.Amount(found.Sum(one => one.Early))]);
        foreach (var one in found.OrderByDescending(one => one.Over).ThenByDescending(one => one.Early).Take(Shown))
        {
            html.Line(one.Over > 0 ? Words["Overpaid.Row", one.Customer.Name, said.Amount(one.Over), Phrases.ShortDay(one.Sale.Date, ground.Message.Language), ground.Staff.NameOf(one.Customer.Owner)] : Words["Ahead.Row", one.Customer.Name, said.Amount(one.Early), Phrases.ShortDay(one.Sale.Date, ground.Message.Language), ground.Staff.NameOf(one.Customer.Owner)]);
        }

        return Draft.FromHtml(found.Count > Shown ? html.Line(Words["More", found.Count - Shown]) : html);
    }
}
