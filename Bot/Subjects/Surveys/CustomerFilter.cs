using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>Holds customers against every condition of a survey; the cheap ones first.</summary>
internal sealed class CustomerFilter(SurveyGround ground, SurveyPlan survey)
{
    private readonly SurveyWhich which = survey.Which;

    private readonly Dictionary<Happening, Dictionary<CustomerCode, int>> counted = [];

    private readonly List<CustomerFilter> either = [.. survey.Which.Either.Select(one => new CustomerFilter(ground, survey with { Which = one }))];

    /// <summary>The customers that fulfil all of it.</summary>
    public IEnumerable<Customer> Found() => ground.Customers().Where(Holds);

    public bool Holds(Customer customer) => InScope(customer) && HoldsOf(customer);

    /// <summary>Of several people, teams or regions any; of different kinds all.</summary>
    private bool InScope(Customer customer)
    {
        var owner = ground.Staff.Find(customer.Owner);
        return survey.Scopes.Where(scope => scope.Kind is not (ScopeKind.All or ScopeKind.Product)).GroupBy(scope => scope.Kind).All(kind => kind.Any(scope => scope.Covers(owner, customer.Region)))
            && !survey.Except.Any(scope => scope.Covers(owner, customer.Region));
    }

    /// <summary>The conditions without whose it is.</summary>
    public bool HoldsOf(Customer customer) =>
        Any(which.Grades, customer.EffectiveGrade)
        && !which.NotGrades.Contains(customer.EffectiveGrade)
        && (which.Codes.Count == 0 || which.Codes.Contains(customer.Code))
        && (which.Potential is not { } points || (customer.Potential is { } potential && !(potential < points.AtLeast) && !(potential > points.AtMost)))
        && (which.Complexity is null || customer.DecisionComplexity == which.Complexity)
        && which.Filled.All(gap => !Lacks(customer, gap))
        && Any(which.Stages, customer.Stage)
        && !which.NotStages.Contains(customer.Stage)
        && (which.Industries.Count == 0 || which.Industries.Contains(customer.Industry))
        && (which.Sizes.Count == 0 || (customer.Size is { } size && which.Sizes.Contains(size)))
        && (which.Channels.Count == 0 || which.Channels.Any(channel => ChannelWords.Are(customer.Channel, channel)))
        && (which.Cities.Count == 0 || which.Cities.Any(city => LiesIn(customer, city)))
        && which.Words.All(word => Tells(customer, word))
        && (which.Strategic is null || customer.Strategic == which.Strategic)
        && (which.Urgency is null || customer.Urgency == which.Urgency)
        && (which.Focus is null || customer.Focus == which.Focus)
        && !(which.NoContact && customer.Consent)
        && (!which.Twins || ground.Names.Contains(customer.Name))
        && (which.Missing.Count == 0 || which.Missing.Any(gap => Lacks(customer, gap)))
        && (which.Closes is not { } closes || (customer.ExpectedClose >= closes.From && customer.ExpectedClose <= closes.To))
        && (!which.Due || IsDue(customer))
        && (which.Segments.Count == 0 || (ground.SegmentOf(customer.Code) is { } segment && which.Segments.Contains(segment)))
        && (which.Stays is not { } days || days < 0 || Days(customer) > days)
        && (!which.Stuck || ground.OpenOf(customer.Code) is { Stuck: true })
        && (!which.Unwell || (ground.DealsOf(customer.Code) is { } deals && HealthCheck.Of(deals, ground.Today, ground.Message.Rules.Figures.Rfm) is not null))
        && which.Limits.All(limit => Within(customer, limit))
        && (which.Objected is not { } reason || Objected(customer, reason))
        && which.Happenings.All(happening => Happened(customer, happening))
        && (either.Count == 0 || either.Exists(one => one.HoldsOf(customer)));

    private static bool Any<T>(IReadOnlyList<T> wanted, T value) => wanted.Count == 0 || wanted.Contains(value);

    private static bool LiesIn(Customer customer, string city) => customer.Name.Contains(city, StringComparison.Ordinal) || customer.Address?.Contains(city, StringComparison.Ordinal) == true || customer.Region?.Contains(city, StringComparison.Ordinal) == true;

    /// <summary>Whether a field that people write freely holds the word.</summary>
    public static bool Tells(Customer customer, string word) => Folding.Of(word) is var sought && Fields(customer).Any(field => field is not null && Holds(Folding.Of(field), sought));

