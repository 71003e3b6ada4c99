using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>Which customers, how many, by whom: the number and every condition first, then a page of them.</summary>
internal sealed class CustomerAnswer(SurveyGround ground, SurveySaid said, SurveyPlan survey)
{
    private const int PerPage = 10;

    private readonly CustomerFilter filter = new(ground, survey);

    private Words Words => said.Words;

    private Message Message => ground.Message;

    public Draft Say()
    {
        var found = filter.Found().ToList();
        // Who was never contacted is late since the beginning: named apart.
        if (survey is { Having: { } having, Measures: [var held, ..] })
        {
            found.RemoveAll(customer => Sold(customer) == 0 || !having.Holds(Value(customer, held)));
        }

        var never = survey.Which.Due ? found.RemoveAll(customer => ground.LastMet(customer) is null) : 0;
        var rows = Ordered(found);
        var conditions = said.Joined([.. said.Conditions(survey, when: survey.Measures.Count > 0 || survey.Which.Objected is not null).DefaultIfEmpty(ReportNames.Of(FigureRights.OwnScope(Message.Person), Message.Language)), survey.Having is null ? "" : Words[$"Measure.{survey.Measures[0]}"] + " " + new FigureSaid(ground, said, survey).Limit(survey.Measures[0])]);
        if (rows.Count == 0 && survey.Beside is null)
        {
            return Draft.FromHtml(new Html().Bold(Words["Customers.None", conditions]));
        }

        var html = new Html().Bold(Head(found, conditions));
        if (survey.Beside is { } beside)
        {
            html.Line(Html.ToPlain(new FigureAnswer(ground, said, new SurveyPlan { Measures = [beside], When = survey.When, Scopes = survey.Scopes }).Say().Html));
        }

        if (never > 0)
        {
            html.Line(Words["Customers.Never", never]);
        }

        if (Groups(found) is { } groups)
        {
            html.Line(groups);
        }

        foreach (var customer in rows.Skip(survey.Skip).Take(PerPage))
        {
            html.Line("· " + string.Join(" · ", Line(customer).Where(part => part.Length > 0)));
        }

        var left = rows.Count - survey.Skip - PerPage;
        return Draft.FromHtml(left > 0 ? html.Line(Words["More", left]) : html) with
        {
            Buttons =
            [
                .. rows.Skip(survey.Skip).Take(6).Select(customer => new Button(Shortened.Line(customer.Name, 20), "customer", customer.Code)).Chunk(2),
                .. Pages(left > 0),
            ],
        };
    }

    private IEnumerable<IReadOnlyList<Button>> Pages(bool more)
    {
        List<Button> row =
        [
            .. survey.Skip > 0 ? [new Button(Words["Previous"], SurveyDialogue.Verb, survey with { Skip = Math.Max(0, survey.Skip - PerPage) })] : Array.Empty<Button>(),
            .. more ? [new Button(Words["Next"], SurveyDialogue.Verb, survey with { Skip = survey.Skip + PerPage })] : Array.Empty<Button>(),
        ];
        return row.Count > 0 ? [row] : [];
    }

