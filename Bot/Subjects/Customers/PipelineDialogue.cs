using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>谈判阶段有多少客户, 超过两周没联系的客户: a rep's own customers, a lead's team's, a manager's all, or whose were asked for.</summary>
internal sealed class PipelineDialogue : IDialogue
{
    private const int Listed = 15;

    public Turn? Resume(Message message) => null;

    public Turn? Answer(Message message, Request request) => request switch
    {
        PipelineRequest { Silence: { } days } asked => Within(message, asked.Whose, customers => Stale(message, customers, days)),
        PipelineRequest asked => Within(message, asked.Whose, customers => Pipeline(message, customers, asked.Stage)),
        _ => null,
    };

    private static Turn Within(Message message, Scope? whose, Func<IReadOnlyList<Customer>, Draft> say)
    {
        var scope = whose ?? FigureRights.OwnScope(message.Person);
        return FigureRights.MaySee(message, scope) ? Turn.Say(say(Of(message, scope))) : Turn.Say(FigureRights.NotYours(message));
    }

    private static List<Customer> Of(Message message, Scope scope) => scope.Kind switch
    {
        ScopeKind.Rep or ScopeKind.Team => [.. message.Session.All(Documents.Reps).Where(scope.Covers).ToList().SelectMany(owner => message.Session.CustomersOwnedBy(owner.Id))],
        _ => [.. message.Session.All(Documents.Customers).Where(customer => scope.Covers(null, customer.Region))],
    };

    /// <summary>Those not contacted for longer than that, longest first; who does not want to be contacted is left in peace.</summary>
    private static Draft Stale(Message message, IReadOnlyList<Customer> customers, int length)
    {
        var quiet = (
            from customer in customers
            where customer.Consent
            let last = LastMet.Of(message.Session, customer)
            where last is null || message.Today.DayNumber - last.Value.Day.DayNumber > length
            orderby last?.Day, customer.EffectiveGrade, customer.Name
            select (Customer: customer, Last: last)).ToList();
        return Listing(message, message.Words.Count("Day.Stale", quiet.Count, length), [.. quiet.Select(item => Named(message, item.Customer, customers, item.Last is { } met
            ? message.Words["Day.StaleLine", item.Customer.Name, met.Say(message.Language)]
            : item.Customer.Name))]);
    }

    private static Draft Pipeline(Message message, IReadOnlyList<Customer> customers, Stage? stage)
    {
        if (stage is { } asked)
        {
            var there = customers.Where(customer => customer.Stage == asked).OrderBy(customer => customer.EffectiveGrade).ThenBy(customer => customer.Name, StringComparer.Ordinal).ToList();
            return Listing(message, message.Words.Count("Day.InStage", there.Count, Terms.Of(asked, message.Language)), [.. there.Select(customer => Named(message, customer, customers, $"{customer.Name} · {customer.EffectiveGrade}"))]);
        }

        var counts = customers.GroupBy(customer => customer.Stage).OrderBy(group => group.Key).Select(group => $"{Terms.Of(group.Key, message.Language)} {group.Count()}");
        var own = customers.All(customer => customer.Owner == message.Person.Id);
        return Listing(message, message.Words.Count(own ? "Day.Pipeline" : "Day.Pipeline.All", customers.Count), [.. counts]);
    }

    /// <summary>With the owner, where there are several.</summary>
    private static string Named(Message message, Customer customer, IReadOnlyList<Customer> among, string line) =>
        among.Any(other => other.Owner != customer.Owner) ? $"{line} · {message.RepOf(customer.Owner)?.Name ?? customer.Owner.Value}" : line;

    private static Draft Listing(Message message, string head, IReadOnlyList<string> lines)
    {
        var html = new Html().Bold(head);
        foreach (var line in lines.Take(Listed))
        {
            html.Line("· " + line);
        }

        return Draft.FromHtml(lines.Count > Listed ? html.Line(message.Words["List.More", lines.Count - Listed]) : html);
    }
}
