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
        var when = survey.When is [var named, ..] ? named : survey.Latest || survey.Earliest || survey.Extreme || survey.Gaps.Count > 0 ? new Stretch(DateOnly.MinValue, ground.Today) : ground.Year;
        var filter = new CustomerFilter(ground, survey with { Scopes = [], Except = [] });
        var customers = ground.Customers().Where(filter.HoldsOf).ToDictionary(customer => customer.Code);
        var orders = ground.OrdersIn(when).SelectMany(group => group).Where(order => customers.TryGetValue(order.Customer, out var buyer) && Holds(order) && !(survey.Gaps.Contains(OrderGap.Owner) && buyer.Owner == order.Rep)).ToList();
        var all = orders.Count;
        if (survey.Share)
        {
            all = ground.OrdersIn(when).SelectMany(group => group).Count(order => customers.ContainsKey(order.Customer) && InScope(order));
        }

        var title = said.Joined([.. said.Conditions(survey with { When = [] }), when.From > DateOnly.MinValue ? said.Of(when) : "", survey.Over is { } over ? Words["Over", "", said.Amount(over.Amount)].Trim() : "", survey.Under is { } under ? Words["Under", "", said.Amount(under.Amount)].Trim() : "", .. survey.Gaps.Select(gap => Words[$"Lacks.{gap}"]), survey.Having is null ? "" : Words["Measure.GrossMargin"] + " " + new FigureSaid(ground, said, new SurveyPlan { Having = survey.Having }).Limit(Measure.GrossMargin)]);
        if (orders.Count == 0)
        {
            return Draft.Plain(Words["Orders.None", title]);
        }

        var ordered = survey.Earliest ? orders.OrderBy(order => order.Date).ThenBy(order => order.Number, StringComparer.Ordinal) : survey.Gaps.Contains(OrderGap.Margin) ? orders.OrderBy(order => (order.Amount - order.Cost!.Value).Minor) : survey.LowestFirst ? orders.OrderBy(order => order.Amount.Minor) : survey.Gaps.Contains(OrderGap.Rest) && survey.Extreme ? orders.OrderByDescending(Left) : (survey.Extreme && !survey.Latest) || survey.Over is not null ? orders.OrderByDescending(order => order.Amount.Minor) : orders.OrderByDescending(order => order.Date);
        var first = ordered.First();
        var html = new Html().Bold(survey.Share ? Words["Orders.Share", title, orders.Count, all, Phrases.Percent((decimal)orders.Count / all, 1)]
            : survey.Most is null or 1 && (survey.Latest || survey.Earliest || survey.Extreme && !survey.Gaps.Contains(OrderGap.Rest)) ? Words[survey.Earliest ? "Orders.Earliest" : survey.Latest ? "Orders.Latest" : survey.LowestFirst ? "Orders.Smallest" : "Orders.Biggest", title, Phrases.Day(first.Date, ground.Message.Language, ground.Today), customers[first.Customer].Name, first.Product, said.Amount(first.Amount.Amount), ground.Staff.NameOf(first.Rep), first.Number]
            : survey.Most is { } top && top < orders.Count ? Words[survey.Earliest ? "Orders.Oldest" : "Orders.Top", title, top, said.Amount(ordered.Take(top).Sum(order => order.Amount.Amount)), orders.Count] + (survey.Gaps.Contains(OrderGap.Rest) ? Words["Orders.Rest", said.Amount(ordered.Take(top).Sum(Left))] : "")
            : Words.Count("Orders.Head", orders.Count, title, said.Amount(orders.Sum(order => order.Amount.Amount))) + (survey.Gaps.Contains(OrderGap.Rest) ? Words["Orders.Rest", said.Amount(orders.Sum(Left))] : ""));
        if (orders.Count > 1 && survey.Scopes.All(scope => scope.Kind is not ScopeKind.Rep) && !survey.Extreme && !survey.Latest && !survey.Earliest)
        {
            html.Line(string.Join(Words["Between"], orders.GroupBy(order => order.Rep).OrderByDescending(group => group.Count()).Select(group => Words["Group", ground.Staff.NameOf(group.Key), group.Count()])));
        }

        foreach (var order in ordered.Take(survey.Most ?? (survey.Extreme || survey.Latest || survey.Earliest ? 3 : Shown)))
        {
            html.Line(Words["Orders.Row", Phrases.Day(order.Date, ground.Message.Language, ground.Today), customers[order.Customer].Name, order.Product, order.AsSaid is { } own ? Phrases.Amount(order.Amount, own, ground.Message.Language, ground.Message.Rules.Currency) : said.Amount(order.Amount.Amount), ground.Staff.NameOf(order.Rep)] + (survey.Gaps.Contains(OrderGap.Rest) ? Words["Orders.Left", said.Amount(Left(order))] : "") + (survey.Tells.Contains(Doing.Paid) ? Words["Orders.Paid", said.Amount(Paid(order)), said.Amount(Math.Max(0, Left(order)))] : "") + (survey.Gaps.Contains(OrderGap.Owner) ? Words["Orders.Owner", ground.Staff.NameOf(customers[order.Customer].Owner)] : "") + (order.Cost is { } cost && (survey.Gaps.Contains(OrderGap.Margin) || survey.Having is not null) ? Words["Orders.Cost", said.Amount(cost.Amount), said.Amount((order.Amount - cost).Amount)] : ""));
        }

        return Draft.FromHtml(html) with { Buttons = [.. Customers.CustomerCard.Opening(ordered.Take(6).Select(order => customers[order.Customer]).DistinctBy(customer => customer.Code))] };
    }

    private decimal Left(Order order) => order.Amount.Amount - Paid(order);

    private decimal Paid(Order order) => ground.DealsOf(order.Customer)?.Sales.Where(sale => Is(sale, order)).Sum(sale => sale.Receipts.Where(receipt => receipt.Date <= ground.Today).Sum(receipt => receipt.Amount.Amount)) ?? 0;

    private static bool Is(Sale sale, Order order) => sale.Number.Length > 0 ? sale.Number == order.Number : sale.Date == order.Date && sale.Amount == order.Amount && sale.Product == order.Product && sale.Rep == order.Rep;

    private bool Lacks(Order order, OrderGap gap) => gap switch
    {
        OrderGap.Contract => string.IsNullOrWhiteSpace(order.Contract),
        OrderGap.Cost => order.Cost is null,
        OrderGap.Payment => Paid(order) == 0,
        OrderGap.Margin => order.Cost is { } cost && cost > order.Amount,
        // Told by whoever knows its customer.
        OrderGap.Owner => true,
        _ => Left(order) > 0,
    };

    private bool Holds(Order order) =>
        survey.Gaps.All(gap => Lacks(order, gap)) &&
        (survey.Having is not { } having || order is { Cost: { } spent, Amount.Amount: > 0 } && having.Holds((order.Amount - spent).Amount / order.Amount.Amount)) &&
        (survey.Over is not { } over || order.Amount >= over) && (survey.Under is not { } under || order.Amount <= under)
        && InScope(order);

    private bool InScope(Order order) =>
        !survey.Except.Any(scope => ground.Staff.Find(order.Rep) is { } seller && scope.Covers(seller)) && survey.Scopes.GroupBy(scope => scope.Kind).All(kind => kind.Any(scope => scope.Kind switch
        {
            ScopeKind.All => true,
            ScopeKind.Product => order.Product == scope.Name,
            ScopeKind.Region => ground.DealsOf(order.Customer)?.Region == scope.Name,
            _ => ground.Staff.Find(order.Rep) is { } rep && scope.Covers(rep),
        }));
}