    private string Head(List<Customer> found, string conditions)
    {
        if (survey.Covers)
        {
            var asked = new CustomerFilter(ground, survey with { Which = survey.Which with { Happenings = [.. survey.Which.Happenings.SkipLast(1)] } }).Found().Count();
            return Words["Customers.Covers", conditions, asked, asked - found.Count, Phrases.Percent(asked == 0 ? null : (decimal)(asked - found.Count) / asked), found.Count];
        }

        if (survey.Share && survey.By is null)
        {
            var all = new CustomerFilter(ground, survey with { Which = survey.Whole ?? new SurveyWhich() }).Found().Count();
            return Words["Customers.Share", found.Count, conditions, all, Phrases.Percent(all == 0 ? null : (decimal)found.Count / all, 1)];
        }

        if (survey is { Moves: true, Measures: [var moved] } && Ordered(found) is [var end, ..] && Value(end, moved) is var by)
        {
            return Words[by < 0 ? "Head.Fell" : "Head.Rose", said.Joined([conditions, Words[$"Measure.{moved}"]]), end.Name, SurveyFigures.IsMoney(moved) ? said.Amount(Math.Abs(by)) : Phrases.Number(Math.Abs(by))];
        }

        if (All && survey.Measures is [var summed] && SurveyFigures.IsMoney(summed) && summed != Measure.Aov)
        {
            return Words.Count("Customers.Sum", found.Count, survey.When.Count > 0 ? conditions : said.Joined([conditions, Words["Year"]]), Words[$"Measure.{summed}"], said.Amount(found.Sum(customer => Value(customer, summed))));
        }

        return survey.Measures is [var measure] && !(survey.Counts && survey.Most is null) ? Words[survey.Most is null ? "Customers.Ordered" : survey.LowestFirst ? "Customers.Least" : "Customers.By", survey.When.Count > 0 ? conditions : said.Joined([conditions, Words["Year"]]), Words[$"Measure.{measure}"], survey.MostOf is null ? Math.Min(survey.Most ?? found.Count, found.Count) : Ordered(found).Count]
            : Words.Count("Customers", found.Count, conditions) + (survey.Extreme && survey.By is Split.Person or null && found.CountBy(customer => customer.Owner).OrderBy(pair => survey.LowestFirst && !survey.Which.Happenings.Any(happening => !happening.Done) && !survey.Which.Due ? pair.Value : -pair.Value).ToList() is [var top, _, ..] ? Words["Customers.Most", ground.Staff.NameOf(top.Key), top.Value] : "");
    }