    /// <summary>"the" is not in "other", and one letter says nothing.</summary>
    private static bool Holds(string field, string word)
    {
        for (var at = field.IndexOf(word, StringComparison.Ordinal); at >= 0; at = field.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (Folding.IsHan(word[0]) ? word.Length > 1 : (at == 0 || !Folding.IsLatin(field[at - 1])) && (at + word.Length == field.Length || !Folding.IsLatin(field[at + word.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string?> Fields(Customer customer) => InWords.Select(field => (string?)field.Of(customer)).Append(customer.Name).Concat(customer.Contacts.Select(contact => contact.Title));

    /// <summary>What is told of a customer in words.</summary>
    private static readonly CustomerField[] InWords = [.. CustomerFields.All.Where(field => field.IsTold && (field.Kind.IsText || field == CustomerFields.Industry))];

    private static bool Lacks(Customer customer, CustomerGap gap, bool step) => gap switch
    {
        CustomerGap.Budget => customer.BudgetMin is null && customer.BudgetMax is null,
        CustomerGap.Need => string.IsNullOrWhiteSpace(customer.Need),
        CustomerGap.Phone => customer.Contacts.All(contact => string.IsNullOrWhiteSpace(contact.Phone) && string.IsNullOrWhiteSpace(contact.Email) && string.IsNullOrWhiteSpace(contact.WeChat)),
        CustomerGap.Decider => !customer.Contacts.Any(contact => contact.DecisionMaker),
        CustomerGap.Supplier => string.IsNullOrWhiteSpace(customer.Supplier),
        CustomerGap.Industry => string.IsNullOrWhiteSpace(customer.Industry),
        CustomerGap.Size => customer.Size is null,
        CustomerGap.Channel => string.IsNullOrWhiteSpace(customer.Channel),
        CustomerGap.Region => string.IsNullOrWhiteSpace(customer.Region),
        CustomerGap.Grade => customer.Grade is null,
        CustomerGap.Contact => customer.Contacts.Count == 0,
        CustomerGap.Close => customer.ExpectedClose is null,
        _ => !step,
    };

    private bool Lacks(Customer customer, CustomerGap gap) => Lacks(customer, gap, gap == CustomerGap.Step && ground.PlanOf(customer.Code) is { Steps.Count: > 0 });

    private bool IsDue(Customer customer) => ground.OverdueOf(customer.Code) > 0;

    /// <summary>Which of the fields that are asked about are empty.</summary>
    public IEnumerable<CustomerGap> Gaps(Customer customer) => which.Missing.Where(gap => Lacks(customer, gap));

    /// <summary>In the stage it is in.</summary>
    private int? Days(Customer customer) => ground.DealsOf(customer.Code) is { Stays: [.., var stay] } ? ground.Today.DayNumber - stay.EnteredOn.DayNumber : null;

    private bool Within(Customer customer, Limit limit)
    {
        var amount = limit.Of switch
        {
            SurveySum.Owed => ground.Owed(customer.Code),
            SurveySum.Overdue => ground.PastDue(customer.Code)?.Left.Amount ?? 0,
            SurveySum.Open => ground.OpenOf(customer.Code)?.Amount?.Amount ?? -1,
            SurveySum.Budget => (customer.BudgetMax ?? customer.BudgetMin)?.Amount ?? -1,
            _ => ground.Bought(customer.Code, limit.When ?? ground.Year),
        };
        return (limit.Over is not { } over || amount >= over.Amount) && (limit.Under is not { } under || (amount >= 0 && amount <= under.Amount));
    }

    private bool Objected(Customer customer, LossReason reason) =>
        ground.ContactsIn(survey.When is [var when, ..] ? when : ground.Year).Any(contact => contact.Customer == customer.Code && Raises(contact.Objection, reason));

    /// <summary>Of money only what is said of the price: that there is no budget is another matter.</summary>
    public static bool Raises(string? objection, LossReason reason) => Objections.Reason(objection) == reason && !(reason == LossReason.Price && objection is not null && (objection.Contains("budget", StringComparison.OrdinalIgnoreCase) || objection.Contains("预算", StringComparison.Ordinal) || objection.Contains("預算", StringComparison.Ordinal)));

    private bool Happened(Customer customer, Happening happening)
    {
        var times = Times(customer, happening);
        return happening.Done
            ? times >= (happening.AtLeast ?? 1) && !(times > happening.AtMost) && !(happening.Only && OtherWays(customer, happening))
            : times == 0;
    }

    /// <summary>Contacts of any other kind: only by message.</summary>
    private bool OtherWays(Customer customer, Happening happening) =>
        happening.When is { } when && ground.ContactsIn(when).Any(contact => contact.Customer == customer.Code && !Is(contact, happening.Doing));

    private static bool Is(FollowUp contact, Doing deed) => deed switch
    {
        Doing.Visited => contact.Method is Method.Visit or Method.Meeting,
        Doing.Called => contact.Method == Method.Call,
        Doing.Mailed => contact.Method == Method.Email,
        Doing.Messaged => contact.Method == Method.Message,
        _ => true,
    };

    private bool By(Domain.Team.RepId rep, Happening happening) => happening.By is not { } by || (ground.Staff.Find(rep) is { } who && by.Covers(who));

    /// <summary>How often it happened in its days.</summary>
    private int Times(Customer customer, Happening happening)
    {
        if (happening is { Doing: Doing.Contacted, When: null, By: null })
        {
            return ground.LastMet(customer) is null ? 0 : 1;
        }

        if (happening.Doing is Doing.Created)
        {
            return (ground.DealsOf(customer.Code)?.FirstContact ?? customer.FirstContact) is { } first && (happening.When is not { } window || (first >= window.From && first <= window.To)) ? 1 : 0;
        }

        if (happening is { Doing: Doing.Bought } && (happening.When ?? (happening.By is null ? null : new Stretch(DateOnly.MinValue, ground.Today))) is { } bought)
        {
            return ground.OrdersIn(bought)[customer.Code].Count(order => (happening.Product is null || order.Product == happening.Product) && By(order.Rep, happening));
        }

        if (happening.Doing is Doing.Objected)
        {
            return (happening.When is { } heard ? ground.ContactsIn(heard).Where(contact => contact.Customer == customer.Code) : ground.Session.FollowUpsOf(customer.Code)).Count(contact => contact.Objection is { Length: > 0 });
        }

        if (happening.Doing is Doing.Visited or Doing.Called or Doing.Mailed or Doing.Messaged or Doing.Contacted)
        {
            if (happening.When is not { } when)
            {
                return ground.Session.FollowUpsOf(customer.Code).Count(contact => Is(contact, happening.Doing) && By(contact.Rep, happening));
            }

            if (!counted.TryGetValue(happening, out var counts))
            {
                counted[happening] = counts = ground.ContactsIn(when).Where(contact => Is(contact, happening.Doing) && By(contact.Rep, happening)).CountBy(contact => contact.Customer).ToDictionary();
            }

            // A last contact known only from a file counts, too.
            return counts.GetValueOrDefault(customer.Code) is > 0 and var some ? some : happening is { Doing: Doing.Contacted, By: null } && customer.LastContact is { } filed && filed >= when.From && filed <= when.To ? 1 : 0;
        }

        if (ground.DealsOf(customer.Code) is not { } deals)
        {
            return 0;
        }

        bool In(DateOnly day) => happening.When is not { } days ? day <= ground.Today : day >= days.From && day <= days.To;
        return happening.Doing switch
        {
            Doing.Bought => deals.Sales.Count(sale => In(sale.Date) && (happening.Product is null || sale.Product == happening.Product)),
            Doing.FirstBought => deals.Sales is [var first, ..] && In(first.Date) && By(first.Rep, happening) ? 1 : 0,
            Doing.Paid => deals.Sales.Sum(sale => sale.Receipts.Count(receipt => In(receipt.Date))),
            Doing.WonBack => Enumerable.Range(1, Math.Max(0, deals.Stays.Count - 1)).Count(at => deals.Stays[at].Stage == Stage.Won && deals.Stays[at - 1].Stage == Stage.Lost && In(deals.Stays[at].EnteredOn)),
            Doing.Won => deals.Stays.Skip(1).Count(stay => stay.Stage == Stage.Won && In(stay.EnteredOn)),
            _ => deals.Stays.Skip(1).Count(stay => stay.Stage == Stage.Lost && In(stay.EnteredOn)),
        };
    }
}
