using SalesBot.Bot.Pushes;
using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Web.Pages;

/// <summary>The team's day and month for a screen in the office, which everybody who comes by reads.</summary>
/// <param name="Reds">Who is late with whom; the customers' names only where the settings let them be shown.</param>
/// <param name="MoreReds">How many there are beyond those.</param>
public sealed record WallView(string Title, IReadOnlyList<FigureTile> Day, IReadOnlyList<FigureTile> Month, IReadOnlyList<WallPerson> People, IReadOnlyList<WallRed> Reds, int MoreReds)
{
    private const int Listed = 8;

    private const int Named = 12;

    private static readonly Metric[] Headline = [Metric.Sales, Metric.Completion, Metric.Collected, Metric.NewCustomers, Metric.Coverage];

    /// <param name="names">Whether customers are named.</param>
    /// <returns>Null for whoever looks after nobody.</returns>
    internal static WallView? Of(IReadSession session, Viewer viewer, Reporter reporter, PushTimes times, bool names)
    {
        if (!viewer.SeesOthers) return null;

        var scope = FigureRights.OwnScope(viewer.Person);
        var people = session.All(Documents.Reps).Where(rep => rep.Active && Access.MaySee(viewer.Person, rep)).ToList();
        var month = Period.Holding(PeriodKind.Month, viewer.TeamDay);
        var review = reporter.Open(session, viewer.TeamDay).Of(month, scope);
        var logged = people.ToDictionary(rep => rep.Name, rep => session.FollowUpsBy(rep.Id, viewer.Today, viewer.Today));
        var late = (
            from rep in people
            let theirs = new PushMoment(session, rep, viewer.Now, viewer.Rules, times) { Language = viewer.Language }
            from contact in theirs.Due()
            where contact.IsRed(theirs.Today)
            select contact).ToList();
        return new WallView(
            Phrases.Capital(ReportNames.Of(scope, viewer.Language)),
            [.. Today(session, viewer, people, [.. logged.Values.SelectMany(all => all)])],
            [.. Headline.Select(metric => new FigureTile(MetricText.Name(metric, viewer.Language), MetricText.Say(metric, review.Of(metric), viewer.Language, viewer.Rules.Currency), null))],
            [
                .. review.ByRep.OrderByDescending(row => row.Kpi.Completion ?? -1).ThenByDescending(row => row.Kpi.Sales).Where(row => logged.ContainsKey(row.Rep)).Take(Named)
                    .Select(row => new WallPerson(row.Rep, Phrases.Percent(row.Kpi.Completion), Math.Clamp((int)((row.Kpi.Completion ?? 0) * 100), 0, 100), logged[row.Rep].Count)),
            ],
            [
                .. Attention.RedFirst(late, viewer.Today).Take(Listed).Select(contact => new WallRed(
                    people.First(rep => rep.Id == contact.Customer.Owner) is var owner && names ? contact.Customer.Name : viewer.Words["Wall.Customer", contact.Customer.EffectiveGrade], owner.Name, viewer.Due(contact.Plan.Due!.Value, contact.Plan.Red).Says)),
            ],
            Math.Max(0, late.Count - Listed));
    }

    private static IEnumerable<FigureTile> Today(IReadSession session, Viewer viewer, List<Rep> people, List<FollowUp> logged)
    {
        var theirs = people.Select(rep => rep.Id).ToHashSet();
        yield return Tile("Wall.Contacts", logged.Count);
        yield return Tile("Wall.Visits", logged.Count(contact => contact.Method is Method.Visit or Method.Meeting));
        yield return Tile("Wall.New", session.CustomersCreated(viewer.Today, viewer.Today).Count(customer => !customer.FromFile && theirs.Contains(customer.Owner)));
        yield return new FigureTile(viewer.Words["Wall.Orders"], viewer.Amount(new Money(session.OrdersWithin(viewer.TeamDay, viewer.TeamDay).Where(order => theirs.Contains(order.Rep)).Sum(order => order.Amount.Minor))), null);

        FigureTile Tile(string name, int count) => new(viewer.Words[name], $"{count}", null);
    }
}

/// <param name="Share">Of the target, 0 to 100, as a bar is long.</param>
/// <param name="Logged">Contacts today.</param>
public sealed record WallPerson(string Name, string Completion, int Share, int Logged);

public sealed record WallRed(string Customer, string Owner, string Late);
