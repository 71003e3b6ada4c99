using SalesBot.Bot.Reports;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>Of what there are records the question is: customers, single orders, payments or contacts, money owed, steps, losses, deals, targets; else a figure.</summary>
internal static class SurveySets
{
    private static readonly SurveyTerm[] CustomersDo = [SurveyTerm.Buy, SurveyTerm.Pay, SurveyTerm.Again, SurveyTerm.First, SurveyTerm.Objection];

    private static readonly SurveyTerm[] PeopleDo = [SurveyTerm.Sell, SurveyTerm.Target, SurveyTerm.Challenge, SurveyTerm.Reached, SurveyTerm.Missed, SurveyTerm.Visit, SurveyTerm.Call, SurveyTerm.Contact, SurveyTerm.Person];

    public static SurveyOf Read(SurveySheet sheet, SurveyPlan survey)
    {
        var which = survey.Which;
        // 款怎么老收不回来: what is owed says it.
        // Of a rate no causes are reckoned: the rate and what it was before.
        if (!sheet.Tokens.Any(token => token.Value is Measure measure && SurveyFigures.IsRatio(measure) || token.Is(SurveyTerm.Profit)) && sheet.Take(SurveyPart.Of, SurveyTerm.Why) && !sheet.HasFree(SurveyTerm.Loss, SurveyTerm.Debt))
        {
            return SurveyOf.Causes;
        }

        // 嫌价格高的跟进有几笔，谁遇到最多: how often it was heard.
        if (sheet.HasFree(SurveyTerm.Objection) && sheet.Tokens.Any(token => token.Value is LossReason) && (sheet.HasFree(SurveyTerm.Contact) && sheet.HasFree(SurveyTerm.HowMany) || sheet.Free.Any(token => token.Is(SurveyTerm.HowMany) && sheet.Next(token) is { SurveyTerm: SurveyTerm.Time or SurveyTerm.Entry })))
        {
            return SurveyOf.Figures;
        }

        if (sheet.HasFree(SurveyTerm.Back) && !sheet.HasFree(SurveyTerm.Loss, SurveyTerm.Reason) && !sheet.Free.Any(token => token.Value is Measure))
        {
            return SurveyOf.Customers;
        }

        // 满意度谁还没打: for whom it is missing.
        if (sheet.HasFree(SurveyTerm.Entered, SurveyTerm.Teamwork) && sheet.HasFree(SurveyTerm.Not, SurveyTerm.Missing) && !sheet.HasFree(SurveyTerm.Mean) && !sheet.Free.Any(token => token.Value is Measure))
        {
            sheet.Take(SurveyPart.Of, SurveyTerm.Entered, SurveyTerm.Teamwork, SurveyTerm.Not, SurveyTerm.Missing, SurveyTerm.And, SurveyTerm.Who, SurveyTerm.Which, SurveyTerm.Person, SurveyTerm.HowMany, SurveyTerm.Each, SurveyTerm.Owner);
            return SurveyOf.Scores;
        }

        if (sheet.Take(SurveyPart.Of, SurveyTerm.Plan))
        {
            return SurveyOf.Plans;
        }

        if (sheet.HasFree(SurveyTerm.Leave) && survey.Scopes.Any(scope => scope.Kind == ScopeKind.Rep))
        {
            sheet.Take(SurveyPart.Of, SurveyTerm.Leave);
            return SurveyOf.Leaves;
        }

        if (sheet.Take(SurveyPart.Of, SurveyTerm.Overpaid))
        {
            sheet.Take(SurveyPart.Of, SurveyTerm.Order, SurveyTerm.Entry, SurveyTerm.Pay, SurveyTerm.Payment, SurveyTerm.Customer);
            return SurveyOf.Overpaid;
        }

        // "how many did we land" is over.
        if (sheet.Folded.Contains("did ", StringComparison.Ordinal))
        {
            sheet.Hold(SurveyPart.Asked, [.. sheet.Free.Where(token => token.Is(SurveyTerm.Ahead) && sheet.FoldedOf(token) is "land" or "end up")]);
        }

        if (sheet.HasFree(SurveyTerm.Ahead) && !sheet.HasFree(SurveyTerm.Close, SurveyTerm.Debt, SurveyTerm.Step, SurveyTerm.Booked, SurveyTerm.Customer))
        {
            sheet.Take(SurveyPart.Of, SurveyTerm.Ahead, SurveyTerm.Sell, SurveyTerm.HowMuch);
            return SurveyOf.Forecast;
        }

        if (sheet.HasFree(SurveyTerm.Target) && sheet.HasFree(SurveyTerm.Set) && !Figures(sheet) && !sheet.Free.Any(token => token.Value is Measure.NewCustomers || token.SurveyTerm is SurveyTerm.Visit or SurveyTerm.Fresh))
        {
            sheet.Take(SurveyPart.Of, SurveyTerm.Target, SurveyTerm.Set, SurveyTerm.Not, SurveyTerm.Missing, SurveyTerm.Who, SurveyTerm.Person, SurveyTerm.Each);
            return SurveyOf.Targets;
        }

        if (IsWeighed(sheet, survey))
        {
            return SurveyOf.Figures;
        }

        if (!(which.Stuck || which.Stays is not null || which.Stages.Any(stage => stage is Stage.Prospect or Stage.Interested or Stage.Negotiating)) && Orders(sheet) is { } orders)
        {
            return orders;
        }

        // "unpaid from before this year": orders of those days.
        if (sheet.HasFree(SurveyTerm.Debt) && sheet.Free.Any(token => token.Value is Stretch when && when.To < sheet.Said.TeamDay) && !sheet.HasFree(SurveyTerm.Undone, SurveyTerm.Customer, SurveyTerm.Buy, SurveyTerm.PastDue) && !Figures(sheet, but: SurveyTerm.HowMuch) && !sheet.HasAny<Times>() && !sheet.HasAny<AsOf>())
        {
            sheet.Take(SurveyPart.Of, SurveyTerm.Order, SurveyTerm.Entry, SurveyTerm.HowMuch, SurveyTerm.Which);
            return SurveyOf.Orders;
        }

        if (sheet.HasFree(SurveyTerm.Debt) && !sheet.HasFree(SurveyTerm.Undone) || (sheet.HasFree(SurveyTerm.PastDue) && !sheet.HasFree(SurveyTerm.Step, SurveyTerm.Contact, SurveyTerm.Visit, SurveyTerm.Not, SurveyTerm.Due)))
        {
            sheet.Take(SurveyPart.Of, SurveyTerm.Debt, SurveyTerm.Customer, SurveyTerm.Who, SurveyTerm.Pay, SurveyTerm.Payment);
            return SurveyOf.Debts;
        }

        // "what's due today": what was promised for then.
        if (sheet.HasFree(SurveyTerm.Due) && sheet.HasAny<Stretch>() && !sheet.HasFree(SurveyTerm.Not, SurveyTerm.Sell, SurveyTerm.Target) && !Figures(sheet))
        {
            sheet.Take(SurveyPart.Of, SurveyTerm.Due, SurveyTerm.Step, SurveyTerm.Booked, SurveyTerm.Entry, SurveyTerm.Customer, SurveyTerm.Contact, SurveyTerm.Visit, SurveyTerm.Call);
            return SurveyOf.Steps;
        }

        if (sheet.HasFree(SurveyTerm.Undone) || sheet.HasFree(SurveyTerm.Moved, SurveyTerm.Booked) || (sheet.HasFree(SurveyTerm.Step) && !which.Missing.Contains(CustomerGap.Step)) && !sheet.HasFree(SurveyTerm.Target))
        {
            sheet.Take(SurveyPart.Of, SurveyTerm.Step, SurveyTerm.Undone, SurveyTerm.Booked, SurveyTerm.Entry, SurveyTerm.Moved, SurveyTerm.Due, SurveyTerm.Contact);
            return SurveyOf.Steps;
        }

        if (sheet.HasFree(SurveyTerm.Late) || (sheet.HasFree(SurveyTerm.PastDue) && sheet.HasFree(SurveyTerm.Contact, SurveyTerm.Visit)))
        {
            sheet.Take(SurveyPart.Which, SurveyTerm.Late, SurveyTerm.PastDue, SurveyTerm.Due, SurveyTerm.Not, SurveyTerm.Contact, SurveyTerm.Customer);
            return SurveyOf.Customers;
        }

        if (sheet.HasFree(SurveyTerm.Open, SurveyTerm.Close) || sheet.HasFree(SurveyTerm.Order) && (which.Stuck || which.Stages.Any(stage => stage is Stage.Prospect or Stage.Interested or Stage.Negotiating)) && !Figures(sheet) || (sheet.HasFree(SurveyTerm.HowMuch) && which.Stages.Count > 0 && which.Stages.All(stage => stage is Stage.Prospect or Stage.Interested or Stage.Negotiating) && !Figures(sheet, but: SurveyTerm.HowMuch) && !sheet.HasFree(SurveyTerm.Budget, SurveyTerm.Share)))
        {
            sheet.Take(SurveyPart.Of, SurveyTerm.Open, SurveyTerm.Customer, SurveyTerm.Order, SurveyTerm.HowMuch);
            return SurveyOf.Open;
        }

        if (Lost(sheet))
        {
            return SurveyOf.Losses;
        }

        if (Contacts(sheet, which) is { } contacts)
        {
            return contacts;
        }

        return Customers(sheet, survey) ? SurveyOf.Customers : SurveyOf.Figures;
    }

