using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>One page of the customers somebody looks at, with the ways on from it.</summary>
internal sealed class CustomerList
{
    private const int PerPage = 12;

    private readonly Message message;

    private readonly Words words;

    private readonly bool own;

    private readonly IReadOnlyList<Customer> all;

    private readonly IReadOnlyList<FoundCustomer> found;

    private CustomerList(Message message, CustomerBrowse browse)
    {
        this.message = message;
        words = Words.Of("Asks", message.Language);
        (own, all, found) = FoundCustomers.Of(message.Session, message.Person, message.Today, browse);
        // A page beyond the last is the last: some may have gone since the button was made.
        Browse = browse with { Skip = Math.Clamp(browse.Skip, 0, Math.Max(0, (found.Count - 1) / PerPage * PerPage)) };
    }

    public CustomerBrowse Browse { get; }

    public IReadOnlyList<CustomerCode> Page => [.. Shown.Select(seen => seen.Customer.Code)];

    private IEnumerable<FoundCustomer> Shown => found.Skip(Browse.Skip).Take(PerPage);

    public static CustomerList Of(Message message, CustomerBrowse browse) => new(message, browse);

    public Draft Say()
    {
        if (all.Count == 0 && Browse.Whose is null)
        {
            return Draft.Plain(words["Customers.None"]);
        }

        var html = new Html().Bold(string.Join(" · ", Head().OfType<string>()));
        foreach (var seen in Shown)
        {
            html.Line("· " + string.Join(" · ", Line(seen).OfType<string>()));
        }

        if (Browse.Unused is { } unused)
        {
            html.Line().Italic(words["Browse.Unused", unused]);
        }

        if (found.Count > PerPage)
        {
            html.Line(words["Browse.Page", (Browse.Skip / PerPage) + 1, ((found.Count - 1) / PerPage) + 1]);
        }

        return Draft.FromHtml(html) with { Buttons = [.. CustomerCard.Opening(Shown.Select(seen => seen.Customer)), .. Ways().Where(row => row.Count > 0)] };
    }

    private IEnumerable<string?> Head()
    {
        yield return words.Count(own ? "Customers.Own" : "Customers.All", found.Count);
        yield return Browse.Whose?.Name;
        yield return Browse.Grade is { } grade ? words["Browse.Grade", grade] : null;
        yield return Browse.Stage is { } stage ? Terms.Of(stage, message.Language) : null;
        yield return Browse.Industry is { } industry ? Terms.Industry(industry, message.Language) : null;
        yield return Browse.Region;
        yield return Browse.Silent is { } days ? words["Browse.Silent", days] : null;
        yield return Browse.Over is { } over ? words["Browse.Over", message.Amount(over)] : null;
        yield return Browse.Under is { } under ? words["Browse.Under", message.Amount(under)] : null;
        yield return Browse.Order == CustomerOrder.Grade ? null : words[$"Browse.By.{Browse.Order}"];
    }

    private IEnumerable<string?> Line(FoundCustomer seen)
    {
        yield return seen.Customer.Name;
        yield return seen.Customer.EffectiveGrade.ToString();
        yield return Terms.Of(seen.Customer.Stage, message.Language);
        yield return Browse.Order switch
        {
            CustomerOrder.Due when seen.Due is { } due => CustomerCard.Due(message, due),
            _ when Browse.Order == CustomerOrder.Amount || Browse.Over is not null || Browse.Under is not null => words[seen.Amount.IsPositive ? "Browse.Bought" : "Browse.Bought.None", message.Amount(seen.Amount)],
            _ => seen.Last is { } met ? words["Customers.Last", met.Say(message.Language)] : words["Customers.Never"],
        };
        yield return own ? null : message.RepOf(seen.Customer.Owner)?.Name;
    }

    /// <summary>The pages beside it; and, where there is something to choose from, the other orders and the filters.</summary>
    private IEnumerable<IReadOnlyList<Button>> Ways()
    {
        yield return
        [
            .. Browse.Skip > 0 ? [To("Browse.Previous", Browse with { Skip = Math.Max(0, Browse.Skip - PerPage) })] : Array.Empty<Button>(),
            .. Browse.Skip + PerPage < found.Count ? [To("Browse.Next", Browse with { Skip = Browse.Skip + PerPage })] : Array.Empty<Button>(),
        ];
        if (all.Count <= PerPage && !Browse.IsFiltered)
        {
            yield break;
        }

        var first = Browse with { Skip = 0 };
        yield return [.. from order in Enum.GetValues<CustomerOrder>() where order != Browse.Order select To($"Browse.By.{order}", first with { Order = order })];
        yield return Browse.Grade is not null ? [] : Filters(seen => seen.Customer.EffectiveGrade, (grade, count) => new Button(words["Browse.Of", words["Browse.Grade", grade], count], CustomerListDialogue.Browse, first with { Grade = grade }));
        yield return Browse.Stage is not null ? [] : Filters(seen => seen.Customer.Stage, (stage, count) => new Button(words["Browse.Of", Terms.Of(stage, message.Language), count], CustomerListDialogue.Browse, first with { Stage = stage }));
        yield return Browse.IsFiltered ? [new Button(words["Browse.Everybody", all.Count], CustomerListDialogue.Browse, first.Unfiltered())] : [];
    }

    /// <summary>A button for each kind there is; none where there is but one.</summary>
    private List<Button> Filters<T>(Func<FoundCustomer, T> of, Func<T, int, Button> button) =>
        found.GroupBy(of).OrderBy(group => group.Key).Select(group => button(group.Key, group.Count())).ToList() is { Count: > 1 } several ? several : [];

    private Button To(string key, CustomerBrowse browse) => new(words[key], CustomerListDialogue.Browse, browse);
}
