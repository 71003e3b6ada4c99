using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>What the people promised, booked or put off: how many, by whom, and each with its customer and day.</summary>
internal sealed class StepAnswer(SurveyGround ground, SurveySaid said, SurveyPlan survey)
{
    private const int Shown = 12;

    private Words Words => said.Words;

    private sealed record Step(Customer Customer, string? Text, DateOnly? Due, TimeOnly? Time, bool Postponed, string? Why);

    public Draft Say()
    {
        var when = survey.When is [var named, ..] ? named : (Stretch?)null;
        if (survey.Postponed || survey.Tally)
        {
            return Agreed();
        }

        var all = Steps().ToList();
        var steps = all.Where(step => (when is not { } days || (step.Due >= days.From && step.Due <= days.To))
            && survey.About.All(word => step.Text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true)
            && (!survey.Late || step.Due < ground.Today)
            && (!survey.Postponed || step.Postponed)).OrderBy(step => step.Due ?? DateOnly.MaxValue).ThenBy(step => step.Time ?? TimeOnly.MaxValue).ToList();
        var timed = survey.Booked ? steps.Where(step => step.Time is not null).ToList() : steps;
        var conditions = said.Joined([.. said.Conditions(survey with { When = [] }), .. survey.About, when is { } stretch ? stretch.From.Year <= 2000 ? said.Of(stretch) : Phrases.Days(stretch.From, stretch.To, ground.Today, ground.Message.Language) : ""]);
        var kind = survey.Postponed ? "Postponed" : survey.Late ? "Late" : "Open";
        // Whom the cadence wants contacted in those days, beside what was promised.
        List<Customer> wanted = survey.Tells.Contains(Doing.Contacted) && when is { } then && then.From >= ground.Today && survey.About.Count == 0
            ? [.. new CustomerFilter(ground, survey).Found().Where(customer => ground.FallsDue(customer.Code, then) && !steps.Exists(step => step.Customer.Code == customer.Code))] : [];
        var cadence = wanted.Count == 0 ? null : Words["Steps.Wanted", wanted.Count, Spoken.List(wanted.Take(Shown).Select(customer => Words["Named", customer.Name, ground.Staff.NameOf(customer.Owner)]), ground.Message.Language)];
        if (steps.Count == 0 && cadence is not null)
        {
            return Draft.FromHtml(new Html().Bold(Words["Steps.None.Open", conditions]).Line(cadence));
        }

        if (steps.Count == 0)
        {
            return Draft.Plain(Words[survey.Booked ? "Steps.None.Booked" : $"Steps.None.{kind}", conditions]);
        }

        var html = new Html().Bold(survey.Booked ? timed.Count > 0 ? Words["Steps.Booked", conditions, timed.Count, steps.Count - timed.Count] : Words["Steps.Booked.Only", conditions, steps.Count] : Words.Count($"Steps.{kind}", steps.Count, conditions));
        // What is still to come, where what is late has its place, too.
        if (!survey.Late && !survey.Postponed && when is not { } ahead && steps.Count(step => step.Due < ground.Today) is > 0 and var late)
        {
            html.Add(Words["Steps.OfThem", late]);
        }
        else if (when is { } coming && coming.From >= ground.Today && all.Count(step => step.Due < ground.Today) is > 0 and var overdue)
        {
            html.Add(Words["Steps.Besides", overdue]);
        }

        var people = steps.GroupBy(step => said.KeyOf(step.Customer, survey.By is { } by && SurveySaid.Parts(by) ? by : Split.Person)).OrderByDescending(group => group.Count()).Select(group => Words["Group", group.Key, group.Count()]).ToList();
        if (people.Count > 1)
        {
            html.Line(string.Join(Words["Between"], people));
        }

        foreach (var step in steps.Skip(survey.Skip).Take(Shown))
        {
            html.Line(Words["Steps.Row", step.Due is { } due ? Phrases.NearDay(due, ground.Today, ground.Message.Language) + (step.Time is { } time ? $" {time:HH\\:mm}" : "") : Words["Steps.NoDay"], step.Customer.Name, step.Text ?? ground.Message.Words["Log.DefaultStep"], ground.Staff.NameOf(step.Customer.Owner)]
                + (step.Postponed ? Words["Steps.Put", step.Why is { Length: > 0 } ? Words["Brackets", step.Why] : ""] : "") + (step.Due < ground.Today && !step.Postponed ? Words["Steps.Overdue"] : ""));
        }

        if (cadence is not null)
        {
            html.Line(cadence);
        }

        return Draft.FromHtml(steps.Count > Shown + survey.Skip ? html.Line(Words["More", steps.Count - Shown - survey.Skip]) : html) with
        {
            Buttons = [.. Customers.CustomerCard.Opening(steps.Skip(survey.Skip).Take(Shown).Select(step => step.Customer).DistinctBy(customer => customer.Code).Take(6))],
        };
    }