    /// <summary>应收比年底多了多少, 每月末的欠款, "average balance": what is owed is held against another day, month by month, or its mean is asked for.</summary>
    private static bool IsWeighed(SurveySheet sheet, SurveyPlan survey) =>
        sheet.HasFree(SurveyTerm.Debt) && !sheet.HasFree(SurveyTerm.Undone, SurveyTerm.Step, SurveyTerm.Order, SurveyTerm.PastDue) && !sheet.HasAny<Bounds>() && !survey.Scopes.GroupBy(scope => scope.Kind).Any(kind => kind.Count() > 1)
        && (sheet.HasFree(SurveyTerm.Than, SurveyTerm.Versus) && sheet.Tokens.Any(token => token.Value is Stretch or AsOf or LastYear)
            || sheet.Free.Any(token => token.SurveyTerm is SurveyTerm.Month or SurveyTerm.Quarter && sheet.Previous(token) is { } each && each.Is(SurveyTerm.Each)));

    /// <summary>哪几单, 最大的一单, 五万以上的单子: orders one by one. In how many months or by whom is a figure.</summary>
    private static SurveyOf? Orders(SurveySheet sheet)
    {
        if (sheet.HasFree(SurveyTerm.Losing) && !sheet.HasFree(SurveyTerm.Customer))
        {
            sheet.Take(SurveyPart.Of, SurveyTerm.Order, SurveyTerm.Buy, SurveyTerm.Sell, SurveyTerm.Win, SurveyTerm.Entry, SurveyTerm.Which);
            return SurveyOf.Orders;
        }

        if (sheet.HasFree(SurveyTerm.Mean, SurveyTerm.Versus, SurveyTerm.Target) || sheet.Free.Any(token => SurveyRows.Of(token) is { } and not (Split.Person or Split.Customer) && sheet.Previous(token) is { } before && before.Is(SurveyTerm.Each)))
        {
            return null;
        }

        var order = sheet.Free.Where(token => token.Is(SurveyTerm.Order)).Cast<SurveyToken?>().FirstOrDefault();
        var paid = sheet.Free.Where(token => token.SurveyTerm is SurveyTerm.Pay or SurveyTerm.Payment || token.Value is Measure.Collected).Cast<SurveyToken?>().FirstOrDefault();
        var top = sheet.Tokens.Select(token => token.Value).OfType<TopMost>().FirstOrDefault();
        var entry = sheet.HasFree(SurveyTerm.Entry) || top?.Of == SurveyTerm.Entry;
        var ends = sheet.HasFree(SurveyTerm.Most, SurveyTerm.Least, SurveyTerm.Last, SurveyTerm.Early) || top is not null;
        if (paid is { } payment && order is null && entry && (ends || sheet.HasFree(SurveyTerm.Which, SurveyTerm.HowMany)))
        {
            sheet.Hold(SurveyPart.Of, payment);
            sheet.Take(SurveyPart.Of, SurveyTerm.Entry, SurveyTerm.Which, SurveyTerm.Payment, SurveyTerm.Pay);
            return SurveyOf.Payments;
        }

        var single = top?.Of == SurveyTerm.Order || sheet.Folded.Contains("单笔", StringComparison.Ordinal) || sheet.Folded.Contains("single order", StringComparison.Ordinal) || sheet.Folded.Contains("一单最", StringComparison.Ordinal);
        if (order is not { } found && !single)
        {
            return sheet.HasFree(SurveyTerm.Last, SurveyTerm.Early) && sheet.HasFree(SurveyTerm.Buy) && !sheet.HasFree(SurveyTerm.Customer, SurveyTerm.Not) ? Take() : null;
        }

        // 没下过单 and 下单的客户 are of customers.
        if (sheet.HasFree(SurveyTerm.Customer) && !single && !sheet.HasAny<Bounds>() && !Gaps(sheet) || sheet.HasFree(SurveyTerm.Not) && !Gaps(sheet))
        {
            return null;
        }

        var largest = ends && !sheet.HasFree(SurveyTerm.HowMany) && (order is { } one && (Beside(sheet, one) || single) || single);
        return sheet.HasAny<Bounds>() || Gaps(sheet) || largest || (sheet.HasFree(SurveyTerm.List) || order is { } named && sheet.Previous(named) is { } before && before.Is(SurveyTerm.Which) && named.Start - before.End <= 2) && !sheet.HasFree(SurveyTerm.HowMuch) ? Take() : null;

        SurveyOf Take()
        {
            sheet.Take(SurveyPart.Of, SurveyTerm.Order, SurveyTerm.Buy, SurveyTerm.Sell, SurveyTerm.Win, SurveyTerm.Entry);
            return SurveyOf.Orders;
        }
    }

