using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>Who was lost, why, from which stage and to whom they belonged.</summary>
internal sealed class LossSurvey(SurveyGround ground, SurveySaid said, SurveyPlan survey)
{
    private const int Shown = 10;

    private Words Words => said.Words;

    private Language Language => ground.Message.Language;

    private sealed record LostCustomer(Customer Customer, StageStay From, StageStay Stay)
    {
        public LossReason Reason => Stay.Reason ?? LossReason.Other;
    }

    public Draft Say()
    {
        IReadOnlyList<Stretch> days = survey.When.Count > 0 ? survey.When : [ground.Year];
        var customers = new CustomerFilter(ground, survey).Found().ToList();
        var html = new Html();
        foreach (var when in days)
        {
            var all = customers.SelectMany(customer => In(customer, when)).OrderByDescending(loss => loss.Stay.Entered).ToList();
            var found = survey.Reason is { } reason ? all.Where(loss => loss.Reason == reason).ToList() : all;
            Head(html.IsEmpty ? html : html.Line(), when, all, found);
            if (days.Count == 1)
            {
                Rows(html, found);
            }
        }

        if (days.Count == 2 && survey.When.Count == 2)
        {
            var (one, other) = (Count(days[0]), Count(days[1]));
            html = new Html().Bold(Words[one > other ? "Losses.More" : one < other ? "Losses.Less" : "Losses.Same", said.Of(days[0]), one, said.Of(days[1]), other, survey.Reason is { } about ? Terms.Of(about, Language) : ""]).Line(Html.ToPlain(html.ToString()));
        }

        return Draft.FromHtml(html);

        int Count(Stretch when) => customers.Sum(customer => In(customer, when).Count(loss => survey.Reason is null || loss.Reason == survey.Reason));
    }

    private IEnumerable<LostCustomer> In(Customer customer, Stretch when)
    {
        if (ground.DealsOf(customer.Code) is not { } deals)
        {
            yield break;
        }

        for (var at = 1; at < deals.Stays.Count; at++)
        {
            if (deals.Stays[at] is { Stage: Stage.Lost } stay && stay.EnteredOn >= when.From && stay.EnteredOn <= when.To)
            {
                yield return new LostCustomer(customer, deals.Stays[at - 1], stay);
            }
        }
    }

    private void Head(Html html, Stretch when, List<LostCustomer> all, List<LostCustomer> found)
    {
        var title = said.Joined([.. said.Conditions(survey with { When = [] }), Phrases.Capital(said.Of(when))]);
        if (found.Count == 0)
        {
            html.Bold(survey.Reason is { } none ? Words["Losses.None.Reason", title, Terms.Of(none, Language), all.Count] : Words["Losses.None", title]);
            return;
        }

        var customers = found.Select(loss => loss.Customer.Code).Distinct().Count();
        html.Bold(survey.Reason is { } reason ? Words["Losses.Of", title, Terms.Of(reason, Language), found.Count, all.Count, Phrases.Percent((decimal)found.Count / all.Count)]
            : Words[customers == found.Count ? "Losses" : "Losses.Twice", title, customers, found.Count]);
        if (survey is { Reason: not null, When.Count: < 2, By: null, Each: null })
        {
            html.Line(string.Join(Words["Between"], all.GroupBy(loss => loss.Reason).OrderByDescending(group => group.Count()).Select(group => Words["Group.Share", Terms.Of(group.Key, Language), group.Count(), Phrases.Percent((decimal)group.Count() / all.Count)])));
        }
        else if (survey.Reason is null || survey.By is not null || survey.Each is not null)
        {
            html.Line(string.Join(Words["Between"], survey switch
            {
                { Each: Split.Month } => By(loss => said.Of(Stretch.Of(Period.Holding(PeriodKind.Month, loss.Stay.EnteredOn)))),
                { By: Split.Stage } => By(loss => Terms.Of(loss.From.Stage, Language)),
                { By: { } by } when SurveySaid.Parts(by) => By(loss => said.KeyOf(loss.Customer, by)),
                _ => By(loss => Terms.Of(loss.Reason, Language)),
            }));
        }

        IEnumerable<string> By(Func<LostCustomer, string> of) => found.GroupBy(of).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => Words["Group.Share", group.Key, group.Count(), Phrases.Percent((decimal)group.Count() / found.Count)]);
    }

    private void Rows(Html html, List<LostCustomer> found)
    {
        foreach (var loss in found.Take(Shown))
        {
            html.Line(Words["Losses.Row", Phrases.Day(loss.Stay.EnteredOn, Language, ground.Today), loss.Customer.Name, ground.Staff.NameOf(loss.Customer.Owner), Terms.Of(loss.Reason, Language), Terms.Of(loss.From.Stage, Language)]);
        }

        if (found.Count > Shown)
        {
            html.Line(Words["More", found.Count - Shown]);
        }
    }
}
