using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>What is held against what: whose figures stand below each other, in which days, and of which customers.</summary>
internal sealed class FigureRows
{
    private readonly SurveyGround ground;

    private readonly SurveySaid said;

    private readonly SurveyPlan survey;

    public FigureRows(SurveyGround ground, SurveySaid said, SurveyPlan survey)
    {
        (this.ground, this.said, this.survey) = (ground, said, survey);
        Figures = new SurveyFigures(ground) { Channels = survey.Which.Channels };
        // What a channel cost is nobody's customer.
        Which = survey.Which.Narrows ? new CustomerFilter(ground, survey with { Scopes = [], Except = [] }).Found().Select(customer => customer.Code).ToHashSet() : null;
        Days = NamedDays();
        all = new(Side);
    }

    private readonly Lazy<List<FigureRow>> all;

    public SurveyFigures Figures { get; }

    /// <summary>Null for every customer.</summary>
    public HashSet<CustomerCode>? Which { get; }

    /// <summary>At least one; the latest first where they are held against each other.</summary>
    public IReadOnlyList<Stretch> Days { get; }

    public IReadOnlyList<FigureRow> All => all.Value;

    public decimal? Value(FigureRow row, Stretch when, Measure measure)
    {
        var value = Figures.Of(measure, row.Cell with { When = when });
        return survey.Per is not { } per ? value : Figures.Of(per, row.Cell with { When = when }) is > 0 and var each ? value / each : null;
    }

    /// <summary>The last month that is over or has some days, where no days are named.</summary>
    private IReadOnlyList<Stretch> NamedDays()
    {
        var named = survey.When.Count > 0 ? survey.When : [Stretch.Of(Period.Holding(PeriodKind.Month, ground.Today.AddDays(-1)))];
        if (survey.Each is { } each)
        {
            var yesterday = ground.Today.AddDays(-1);
            var (from, to) = survey.When.Count > 0 ? (named.Min(when => when.From), named.Max(when => when.To))
                : each == Split.Quarter ? (Period.Holding(PeriodKind.Quarter, yesterday).From.AddMonths(-9), yesterday)
                : each == Split.Month ? (new DateOnly(yesterday.Year, 1, 1), yesterday)
                : (named[0].From, named[0].To);
            return [.. Parts(each, from, to).Where(part => part.From < ground.Today || part.From == from || survey.Aim is not null)];
        }

        return named.Count == 1 && survey.Compares ? [named[0], Before(named[0])] : [.. named.OrderByDescending(when => when.From)];
    }

    /// <summary>What still runs is held against the same part of the days before.</summary>
    private Stretch Before(Stretch when) => when.Before() is var before && when.To > ground.Today && when.From <= ground.Today && before.From.AddDays(ground.Today.DayNumber - when.From.DayNumber) is var part && part < before.To ? before with { To = part } : before;

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

    /// <summary>Several of one kind stand side by side; what it is split by makes the rows.</summary>
    private List<FigureRow> Side()
    {
        var side = survey.Scopes.GroupBy(scope => scope.Kind).FirstOrDefault(kind => kind.Count() > 1 && (survey.By is null || KindOf(survey.By.Value) == kind.Key));
        // Whose place among all is asked for is one of all.
        var rest = survey.Scopes.Where(scope => scope.Kind != side?.Key && !(survey.Place && scope.Kind == KindOf(survey.By ?? Split.Person))).ToList();
        var own = FigureRights.OwnScope(ground.Message.Person);
        if (own.Kind != ScopeKind.All && !survey.Scopes.Any(scope => scope.Kind is ScopeKind.Rep or ScopeKind.Team))
        {
            rest.Insert(0, own);
        }

        Cell Of(params IEnumerable<Scope> more) => new([.. rest.Concat(more).Where(scope => scope.Kind != ScopeKind.All)], Days[0], Which);
        if (side is not null)
        {
            return [.. side.Select(scope => new FigureRow(scope.Name!, Of(scope)))];
        }

        return [.. By(Of, rest).Where(row => !survey.Except.Any(scope => scope.Name == row.Name))];
    }