    /// <summary>What was agreed at contacts of some days, and what became of it: done, open, put off and why.</summary>
    private Draft Agreed()
    {
        var when = survey.When is [var named, ..] ? named : ground.Year;
        var seen = new CustomerFilter(ground, survey with { Scopes = [.. survey.Scopes.Where(scope => scope.Kind == ScopeKind.Region)] }).Found().ToDictionary(customer => customer.Code);
        var people = survey.Scopes.Where(scope => scope.Kind is ScopeKind.Rep or ScopeKind.Team).ToList();
        var agreed = ground.ContactsIn(when).Where(contact => contact.Next is not null && seen.ContainsKey(contact.Customer) && people.TrueForAll(scope => ground.Staff.Find(contact.Rep) is { } author && scope.Covers(author))).ToList();
        var title = said.Joined([.. said.Conditions(survey with { When = [] }), said.Of(when)]);
        var put = agreed.Where(contact => contact.Next!.State == StepState.Postponed).OrderBy(contact => contact.At).ToList();
        if (!survey.Postponed)
        {
            int Count(StepState state) => agreed.Count(contact => contact.Next!.State == state);
            return Draft.FromHtml(new Html().Bold(Words["Steps.Tally", title, agreed.Count, Count(StepState.Done), Phrases.Percent(agreed.Count == 0 ? null : (decimal)Count(StepState.Done) / agreed.Count, 1), Count(StepState.Open), put.Count]));
        }

        if (put.Count == 0)
        {
            return Draft.Plain(Words["Steps.None.Postponed", title]);
        }

        var html = new Html().Bold(Words.Count("Steps.Postponed", put.Count, title));
        html.Line(string.Join(Words["Between"], put.GroupBy(contact => contact.Rep).OrderByDescending(group => group.Count()).Select(group => Words["Group", ground.Staff.NameOf(group.Key), group.Count()])));
        foreach (var contact in put.Take(Shown))
        {
            html.Line(Words["Steps.Row", Phrases.Day(contact.Day, ground.Message.Language, ground.Today), seen[contact.Customer].Name, contact.Next!.Text, ground.Staff.NameOf(contact.Rep)] + Words["Steps.Put", contact.Next.PostponedReason is { Length: > 0 } why ? Words["Brackets", why] : ""]);
        }

        return Draft.FromHtml(put.Count > Shown ? html.Line(Words["More", put.Count - Shown]) : html);
    }

    /// <summary>Open ones, those put off among them.</summary>
    private IEnumerable<Step> Steps()
    {
        foreach (var customer in new CustomerFilter(ground, survey).Found())
        {
            if (ground.PlanOf(customer.Code) is not { } plan)
            {
                continue;
            }

            foreach (var step in plan.Steps)
            {
                var agreed = step.FollowUp is { } id ? ground.Session.Get(Documents.FollowUps, id)?.Next : null;
                yield return new Step(customer, step.Text, step.Due, step.Time, agreed?.State == StepState.Postponed || step.Moved, agreed?.PostponedReason);
            }
        }
    }
}