    /// <summary>最大的一单, "the largest order", not 单子最多的人.</summary>
    private static bool Beside(SurveySheet sheet, SurveyToken order) =>
        sheet.Tokens.Any(token => (token.Is(SurveyTerm.Most) || token.Is(SurveyTerm.Least) || token.Is(SurveyTerm.Last) || token.Is(SurveyTerm.Early) || token.Value is TopMost) && token.End <= order.Start && order.Start - token.End <= 3 && sheet.FoldedOf(token) is not ("最多" or "最少" or "most" or "least" or "fewest"));

    private static bool Gaps(SurveySheet sheet) => (sheet.HasFree(SurveyTerm.Contract) || sheet.HasFree(SurveyTerm.Cost) && sheet.HasFree(SurveyTerm.Order)) && sheet.HasFree(SurveyTerm.Not, SurveyTerm.Missing)
        || sheet.HasFree(SurveyTerm.Order) && (sheet.HasFree(SurveyTerm.Debt, SurveyTerm.Anothers) || Unpaid(sheet) is not null || SurveyGrammar.NotACent().IsMatch(sheet.Folded) || sheet.HasAny<Portion>() && sheet.Free.Any(token => token.Value is Measure.GrossMargin || token.Is(SurveyTerm.Profit)) && !sheet.HasFree(SurveyTerm.Each, SurveyTerm.Product));

