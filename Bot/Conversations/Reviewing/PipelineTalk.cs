using SalesBot.Bot.Ports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Conversations.Reviewing;

/// <summary>谈判阶段有多少客户, 超过两周没联系的客户: a rep's own customers, a lead's team's, a manager's all, or whose were asked for.</summary>
internal sealed class PipelineTalk : ICapability
{
    private static readonly string[] Topics = ["客户", "客戶", "customer", "阶段", "階段", "漏斗", "pipeline", "联系", "聯繫", "contact"];

    private const int Listed = 15;

    /// <summary>Silence that "not contacted for long" means where no length is said, in days.</summary>
    private const int Quiet = 14;

    public Turn? Resume(Talk talk) => null;

    public Turn? Answer(Talk talk) => Asked(talk) switch
    {
        { Intent: Intent.Query, Query: { Type: "stale" } query } => Within(talk, customers => Stale(talk, customers, query.Days ?? Quiet)),
        { Intent: Intent.Query, Query: { Type: "pipeline" } query } => Within(talk, customers => Pipeline(talk, customers, query.Stage)),
        _ => null,
    };

    /// <summary>The question as it reads without the colleagues' and teams' names, which the reader does not know.</summary>
    private static Reading Asked(Talk talk)
    {
        if (talk.Reading.Intent is Intent.Query or Intent.Command || talk.Reading.First?.Customer is not null || talk.Text.Length > 60 || !Topics.Any(topic => talk.Text.Contains(topic, StringComparison.OrdinalIgnoreCase)))
        {
            return talk.Reading;
        }

        var bare = QuestionReader.Read(talk, talk.Text).Scopes.Aggregate(talk.Text, (text, scope) => scope.Name is { } name ? text.Replace(name, "", StringComparison.OrdinalIgnoreCase) : text);
        return bare == talk.Text ? talk.Reading : talk.Read(bare, null);
    }

    private static Turn Within(Talk talk, Func<IReadOnlyList<Customer>, Draft> say)
    {
        var scope = QuestionReader.Read(talk, talk.Text).Scopes.FirstOrDefault(scope => scope.Kind != ScopeKind.Product) ?? FigureRights.OwnScope(talk.Person);
        return FigureRights.MaySee(talk, scope) ? Turn.Say(say(Of(talk, scope))) : Turn.Say(FigureRights.NotYours(talk));
    }

    private static List<Customer> Of(Talk talk, Scope scope) => scope.Kind switch
    {
        ScopeKind.Rep => FigureRights.Named(talk, scope.Name!) is { } person ? OwnedBy(talk, person) : [],
        ScopeKind.Team => [.. talk.Session.All(Documents.Reps).Where(person => person.Team == scope.Name).ToList().SelectMany(person => OwnedBy(talk, person))],
        ScopeKind.Region => [.. talk.Session.All(Documents.Customers).Where(customer => customer.Region == scope.Name)],
        _ => [.. talk.Session.All(Documents.Customers)],
    };

    private static List<Customer> OwnedBy(Talk talk, Rep owner) =>
        [.. talk.Session.Query(Documents.Customers, new DocQuery<Customer>(Documents.CustomersByOwner, [owner.Id.Value]))];

    /// <summary>Those not contacted for longer than that, longest first; who does not want to be contacted is left in peace.</summary>
    private static Draft Stale(Talk talk, IReadOnlyList<Customer> customers, int length)
    {
        var quiet = (
            from customer in customers
            where customer.Consent
            let last = talk.Session.Get(Documents.Plans, customer.Code.Value)?.LastContact is { } at ? DateOnly.FromDateTime(at.DateTime) : (DateOnly?)null
            where last is null || talk.Today.DayNumber - last.Value.DayNumber > length
            orderby last, customer.EffectiveGrade, customer.Name
            select (Customer: customer, Last: last)).ToList();
        return Listing(talk, talk.Words.Count("Day.Stale", quiet.Count, length), [.. quiet.Select(item => Named(talk, item.Customer, customers, item.Last is { } day
            ? talk.Words["Day.StaleLine", item.Customer.Name, Phrases.ShortDay(day, talk.Language)]
            : item.Customer.Name))]);
    }

    private static Draft Pipeline(Talk talk, IReadOnlyList<Customer> customers, Stage? stage)
    {
        if (stage is { } asked)
        {
            var there = customers.Where(customer => customer.Stage == asked).OrderBy(customer => customer.EffectiveGrade).ThenBy(customer => customer.Name, StringComparer.Ordinal).ToList();
            return Listing(talk, talk.Words.Count("Day.InStage", there.Count, Terms.Of(asked, talk.Language)), [.. there.Select(customer => Named(talk, customer, customers, $"{customer.Name} · {customer.EffectiveGrade}"))]);
        }

        var counts = customers.GroupBy(customer => customer.Stage).OrderBy(group => group.Key).Select(group => $"{Terms.Of(group.Key, talk.Language)} {group.Count()}");
        var own = customers.All(customer => customer.Owner == talk.Person.Id);
        return Listing(talk, talk.Words.Count(own ? "Day.Pipeline" : "Day.Pipeline.All", customers.Count), [.. counts]);
    }

    /// <summary>With the owner, where there are several.</summary>
    private static string Named(Talk talk, Customer customer, IReadOnlyList<Customer> among, string line) =>
        among.Any(other => other.Owner != customer.Owner) ? $"{line} · {talk.RepOf(customer.Owner)?.Name ?? customer.Owner.Value}" : line;

    private static Draft Listing(Talk talk, string head, IReadOnlyList<string> lines)
    {
        var html = new Html().Bold(head);
        foreach (var line in lines.Take(Listed))
        {
            html.Line("· " + line);
        }

        return Draft.FromHtml(lines.Count > Listed ? html.Line(talk.Words["List.More", lines.Count - Listed]) : html);
    }
}
