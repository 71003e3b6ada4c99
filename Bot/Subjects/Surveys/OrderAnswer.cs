using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>Single orders: how many, what they come to, the biggest or the latest first.</summary>
internal sealed class OrderAnswer(SurveyGround ground, SurveySaid said, SurveyPlan survey)
{
    private const int Shown = 10;

    private Words Words => said.Words;

    public Draft Say()
    {
        var when = survey.When is [var named, ..] ? named : new Stretch(ground.Today.AddYears(-1).AddDays(1), ground.Today);
        var filter = new CustomerFilter(ground, survey with { Scopes = [], Except = [] });
        var customers = ground.Customers().Where(filter.HoldsOf).ToDictionary(customer => customer.Code);
        var orders = ground.OrdersIn(when).SelectMany(group => group).Where(order => customers.ContainsKey(order.Customer) && Holds(order)).ToList();
        var title = said.Joined([.. said.Conditions(survey with { When = [] }), said.Of(when), survey.Over is { } over ? Words["Over", "", said.Amount(over.Amount)].Trim() : "", survey.Under is { } under ? Words["Under", "", said.Amount(under.Amount)].Trim() : ""]);
        if (orders.Count == 0)
        {
            return Draft.Plain(Words["Orders.None", title]);
        }

        var ordered = survey.LowestFirst ? orders.OrderBy(order => order.Amount.Minor) : survey.Extreme || survey.Over is not null ? orders.OrderByDescending(order => order.Amount.Minor) : orders.OrderByDescending(order => order.Date);
        var html = new Html().Bold(Words.Count("Orders.Head", orders.Count, title, said.Amount(orders.Sum(order => order.Amount.Amount))));
        foreach (var order in ordered.Take(survey.Most ?? (survey.Extreme && !survey.Counts ? 3 : Shown)))
        {
            html.Line(Words["Orders.Row", Phrases.Day(order.Date, ground.Message.Language, ground.Today), customers[order.Customer].Name, order.Product, said.Amount(order.Amount.Amount), ground.Staff.NameOf(order.Rep)]);
        }

        return Draft.FromHtml(html) with { Buttons = [.. Customers.CustomerCard.Opening(ordered.Take(6).Select(order => customers[order.Customer]).DistinctBy(customer => customer.Code))] };
    }

    private bool Holds(Order order) =>
        (survey.Over is not { } over || order.Amount >= over) && (survey.Under is not { } under || order.Amount <= under)
        && survey.Scopes.GroupBy(scope => scope.Kind).All(kind => kind.Any(scope => scope.Kind switch
        {
            ScopeKind.All => true,
            ScopeKind.Product => order.Product == scope.Name,
            ScopeKind.Region => ground.DealsOf(order.Customer)?.Region == scope.Name,
            _ => ground.Staff.Find(order.Rep) is { } rep && scope.Covers(rep),
        }));
}