    /// <summary>没收到一分钱的单, "orders with nothing received": the word that denies and the one for money.</summary>
    public static (SurveyToken Denial, SurveyToken Money)? Unpaid(SurveySheet sheet)
    {
        foreach (var money in sheet.Free.Where(token => token.SurveyTerm is SurveyTerm.Pay or SurveyTerm.Payment || token.Value is Measure.Collected))
        {
            if (sheet.Before(money, SurveyTerm.Not) is { } denial && sheet.IsFree(denial) && !sheet.Between(denial, money).Any(token => SurveyDeeds.Of(token) is not null))
            {
                return (denial, money);
            }
        }

        return null;
    }

    /// <summary>Who was lost, when and why; 流失的客户买过多少 is of customers as they stand.</summary>
    private static bool Lost(SurveySheet sheet)
    {
        if (!sheet.HasFree(SurveyTerm.Loss) && !(sheet.HasFree(SurveyTerm.Reason) && sheet.Tokens.Any(token => token.Value is Stage.Lost)))
        {
            return false;
        }

        if (sheet.Free.Any(token => token.Value is Measure and not Measure.Churned || token.SurveyTerm is SurveyTerm.Buy or SurveyTerm.Sell or SurveyTerm.Contact or SurveyTerm.Pay or SurveyTerm.Visit or SurveyTerm.HowMuch))
        {
            return false;
        }

        sheet.Take(SurveyPart.Of, SurveyTerm.Loss, SurveyTerm.Customer, SurveyTerm.Order, SurveyTerm.Win);
        sheet.Take(SurveyPart.Reason, SurveyTerm.Reason, SurveyTerm.Why);
        return true;
    }

    /// <summary>上次拜访是哪天, 最近一次跟进: contacts one by one.</summary>
    private static SurveyOf? Contacts(SurveySheet sheet, SurveyWhich which)
    {
        // Of several customers it is told of each.
        if (sheet.HasFree(SurveyTerm.Customer) && which.Narrows && which.Codes.Count == 0)
        {
            return null;
        }

        if (!sheet.HasFree(SurveyTerm.Last, SurveyTerm.Early) || !sheet.HasFree(SurveyTerm.Contact, SurveyTerm.Visit, SurveyTerm.Call, SurveyTerm.Mail, SurveyTerm.Text) || sheet.HasFree(SurveyTerm.Not))
        {
            return null;
        }

        sheet.Take(SurveyPart.Of, SurveyTerm.Contact);
        return SurveyOf.Contacts;
    }

