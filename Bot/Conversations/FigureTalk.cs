using SalesBot.Bot.Conversations.Reviewing;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Conversations;

/// <summary>/kpi and plain questions about figures, and what is asked on from an answer: always within the asker's rights.</summary>
internal sealed class FigureTalk(IReportDesk reports) : ICapability
{
    public Turn? Resume(Talk talk) => (talk.Step, talk.Press) switch
    {
        (_, { Verb: "kpi" }) => Turn.Say(reports.Kpi(talk.Session, talk.Person, talk.TeamDay, talk.Language)),
        (_, { Verb: "card", First: { } key } press) when Period.Parse(key) is { } period && Scope.Parse(Rest(press, 1)) is { } scope => Whole(talk, Stretch.Of(period), scope),
        (_, { Verb: "figure" } press) when FigureAsk.Parse(Rest(press, 0)) is { } ask => One(talk, ask),
        (_, { Verb: "rank" } press) when FigureAsk.Parse(Rest(press, 0)) is { } ask => Ranking(talk, ask, ScopeKind.Rep, new FigureQuestion()),
        (LookingAtFigure looking, null) when FigureAsk.Parse(looking.Figure) is { } ask => On(talk, ask),
        _ => null,
    };

    public Turn? Answer(Talk talk) => talk.Reading switch
    {
        { Intent: Intent.Command, Command: "kpi", Argument: null } when talk.Person.Role == Role.Rep || HasOwn(talk) => Turn.Say(reports.Kpi(talk.Session, talk.Person, talk.TeamDay, talk.Language)),
        { Intent: Intent.Command, Command: "kpi" } reading => Commanded(talk, reading.Argument ?? ""),
        { Intent: Intent.Command } => null,
        { Clarify.Candidates.Count: > 0 } or { First.Customer: not null } => null,
        _ when QuestionReader.Smells(talk.Text) && QuestionReader.Read(talk, talk.Text) is { } question && (question.IsSure || question.IsOfAStranger) && !question.IsAhead(talk.TeamDay) =>
            question.Unread is { } unread ? NotRead(talk, unread) : Asked(talk, question),
        { Intent: Intent.Query, Query: { Type: "performance" or "ranking" or "activity" } } => QuestionReader.Read(talk, talk.Text) is var question
            && question is { Unread: { } unread, Metric: null, Overall: false } ? NotRead(talk, unread) : Asked(talk, question),
        _ => null,
    };

    /// <summary>A manager without sales of their own means the company's.</summary>
    private static bool HasOwn(Talk talk)
    {
        var own = new Accounts(talk.Session, talk.Rules.Figures, talk.TeamDay).Of(Period.Holding(PeriodKind.Month, talk.TeamDay), new Scope(ScopeKind.Rep, talk.Person.Name)).Kpi;
        return own is not { Target: null, Orders: 0, FollowUps: 0 };
    }

    private Turn Commanded(Talk talk, string argument)
    {
        var question = QuestionReader.Read(talk, argument);
        return question.Unread is { } unread ? NotRead(talk, unread) : Asked(talk, question with { Asks = true });
    }

    /// <summary>To those who see everything: what was not read. To others a name nobody has is answered as one they may not ask about.</summary>
    internal static Turn NotRead(Talk talk, string unread) =>
        Turn.Say(Access.MaySeeAll(talk.Person) ? Draft.Plain(Words(talk)["Unread", unread]) : FigureRights.NotYours(talk));

    /// <summary>比二月, "what about Anna", 为什么: said of the figure that was just shown.</summary>
    private Turn? On(Talk talk, FigureAsk ask)
    {
        var folded = talk.Text.ToLowerInvariant().TrimEnd('?', '？', '。', '.', '!', '！', '呢');
        if (FigureVocabulary.Why.Contains(folded))
        {
            return WhyTalk.Open(talk, ask, 0);
        }

        if (FigureVocabulary.YearBefore.Contains(folded))
        {
            return Guarded(talk, ask, () => FigureAnswers.Of(talk).Compared(ask, new Stretch(ask.When.From.AddYears(-1), ask.When.To.AddYears(-1)))) with { Next = new LookingAtFigure(ask.ToString()) };
        }

        if (talk.Reading.Intent == Intent.Command || talk.Text.Length > 40 || QuestionReader.Read(talk, talk.Text) is not { Unread: null, SaysAnything: true, Overall: false } question)
        {
            return null;
        }

        // What names its figure and its days stands for itself, and a ranking is never of one person.
        if (question.Ranks is not null || (question.Metric is not null && question.When.Count > (question.Compares ? 1 : 0)))
        {
            return null;
        }

        // A word of its own, such as 拜访, may begin something else.
        if (question is { Metric: { } metric, Asks: false } && FigureVocabulary.Everyday.Contains(metric) && question.When.Count + question.Scopes.Count == 0)
        {
            return null;
        }

        return Asked(talk, question with
        {
            Metric = question.Metric ?? ask.Metric,
            When = question.When.Count == 0 || question is { Compares: true, When.Count: 1 } ? [ask.When, .. question.When] : question.When,
            Scopes = question.Scopes.Count > 0 ? question.Scopes : [ask.Scope],
            Mine = question.Mine || (question.Scopes.Count == 0 && ask.Only == talk.Person.Id),
            Asks = true,
        });
    }

