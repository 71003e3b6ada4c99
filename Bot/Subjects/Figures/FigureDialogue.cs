using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Figures;

/// <summary>/kpi and plain questions about figures, and what is asked on from an answer: always within the asker's rights.</summary>
internal sealed class FigureDialogue(IReportMessages reports) : IDialogue
{
    public Turn? Resume(Message message) => (message.Step, message.Press) switch
    {
        (_, { Verb: "kpi" }) => Turn.Say(reports.Kpi(message.Session, message.Person, message.TeamDay, message.Language)),
        (_, { Verb: "card", First: { } key } press) when Period.Parse(key) is { } period && press.Written(before: 1) is { } whose && Scope.Parse(whose) is { } scope => Whole(message, Stretch.Of(period), scope),
        (_, { Verb: "figure" } press) when press.Figure() is { } ask => One(message, ask),
        (_, { Verb: "rank" } press) when press.Figure() is { } ask => Ranking(message, ask, ScopeKind.Rep, new FigureQuestion()),
        (LookingAtFigure looking, null) => On(message, looking.Figure),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => request switch
    {
        FigureRequest { Question: null } when message.Person.Role == Role.Rep || HasOwn(message) => Turn.Say(reports.Kpi(message.Session, message.Person, message.TeamDay, message.Language)),
        FigureRequest { Question.Unread: { } unread } => NotRead(message, unread),
        FigureRequest { Question: var question } => Noted(message, Asked(message, question ?? new FigureQuestion { Asks = true }), question?.Unused ?? []),
        _ => null,
    };

    /// <summary>A manager without sales of their own means the company's.</summary>
    private static bool HasOwn(Message message)
    {
        var own = new Accounts(message.Session, message.Rules.Figures, message.TeamDay).Of(Period.Holding(PeriodKind.Month, message.TeamDay), new Scope(ScopeKind.Rep, message.Person.Name)).Kpi;
        return own is not { Target: null, Orders: 0, FollowUps: 0 };
    }

    /// <summary>To those who see everything: what was not read. To others a name nobody has is answered as one they may not ask about.</summary>
    internal static Turn NotRead(Message message, string unread) =>
        Turn.Say(Access.MaySeeAll(message.Person) ? Draft.Plain(Words(message)["Unread", unread]) : FigureRights.NotYours(message));

    /// <summary>比二月, "what about Anna", 为什么: said of the figure that was just shown.</summary>
    private Turn? On(Message message, FigureAsk ask)
    {
        var folded = message.Text.ToLowerInvariant().TrimEnd('?', '？', '。', '.', '!', '！', '呢');
        if (FigureVocabulary.Why.Contains(folded))
        {
            return WhyDialogue.Open(message, ask, 0);
        }

        // A cause is asked of whom was just shown, where nobody is named.
        if (CauseReader.Read(message.Said) is { Request: CauseRequest { Question: var named } cause } && (named.Scopes.Count > 0 || (cause.Usual is null ? CauseReader.IsOfSales(ask.Metric) : ask.Metric == Metric.Sales)))
        {
            return named.Scopes.Count > 0 || ask.Only is not null || cause.Ranked is not null || (named.When.Count > 0 && (named.Overall || named.Metric is not null)) ? null
                : CauseDialogue.Asked(message, cause with { Question = named with { Scopes = [ask.Scope], When = named.When.Count > 0 ? named.When : [ask.When] } });
        }

        if (FigureVocabulary.YearBefore.Contains(folded))
        {
            return Guarded(message, ask, () => FigureAnswers.Of(message).Compared(ask, new Stretch(ask.When.From.AddYears(-1), ask.When.To.AddYears(-1)))) with { Next = new LookingAtFigure(ask) };
        }

        // What is read whole by itself goes on from nothing.
        if (message.Reading.Intent == Intent.Command || message.Text.Length > 40 || message.Said.Chosen.Best is { Score: > Bid.Phrase and < Bid.Command } || QuestionReader.Read(message.Said, message.Text) is not { Unread: null, SaysAnything: true, Overall: false } question)
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

        return Asked(message, question with
        {
            Metric = question.Metric ?? ask.Metric,
            When = question.When.Count == 0 || question is { Compares: true, When.Count: 1 } ? [ask.When, .. question.When] : question.When,
            Scopes = question.Scopes.Count > 0 ? question.Scopes : [ask.Scope],
            Mine = question.Mine || (question.Scopes.Count == 0 && ask.Only == message.Person.Id),
            Asks = true,
        });
    }

    private Turn Asked(Message message, FigureQuestion question)
    {
        // 去年四季度和今年一季度: whichever is named first, the later is held against the earlier.
        if (question is { When: [var earlier, var later], ByMonth: false } && earlier.To < later.From)
        {
            question = question with { When = [later, earlier] };
        }

        var when = question.When.Count > 0 ? question.When[0] : Stretch.Of(Period.Holding(PeriodKind.Month, message.TeamDay));
        var scopes = question.Scopes.Count > 0 ? question.Scopes : [FigureRights.OwnScope(message.Person)];
        if (question is { IsTable: true, Metric: not null })
        {
            return Table(message, question, when, scopes);
        }

        if (question.Ranks is { } ranked)
        {
            return Ranking(message, new FigureAsk(question.Metric ?? Metric.Sales, when, scopes[0]), ranked, question);
        }

        // 小明和王芳比一下业绩: side by side, by what they sold.
        if (question is { Metric: null, Scopes.Count: > 1 })
        {
            question = question with { Metric = Metric.Sales };
        }

        if (question.Metric is not { } metric)
        {
            return Whole(message, when, scopes[0]);
        }

        var asks = scopes.Select(scope => new FigureAsk(metric, when, scope, question.Mine && scope.Kind == ScopeKind.Product ? message.Person.Id : null)).ToList();
        if (asks.Find(ask => !FigureRights.MaySee(message, ask)) is { } forbidden)
        {
            return Guarded(message, forbidden, () => Draft.Plain(""));
        }

        if (metric == Metric.Sales && asks.Count == 2 && asks.TrueForAll(ask => ask.Only is null))
        {
            return Guarded(message, asks[0], () => new CauseText(message, Comparison.OfTwo(scopes[0], scopes[1], when, message.TeamDay)).Below(FigureAnswers.Of(message).Lines(asks)));
        }

        if (metric == Metric.Sales && asks.Count == 1 && question.When.Count > 1 && asks[0].Only is null && when.From <= message.TeamDay)
        {
            var comparison = Comparison.Of(scopes[0], when, question.When[1], message.TeamDay);
            return Guarded(message, asks[0], () => new CauseText(message, comparison).Below(FigureAnswers.Of(message).Both(asks[0], question.When[1]), head: comparison.When != when)) with { Next = new LookingAtFigure(asks[0]) };
        }

        return asks.Count > 1 ? Guarded(message, asks[0], () => FigureAnswers.Of(message).Several(asks))
            : question.When.Count > 1 ? Guarded(message, asks[0], () => FigureAnswers.Of(message).Compared(asks[0], question.When[1])) with { Next = new LookingAtFigure(asks[0]) }
            : One(message, asks[0]);
    }

    /// <summary>What was said and not used is said.</summary>
    private static Turn Noted(Message message, Turn turn, IReadOnlyList<string> unused) => unused.Count == 0 || turn.Says is not [var answer, ..] ? turn
        : turn with { Says = [answer with { Html = answer.Html + "\n" + Wording.Html.Escape(Words(message)["Unused", Wording.Spoken.List([.. unused.Take(3).Select(word => Words(message)["Quoted", word])], message.Language)]) }, .. turn.Says.Skip(1)] };

    /// <summary>Several of one figure side by side: whose in lines, when beside one another.</summary>
    private static Turn Table(Message message, FigureQuestion question, Stretch when, IReadOnlyList<Scope> scopes)
    {
        var answers = FigureAnswers.Of(message);
        IReadOnlyList<Stretch> days = question switch
        {
            { ByMonth: true } => FigureTable.Months(when.From, (question.When.Count > 0 ? question.When[^1] : when).To, message.TeamDay),
            { When.Count: > 1 } => question.When,
            { Compares: true } => [when, when.Before()],
            _ => [when],
        };
        var metric = question.Metric!.Value;
        if (question.Crosses)
        {
            var product = scopes.First(scope => scope.Kind == ScopeKind.Product);
            FigureAsk[] crossed = [new(metric, when, product, Within: scopes.First(scope => scope != product))];
            return Guarded(message, crossed[0], () => new FigureTable(answers, question.WithTarget).Of(crossed, days));
        }

        if (question.Ranks is not { } ranked)
        {
            FigureAsk[] named = [.. scopes.Select(scope => new FigureAsk(metric, when, scope))];
            return Guarded(message, Array.Find(named, ask => !FigureRights.MaySee(message, ask)) ?? named[0], () => new FigureTable(answers, question.WithTarget).Of(named, days));
        }

        var within = FigureRights.MaySee(message, scopes[0]) && scopes[0].Kind != ScopeKind.Rep ? scopes[0] : FigureRights.OwnScope(message.Person);
        if (message.Person.Role == Role.Rep || (ranked != ScopeKind.Rep && !FigureRights.MaySee(message, Scope.All)))
        {
            return Turn.Say(FigureRights.NotYours(message));
        }

        var ask = new FigureAsk(metric, when, within);
        return Guarded(message, ask, () => new FigureTable(answers, question.WithTarget) { LowestFirst = question.LowestFirst, Most = question.Count }.Of(Ranked(answers, ask, ranked), days));
    }

    /// <summary>No figure was named: a person's card, or a report's headline.</summary>
    private Turn Whole(Message message, Stretch when, Scope scope)
    {
        var period = when.Period ?? Period.Holding(PeriodKind.Month, when.To);
        scope = scope == new Scope(ScopeKind.Rep, message.Person.Name) && message.Person.Role != Role.Rep && !HasOwn(message) ? FigureRights.OwnScope(message.Person) : scope;
        return Guarded(message, new FigureAsk(Metric.Sales, Stretch.Of(period), scope), () => scope.Kind == ScopeKind.Rep && FigureRights.Named(message, scope.Name!) is { } person
            ? reports.Kpi(message.Session, person, period, message.TeamDay, message.Language)
            : reports.Headline(message.Session, new ReportRequest(ReportRequest.KindOf(period), period, scope), message.TeamDay, message.Language));
    }

    private static Turn One(Message message, FigureAsk ask) => Guarded(message, ask, () => WhyDialogue.ScoreOf(message, ask) ?? FigureAnswers.Of(message).One(ask)) with { Next = new LookingAtFigure(ask) };

    private static Turn Ranking(Message message, FigureAsk ask, ScopeKind ranked, FigureQuestion question)
    {
        if (message.Person.Role == Role.Rep)
        {
            return Turn.Say(Draft.Plain(Words(message)["NotYours.Ranking"]).With(FigureRights.MineButton(message)));
        }

        // A lead ranks the own team, a manager the company, or the part of it that was named.
        var within = FigureRights.MaySee(message, Scope.All) ? ask.Scope.Kind == ScopeKind.Rep ? Scope.All : ask.Scope : FigureRights.OwnScope(message.Person);
        if (!FigureRights.MaySee(message, question.Scopes.Count > 0 ? ask.Scope : within) || (ranked != ScopeKind.Rep && !FigureRights.MaySee(message, Scope.All)))
        {
            return Turn.Say(FigureRights.NotYours(message));
        }

        return Guarded(message, ask with { Scope = within }, () =>
        {
            var answers = FigureAnswers.Of(message);
            return answers.Ranking(Ranked(answers, ask with { Scope = within }, ranked), ask.When, within, question.LowestFirst, question.Count);
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
    internal static Turn Guarded(Message message, FigureAsk ask, Func<Draft> say) =>
        !FigureRights.MaySee(message, ask) ? Turn.Say(FigureRights.NotYours(message))
        : ask.When.From > message.TeamDay ? Turn.Say(Draft.Plain(Words(message)["Future", FigureAnswers.Of(message).Names.Of(ask.When)]))
        : !FigureBook.IsKept(ask) ? Turn.Say(Draft.Plain(Words(message)["OnlyKept", MetricText.Name(ask.Metric, message.Language)]))
        : Turn.Say(say());

    private static Wording.Words Words(Message message) => Wording.Words.Of("Figures", message.Language);
}