    /// <summary>A figure is asked for in so many words.</summary>
    private static bool Figures(SurveySheet sheet, SurveyTerm but = SurveyTerm.Small) =>
        sheet.Free.Any(token => token.Value is Measure and not Measure.NewCustomers || token.SurveyTerm is (SurveyTerm.HowMuch or SurveyTerm.Sell or SurveyTerm.Mean or SurveyTerm.Profit or SurveyTerm.Cost or SurveyTerm.Roi) and var term && term != but)
        || sheet.HasFree(SurveyTerm.HowMany) && sheet.Free.Any(token => token.SurveyTerm is SurveyTerm.Time or SurveyTerm.Order or SurveyTerm.Entry && sheet.Previous(token) is { } before && before.Is(SurveyTerm.HowMany));

    private static bool Customers(SurveySheet sheet, SurveyPlan survey)
    {
        // 哪个销售没跟过客户 asks of people.
        if (sheet.Free.Any(token => token.Is(SurveyTerm.Person) && sheet.Previous(token) is { } before && before.SurveyTerm is SurveyTerm.Which or SurveyTerm.HowMany && token.Start - before.End <= 2))
        {
            return false;
        }

        // 开了几家新客户，目标是几家: held against what was to be.
        if (sheet.HasFree(SurveyTerm.Target, SurveyTerm.Challenge) && sheet.Free.Any(token => token.Value is Measure.NewCustomers || token.Is(SurveyTerm.Fresh)))
        {
            return false;
        }

        var nouns = sheet.Free.Where(token => token.Is(SurveyTerm.Customer) || token.Value is Measure.NewCustomers).ToList();
        var asked = nouns.Exists(noun => noun.Is(SurveyTerm.Customer) && Counted(sheet, noun) || noun.Value is Measure && (sheet.HasFree(SurveyTerm.List) || (sheet.HasFree(SurveyTerm.Again) || sheet.Free.Any(which => which.Is(SurveyTerm.Which) && !(sheet.Next(which) is { } kind && SurveyRows.Of(kind) is { } and not Split.Customer))) && !sheet.HasFree(SurveyTerm.Each)) || noun.Is(SurveyTerm.Customer) && Told(sheet, noun));
        var denied = sheet.Free.Any(token => SurveyDeeds.Of(token) is not null && SurveyDeeds.Denial(sheet, token) is not null);
        var people = sheet.HasFree(PeopleDo) || survey.Scopes.Any(scope => scope.Kind is ScopeKind.Rep or ScopeKind.Team) && !nouns.Exists(noun => noun.Is(SurveyTerm.Customer));
        var ends = sheet.HasFree(SurveyTerm.Most, SurveyTerm.Least, SurveyTerm.Rank) || sheet.HasAny<TopMost>();
        var buyers = sheet.HasFree(SurveyTerm.Who) && sheet.HasFree(CustomersDo) && !sheet.HasFree(SurveyTerm.Sell, SurveyTerm.Person, SurveyTerm.Target);
        // 跟了几次，见了几面，几个客户: of what somebody did it is counted.
        if (sheet.HasFree(SurveyTerm.Does) || sheet.Free.Count(token => token.Is(SurveyTerm.HowMany) && sheet.Next(token) is { SurveyTerm: SurveyTerm.Time } time && time.Start - token.End <= 1) > 1)
        {
            return false;
        }

        // "customers nobody has called": whoever begins with them asks of them.
        if (denied && !sheet.HasFree(SurveyTerm.Person, SurveyTerm.Sell, SurveyTerm.Target) && sheet.Tokens.FirstOrDefault(token => !token.Is(SurveyTerm.Small) && sheet.HeldBy(token) is null && token.SurveyTerm is not (SurveyTerm.List or SurveyTerm.Which or SurveyTerm.HowMany or SurveyTerm.And)).Is(SurveyTerm.Customer))
        {
            return true;
        }

        // B级客户谁一面都没见着: which of the customers, not of the people.
        if (denied && nouns.Exists(noun => noun.Is(SurveyTerm.Customer)) && survey.Which.Narrows && !sheet.HasFree(SurveyTerm.Person, SurveyTerm.Sell, SurveyTerm.Target, SurveyTerm.HowMany) && !Figures(sheet) && !survey.Scopes.Any(scope => scope.Kind is ScopeKind.Rep))
        {
            return true;
        }

        if (nouns.Count == 0 && !buyers)
        {
            return !Figures(sheet) && (survey.Which.Narrows && !sheet.HasFree(SurveyTerm.Who, SurveyTerm.HowMany) || denied && !people) && !sheet.Free.Any(token => SurveyDeeds.Of(token) is not null && !denied) && !sheet.HasFree(SurveyTerm.Share);
        }

        // 谈判客户占全部客户多少: of customers, not of what they buy.
        if (sheet.HasFree(SurveyTerm.Share) && nouns.Count > 0 && !Figures(sheet, but: SurveyTerm.HowMuch) && !sheet.HasAny<TopMost>() && !sheet.HasFree(CustomersDo))
        {
            return true;
        }

        // 三月和去年三月比，客户数多了几个: as many as bought then.
        if (nouns.Count > 0 && !asked && sheet.HasFree(SurveyTerm.Versus, SurveyTerm.Than) && sheet.Tokens.Count(token => token.Value is Stretch) > 1 && !Figures(sheet) && !sheet.HasFree(CustomersDo))
        {
            return false;
        }

        // 谁的客户最多, 客户最多的行业: how many customers each has is a figure.
        if (nouns.Count > 0 && !asked && ends && !Figures(sheet) && !sheet.HasFree(CustomersDo) && !sheet.Free.Any(token => token.Is(SurveyTerm.Most) && sheet.FoldedOf(token) is "最大" or "biggest" or "largest" or "best" or "top") && !sheet.HasAny<TopMost>() && (sheet.HasFree(SurveyTerm.Who) || sheet.Free.Any(token => SurveyRows.Of(token) is { } and not Split.Customer)))
        {
            return false;
        }

        // The top 5 customers by revenue.
        var topmost = nouns.Exists(noun => sheet.Previous(noun) is { } before && (before.Value is TopMost || before.SurveyTerm is SurveyTerm.Most or SurveyTerm.Least) && noun.Start - before.End <= 2 && (!sheet.HasFree(SurveyTerm.Who) || before.Is(SurveyTerm.Most) && sheet.FoldedOf(before) is "最大" or "biggest" or "largest" or "best" or "top")) && !sheet.HasFree(SurveyTerm.Sell);
        return asked || buyers || topmost || (nouns.Exists(noun => noun.Is(SurveyTerm.Customer)) && (!Figures(sheet) || ends && sheet.HasFree(CustomersDo))) && !(people && sheet.HasFree(SurveyTerm.Who));
    }

