using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Pushes;

/// <summary>Once a month the customers whose data no longer fit their grade: to the owner to know, to the lead to confirm with one tap.</summary>
internal sealed class GradeReview : IPush
{
    /// <summary>After the month's report, which comes on the first working day.</summary>
    private const int FirstDay = 5;

    private const int LastDay = 15;

    private const int Listed = 12;

    private const int WithButtons = 6;

    public IEnumerable<DateTimeOffset> ComingTimes(PushMoment moment) => [moment.Coming(moment.Times.Report)];

    public IEnumerable<Push> DueNow(PushMoment moment)
    {
        var first = moment.Calendar.OnOrAfter(new DateOnly(moment.Today.Year, moment.Today.Month, FirstDay));
        var key = $"grades|{moment.Person.Id}|{Period.Holding(PeriodKind.Month, moment.Today).Key}";
        if (moment.Today < first || moment.Today.Day > LastDay || moment.Time < moment.Times.Report || moment.IsSent(key))
        {
            return [];
        }

        return [new Push(key, _ => Compose(moment))];
    }

    private static Draft? Compose(PushMoment moment)
    {
        var people = moment.Session.All(Documents.Reps).Where(person => person.Active).ToList();
        var line = new ReportingLine(people);
        var own = Misfits(moment, moment.Person);
        var theirs = people.Where(owner => owner.Id != moment.Person.Id && line.LeadsOf(owner).Any(lead => lead.Id == moment.Person.Id))
            .SelectMany(owner => Misfits(moment, owner)).ToList();
        return own.Count + theirs.Count == 0 ? null : Text(own, theirs, moment);
    }

    private static List<Misfit> Misfits(PushMoment moment, Rep owner) =>
    [
        .. from customer in moment.Session.CustomersOwnedBy(owner.Id)
           where customer.Stage != Stage.Lost
           let amount = moment.YearlyAmount(customer.Code)
           let fitting = GradePolicy.Misfit(customer, amount, moment.HasBought(customer.Code))
           where fitting is not null
           orderby fitting.Value.Grade, amount descending, customer.Code.Value
           select new Misfit(customer, fitting.Value, amount),
    ];

    private static Draft Text(List<Misfit> own, List<Misfit> theirs, PushMoment moment)
    {
        var html = new Html();
        Part(html, "Grade.Lead", theirs, moment);
        Part(html, "Grade.Owner", own, moment);
        return Draft.FromHtml(html) with
        {
            Buttons =
            [
                .. theirs.Take(WithButtons).Select(misfit => new[]
                {
                    new Button(moment.Words["Button.Grade", Shortened.Line(misfit.Customer.Name, 12), misfit.Fitting.Grade], "grade", misfit.Customer.Code, misfit.Fitting.Grade),
                    new Button(moment.Words["Button.Details"], "customer", misfit.Customer.Code),
                }),
            ],
        };
    }

    private static void Part(Html html, string title, List<Misfit> misfits, PushMoment moment)
    {
        if (misfits.Count == 0)
        {
            return;
        }

        html.Line(moment.Words.Count(title, misfits.Count));
        foreach (var misfit in misfits.Take(Listed))
        {
            var why = moment.Words[$"Grade.Because.{misfit.Fitting.Why}", Phrases.Amount(misfit.Amount, moment.Language, moment.Rules.Currency), misfit.Customer.Potential];
            html.Line(moment.Words["Grade.Line", misfit.Customer.Name, misfit.Customer.EffectiveGrade, misfit.Fitting.Grade, why]);
        }

        if (misfits.Count > Listed)
        {
            html.Line(moment.Words["Grade.More", misfits.Count - Listed]);
        }
    }

    private sealed record Misfit(Customer Customer, GradeSuggestion Fitting, Domain.Money Amount);
}
