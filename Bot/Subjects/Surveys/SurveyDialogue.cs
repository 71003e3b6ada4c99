using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Subjects.Figures;
using SalesBot.Bot.Subjects.Forecasts;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>Answers a survey within the asker's rights; what no record holds and what no word is known for is said in one line.</summary>
internal sealed class SurveyDialogue : IDialogue
{
    /// <summary>The verb that shows another page of the survey it carries.</summary>
    public const string Verb = "survey";

    public Turn? Resume(Message message) => message.Press is { Verb: Verb, About: SurveyPlan survey, On: var page } ? Answered(message, survey, page.Edits ?? page.Id) : null;

    public Turn? Answer(Message message, Request request) => request switch
    {
        SurveyRequest { Unheld: { } unheld } => Turn.Say(Draft.Plain(Words.Of("Surveys", message.Language)[$"Unheld.{unheld}"])),
        SurveyRequest { SurveyPlan: var survey } => Answered(message, survey, null),
        _ => null,
    };

    private static Turn Answered(Message message, SurveyPlan survey, string? instead)
    {
        if (survey.Scopes.FirstOrDefault(scope => scope.Kind is not (ScopeKind.Product or ScopeKind.Region) && !FigureRights.MaySee(message, scope)) is not null
            || (survey.Scopes.Any(scope => scope.Kind is ScopeKind.Product or ScopeKind.Region) && message.Person.Role == Role.Lead && message.Person.Team is null))
        {
            return Turn.Say(FigureRights.NotYours(message));
        }

        var (ground, said) = Grounded(message, survey);
        var (known, unknown) = Known(ground, Sought(ground, survey));
        IReadOnlyList<string> strange = [.. unknown, .. survey.Idle];
        if (strange.Count > 0)
        {
            return Turn.Say(Draft.Plain(said.Words["Unknown", Spoken.List(strange.Take(3).Select(word => said.Words["Quoted", word]), message.Language)]) with { Unanswered = true });
        }

        var turn = Beside(message, ground, said, known, Of(message, ground, said, known));
        // Where nothing was asked of them, the sentence begins with what was found.
        turn = turn.Says is [{ Html: var html } first, ..] && Begun(Headed(said, known, html)) is var begun && begun != html ? turn with { Says = [first with { Html = begun }, .. turn.Says.Skip(1)] } : turn;
        return instead is null || turn.Says is not [var answer, ..] ? turn : turn with { Says = [answer with { Edits = instead }] };
    }

    /// <summary>What else was asked, and below it which words were taken for others and which were not taken into account.</summary>
    private static Turn Beside(Message message, SurveyGround ground, SurveySaid said, SurveyPlan survey, Turn turn)
    {
        var says = turn.Says.ToList();
        foreach (var more in survey.Also.Select(plan => (plan.AsOf, plan.Exact) == (survey.AsOf, survey.Exact) ? Of(message, ground, said, plan) : Of(message, plan)))
        {
            foreach (var draft in more.Says)
            {
                if (says.Count > 0 && says[^1].Files.Count + draft.Files.Count == 0)
                {
                    says[^1] = says[^1] with { Html = says[^1].Html + "\n" + Begun(draft.Html), Buttons = [.. says[^1].Buttons, .. draft.Buttons] };
                }
                else
                {
                    says.Add(draft);
                }
            }
        }

        IReadOnlyList<string> notes =
        [
            .. survey.Mended.Select(mend => said.Words["Mended", mend.Said, mend.Meant]),
            .. IsMoney(survey) && UncountedNote.OfFigures(message) is { } left ? [left] : Array.Empty<string>(),
            .. survey.Aside.Count > 0 ? [said.Words["Aside", Spoken.List(survey.Aside.Take(4).Select(word => said.Words["Quoted", word]), message.Language)]] : Array.Empty<string>(),
        ];
        if (notes.Count > 0 && says.Count > 0)
        {
            says[^1] = says[^1] with { Html = says[^1].Html + "\n" + string.Join('\n', notes.Select(note => new Html().Italic(note).ToString())) };
        }

        return turn with { Says = says };
    }

    private static (SurveyGround Ground, SurveySaid Said) Grounded(Message message, SurveyPlan survey)
    {
        var ground = new SurveyGround(message, survey.AsOf);
        return (ground, new SurveySaid(ground) { Exact = survey.Exact });
    }

    private static Turn Of(Message message, SurveyPlan survey)
    {
        var (ground, said) = Grounded(message, survey);
        return Of(message, ground, said, survey);
    }

    /// <summary>Whether it adds up money, so that what has no rate is missing from it.</summary>
    private static bool IsMoney(SurveyPlan survey) => survey.Of is SurveyOf.Debts or SurveyOf.Overpaid or SurveyOf.Open or SurveyOf.Orders or SurveyOf.Payments || (survey.Of == SurveyOf.Figures && survey.Measures.Any(SurveyFigures.IsMoney));