    /// <summary>几家客户, "how many new customers".</summary>
    private static bool Counted(SurveySheet sheet, SurveyToken noun)
    {
        var before = sheet.Previous(noun);
        while (before is { } word && (sheet.HeldBy(word) is SurveyPart.Which or SurveyPart.Whose || word.Value is Stretch or Lately))
        {
            before = sheet.Previous(word);
        }

        return before is { } how && how.Is(SurveyTerm.HowMany) && noun.Start - how.End <= 40;
    }

    /// <summary>哪些客户, 客户有哪些, "which customers", "customers who": told one by one.</summary>
    private static bool Told(SurveySheet sheet, SurveyToken noun)
    {
        if (sheet.HasFree(SurveyTerm.Who) && sheet.HasFree(SurveyTerm.Sell, SurveyTerm.Most, SurveyTerm.Least) && !sheet.HasFree(CustomersDo))
        {
            return false;
        }

        var before = sheet.Previous(noun);
        while (before is { } word && (sheet.HeldBy(word) is SurveyPart.Which or SurveyPart.Whose || word.Value is Stretch or Lately))
        {
            before = sheet.Previous(word);
        }

        return before is { } which && (which.Is(SurveyTerm.Which) || which.Is(SurveyTerm.List)) && noun.Start - which.End <= 40 || sheet.Next(noun) is { } next && next.Start - noun.End <= 3 && (next.Is(SurveyTerm.Which) || next.Is(SurveyTerm.HowMany) && !(sheet.Next(next) is { SurveyTerm: SurveyTerm.Time or SurveyTerm.Entry or SurveyTerm.Order }) || next.Is(SurveyTerm.Who) || next.Is(SurveyTerm.List))
            || sheet.Tokens.Any(token => token.Start >= noun.End && token.Start - noun.End <= 2 && sheet.FoldedOf(token) is "that" or "who" or "which") || sheet.HasFree(SurveyTerm.List);
    }
}
