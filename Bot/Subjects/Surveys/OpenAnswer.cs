using SalesBot.Bot.Chat;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>The open deals: how many, what they come to as far as it was told, stage by stage or by whatever was asked.</summary>
internal sealed class OpenAnswer(SurveyGround ground, SurveySaid said, SurveyPlan survey)
{
    private const int Shown = 10;

    private Words Words => said.Words;

    private Language Language => ground.Message.Language;

    public Draft Say()
    {
        var found = new CustomerFilter(ground, survey).Found().Where(customer => customer.Stage is Stage.Prospect or Stage.Interested or Stage.Negotiating).ToList();
        var conditions = said.Joined(said.Conditions(survey with { When = [] }));
        if (found.Count == 0)
        {
            return Draft.Plain(survey.Which.Closes is not null && !ground.Customers().Any(customer => customer.ExpectedClose is not null) ? Words["Open.NoClose", conditions] : Words["Open.None", conditions]);
        }

        var told = found.Select(customer => (Customer: customer, Amount: ground.OpenOf(customer.Code)?.Amount?.Amount)).ToList();
        var stages = survey.Which.Stages.Count == 1 ? "" : Words["Brackets", string.Join(Words["Between"], found.GroupBy(customer => customer.Stage).OrderByDescending(group => group.Key).Select(group => Words["Group", Terms.Of(group.Key, Language), group.Count()]))];
        var html = new Html().Bold(Words.Count("Open", found.Count, conditions, Sum(told), stages));
        html.Line(string.Join(Words["Between"], told.GroupBy(one => Key(one.Customer)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => Words["Open.Group", group.Key, group.Count(), (survey.By is not (null or Split.Stage) && survey.Which.Stages.Count != 1 && group.Count(one => one.Customer.Stage == Stage.Negotiating) is > 0 and var bargaining ? Words["Brackets", Words["Group", Terms.Of(Stage.Negotiating, Language), bargaining]] : "") + (group.Any(one => one.Amount is not null) ? Words["Brackets", Sum([.. group])] : "")])));
        foreach (var (customer, amount) in told.OrderBy(one => survey.LowestFirst ? one.Amount ?? decimal.MaxValue : -(one.Amount ?? 0)).ThenByDescending(one => one.Customer.Stage).ThenBy(one => one.Customer.EffectiveGrade).Take(survey.Most is { } most && most < Shown ? most : Shown))
        {
            html.Line(Words["Open.Row", customer.Name, Terms.Of(customer.Stage, Language), ground.Staff.NameOf(customer.Owner), amount is { } known ? said.Amount(known) : Words["Open.Untold"], ground.OpenOf(customer.Code)?.Days ?? 0] + (survey.Tells.Count == 0 ? "" : " · " + (ground.LastMet(customer) is { } met ? Words["Row.Met", Phrases.Day(met.Day, Language, ground.Today), ground.Today.DayNumber - met.Day.DayNumber] : Words["Row.Met.Never"])));
        }

        return Draft.FromHtml(found.Count > Shown ? html.Line(Words["More", found.Count - Shown]) : html) with { Buttons = [.. Customers.CustomerCard.Opening(told.OrderByDescending(one => one.Amount ?? 0).Take(6).Select(one => one.Customer))] };
    }

    private string Sum(List<(Customer Customer, decimal? Amount)> told) => told.Exists(one => one.Amount is not null)
        ? Words["Open.Sum", said.Amount(told.Sum(one => one.Amount ?? 0)), told.Count(one => one.Amount is null)]
        : Words["Open.NoSum"];

    private string Key(Customer customer) => said.KeyOf(customer, survey.By is { } by && SurveySaid.Parts(by) ? by : survey.Which.Stages.Count == 1 ? Split.Person : Split.Stage);
}
