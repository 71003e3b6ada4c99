using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Subjects.Orders;

/// <summary>Orders by period, person, team, region, product, customer and size: how many and how much first, then a page of them.</summary>
internal sealed class OrderListDialogue : IDialogue
{
    private const int PerPage = 10;

    /// <summary>The verb that shows another page in place of the one it stands under.</summary>
    private const string Browse = "orders";

    public Turn? Resume(Message message) => message.Press is { Verb: Browse, About: OrderBrowse browse, On: var page } ? Shown(message, browse, page.Edits ?? page.Id) : null;

    public Turn? Answer(Message message, Request request) => request is OrderListRequest { Browse: var browse } ? Shown(message, browse) : null;

    private static Turn Shown(Message message, OrderBrowse browse, string? instead = null)
    {
        // Of a region or product one sees one's own part; whose figures one may not see, one is told so.
        if (browse.Scopes.Any(scope => scope.Kind is ScopeKind.Rep or ScopeKind.Team && !FigureRights.MaySee(message, scope)))
        {
            return Turn.Say(FigureRights.NotYours(message));
        }

        var turn = Turn.Say(Say(message, browse) with { Edits = instead });
        return browse.Customer is { } code ? turn with { Topic = code } : turn;
    }

    private static Draft Say(Message message, OrderBrowse browse)
    {
        var words = Words.Of("Asks", message.Language);
        var found = Found(message, browse);
        var head = words.Count("Orders.Head", found.Count, Total(message, found));
        var html = new Html().Bold(string.Join(" · ", Filters(message, words, browse).Append(head)));
        html.Lines(found.Skip(browse.Skip).Take(PerPage).Select(order => "· " + string.Join(" · ", Line(message, browse, order))));

        if (browse.Unused is { } unused)
        {
            html.Line().Italic(words["Orders.Unused", unused]);
        }

        Button[] ways =
        [
            .. browse.Skip > 0 ? [new Button(words["Orders.Previous"], Browse, browse with { Skip = Math.Max(0, browse.Skip - PerPage) })] : Array.Empty<Button>(),
            .. browse.Skip + PerPage < found.Count ? [new Button(words["Orders.Next", found.Count - browse.Skip - PerPage], Browse, browse with { Skip = browse.Skip + PerPage })] : Array.Empty<Button>(),
        ];
        return Draft.FromHtml(html) with { Buttons = ways.Length > 0 ? [ways] : [] };
    }

    /// <summary>What they come to: what counts together, and beside it what has no rate.</summary>
    private static string Total(Message message, IReadOnlyList<Order> found) => Purse.Of(found.Select(order => order.Uncounted() ? order.Own() : order.Amount)) is [{ Currency: null } only] ? message.Amount(only) : message.Exact(found.Select(order => order.Uncounted() ? order.Own() : order.Amount));

    private static List<Order> Found(Message message, OrderBrowse browse)
    {
        var session = message.Session;
        var orders = browse switch
        {
            { Customer: { } code } => session.OrdersOf(code),
            { When: { } days } => session.OrdersWithin(days.From, days.To),
            _ => session.All(Documents.Orders),
        };
        var seen =
            from order in orders
            where browse.Holds(order)
            let customer = message.Find(order.Customer)
            where customer is not null && CustomerNames.MaySee(session, message.Person, customer, message.Today)
            where browse.Scopes.Where(scope => scope.Kind != ScopeKind.Product).All(scope => scope.Covers(message.RepOf(order.Rep), customer.Region))
            select order;
        return [.. browse.BiggestFirst
            ? seen.OrderByDescending(order => order.Amount.Minor).ThenBy(order => order.Number, StringComparer.Ordinal)
            : seen.OrderByDescending(order => order.Date).ThenByDescending(order => order.Number, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Filters(Message message, Words words, OrderBrowse browse)
    {
        if (browse.Customer is { } code && message.Find(code) is { } customer)
        {
            yield return customer.Name;
        }

        foreach (var scope in browse.Scopes)
        {
            yield return Phrases.Capital(ReportNames.Of(scope, message.Language));
        }

        if (browse.When is { } when)
        {
            yield return ReportNames.Of(when, message.Language, message.Today);
        }

        if (browse.Over is { } over)
        {
            yield return words["Orders.Over", message.Amount(over)];
        }

        if (browse.Under is { } under)
        {
            yield return words["Orders.Under", message.Amount(under)];
        }
    }

    private static IEnumerable<string> Line(Message message, OrderBrowse browse, Order order)
    {
        yield return Phrases.NearDay(order.Date, message.Today, message.Language);
        if (browse.Customer is null)
        {
            yield return message.Find(order.Customer)!.Name;
        }

        yield return $"{order.Product} {Phrases.Amount(order.Amount, order.AsSaid, message.Language, message.Rules.Currency)}".Trim();
        if (order.Rep != message.Person.Id && !browse.Scopes.Any(scope => scope.Kind == ScopeKind.Rep) && message.RepOf(order.Rep) is { } rep)
        {
            yield return rep.Name;
        }
    }
}