    /// <summary>What was left out stands in the first line.</summary>
    private static string Headed(SurveySaid said, SurveyPlan survey, string html)
    {
        if (survey.Without.Count == 0)
        {
            return html;
        }

        var end = html.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var line ? line : html.Length;
        return html[..end] + new Html().Add(said.Words["Without.Words", Spoken.List(survey.Without.Select(word => said.Words["Quoted", word]), said.Language)]) + html[end..];
    }

    private static string Begun(string html)
    {
        var trimmed = html.Replace("<b> ", "<b>", StringComparison.Ordinal).TrimStart();
        return trimmed is ['<', 'b', '>', >= 'a' and <= 'z', ..] ? "<b>" + char.ToUpperInvariant(trimmed[3]) + trimmed[4..] : trimmed;
    }

    /// <summary>What would be left out of a list of customers or steps chooses among them where their records hold it.</summary>
    private static SurveyPlan Sought(SurveyGround ground, SurveyPlan survey)
    {
        if (survey.Of == SurveyOf.Steps && survey.Without.Count > 0)
        {
            var steps = StepTexts(ground);
            var spoken = survey.Without.Where(word => steps.Exists(step => step.Contains(Simplified(word), StringComparison.OrdinalIgnoreCase))).ToList();
            return survey with { About = [.. survey.About, .. spoken.Select(Simplified)], Without = [.. survey.Without.Except(spoken)] };
        }

        if (survey.Of != SurveyOf.Customers || survey.Without.Count == 0)
        {
            return survey;
        }

        var customers = ground.Customers().ToList();
        var held = survey.Without.Where(word => customers.Exists(customer => CustomerFilter.Tells(customer, word))).ToList();
        return survey with { Which = survey.Which with { Words = [.. survey.Which.Words, .. held] }, Without = [.. survey.Without.Except(held)] };
    }

    /// <summary>A word that no class knows may stand in what customers' records hold: a need, a channel, a supplier. Else the question has a condition that cannot be applied.</summary>
    private static (SurveyPlan Known, IReadOnlyList<string> Strange) Known(SurveyGround ground, SurveyPlan survey)
    {
        if (survey.Unknown.Count == 0)
        {
            return (survey, []);
        }

        if (survey.Of == SurveyOf.Steps)
        {
            var steps = StepTexts(ground);
            var spoken = survey.Unknown.Select(word => (Word: word, Meant: steps.Exists(step => step.Contains(word, StringComparison.OrdinalIgnoreCase)) ? word : Simplified(word))).Where(one => steps.Exists(step => step.Contains(one.Meant, StringComparison.OrdinalIgnoreCase))).ToList();
            return (survey with { About = [.. survey.About, .. spoken.Select(one => one.Meant)], Unknown = [] }, [.. survey.Unknown.Except(spoken.Select(one => one.Word))]);
        }

        var customers = ground.Customers().ToList();
        var held = survey.Unknown.Where(word => customers.Exists(customer => CustomerFilter.Tells(customer, word))).ToList();
        return (survey with { Which = survey.Which with { Words = [.. survey.Which.Words, .. held] }, Unknown = [] }, [.. survey.Unknown.Except(held)]);
    }

    private static List<string> StepTexts(SurveyGround ground) => [.. ground.Customers().Select(customer => ground.PlanOf(customer.Code)).Where(plan => plan is not null).SelectMany(plan => plan!.Steps).Select(step => step.Text ?? "").Distinct()];

    private static string Simplified(string word) => Folding.Of(word);

    private static Turn Of(Message message, SurveyGround ground, SurveySaid said, SurveyPlan survey) => survey.Of switch
    {
        SurveyOf.Customers => Turn.Say(new CustomerAnswer(ground, said, Own(message, survey)).Say()),
        SurveyOf.Debts => Turn.Say(new MoneyAnswer(ground, said, survey).Debts()),
        SurveyOf.Overpaid => Turn.Say(new MoneyAnswer(ground, said, survey).Overpaid()),
        SurveyOf.Steps => Turn.Say(new StepAnswer(ground, said, survey).Say()),
        SurveyOf.Losses => Turn.Say(new LossSurvey(ground, said, survey).Say()),
        SurveyOf.Open => Turn.Say(new OpenAnswer(ground, said, survey).Say()),
        SurveyOf.Orders => Turn.Say(new OrderAnswer(ground, said, survey).Say()),
        SurveyOf.Targets => Turn.Say(new OutlookAnswer(ground, said, survey).Targets()),
        SurveyOf.Plans => Turn.Say(new OutlookAnswer(ground, said, survey).Plans()),
        SurveyOf.Objections => Turn.Say(new RecordAnswer(ground, said, survey).Objections()),
        SurveyOf.Weekdays => Turn.Say(new RecordAnswer(ground, said, survey).Weekdays()),
        SurveyOf.Scores => Turn.Say(new RecordAnswer(ground, said, survey).Scores()),
        SurveyOf.Leaves => Turn.Say(new RecordAnswer(ground, said, survey).Leaves()),
        SurveyOf.Payments => Turn.Say(new SingleAnswer(ground, said, survey).Payments()),
        SurveyOf.Contacts => Turn.Say(new SingleAnswer(ground, said, survey).Contacts()),
        SurveyOf.Figures when survey is { By: Split.Weekday, Measures: [Measure.Sales or Measure.Orders, ..] } => Turn.Say(new RecordAnswer(ground, said, survey).Weekdays()),
        SurveyOf.Figures when survey is { Measures: [Measure.Objections], Share: false, Each: null, When.Count: < 3, Compares: false } && (survey.By is null or Split.Reason || survey is { By: Split.Person, Reason: not null }) => Turn.Say(new RecordAnswer(ground, said, survey).Objections()),
        SurveyOf.Forecast => Forecast(message, ground, said, survey),
        SurveyOf.Causes => Causes(message, survey),
        _ => Turn.Say(new FigureAnswer(ground, said, survey).Say()) with { Next = Looking(survey) },
    };

