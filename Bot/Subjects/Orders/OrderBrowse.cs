using SalesBot.Bot.Channels;
using SalesBot.Bot.Reports;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Subjects.Orders;

/// <summary>Which orders are looked at, in which order, and how far down the list one is.</summary>
internal sealed record OrderBrowse : Matter
{
    /// <summary>Null for all there are.</summary>
    public Stretch? When { get; init; }

    public CustomerCode? Customer { get; init; }

    /// <summary>Whose orders, of which region or of what.</summary>
    public IReadOnlyList<Scope> Scopes { get; init; } = [];

    /// <summary>At least that much.</summary>
    public Money? Over { get; init; }

    /// <summary>At most that much.</summary>
    public Money? Under { get; init; }

    public bool BiggestFirst { get; init; }

    /// <summary>Words of the question that no filter here answers to: the answer says so.</summary>
    public string? Unused { get; init; }

    /// <summary>How many orders come before the page.</summary>
    public int Skip { get; init; }

    public bool Holds(Order order) =>
        (When is not { } days || (order.Date >= days.From && order.Date <= days.To))
        && (Customer is null || order.Customer == Customer)
        && (Over is null || order.Amount >= Over)
        && (Under is null || order.Amount <= Under)
        && Scopes.Where(scope => scope.Kind == ScopeKind.Product).All(scope => string.Equals(order.Product, scope.Name, StringComparison.OrdinalIgnoreCase));
}
