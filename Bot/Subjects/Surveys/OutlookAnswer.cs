using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>What lies ahead of several: forecasts side by side, who has a target, and what became of plans to improve.</summary>
internal sealed class OutlookAnswer(SurveyGround ground, SurveySaid said, SurveyPlan survey)
{
    private Words Words => said.Words;

    /// <summary>Those the question is about, one by one.</summary>
    public IReadOnlyList<Scope> Whose() => survey.By switch
    {
        Split.Team => [.. ground.Staff.People.Select(person => person.Team).OfType<string>().Distinct().Select(team => new Scope(ScopeKind.Team, team))],
        Split.Person => [.. ground.Staff.People.Where(person => person is { Active: true, Role: Role.Rep } && survey.Scopes.All(scope => scope.Covers(person))).Select(person => new Scope(ScopeKind.Rep, person.Name))],
        Split.Region => [.. ground.Customers().Select(customer => customer.Region).OfType<string>().Distinct().Select(region => new Scope(ScopeKind.Region, region))],
        Split.Product => [.. Records.Products.Known(ground.Session).Select(product => new Scope(ScopeKind.Product, product))],
        _ => survey.Scopes.Count > 0 ? survey.Scopes : [FigureRights.OwnScope(ground.Message.Person)],
    };

    public Draft Forecasts(Period period)
    {
        var all = Whose().Select(scope => ground.Reader.Forecast(period, scope)).ToList();
        var html = new Html().Bold(Words["Forecasts", ReportNames.Of(period, ground.Message.Language), string.Join(Words["Between"], all.Select(one => Words["Group", ReportNames.Of(one.Scope, ground.Message.Language), said.Amount(Math.Round(one.Likely, 0))]))]);
        foreach (var one in all)
        {
            html.Line(Words["Forecasts.Row", ReportNames.Of(one.Scope, ground.Message.Language), said.Amount(Math.Round(one.Likely)), said.Amount(Math.Round(one.Low)), said.Amount(Math.Round(one.High)), one.Target is { } target ? Words["Forecasts.Target", said.Amount(target), Phrases.Percent(target == 0 ? null : one.Likely / target)] : Words["Target.None"]]);
        }

        return Draft.FromHtml(html.Line().Italic(Words["Forecasts.Basis"]));
    }

    public Draft Targets()
    {
        var when = survey.When is [{ Period: { } named }, ..] ? named : Period.Holding(PeriodKind.Month, ground.Today);
        var accounts = new Accounts(ground.Session, ground.Message.Rules.Figures, ground.Today);
        var people = ground.Staff.People.Where(person => person is { Active: true, Role: Role.Rep } && survey.Scopes.Where(scope => scope.Kind != ScopeKind.Product).All(scope => scope.Covers(person)) && Access.MaySee(ground.Message.Person, person)).ToList();
        var held = people.Select(person => (person.Name, Goal: accounts.Targets.Of(person.Id, when).Base)).ToList();
        var without = held.Where(one => one.Goal is null).Select(one => one.Name).ToList();
        var name = ReportNames.Of(when, ground.Message.Language);
        var html = new Html().Bold(without.Count == held.Count ? Words["Targets.None", name] : without.Count == 0 ? Words["Targets.All", name, held.Count] : Words["Targets.Some", name, held.Count - without.Count, Spoken.List(without, ground.Message.Language)]);
        foreach (var one in held.Where(one => one.Goal is not null).OrderByDescending(one => one.Goal))
        {
            html.Line(Words["Row", one.Name, said.Amount(one.Goal!.Value)]);
        }

        return Draft.FromHtml(html);
    }

    public Draft Plans()
    {
        var accounts = new Accounts(ground.Session, ground.Message.Rules.Figures, ground.Today);
        var all = ground.Session.All(Documents.ActionPlans).Where(plan => ground.Staff.Find(plan.Owner) is not { } owner || (Access.MaySee(ground.Message.Person, owner) && survey.Scopes.All(scope => scope.Covers(owner)))).OrderBy(plan => plan.Deadline).ToList();
        if (all.Count == 0)
        {
            return Draft.Plain(Words["Plans.None"]);
        }

        var found = survey.Late ? all.Where(plan => plan.IsLate(ground.Today)).ToList() : all;
        var html = new Html().Bold(Words["Plans", all.Count, all.Count(plan => plan.State == PlanState.Open), all.Count(plan => plan.State == PlanState.Done), all.Count(plan => plan.IsLate(ground.Today))]);
        foreach (var plan in found.Take(10))
        {
            var effect = PlanEffect.Of(plan, accounts.Of(Period.Holding(plan.Period.Kind, ground.Today), plan.Scope));
            html.Line(Words["Plans.Row", plan.Goal, ground.Staff.NameOf(plan.Owner), Phrases.Day(plan.Deadline, ground.Message.Language, ground.Today), Words[$"Plans.{plan.State}"], plan.Metric is { } metric ? Words["Plans.Moved", MetricText.Say(metric, plan.Start, ground.Message.Language, ground.Message.Rules.Currency), MetricText.Say(metric, effect.Now, ground.Message.Language, ground.Message.Rules.Currency)] : ""]);
        }

        return Draft.FromHtml(html);
    }
}
