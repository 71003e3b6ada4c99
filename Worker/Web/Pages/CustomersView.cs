using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Worker.Web.Pages;

/// <summary>The customers one may see, sought, filtered, in an order and a page at a time: the chat's list at full width.</summary>
/// <param name="Asked">What the address says, as the form shows it again.</param>
/// <param name="Found">Before the page is cut.</param>
/// <param name="Export">Where the same list is a file.</param>
public sealed record CustomersView(
    CustomersAsked Asked,
    int Found,
    int Everybody,
    IReadOnlyList<FoundRow> Rows,
    IReadOnlyList<Option> Whose,
    IReadOnlyList<Option> Regions,
    int Page,
    int Pages,
    string Export)
{
    private const int PerPage = 50;

    /// <returns>Null where somebody's customers are asked for who is out of reach.</returns>
    internal static CustomersView? Of(IReadSession session, Viewer viewer, IQueryCollection query, RollPages<RollRow> roll)
    {
        var asked = CustomersAsked.Of(query);
        if (asked.Scope is { } scope && !FigureRights.MaySee(session, viewer.Person, scope)) return null;

        if (FoundCustomers.IsOwn(session, viewer.Person, asked.Browse))
        {
            var own = Find(session, viewer, asked);
            return Show(session, viewer, asked, own.Seen.Count, own.All.Count, own.All.Select(customer => customer.Region).OfType<string>().Distinct().Order(StringComparer.Ordinal), (skip, take) => own.Seen.Skip(skip).Take(take).Select(seen => seen.Customer), isOwn: true);
        }

        var all = RolledCustomers.Of(session, roll, viewer.Person, viewer.Today, asked.Browse, Sought(asked));
        return Show(session, viewer, asked, all.Rows.Count, all.All, all.Regions, (skip, take) => all.Page(asked.Browse.Order, skip, take).Select(code => session.Get(Documents.Customers, code.Value)).OfType<Customer>(), isOwn: false);
    }

    private static CustomersView Show(IReadSession session, Viewer viewer, CustomersAsked asked, int found, int everybody, IEnumerable<string> regions, Func<int, int, IEnumerable<Customer>> rows, bool isOwn)
    {
        var pages = Math.Max(1, (found + PerPage - 1) / PerPage);
        var page = Math.Clamp(asked.Page, 1, pages);
        return new CustomersView(
            asked with { Page = page },
            found,
            everybody,
            [.. rows((page - 1) * PerPage, PerPage).Select(customer => Row(session, viewer, customer, isOwn))],
            ScopeChoices.Of(session, viewer),
            [.. regions.Select(region => new Option(region, region))],
            page,
            pages,
            "/customers/export" + asked.Query(1));
    }

    /// <summary>All of them, whatever page they are on.</summary>
    internal static HashSet<CustomerCode> Shown(IReadSession session, Viewer viewer, CustomersAsked asked, RollPages<RollRow>? roll) => roll is null || FoundCustomers.IsOwn(session, viewer.Person, asked.Browse)
        ? [.. Find(session, viewer, asked).Seen.Select(seen => seen.Customer.Code)]
        : [.. RolledCustomers.Of(session, roll, viewer.Person, viewer.Today, asked.Browse, Sought(asked)).Rows.Select(row => row.Code)];

    private static FoundCustomers Find(IReadSession session, Viewer viewer, CustomersAsked asked) =>
        FoundCustomers.Of(session, viewer.Person, viewer.Today, asked.Browse, Sought(asked));

    private static string? Sought(CustomersAsked asked) => asked.Words.Length > 0 ? Folding.Of(asked.Words) : null;

    private static FoundRow Row(IReadSession session, Viewer viewer, Customer customer, bool own)
    {
        var plan = session.Get(Documents.Plans, customer.Code.Value);
        var amount = FoundCustomers.YearlyAmount(session, customer, viewer.Today);
        return new FoundRow(
            CustomerLink.Of(customer, own ? null : session.Get(Documents.Reps, customer.Owner.Value)?.Name),
            customer.Contacts is [var first, ..] ? first.Title is null ? first.Name : $"{first.Name} · {first.Title}" : null,
            customer.Region,
            LastMet.Of(session, customer)?.Say(viewer.Language),
            customer.Consent && plan?.Due is { } due ? viewer.Due(due, plan.Red) : null,
            amount.IsPositive ? viewer.Amount(amount) : null);
    }
}

/// <param name="Last">When they were last contacted, in words.</param>
/// <param name="Yearly">Bought in twelve months.</param>
public sealed record FoundRow(CustomerLink Customer, string? Contact, string? Region, string? Last, Due? Due, string? Yearly);

public sealed record Option(string Value, string Label);

/// <summary>What an address asks of the customers' page. What it does not understand it leaves out, as if it had not been asked.</summary>
public sealed record CustomersAsked
{
    public string Words { get; init; } = "";

    public string Whose { get; init; } = "";

    public Grade? Grade { get; init; }

    public Stage? Stage { get; init; }

    public string Region { get; init; } = "";

    /// <summary>In days.</summary>
    public int? Silent { get; init; }

    /// <summary>In yuan.</summary>
    public decimal? Over { get; init; }

    public string Sort { get; init; } = "";

    public int Page { get; init; } = 1;

    public bool IsFiltered => Words.Length > 0 || Grade is not null || Stage is not null || Region.Length > 0 || Silent is not null || Over is not null;

    internal Scope? Scope => Whose.Length > 0 ? Domain.Performance.Scope.Parse(Whose) : null;

    internal CustomerBrowse Browse => new()
    {
        Whose = Scope,
        Grade = Grade,
        Stage = Stage,
        Region = Region.Length > 0 ? Region : null,
        Silent = Silent,
        Over = Over is { } least ? Money.Of(least) : null,
        Order = Enum.TryParse<CustomerOrder>(Sort, ignoreCase: true, out var order) && Enum.IsDefined(order) ? order : CustomerOrder.Grade,
    };

    internal static CustomersAsked Of(IQueryCollection query) => new()
    {
        Words = Text(query, "q"),
        Whose = Text(query, "whose"),
        Grade = Enum.TryParse<Grade>(query["grade"], ignoreCase: true, out var grade) && Enum.IsDefined(grade) ? grade : null,
        Stage = Enum.TryParse<Stage>(query["stage"], ignoreCase: true, out var stage) && Enum.IsDefined(stage) ? stage : null,
        Region = Text(query, "region"),
        Silent = int.TryParse(query["silent"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and < 10_000 ? days : null,
        Over = decimal.TryParse(query["over"], NumberStyles.None, CultureInfo.InvariantCulture, out var least) && least is > 0 and < 10_000_000_000m ? least : null,
        Sort = Text(query, "sort"),
        Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
    };

    /// <summary>The same question for another page, as an address.</summary>
    public string Query(int page)
    {
        var query = new QueryBuilder();
        Add("q", Words);
        Add("whose", Whose);
        Add("grade", Grade?.ToString());
        Add("stage", Stage?.ToString());
        Add("region", Region);
        Add("silent", Silent?.ToString(CultureInfo.InvariantCulture));
        Add("over", Over?.ToString(CultureInfo.InvariantCulture));
        Add("sort", Sort);
        if (page > 1) query.Add("page", page.ToString(CultureInfo.InvariantCulture));
        return query.ToQueryString().Value ?? "";

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) query.Add(name, value);
        }
    }

    private static string Text(IQueryCollection query, string name) => query[name].ToString().Trim() is { Length: <= 200 } text ? text : "";
}
