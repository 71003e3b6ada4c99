using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>Figures in the form asked for: one, a share, two held against each other, a ranking, who reached a target and who did not.</summary>
internal sealed class FigureAnswer
{
    private const int Shown = 15;

    private readonly SurveyGround ground;

    private readonly SurveySaid said;

    private readonly SurveyPlan survey;

    private readonly SurveyFigures figures;

    private readonly HashSet<CustomerCode>? which;

    private readonly IReadOnlyList<Stretch> days;

    public FigureAnswer(SurveyGround ground, SurveySaid said, SurveyPlan survey)
    {
        (this.ground, this.said, this.survey) = (ground, said, survey);
        figures = new SurveyFigures(ground) { Channels = survey.Which.Channels };
        var filter = new CustomerFilter(ground, survey with { Scopes = [], Except = [] });
        // What a channel cost is nobody's customer.
        which = survey.Which.Narrows ? filter.Found().Select(customer => customer.Code).ToHashSet() : null;
        days = Days();
    }

    private Words Words => said.Words;

    private Language Language => ground.Message.Language;

    private sealed record FigureRow(string Name, Cell Cell);

    public Draft Say()
    {
        if (days.All(when => when.From > ground.Today) && survey.Aim is null)
        {
            return Draft.Plain(Words["Future", said.Of(days[0])]);
        }

        if (Missing() is { } missing)
        {
            return missing;
        }

        var rows = Rows();
        var html = new Html();
        if (survey.Share)
        {
            Share(html, rows);
        }
        else if (survey.None)
        {
            Without(html, rows);
        }
        else if (survey.Place)
        {
            Place(html, rows);
        }
        else if (survey.Reached is { } reached)
        {
            Reach(html, rows, reached);
        }
        else
        {
            foreach (var measure in survey.Measures.Take(4))
            {
                Of(html, rows, measure);
            }
        }

        return Draft.FromHtml(html) with { Buttons = Buttons(rows) };
    }

    /// <summary>The last month that is over or has some days, where no days are named.</summary>
    private IReadOnlyList<Stretch> Days()
    {
        var named = survey.When.Count > 0 ? survey.When : [Stretch.Of(Period.Holding(PeriodKind.Month, ground.Today.AddDays(-1)))];
        if (survey.Each is { } each)
        {
            var yesterday = ground.Today.AddDays(-1);
            var (from, to) = survey.When.Count > 0 ? (named.Min(when => when.From), named.Max(when => when.To))
                : each == Split.Quarter ? (Period.Holding(PeriodKind.Quarter, yesterday).From.AddMonths(-9), yesterday)
                : each == Split.Month ? (new DateOnly(yesterday.Year, 1, 1), yesterday)
                : (named[0].From, named[0].To);
            return [.. Parts(each, from, to).Where(part => part.From <= ground.Today || survey.Aim is not null)];
        }

        return named.Count == 1 && survey.Compares ? [named[0], named[0].Before()] : [.. named.OrderByDescending(when => when.From)];
    }