    /// <summary>A product that customers are asked for by is one they bought.</summary>
    private static SurveyPlan Own(Message message, SurveyPlan survey) =>
        survey.Measures.Count == 0 && survey.Scopes.FirstOrDefault(scope => scope.Kind == ScopeKind.Product) is { } product && !survey.Which.Happenings.Any(happening => happening.Product == product.Name)
            ? survey with { Scopes = [.. survey.Scopes.Where(scope => scope != product)], Which = survey.Which with { Happenings = [.. survey.Which.Happenings, new Happening(Doing.Bought, true, survey.When.Count > 0 ? survey.When[0] : null, Product: product.Name)] } }
            : survey;

    private static LookingAtFigure? Looking(SurveyPlan survey) => survey is { Measures: [<= Measure.Score and var measure], When: [var when, ..], Scopes.Count: < 2 } ? new LookingAtFigure(new FigureAsk(measure.AsMetric(), when, survey.Scopes.Count == 1 ? survey.Scopes[0] : Scope.All)) : null;

    private static Turn Forecast(Message message, SurveyGround ground, SurveySaid said, SurveyPlan survey)
    {
        var asked = survey.When is [var when, ..] ? when : (Stretch?)null;
        var period = asked is { } stretch ? stretch.Period ?? Period.Holding(stretch.To.DayNumber - stretch.From.DayNumber > 100 ? PeriodKind.Year : stretch.To.DayNumber - stretch.From.DayNumber > 31 ? PeriodKind.Quarter : PeriodKind.Month, stretch.To) : Period.Holding(Kind(message), message.TeamDay);
        var outlook = new OutlookAnswer(ground, said, survey);
        var whose = outlook.Whose();
        return survey.By is null && whose.Count == 1
            ? Turn.Say(new ForecastText(message, ground.Reader.Forecast(period, whose[0])).Draft())
            : Turn.Say(outlook.Forecasts(period));
    }

    private static PeriodKind Kind(Message message) => Folding.Of(message.Text) is var folded && (folded.Contains('季', StringComparison.Ordinal) || folded.Contains("quarter", StringComparison.Ordinal)) ? PeriodKind.Quarter
        : folded.Contains('年', StringComparison.Ordinal) || folded.Contains("year", StringComparison.Ordinal) ? PeriodKind.Year : PeriodKind.Month;

    /// <summary>Two of one kind are held against each other; else the days against those before, or the target where one is behind.</summary>
    private static Turn Causes(Message message, SurveyPlan survey)
    {
        var when = survey.When is [var named, ..] ? named : Stretch.Of(Period.Holding(PeriodKind.Month, message.TeamDay.AddDays(-1)));
        var kinds = survey.Scopes.Where(scope => scope.Kind != ScopeKind.All).GroupBy(scope => scope.Kind).ToList();
        var side = kinds.Find(kind => kind.Count() == 2)?.ToList();
        var rest = kinds.Where(kind => kind.Count() == 1).Select(kind => kind.First()).ToList();
        if (rest.Count > (side is null ? 2 : 1) || kinds.Exists(kind => kind.Count() > 2))
        {
            return Turn.Say(Draft.Plain(Words.Of("Surveys", message.Language)["Causes.Many"]));
        }

        var scope = side?[0] ?? (rest.Count > 0 ? rest[0] : FigureRights.OwnScope(message.Person));
        if (side is null && rest.Count == 1 && survey is { Aim: not null, When.Count: < 2 })
        {
            return CauseDialogue.Asked(message, new CauseRequest(new FigureQuestion { Scopes = [scope], When = [when] }, Against.Target));
        }

        var comparison = side is not null ? Comparison.OfTwo(side[0], side[1], when, message.TeamDay)
            : survey.When is [var one, var other, ..] ? one.From > other.From ? Comparison.Of(scope, one, other, message.TeamDay) : Comparison.Of(scope, other, one, message.TeamDay)
            : survey.AgainstLastYear ? Comparison.WithLastYear(scope, when, message.TeamDay) : Comparison.WithBefore(scope, when, message.TeamDay);
        return CauseDialogue.Told(message, comparison with { Within = side is not null ? rest.FirstOrDefault() : rest.Count > 1 ? rest[1] : null }, survey.Fell);
    }
}
