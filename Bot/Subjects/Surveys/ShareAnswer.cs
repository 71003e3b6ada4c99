using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>What part of the whole somebody or something makes.</summary>
internal sealed class ShareAnswer(SurveyGround ground, SurveySaid said, SurveyPlan survey, FigureSaid figure)
{
    private readonly Measure measure = survey.Measures[0];

    private FigureRows Rows => figure.Rows;

    private Words Words => said.Words;

    public void Say(Html html)
    {
        foreach (var when in Rows.Days)
        {
            if (!html.IsEmpty)
            {
                html.Line();
            }

            if (survey.Most is { } top && survey.By is null)
            {
                Top(html, when, top);
            }
            else if (Rows.All is [var only])
            {
                Only(html, when, only);
            }
            else
            {
                Each(html, when);
            }
        }
    }

    /// <summary>Of the whole that is left without what is asked about.</summary>
    private void Only(Html html, Stretch when, FigureRow only)
    {
        var narrowest = Narrowest(ScopeKind.Product) ?? Narrowest(ScopeKind.Rep) ?? Narrowest(ScopeKind.Team) ?? (survey.Scopes is [var any, ..] ? any : null);
        var whole = Rows.Which is not null ? only.Cell with { Which = null } : only.Cell with { Scopes = [.. only.Cell.Scopes.Where(scope => scope != narrowest)] };
        // Calls, visits and the like are a part of all contacts.
        var ways = measure is Measure.Visits or Measure.Calls or Measure.Mails or Measure.Texts or Measure.Fairs or Measure.Deep or Measure.Objections or Measure.Belated;
        whole = ways ? only.Cell : whole;
        // New and repeat sales are a part of all sales.
        var total = ways ? Measure.FollowUps : measure is Measure.NewSales or Measure.RepeatSales ? Measure.Sales : measure;
        whole = measure is Measure.NewSales or Measure.RepeatSales ? only.Cell : whole;
        var (part, all) = (Rows.Value(only, when, measure), Rows.Figures.Of(total, whole with { When = when }));
        var of = Spoken.List(whole.Scopes.Select(scope => scope.Name!), ground.Message.Language) is { Length: > 0 } named ? named : ReportNames.Of(Scope.All, ground.Message.Language);
        html.Bold(Words["Share", said.Joined([only.Name, said.Of(when)]), said.Joined([of, figure.Name(total)]), Share(part, all), figure.Say(measure, part), figure.Say(measure, all)]);
    }

    private Scope? Narrowest(ScopeKind kind) => survey.Scopes.FirstOrDefault(scope => scope.Kind == kind);

    private void Each(Html html, Stretch when)
    {
        var total = Rows.All.Sum(row => Rows.Value(row, when, measure) ?? 0);
        if (survey.Scopes.GroupBy(scope => scope.Kind).FirstOrDefault(kind => kind.Count() > 1) is { } side)
        {
            var first = Rows.All[0].Cell;
            total = Rows.Figures.Of(measure, first with { When = when, Scopes = [.. first.Scopes.Where(scope => scope.Kind != side.Key)] }) ?? total;
        }

        var ordered = Rows.All.Select(row => (row.Name, Value: Rows.Value(row, when, measure) ?? 0)).OrderByDescending(row => row.Value).ToList();
        html.Bold(Words["Share.Head", said.Joined([figure.Filters(), said.Of(when), figure.Name(measure)]), ordered[0].Name, Share(ordered[0].Value, total), figure.Say(measure, total)])
            .Lines(ordered.Take(FigureAnswer.Shown).Select(row => Words["Row", row.Name, Share(row.Value, total) + Words["Brackets", figure.Say(measure, row.Value)]]));
    }

    /// <summary>What the biggest customers make of the whole.</summary>
    private void Top(Html html, Stretch when, int top)
    {
        var all = ground.OrdersIn(when).SelectMany(group => group).Where(Covered).GroupBy(order => order.Customer)
            .Select(group => (Customer: group.Key, Sum: group.Sum(order => order.Amount.Amount))).OrderByDescending(pair => pair.Sum).ToList();
        top = survey.MostOf is { } some ? (int)Math.Ceiling(all.Count * some) : top;
        var (part, whole) = (all.Take(top).Sum(pair => pair.Sum), all.Sum(pair => pair.Sum));
        html.Bold(Words["Share.Top", said.Joined([figure.Filters(), said.Of(when)]), Math.Min(top, all.Count), figure.Name(measure), Share(part, whole), said.Amount(part), said.Amount(whole)])
            .Lines(all.Take(Math.Min(top, 10)).Select(one => Words["Row", ground.DealsOf(one.Customer)?.Name ?? one.Customer.Value, said.Amount(one.Sum) + Words["Brackets", Share(one.Sum, whole)]]));
    }

    private bool Covered(Order order) => (Rows.Which is null || Rows.Which.Contains(order.Customer)) && survey.Scopes.All(scope => scope.Kind switch
    {
        ScopeKind.Product => order.Product == scope.Name,
        ScopeKind.Region => ground.DealsOf(order.Customer)?.Region == scope.Name,
        ScopeKind.All => true,
        _ => ground.Staff.Find(order.Rep) is { } rep && scope.Covers(rep),
    });

    private static string Share(decimal? part, decimal? whole) => Phrases.Percent(whole is null or 0 ? null : part / whole, 1);
}
