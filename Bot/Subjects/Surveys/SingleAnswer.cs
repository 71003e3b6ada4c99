using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>Single payments and contacts: the biggest, the latest, or all of some days.</summary>
internal sealed class SingleAnswer(SurveyGround ground, SurveySaid said, SurveyPlan survey)
{
    private const int Shown = 8;

    private Words Words => said.Words;

    private Stretch When => survey.When is [var when, ..] ? when : new Stretch(DateOnly.MinValue, ground.Today);

    private string Title => said.Joined([.. said.Conditions(survey with { When = [] }), .. survey.When.Take(1).Select(said.Of), .. survey.Methods.Count > 0 ? [Spoken.List(survey.Methods.Select(method => Terms.Of(method, ground.Message.Language)), ground.Message.Language)] : Array.Empty<string>()]);

    public Draft Payments()
    {
        var filter = new CustomerFilter(ground, survey with { Scopes = [.. survey.Scopes.Where(scope => scope.Kind == ScopeKind.Region)] });
        var paid = (from customer in filter.Found()
                    from sale in ground.DealsOf(customer.Code)?.Sales ?? []
                    where survey.Scopes.All(scope => scope.Kind is ScopeKind.Region or ScopeKind.All || (scope.Kind == ScopeKind.Product ? sale.Product == scope.Name : ground.Staff.Find(sale.Rep) is { } rep && scope.Covers(rep)))
                    from receipt in sale.Receipts
                    where receipt.Date >= When.From && receipt.Date <= When.To && receipt.Date <= ground.Today && !(receipt.Amount < survey.Over) && !(receipt.Amount > survey.Under)
                    select (Customer: customer, Sale: sale, Receipt: receipt)).ToList();
        var ordered = (survey.Earliest ? paid.OrderBy(one => one.Receipt.Date) : survey.Latest ? paid.OrderByDescending(one => one.Receipt.Date) : survey.LowestFirst ? paid.OrderBy(one => one.Receipt.Amount.Minor) : paid.OrderByDescending(one => one.Receipt.Amount.Minor)).ToList();
        if (ordered is not [var first, ..])
        {
            return Draft.Plain(Words["Payments.None", Title]);
        }

        var html = new Html().Bold(survey.Latest || survey.Earliest || survey.Extreme && survey.Most is null
            ? Words[survey.Earliest ? "Payments.Earliest" : survey.Latest ? "Payments.Latest" : survey.LowestFirst ? "Payments.Smallest" : "Payments.Biggest", Title, Day(first.Receipt.Date), first.Customer.Name, said.Amount(first.Receipt.Amount.Amount)]
            : Words.Count("Payments", ordered.Count, Title, said.Amount(ordered.Sum(one => one.Receipt.Amount.Amount))));
        foreach (var one in ordered.Take(survey.Most ?? Shown))
        {
            html.Line(Words["Payments.Row", Day(one.Receipt.Date), one.Customer.Name, said.Amount(one.Receipt.Amount.Amount), one.Sale.Product, ground.Staff.NameOf(one.Sale.Rep)]);
        }

        return Draft.FromHtml(html);
    }

    public Draft Contacts()
    {
        var people = survey.Scopes.Where(scope => scope.Kind is ScopeKind.Rep or ScopeKind.Team).ToList();
        var seen = new CustomerFilter(ground, survey with { Scopes = [.. survey.Scopes.Where(scope => scope.Kind == ScopeKind.Region)] }).Found().ToDictionary(customer => customer.Code);
        var made = ground.ContactsIn(When with { To = When.To < ground.Today ? When.To : ground.Today })
            .Where(contact => seen.ContainsKey(contact.Customer) && people.TrueForAll(scope => ground.Staff.Find(contact.Rep) is { } author && scope.Covers(author)) && (survey.Methods.Count == 0 || survey.Methods.Contains(contact.Method)))
            .OrderBy(contact => survey.Earliest ? contact.At.Ticks : -contact.At.Ticks).ToList();
        if (made is not [var first, ..])
        {
            return Draft.Plain(Words["Contacts.None", Title]);
        }

        var html = new Html().Bold(Words[survey.Earliest ? "Contacts.Earliest" : "Contacts.Latest", Title, Day(first.Day), seen[first.Customer].Name, ground.Staff.NameOf(first.Rep), Terms.Of(first.Method, ground.Message.Language)]);
        foreach (var contact in made.Take(3))
        {
            html.Line(Words["Contacts.Row", Day(contact.Day), seen[contact.Customer].Name, Terms.Of(contact.Method, ground.Message.Language), contact.Summary, ground.Staff.NameOf(contact.Rep)]);
        }

        return Draft.FromHtml(html) with { Buttons = [.. Customers.CustomerCard.Opening(made.Take(3).Select(contact => seen[contact.Customer]).DistinctBy(customer => customer.Code))] };
    }

    private string Day(DateOnly day) => Phrases.Day(day, ground.Message.Language, ground.Today);
}