    private List<FigureRow> By(Func<IEnumerable<Scope>, Cell> of, List<Scope> rest)
    {
        Cell Of(params IEnumerable<Scope> more) => of(more);
        return survey.By switch
        {
            Split.Person => People().Select(person => new FigureRow(person.Name, Of(new Scope(ScopeKind.Rep, person.Name)))).ToList(),
            Split.Team => [.. ground.Staff.People.Select(person => person.Team).OfType<string>().Distinct().Select(team => new FigureRow(team, Of(new Scope(ScopeKind.Team, team))))],
            Split.Region =>
            [
                .. ground.Customers().Select(customer => customer.Region).OfType<string>().Distinct().Order(StringComparer.Ordinal).Select(region => new FigureRow(region, Of(new Scope(ScopeKind.Region, region)))),
                .. ground.Customers().Where(customer => customer.Region is null && Which?.Contains(customer.Code) != false).Select(customer => customer.Code).ToHashSet() is { Count: > 0 } nowhere ? [new FigureRow(said.Words["None"], new Cell([.. rest], Days[0], nowhere))] : Array.Empty<FigureRow>(),
            ],
            Split.Channel when survey.Measures.Any(measure => measure is Measure.Cost or Measure.Roi) => Channels(),
            Split.Method => [.. Enum.GetValues<Domain.FollowUps.Method>().Select(method => new FigureRow(Terms.Of(method, ground.Message.Language), Of() with { Method = method }))],
            Split.Product => [.. Records.Products.Known(ground.Session).Select(product => new FigureRow(product, Of(new Scope(ScopeKind.Product, product))))],
            Split.Grade => Narrowed(customer => customer.EffectiveGrade, grade => said.Words["Grade", grade]),
            Split.Stage => Narrowed(customer => customer.Stage, stage => Terms.Of(stage, ground.Message.Language)),
            Split.Industry => Narrowed(customer => customer.Industry ?? "", industry => industry.Length == 0 ? said.Words["None"] : Terms.Industry(industry, ground.Message.Language)),
            Split.Channel => Narrowed(customer => customer.Channel ?? "", channel => channel.Length == 0 ? said.Words["None"] : channel),
            Split.Size => Narrowed(customer => customer.Size, size => size is { } known ? Terms.Of(known, ground.Message.Language) : said.Words["None"]),
            Split.Segment => Narrowed(customer => ground.SegmentOf(customer.Code), segment => segment is { } known ? Terms.Of(known, ground.Message.Language) : said.Words["None"]),
            _ => [new FigureRow(said.Joined(Whose()), Of())],
        };

        List<FigureRow> Narrowed<T>(Func<Customer, T> of, Func<T, string> name) =>
            [.. ground.Customers().Where(customer => Which is null || Which.Contains(customer.Code)).GroupBy(of).OrderBy(group => group.Key).Select(group => new FigureRow(name(group.Key), new Cell([.. rest], Days[0], group.Select(customer => customer.Code).ToHashSet())))];
    }

    /// <summary>Those that customers came by and those that cost something.</summary>
    private List<FigureRow> Channels()
    {
        var customers = ground.Customers().Where(customer => customer.Channel is { Length: > 0 }).ToLookup(customer => customer.Channel!, customer => customer.Code);
        return [.. customers.Select(group => group.Key).Concat(Days.SelectMany(Figures.Costly)).Distinct(StringComparer.OrdinalIgnoreCase).Where(channel => survey.Which.Channels.Count == 0 || survey.Which.Channels.Any(key => ChannelWords.Are(channel, key))).Select(channel => new FigureRow(channel, new Cell([], Days[0], customers[channel].ToHashSet()) { Channel = channel }))];
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
            && (person is { Active: true, Role: Role.Rep } || (person.Role is Role.Lead && survey.Measures.Any(measure => Days.Any(when => Figures.Of(measure, new Cell([new Scope(ScopeKind.Rep, person.Name)], when, Which)) is not (null or 0))))));
    }

    private IEnumerable<string> Whose() => survey.Scopes.All(scope => scope.Kind == ScopeKind.All) && Which is null && FigureRights.OwnScope(ground.Message.Person).Kind == ScopeKind.All ? [ReportNames.Of(Scope.All, ground.Message.Language)] : said.Conditions(survey, when: false).DefaultIfEmpty(ReportNames.Of(FigureRights.OwnScope(ground.Message.Person), ground.Message.Language));
}