    /// <summary>By owner where several have some, or by what was asked.</summary>
    private string? Groups(List<Customer> found)
    {
        if (found.Count < 2 || survey.Measures.Count > 0)
        {
            return null;
        }

        IEnumerable<(string Name, int Count)> groups = survey.By switch
        {
            Split.Grade => found.GroupBy(customer => customer.EffectiveGrade).OrderBy(group => group.Key).Select(group => (Words["Grade", group.Key], group.Count())),
            Split.Stage => found.GroupBy(customer => customer.Stage).OrderBy(group => group.Key).Select(group => (Terms.Of(group.Key, Message.Language), group.Count())),
            var by => found.GroupBy(customer => said.KeyOf(customer, by ?? Split.Person)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, group.Count())),
        };
        var list = groups.ToList();
        return survey.By is null && (list.Count < 2 || Message.Person.Role == Domain.Team.Role.Rep) ? null
            : string.Join(Words["Between"], list.Select(group => survey.Share ? Words["Group.Share", group.Name, group.Count, Phrases.Percent((decimal)group.Count / found.Count, 1)] : Words["Group", group.Name, group.Count]));
    }

    /// <summary>What was asked of them decides the order: money first, else who was left longest, the better grade first.</summary>
    private List<Customer> Ordered(List<Customer> found)
    {
        IEnumerable<Customer> ordered = survey.Measures is [var measure, ..] ? found.Select(customer => (customer, Value: Value(customer, measure))).Where(pair => pair.Value != 0 || All).OrderBy(pair => survey.LowestFirst ? pair.Value : -pair.Value).Select(pair => pair.customer)
            : survey is { Earliest: true, Tells: [var about, ..] } ? found.OrderBy(customer => (about is Doing.Bought ? ground.LastOrder(customer.Code) : ground.LastMet(customer)?.Day) ?? DateOnly.MinValue)
            : survey.Which.Limits is [{ Of: var of }, ..] ? found.OrderByDescending(customer => AmountOf(customer, of))
            : survey.Which.Segments.Count > 0 || survey.Which.Unwell || (survey.Extreme && !Silent && survey.Which.Stays is null) ? found.OrderByDescending(customer => ground.Bought(customer.Code, ground.Year))
            : Silent ? found.OrderBy(customer => ground.LastMet(customer)?.Day ?? DateOnly.MinValue)
            : Bought ? found.OrderBy(customer => ground.LastOrder(customer.Code) ?? DateOnly.MinValue)
            : survey.Which.Twins ? found.OrderBy(customer => customer.Name, StringComparer.Ordinal)
            : survey.Which.Due ? found.OrderByDescending(customer => ground.OverdueOf(customer.Code))
            : survey.Which.Stays is not null || survey.Which.Stuck ? found.OrderByDescending(customer => ground.DealsOf(customer.Code) is { Stays: [.., var stay] } ? ground.Today.DayNumber - stay.EnteredOn.DayNumber : 0)
            : found.OrderBy(customer => customer.EffectiveGrade);
        var list = ordered.ToList();
        // Who rose most, then who fell most.
        if (survey is { Moves: true, Ends: true } && list.Count > PerPage)
        {
            return [.. list.Take(PerPage / 2), .. list.TakeLast(PerPage / 2)];
        }

        return survey.MostOf is { } some ? [.. list.Take((int)Math.Ceiling(list.Count * some))] : survey.Most is { } most ? [.. list.Take(most)] : list;
    }

    /// <summary>Of each that is asked of, whoever bought nothing too.</summary>
    private bool All => survey is { Sums: true, Most: null, Extreme: false, Which.Narrows: true };

    private bool Silent => survey.Which.Happenings.Any(happening => happening is { Done: false, Doing: Doing.Contacted or Doing.Visited or Doing.Called });

    private bool Bought => survey.Which.Happenings.Any(happening => happening is { Done: false, Doing: Doing.Bought });

    private Stretch When => survey.When is [var when, ..] ? when : ground.Year;

    private decimal Value(Customer customer, Measure measure) => survey is { Moves: true, When: [var one, var other] } ? (one.From > other.From ? 1 : -1) * (Value(customer, measure, one) - Value(customer, measure, other)) : Value(customer, measure, When);

    private decimal Value(Customer customer, Measure measure, Stretch when)
    {
        var product = survey.Scopes.FirstOrDefault(scope => scope.Kind == ScopeKind.Product)?.Name;
        var orders = ground.OrdersIn(when)[customer.Code].Where(order => product is null || order.Product == product).ToList();
        return measure switch
        {
            Measure.Orders => orders.Count,
            Measure.Aov => orders.Count == 0 ? 0 : orders.Average(order => order.Amount.Amount),
            Measure.Profit => orders.Sum(order => order.Cost is { } cost ? (order.Amount - cost).Amount : 0),
            Measure.GrossMargin => orders.Where(order => order.Cost is not null).Sum(order => order.Amount.Amount) is > 0 and var sold ? orders.Sum(order => order.Cost is { } cost ? (order.Amount - cost).Amount : 0) / sold : 0,
            Measure.Collected => ground.DealsOf(customer.Code)?.Sales.Where(sale => product is null || sale.Product == product).Sum(sale => sale.Receipts.Where(receipt => receipt.Date >= when.From && receipt.Date <= when.To).Sum(receipt => receipt.Amount.Amount)) ?? 0,
            Measure.CollectionRate => Sold(customer) is > 0 and var booked ? Value(customer, Measure.Collected, when) / booked : 0,
            Measure.Sales => orders.Sum(order => order.Amount.Amount),
            _ => ContactsOf(customer, when).Count(contact => measure switch
            {
                Measure.Visits => contact.Method is Domain.FollowUps.Method.Visit or Domain.FollowUps.Method.Meeting,
                Measure.Calls => contact.Method == Domain.FollowUps.Method.Call,
                Measure.Mails => contact.Method == Domain.FollowUps.Method.Email,
                Measure.Texts => contact.Method == Domain.FollowUps.Method.Message,
                Measure.Objections => contact.Objection is { Length: > 0 },
                _ => true,
            }),
        };
    }

    private decimal Sold(Customer customer) => ground.OrdersIn(When)[customer.Code].Sum(order => order.Amount.Amount);

    private IEnumerable<Domain.FollowUps.FollowUp> ContactsOf(Customer customer, Stretch when)
    {
        if (!contacts.TryGetValue(when, out var made))
        {
            contacts[when] = made = ground.ContactsIn(when).ToLookup(contact => contact.Customer);
        }

        return made[customer.Code];
    }

    private readonly Dictionary<Stretch, ILookup<CustomerCode, Domain.FollowUps.FollowUp>> contacts = [];

    private string Told(Customer customer, Measure measure) =>
        measure == Measure.Orders ? Words.Count("Orders", (int)Value(customer, measure))
        : survey.Moves && SurveyFigures.IsMoney(measure) ? (Value(customer, measure) < 0 ? "−" : "+") + said.Amount(Math.Abs(Value(customer, measure)))
        : SurveyFigures.IsMoney(measure) ? said.Amount(Value(customer, measure))
        : SurveyFigures.IsRatio(measure) ? Phrases.Percent(Value(customer, measure), 1)
        : Words["Times", Phrases.Number(Value(customer, measure))];

    private decimal AmountOf(Customer customer, SurveySum of) => of switch
    {
        SurveySum.Owed => ground.Owed(customer.Code),
        SurveySum.Overdue => ground.PastDue(customer.Code)?.Left.Amount ?? 0,
        SurveySum.Open => ground.OpenOf(customer.Code)?.Amount?.Amount ?? 0,
        SurveySum.Budget => (customer.BudgetMax ?? customer.BudgetMin)?.Amount ?? 0,
        _ => ground.Bought(customer.Code, survey.Which.Limits[0].When ?? ground.Year),
    };

    /// <summary>Name, grade, owner, and what the conditions are about.</summary>
    private IEnumerable<string> Line(Customer customer)
    {
        yield return survey.Which.Twins ? $"{customer.Name} {customer.Code.Value}" : customer.Name;
        yield return survey.Which.Grades.Count == 1 ? "" : customer.EffectiveGrade.ToString();
        yield return ground.Message.Person.Role == Domain.Team.Role.Rep ? "" : ground.Staff.NameOf(customer.Owner);
        yield return survey.Which.Stages.Count == 1 ? "" : Terms.Of(customer.Stage, Message.Language);
        foreach (var measure in survey.Measures)
        {
            yield return Told(customer, measure);
        }

        foreach (var limit in survey.Which.Limits)
        {
            yield return said.Amount(AmountOf(customer, limit.Of));
        }

        if (survey.Which.Stays is not null || survey.Which.Stuck)
        {
            yield return Words["Row.Stays", ground.DealsOf(customer.Code) is { Stays: [.., var stay] } ? ground.Today.DayNumber - stay.EnteredOn.DayNumber : 0];
        }

        if (survey.Which.Due)
        {
            yield return Words["Row.Due", ground.OverdueOf(customer.Code)];
        }

        if (survey.Which.Missing.Count > 1)
        {
            yield return string.Join(Words["Between"], filter.Gaps(customer).Select(gap => Words[$"No.{gap}"]));
        }

        if (survey.Which.Happenings.Any(happening => happening is { Done: true, Doing: Doing.FirstBought }) && ground.DealsOf(customer.Code) is { Sales: [var first, ..] })
        {
            yield return Words["Row.First", Phrases.ShortDay(first.Date, Message.Language), said.Amount(first.Amount.Amount), ground.Staff.NameOf(first.Rep)];
        }

        if (survey.Which.Happenings.Any(happening => happening.Doing == Doing.WonBack) && ground.DealsOf(customer.Code)?.Stays is { } stays)
        {
            for (var at = 1; at < stays.Count; at++)
            {
                if (stays[at].Stage == Stage.Won && stays[at - 1].Stage == Stage.Lost)
                {
                    yield return Words["Row.Back", Phrases.Day(stays[at - 1].EnteredOn, Message.Language, ground.Today), Phrases.Day(stays[at].EnteredOn, Message.Language, ground.Today)];
                }
            }
        }

        if ((survey.Which.Segments.Count > 0 || survey.Which.Unwell) && survey.Measures.Count == 0)
        {
            yield return said.Amount(ground.Bought(customer.Code, ground.Year));
        }

        if (survey.Which.Segments.Count > 0 || survey.Which.Unwell || Bought || survey.Tells.Contains(Doing.Bought))
        {
            yield return ground.LastOrder(customer.Code) is { } last ? Words["Row.Bought", Phrases.Day(last, Message.Language, ground.Today), ground.Today.DayNumber - last.DayNumber] : Words["Row.Bought.Never"];
        }

        if (Silent || survey.Tells.Contains(Doing.Contacted) || survey.Measures.Count + survey.Which.Limits.Count == 0 && !Bought)
        {
            yield return ground.LastMet(customer) is { } met ? Words["Row.Met", Phrases.Day(met.Day, Message.Language, ground.Today), ground.Today.DayNumber - met.Day.DayNumber] : Words["Row.Met.Never"];
        }
    }
}