    /// <summary>Each month, quarter, week or day of some days; of the first and last no more than lies in them.</summary>
    private static IEnumerable<Stretch> Parts(Split each, DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to;)
        {
            var part = each switch
            {
                Split.Month => Stretch.Of(Period.Holding(PeriodKind.Month, day)),
                Split.Quarter => Stretch.Of(Period.Holding(PeriodKind.Quarter, day)),
                Split.Week => new Stretch(day, day.AddDays((7 - (int)day.DayOfWeek) % 7)),
                _ => new Stretch(day, day),
            };
            yield return each is Split.Week && part.To > to ? part with { To = to } : part;
            day = part.To.AddDays(1);
        }
    }

    /// <summary>Nothing was recorded so far back: that is no zero.</summary>
    private Draft? Missing()
    {
        var last = days.Max(when => when.To);
        if (!survey.Measures.Any(measure => measure is Measure.Sales or Measure.Orders or Measure.Aov or Measure.GrossMargin or Measure.Profit or Measure.Collected or Measure.NewCustomers) || days.Max(when => when.From) > ground.Today)
        {
            return null;
        }

        var first = ground.Session.OrdersWithin(DateOnly.MinValue, last) is { Count: > 0 } some ? some[0].Date : (DateOnly?)null;
        return first is not null ? null : Draft.Plain(ground.Session.OrdersWithin(DateOnly.MinValue, ground.Today) is [var earliest, ..] ? Words["NoData", Phrases.Capital(said.Of(days[0])), Phrases.Day(earliest.Date, Language, ground.Today)] : Words["NoData.Ever"]);
    }

    /// <summary>Several of one kind stand side by side; what it is split by makes the rows.</summary>
    private List<FigureRow> Rows()
    {
        var side = survey.Scopes.GroupBy(scope => scope.Kind).FirstOrDefault(kind => kind.Count() > 1 && (survey.By is null || KindOf(survey.By.Value) == kind.Key));
        var rest = survey.Scopes.Where(scope => scope.Kind != side?.Key && !(survey.Place && scope.Kind == KindOf(survey.By ?? Split.Person))).ToList();
        var own = FigureRights.OwnScope(ground.Message.Person);
        if (own.Kind != ScopeKind.All && !survey.Scopes.Any(scope => scope.Kind is ScopeKind.Rep or ScopeKind.Team))
        {
            rest.Insert(0, own);
        }

        Cell Of(params IEnumerable<Scope> more) => new([.. rest.Concat(more).Where(scope => scope.Kind != ScopeKind.All)], days[0], which);
        if (side is not null)
        {
            return [.. side.Select(scope => new FigureRow(scope.Name!, Of(scope)))];
        }

        return survey.By switch
        {
            Split.Person => People().Select(person => new FigureRow(person.Name, Of(new Scope(ScopeKind.Rep, person.Name)))).ToList(),
            Split.Team => [.. ground.Staff.People.Select(person => person.Team).OfType<string>().Distinct().Select(team => new FigureRow(team, Of(new Scope(ScopeKind.Team, team))))],
            Split.Region =>
            [
                .. ground.Customers().Select(customer => customer.Region).OfType<string>().Distinct().Order(StringComparer.Ordinal).Select(region => new FigureRow(region, Of(new Scope(ScopeKind.Region, region)))),
                .. ground.Customers().Where(customer => customer.Region is null && which?.Contains(customer.Code) != false).Select(customer => customer.Code).ToHashSet() is { Count: > 0 } nowhere ? [new FigureRow(Words["None"], new Cell([.. rest], days[0], nowhere))] : Array.Empty<FigureRow>(),
            ],
            Split.Channel when survey.Measures.Any(measure => measure is Measure.Cost or Measure.Roi) => Channels(),
            Split.Method => [.. Enum.GetValues<Domain.FollowUps.Method>().Select(method => new FigureRow(Terms.Of(method, Language), Of() with { Method = method }))],
            Split.Product => [.. Records.Products.Known(ground.Session).Select(product => new FigureRow(product, Of(new Scope(ScopeKind.Product, product))))],
            Split.Grade => Narrowed(customer => customer.EffectiveGrade, grade => Words["Grade", grade]),
            Split.Stage => Narrowed(customer => customer.Stage, stage => Terms.Of(stage, Language)),
            Split.Industry => Narrowed(customer => customer.Industry ?? "", industry => industry.Length == 0 ? Words["None"] : Terms.Industry(industry, Language)),
            Split.Channel => Narrowed(customer => customer.Channel ?? "", channel => channel.Length == 0 ? Words["None"] : channel),
            Split.Size => Narrowed(customer => customer.Size, size => size is { } known ? Terms.Of(known, Language) : Words["None"]),
            Split.Segment => Narrowed(customer => ground.SegmentOf(customer.Code), segment => segment is { } known ? Terms.Of(known, Language) : Words["None"]),
            _ => [new FigureRow(said.Joined(Whose()), Of())],
        };

        List<FigureRow> Narrowed<T>(Func<Customer, T> of, Func<T, string> name) =>
            [.. ground.Customers().Where(customer => which is null || which.Contains(customer.Code)).GroupBy(of).OrderBy(group => group.Key).Select(group => new FigureRow(name(group.Key), new Cell([.. rest], days[0], group.Select(customer => customer.Code).ToHashSet())))];
    }

    /// <summary>Who has none of it.</summary>
    private void Without(Html html, List<FigureRow> rows)
    {
        var measure = survey.Measures[0];
        var found = rows.Where(row => Value(row, days[0], measure) is null or 0).Select(row => row.Name).ToList();
        html.Bold(Words[found.Count == 0 ? "Without.None" : "Without", said.Joined([Filters(), said.Of(days[0]), Name(measure)]), Spoken.List(found, Language), found.Count]);
        foreach (var row in rows.OrderBy(row => Value(row, days[0], measure) ?? 0).Take(Shown))
        {
            html.Line(Words["Row", row.Name, Say(measure, Value(row, days[0], measure) ?? 0)]);
        }
    }

    /// <summary>Where somebody stands among all.</summary>
    private void Place(Html html, List<FigureRow> rows)
    {
        var measure = survey.Measures[0];
        var ordered = rows.Where(row => Value(row, days[0], measure) is not null).OrderByDescending(row => Value(row, days[0], measure)).ToList();
        var place = ordered.FindIndex(row => survey.Scopes.Any(scope => scope.Name == row.Name));
        html.Bold(place < 0 ? Words["Head", said.Joined([said.Of(days[0]), Name(measure)]), Words["Missing"]]
            : Words["Place", said.Joined([said.Of(days[0]), Name(measure)]), ordered[place].Name, place + 1, ordered.Count, Say(measure, Value(ordered[place], days[0], measure))]);
        foreach (var row in ordered.Take(Shown))
        {
            html.Line(Words["Row", row.Name, Say(measure, Value(row, days[0], measure))]);
        }
    }

    /// <summary>Those that customers came by and those that cost something.</summary>
    private List<FigureRow> Channels()
    {
        var customers = ground.Customers().Where(customer => customer.Channel is { Length: > 0 }).ToLookup(customer => customer.Channel!, customer => customer.Code);
        return [.. customers.Select(group => group.Key).Concat(days.SelectMany(figures.Costly)).Distinct(StringComparer.OrdinalIgnoreCase).Select(channel => new FigureRow(channel, new Cell([], days[0], customers[channel].ToHashSet()) { Channel = channel }))];
    }

    private static ScopeKind KindOf(Split by) => by switch
    {
        Split.Person => ScopeKind.Rep,
        Split.Team => ScopeKind.Team,
        Split.Region => ScopeKind.Region,
        Split.Product => ScopeKind.Product,
        _ => ScopeKind.All,
    };

    /// <summary>Who sells, and whoever else has something of it.</summary>
    private IEnumerable<Rep> People()
    {
        var teams = survey.Scopes.Where(scope => scope.Kind == ScopeKind.Team).ToList();
        var own = FigureRights.OwnScope(ground.Message.Person);
        return ground.Staff.People.Where(person =>
            (teams.Count == 0 || teams.Exists(team => team.Covers(person))) && (own.Kind != ScopeKind.Team || own.Covers(person)) && !survey.Except.Any(scope => scope.Covers(person))
            && (person is { Active: true, Role: Role.Rep } || (person.Role is Role.Lead && survey.Measures.Any(measure => days.Any(when => figures.Of(measure, new Cell([new Scope(ScopeKind.Rep, person.Name)], when, which)) is not (null or 0))))));
    }

    private IEnumerable<string> Whose() => survey.Scopes.All(scope => scope.Kind == ScopeKind.All) && which is null && FigureRights.OwnScope(ground.Message.Person).Kind == ScopeKind.All ? [ReportNames.Of(Scope.All, Language)] : said.Conditions(survey, when: false).DefaultIfEmpty(ReportNames.Of(FigureRights.OwnScope(ground.Message.Person), Language));

    private string Filters() => said.Joined(said.Conditions(survey with { Scopes = [.. survey.Scopes.Where(scope => survey.Scopes.Count(other => other.Kind == scope.Kind) == 1)] }, when: false));

    private string Name(Measure measure) => Words[$"Measure.{measure}"];

    private string Say(Measure measure, decimal? value) => value is not { } known ? Words["Missing"]
        : SurveyFigures.IsMoney(measure) ? said.Amount(known)
        : SurveyFigures.IsRatio(measure) ? Phrases.Percent(known, 1)
        : Phrases.Number(known, 1);

    private decimal? Value(FigureRow row, Stretch when, Measure measure) => figures.Of(measure, row.Cell with { When = when });

    /// <summary>With its target where that was asked for.</summary>
    private string Told(FigureRow row, Stretch when, Measure measure)
    {
        var value = Value(row, when, measure);
        var plain = when.From > ground.Today ? "" : Say(measure, value);
        return survey.Aim is { } aim ? plain + Aimed(row, when, measure, value, aim) : plain;
    }

    private string Aimed(FigureRow row, Stretch when, Measure measure, decimal? value, Aim aim)
    {
        var cell = row.Cell with { When = when };
        if (figures.Target(measure, cell, aim) is not { } target)
        {
            return Words["Target.None"];
        }

        var name = Words[measure == Measure.Sales && aim == Aim.Challenge ? "Challenge" : "Target"];
        if (when.From > ground.Today || target == 0)
        {
            return Words["Target.Only", name, Say(measure, target)];
        }

        var gap = target - (value ?? 0);
        return Words[gap > 0 ? "Target.Short" : "Target.Over", name, Say(measure, target), Phrases.Percent((value ?? 0) / target), Say(measure, Math.Abs(gap))];
    }

    private void Of(Html html, List<FigureRow> rows, Measure measure)
    {
        if (!html.IsEmpty)
        {
            html.Line();
        }

        if (rows is [var only])
        {
            One(html, only, measure);
            return;
        }

        var values = rows.Select(row => (Row: row, Values: days.Select(when => Value(row, when, measure)).ToList())).ToList();
        var ordered = survey.Moves ? [.. values.OrderBy(one => (survey.LowestFirst ? 1 : -1) * ((one.Values[0] ?? 0) - (one.Values[1] ?? 0)))] : values.OrderBy(one => one.Values[0] is null).ThenBy(one => (survey.LowestFirst ? 1 : -1) * one.Values[0]).ThenBy(one => one.Row.Name, StringComparer.Ordinal).ToList();
        var kept = ordered.Where(one => one.Values.Exists(value => value is not null)).ToList();
        if (survey.Most is { } most)
        {
            ordered = [.. ordered.Take(most)];
        }

        html.Bold(Headline(rows, kept, measure));
        foreach (var (row, list) in ordered.Take(Shown))
        {
            var cells = days.Select((when, at) => days.Count == 1 ? Told(row, when, measure) : Words["At", said.Of(when), Told(row, when, measure)]).ToList();
            var change = days.Count == 2 && survey.Each is not Split.Month ? Change(measure, list[0], list[1]) : null;
            html.Line(Words["Row", row.Name, string.Join(Words["Between"], cells) + (change is null ? "" : Words["Brackets", change])]);
            if (measure == Measure.Score && days.Count == 1 && Parts(row, days[0]) is { } parts)
            {
                html.Add(parts);
            }
        }
    }

    /// <summary>The two held against each other, who is at the end that was asked for, or the sum of all.</summary>
    private string Headline(List<FigureRow> rows, List<(FigureRow Row, List<decimal?> Values)> kept, Measure measure)
    {
        var title = said.Joined([Filters(), said.Of(days[0]), Name(measure)]);
        if (days.Count > 1)
        {
            title = said.Joined([Filters(), Name(measure)]);
        }

        if (kept.Count == 0)
        {
            return Words["Head", title, Words["Missing"]];
        }

        if (survey.Moves && kept.Select(one => (one.Row.Name, By: (one.Values[0] ?? 0) - (one.Values[1] ?? 0))).OrderBy(one => (survey.LowestFirst ? 1 : -1) * one.By).First() is var (name, by))
        {
            return Words[by < 0 ? "Head.Fell" : "Head.Rose", said.Joined([title, Words["Span", said.Of(days[1]), said.Of(days[0])]]), name, Difference(measure, Math.Abs(by))];
        }

        if (rows.Count == 2 && days.Count == 1 && kept.Count == 2)
        {
            var (high, low) = (kept.MaxBy(one => one.Values[0]), kept.MinBy(one => one.Values[0]));
            return high.Values[0] == low.Values[0] ? Words["Head.Same", title, kept[0].Row.Name, kept[1].Row.Name, Say(measure, high.Values[0])]
                : Words["Head.Two", title, high.Row.Name, Say(measure, high.Values[0]), low.Row.Name, Say(measure, low.Values[0]), Difference(measure, high.Values[0]!.Value - low.Values[0]!.Value)];
        }

        if (survey.Means && days.Count == 1)
        {
            return Words["Head.Mean", title, Say(measure, kept.Average(one => one.Values[0] ?? 0))];
        }

        if (days.Count == 1 && (survey.Extreme || survey.By is not null))
        {
            var (high, low) = (kept.MaxBy(one => one.Values[0] ?? decimal.MinValue), kept.MinBy(one => one.Values[0] ?? decimal.MaxValue));
            return survey.LowestFirst
                ? Words["Head.Least", title, All(kept, low.Values[0]), Say(measure, low.Values[0])]
                : survey.Extreme || SurveyFigures.IsRatio(measure) || measure is Measure.Aov or Measure.Score or Measure.Compliance or Measure.DealCycleDays ? Words["Head.Most", title, All(kept, high.Values[0]), Say(measure, high.Values[0])]
                : Words["Head.Sum", title, Say(measure, kept.Sum(one => one.Values[0])), high.Row.Name, Say(measure, high.Values[0])];
        }

        return Words["Head.Plain", title];
    }

    private string All(List<(FigureRow Row, List<decimal?> Values)> kept, decimal? value) => Spoken.List(kept.Where(one => one.Values[0] == value).Take(4).Select(one => one.Row.Name), Language);

    private string Difference(Measure measure, decimal difference) => SurveyFigures.IsRatio(measure) ? Words["Points", Phrases.Number(difference * 100, 1)] : Say(measure, difference);

    private string? Change(Measure measure, decimal? now, decimal? before)
    {
        if (now is not { } one || before is not { } other)
        {
            return null;
        }

        var sign = one < other ? "−" : "+";
        return one == other ? Words["Same"]
            : SurveyFigures.IsRatio(measure) ? sign + Words["Points", Phrases.Number(Math.Abs(one - other) * 100, 1)]
            : sign + Say(measure, Math.Abs(one - other)) + (other > 0 && SurveyFigures.IsMoney(measure) ? Words["Of", Phrases.Change((one - other) / other)] : "");
    }

    private void One(Html html, FigureRow row, Measure measure)
    {
        if (days is [var when])
        {
            html.Bold(Words["Head", said.Joined([row.Name, said.Of(when), Name(measure)]), Told(row, when, measure)]);
            if (Basis(row, when, measure) is { } basis)
            {
                html.Add(basis);
            }

            return;
        }

        var values = days.Select(one => (When: one, Value: Value(row, one, measure))).ToList();
        if (values is [var now, var before] && survey.Each is not Split.Month && survey.Each != Split.Quarter)
        {
            html.Bold(Words["Head.Then", said.Joined([row.Name, Name(measure)]), said.Of(now.When), Told(row, now.When, measure), said.Of(before.When), Told(row, before.When, measure), Change(measure, now.Value, before.Value) ?? Words["Missing"]]);
            return;
        }

        var known = values.Where(one => one.Value is not null).ToList();
        if (known.Count > 0)
        {
            var (high, low) = (known.MaxBy(one => one.Value), known.MinBy(one => one.Value));
            html.Bold(Words["Head.Series", said.Joined([row.Name, Name(measure)]), said.Of(high.When), Say(measure, high.Value), said.Of(low.When), Say(measure, low.Value)]);
            if (!SurveyFigures.IsRatio(measure) && measure is not (Measure.Aov or Measure.Score))
            {
                html.Add(survey.Means ? Words["Series.Mean", Say(measure, known.Average(one => one.Value))] : Words["Series.Sum", Say(measure, known.Sum(one => one.Value))]);
            }
        }

        foreach (var one in (values.Count > Shown ? values.Where(one => one.Value is not (null or 0)).OrderByDescending(one => survey.LowestFirst ? -one.Value : one.Value).Take(Shown) : values).OrderBy(one => one.When.From))
        {
            html.Line(Words["Row", Phrases.Capital(said.Of(one.When)), Told(row, one.When, measure)]);
        }
    }

    /// <summary>What a ratio is made of.</summary>
    private string? Basis(FigureRow row, Stretch when, Measure measure) => measure switch
    {
        Measure.CollectionRate => Words["Basis", Say(Measure.Collected, Value(row, when, Measure.Collected)), Say(Measure.Sales, Value(row, when, Measure.Sales))],
        Measure.Aov => Words["Basis.Orders", Say(Measure.Sales, Value(row, when, Measure.Sales)), Value(row, when, Measure.Orders)],
        Measure.NewSales or Measure.RepeatSales => Value(row, when, Measure.Sales) is { } all and > 0 ? Words["Basis.Share", Phrases.Percent(Value(row, when, measure) / all, 1)] : null,
        Measure.Coverage or Measure.RepurchaseRate or Measure.LeadToDeal or Measure.ChurnRate when row.Cell.Which is null && row.Cell.Scopes.Count < 2
            && figures.Book.Prove(new FigureAsk(measure.AsMetric(), when, row.Cell.Scopes.Count == 1 ? row.Cell.Scopes[0] : Scope.All)) is { Bottom: > 0 } proof => Words["Basis", Phrases.Number(proof.Top), Phrases.Number(proof.Bottom)],
        _ => null,
    };

    private string? Parts(FigureRow row, Stretch when)
    {
        if (when.Period is not { } period || ground.Staff.Named(row.Name) is not { } person || figures.Book.ScoreOf(person, period) is not { Value: not null } score)
        {
            return null;
        }

        var weakest = score.Parts.Where(part => part.Weight > 0).OrderBy(part => part.Points / part.Weight).First();
        return (score.Provisional ? Words["Provisional"] : "") + Words["Weakest", MetricText.Name(weakest.Kind, Language), Phrases.Number(weakest.Points, 1), Phrases.Number(weakest.Weight, 1)];
    }

    /// <summary>Of the whole that is left without what is asked about.</summary>
    private void Share(Html html, List<FigureRow> rows)
    {
        var measure = survey.Measures[0];
        foreach (var when in days)
        {
            if (!html.IsEmpty)
            {
                html.Line();
            }

            if (survey.Most is { } top && survey.By is null)
            {
                Top(html, when, measure, top);
                continue;
            }

            if (rows is [var only])
            {
                var narrowest = survey.Scopes.FirstOrDefault(scope => scope.Kind == ScopeKind.Product) ?? survey.Scopes.FirstOrDefault(scope => scope.Kind == ScopeKind.Rep) ?? survey.Scopes.FirstOrDefault(scope => scope.Kind == ScopeKind.Team) ?? (survey.Scopes is [var any, ..] ? any : null);
                var whole = which is not null ? only.Cell with { Which = null } : only.Cell with { Scopes = [.. only.Cell.Scopes.Where(scope => scope != narrowest)] };
                var ways = measure is Measure.Visits or Measure.Calls or Measure.Mails or Measure.Texts or Measure.Fairs or Measure.Deep or Measure.Objections;
                whole = ways ? only.Cell : whole;
                var (part, all) = (Value(only, when, measure), figures.Of(ways ? Measure.FollowUps : measure, whole with { When = when }));
                html.Bold(Words["Share", said.Joined([only.Name, said.Of(when)]), said.Joined([Spoken.List(whole.Scopes.Select(scope => scope.Name!), Language) is { Length: > 0 } of ? of : ReportNames.Of(Scope.All, Language), Name(ways ? Measure.FollowUps : measure)]), Phrases.Percent(all is null or 0 ? null : part / all, 1), Say(measure, part), Say(measure, all)]);
                continue;
            }

            var total = rows.Sum(row => Value(row, when, measure) ?? 0);
            if (survey.Scopes.GroupBy(scope => scope.Kind).FirstOrDefault(kind => kind.Count() > 1) is { } side)
            {
                total = figures.Of(measure, rows[0].Cell with { When = when, Scopes = [.. rows[0].Cell.Scopes.Where(scope => scope.Kind != side.Key)] }) ?? total;
            }

            var ordered = rows.Select(row => (row.Name, Value: Value(row, when, measure) ?? 0)).OrderByDescending(row => row.Value).ToList();
            html.Bold(Words["Share.Head", said.Joined([Filters(), said.Of(when), Name(measure)]), ordered[0].Name, Phrases.Percent(total == 0 ? null : ordered[0].Value / total, 1), Say(measure, total)]);
            foreach (var (name, value) in ordered.Take(Shown))
            {
                html.Line(Words["Row", name, Phrases.Percent(total == 0 ? null : value / total, 1) + Words["Brackets", Say(measure, value)]]);
            }
        }
    }

    /// <summary>What the biggest customers, orders or whoever make of the whole.</summary>
    private void Top(Html html, Stretch when, Measure measure, int top)
    {
        var scopes = survey.Scopes;
        var all = ground.OrdersIn(when).SelectMany(group => group).Where(order => scopes.All(scope => scope.Kind switch
        {
            ScopeKind.Product => order.Product == scope.Name,
            ScopeKind.Region => ground.DealsOf(order.Customer)?.Region == scope.Name,
            ScopeKind.All => true,
            _ => ground.Staff.Find(order.Rep) is { } rep && scope.Covers(rep),
        }) && (which is null || which.Contains(order.Customer))).GroupBy(order => order.Customer).Select(group => (Customer: group.Key, Sum: group.Sum(order => order.Amount.Amount))).OrderByDescending(pair => pair.Sum).ToList();
        var (part, whole) = (all.Take(top).Sum(pair => pair.Sum), all.Sum(pair => pair.Sum));
        html.Bold(Words["Share.Top", said.Joined([Filters(), said.Of(when)]), Math.Min(top, all.Count), Name(measure), Phrases.Percent(whole == 0 ? null : part / whole, 1), said.Amount(part), said.Amount(whole)]);
        foreach (var (customer, sum) in all.Take(Math.Min(top, 10)))
        {
            html.Line(Words["Row", ground.DealsOf(customer)?.Name ?? customer.Value, said.Amount(sum) + Words["Brackets", Phrases.Percent(whole == 0 ? null : sum / whole, 1)]]);
        }
    }

    /// <summary>Who made the target, or who did not; and who has none.</summary>
    private void Reach(Html html, List<FigureRow> rows, bool reached)
    {
        var (measure, when, aim) = (survey.Measures[0], days[0], survey.Aim ?? Aim.Base);
        var held = rows.Select(row => (Row: row, Value: Value(row, when, measure) ?? 0, Target: figures.Target(measure, row.Cell with { When = when }, aim))).ToList();
        var found = held.Where(one => one.Target is { } target && one.Value >= target == reached).OrderBy(one => one.Value / (one.Target is > 0 and var target ? target : 1)).ToList();
        var without = held.Where(one => one.Target is null).Select(one => one.Row.Name).ToList();
        var title = said.Joined([Filters(), said.Of(when), Name(measure)]);
        html.Bold(found.Count == 0 ? Words[reached ? "Reached.None" : "Missed.None", title]
            : Words[reached ? "Reached" : "Missed", title, Spoken.List(found.Select(one => one.Row.Name), Language), found.Count]);
        foreach (var one in found.Take(Shown))
        {
            html.Line(Words["Row", one.Row.Name, Told(one.Row, when, measure)]);
        }

        if (without.Count > 0)
        {
            html.Line(Words["NoTarget", Spoken.List(without, Language)]);
        }
    }

    /// <summary>The records behind it, where one figure of the reports is shown.</summary>
    private IReadOnlyList<IReadOnlyList<Button>> Buttons(List<FigureRow> rows)
    {
        if (survey.Measures[0] > Measure.Score || which is not null)
        {
            return [];
        }

        var why = rows.Where(row => row.Cell.Scopes.Count < 2).Take(3)
            .Select(row => new Button(Words["Records", rows.Count == 1 ? said.Of(days[0]) : row.Name], "why", "0", new FigureAsk(survey.Measures[0].AsMetric(), days[0], row.Cell.Scopes.Count == 1 ? row.Cell.Scopes[0] : Scope.All))).ToList();
        return why.Count > 0 && days[0].From <= ground.Today ? [why] : [];
    }
}
