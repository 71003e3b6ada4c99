using SalesBot.Bot.Conversations;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
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

    public IEnumerable<DateTimeOffset> ComingTimes(Scene scene) => [scene.Coming(scene.Times.Report)];

    public IEnumerable<Push> DueNow(Scene scene)
    {
        var first = scene.Calendar.OnOrAfter(new DateOnly(scene.Today.Year, scene.Today.Month, FirstDay));
        var key = $"grades|{scene.Person.Id}|{Period.Holding(PeriodKind.Month, scene.Today).Key}";
        if (scene.Today < first || scene.Today.Day > LastDay || scene.Time < scene.Times.Report || scene.IsSent(key))
        {
            return [];
        }

        return [new Push(key, _ => Compose(scene))];
    }

    private static Draft? Compose(Scene scene)
    {
        var people = scene.Session.All(Documents.Reps).Where(person => person.Active).ToList();
        var line = new ReportingLine(people);
        var own = Misfits(scene, scene.Person);
        var theirs = people.Where(owner => owner.Id != scene.Person.Id && line.LeadsOf(owner).Any(lead => lead.Id == scene.Person.Id))
            .SelectMany(owner => Misfits(scene, owner)).ToList();
        return own.Count + theirs.Count == 0 ? null : Text(own, theirs, scene);
    }

    private static List<Misfit> Misfits(Scene scene, Rep owner) =>
    [
        .. from customer in scene.Session.Query(Documents.Customers, new DocQuery<Customer>(Documents.CustomersByOwner, [owner.Id.Value]))
           where customer.Stage != Stage.Lost
           let amount = scene.YearlyAmount(customer.Code)
           let fitting = GradePolicy.Misfit(customer, amount, scene.HasBought(customer.Code))
           where fitting is not null
           orderby fitting.Value.Grade, amount descending, customer.Code.Value
           select new Misfit(customer, fitting.Value, amount),
    ];

    private static Draft Text(List<Misfit> own, List<Misfit> theirs, Scene scene)
    {
        var html = new Html();
        Part(html, "Grade.Lead", theirs, scene);
        Part(html, "Grade.Owner", own, scene);
        return Draft.FromHtml(html) with
        {
            Buttons =
            [
                .. theirs.Take(WithButtons).Select(misfit => new[]
                {
                    new Button(scene.Words["Button.Grade", ContactLines.Short(misfit.Customer.Name, 12), misfit.Fitting.Grade], $"grade:{misfit.Customer.Code}:{misfit.Fitting.Grade}"),
                    new Button(scene.Words["Button.Details"], $"customer:{misfit.Customer.Code}"),
                }),
            ],
        };
    }

    private static void Part(Html html, string title, List<Misfit> misfits, Scene scene)
    {
        if (misfits.Count == 0)
        {
            return;
        }

        html.Line(scene.Words.Count(title, misfits.Count));
        foreach (var misfit in misfits.Take(Listed))
        {
            var why = scene.Words[$"Grade.Because.{misfit.Fitting.Why}", Phrases.Amount(misfit.Amount, scene.Language, scene.Rules.Currency), misfit.Customer.Potential];
            html.Line(scene.Words["Grade.Line", misfit.Customer.Name, misfit.Customer.EffectiveGrade, misfit.Fitting.Grade, why]);
        }

        if (misfits.Count > Listed)
        {
            html.Line(scene.Words["Grade.More", misfits.Count - Listed]);
        }
    }

    private sealed record Misfit(Customer Customer, GradeSuggestion Fitting, Domain.Money Amount);
}