    private Turn Asked(Talk talk, FigureQuestion question)
    {
        var when = question.When.Count > 0 ? question.When[0] : Stretch.Of(Period.Holding(PeriodKind.Month, talk.TeamDay));
        var scopes = question.Scopes.Count > 0 ? question.Scopes : [FigureRights.OwnScope(talk.Person)];
        if (question.Ranks is { } ranked)
        {
            return Ranking(talk, new FigureAsk(question.Metric ?? Metric.Sales, when, scopes[0]), ranked, question);
        }

        // 小明和王芳比一下业绩: side by side, by what they sold.
        if (question is { Metric: null, Scopes.Count: > 1 })
        {
            question = question with { Metric = Metric.Sales };
        }

        if (question.Metric is not { } metric)
        {
            return Whole(talk, when, scopes[0]);
        }

        var asks = scopes.Select(scope => new FigureAsk(metric, when, scope, question.Mine && scope.Kind == ScopeKind.Product ? talk.Person.Id : null)).ToList();
        if (asks.Find(ask => !FigureRights.MaySee(talk, ask)) is { } forbidden)
        {
            return Guarded(talk, forbidden, () => Draft.Plain(""));
        }

        return asks.Count > 1 ? Guarded(talk, asks[0], () => FigureAnswers.Of(talk).Several(asks))
            : question.When.Count > 1 ? Guarded(talk, asks[0], () => FigureAnswers.Of(talk).Compared(asks[0], question.When[1])) with { Next = new LookingAtFigure(asks[0].ToString()) }
            : One(talk, asks[0]);
    }

    /// <summary>No figure was named: a person's card, or a report's headline.</summary>
    private Turn Whole(Talk talk, Stretch when, Scope scope)
    {
        var period = when.Period ?? Period.Holding(PeriodKind.Month, when.To);
        scope = scope == new Scope(ScopeKind.Rep, talk.Person.Name) && talk.Person.Role != Role.Rep && !HasOwn(talk) ? FigureRights.OwnScope(talk.Person) : scope;
        return Guarded(talk, new FigureAsk(Metric.Sales, Stretch.Of(period), scope), () => scope.Kind == ScopeKind.Rep && FigureRights.Named(talk, scope.Name!) is { } person
            ? reports.Kpi(talk.Session, person, period, talk.TeamDay, talk.Language)
            : reports.Headline(talk.Session, new ReportRequest(ReportRequest.KindOf(period), period, scope), talk.TeamDay, talk.Language));
    }

    private static Turn One(Talk talk, FigureAsk ask) => Guarded(talk, ask, () => WhyTalk.ScoreOf(talk, ask) ?? FigureAnswers.Of(talk).One(ask)) with { Next = new LookingAtFigure(ask.ToString()) };

    private static Turn Ranking(Talk talk, FigureAsk ask, ScopeKind ranked, FigureQuestion question)
    {
        if (talk.Person.Role == Role.Rep)
        {
            return Turn.Say(Draft.Plain(Words(talk)["NotYours.Ranking"]).With(FigureRights.MineButton(talk)));
        }

        // A lead ranks the own team, a manager the company, or the part of it that was named.
        var within = FigureRights.MaySee(talk, Scope.All) ? ask.Scope.Kind == ScopeKind.Rep ? Scope.All : ask.Scope : FigureRights.OwnScope(talk.Person);
        if (!FigureRights.MaySee(talk, question.Scopes.Count > 0 ? ask.Scope : within) || (ranked != ScopeKind.Rep && !FigureRights.MaySee(talk, Scope.All)))
        {
            return Turn.Say(FigureRights.NotYours(talk));
        }

        return Guarded(talk, ask with { Scope = within }, () =>
        {
            var answers = FigureAnswers.Of(talk);
            return answers.Ranking(Ranked(answers, ask with { Scope = within }, ranked), within, question.LowestFirst, question.Count);
        });
    }

    private static List<FigureAsk> Ranked(FigureAnswers answers, FigureAsk ask, ScopeKind ranked)
    {
        var period = ask.When.Period ?? Period.Holding(PeriodKind.Month, ask.When.To);
        var review = answers.Book.Accounts.Of(period, ask.Scope);
        IEnumerable<string> names = ranked switch
        {
            ScopeKind.Product => review.ByProduct.Select(product => product.Product),
            ScopeKind.Region => review.ByRegion.Select(region => region.Name).OfType<string>(),
            ScopeKind.Team => answers.Book.Staff.People.Select(person => person.Team).OfType<string>().Distinct(),
            _ => review.ByRep.Where(ReportSections.IsTold).Select(person => person.Rep),
        };
        return [.. names.Select(name => ask with { Scope = new Scope(ranked, name) })];
    }

    /// <summary>The one gate before any figure: the same refusal whether the team or person exists or not.</summary>
    internal static Turn Guarded(Talk talk, FigureAsk ask, Func<Draft> say) =>
        !FigureRights.MaySee(talk, ask) ? Turn.Say(FigureRights.NotYours(talk))
        : ask.When.From > talk.TeamDay ? Turn.Say(Draft.Plain(Words(talk)["Future", FigureAnswers.Of(talk).Names.Of(ask.When)]))
        : !FigureBook.IsKept(ask) ? Turn.Say(Draft.Plain(Words(talk)["OnlyKept", MetricWords.Name(ask.Metric, talk.Language)]))
        : Turn.Say(say());

    private static Wording.Words Words(Talk talk) => Wording.Words.Of("Figures", talk.Language);

    internal static string Rest(Press press, int from) => string.Join(':', press.Arguments.Skip(from));
}
