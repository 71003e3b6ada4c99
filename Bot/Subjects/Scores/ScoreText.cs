using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Scores;

/// <summary>Composite scores in words: every part with what it earned of what it could, and what would lift the whole most.</summary>
internal static class ScoreText
{
    public static Draft Card(Message message, Rep person, Period period)
    {
        var book = new FigureBook(message.Session, message.Rules.Figures, message.TeamDay);
        var words = Words.Of("Reviews", message.Language);
        var score = book.ScoreOf(person, period);
        var when = ReportNames.Brief(period, message.Language, message.TeamDay.Year);
        var html = new Html().Bold(Words.Of("Figures", message.Language)["Named", person.Name, when]).Add(message.Language.IsChinese ? "　" : " · ");
        var draft = score.Value is not { } value
            ? Draft.FromHtml(html.Line(words["Score.NoTarget"]))
            : Draft.FromHtml(Whole(html.Add(Head(words, value, score)), message, words, book, person, period, score));
        return draft with { Buttons = Buttons(message, words, person, period) };
    }

    /// <summary>Everybody's, best first, with what is still to be entered.</summary>
    public static Draft List(Message message, Period period, Scope scope)
    {
        var book = new FigureBook(message.Session, message.Rules.Figures, message.TeamDay);
        var words = Words.Of("Reviews", message.Language);
        var html = new Html().Bold(words["Score.Title", ReportNames.Brief(period, message.Language, message.TeamDay.Year), ReportNames.Of(scope, message.Language)]);
        var rows = book.Accounts.Of(period, scope).ByRep.Where(row => row.Kpi.Target is not null || book.Staff.Named(row.Rep) is { Role: Role.Rep, Active: true }).OrderByDescending(row => row.Score).ToList();
        foreach (var row in rows)
        {
            var missing = row.Composite?.Parts.Where(part => part.Ratio is null).Select(part => MetricText.Name(part.Kind, message.Language)).ToList() ?? [];
            html.Line(row.Score is not { } score ? words["Score.Row.None", row.Rep]
                : words["Score.Row", row.Rep, Phrases.Number(score, 1), row.Rating is { } rating ? Terms.Of(rating, message.Language) : ""]
                    + (missing.Count > 0 ? words["Score.Row.Missing", Spoken.List(missing, message.Language)] : ""));
        }

        if (message.Person.Role >= Role.Manager)
        {
            html.Line().Line().Italic(words["Score.How"]);
        }

        List<IReadOnlyList<Button>> buttons = [.. rows.Select(row => book.Staff.Named(row.Rep)).OfType<Rep>().Select(person => new Button(person.Name, "score", period.Key, person.Id)).Chunk(3)];
        buttons.Add([new Button(ReportNames.Brief(period.Before(), message.Language, message.TeamDay.Year), "scores", period.Before().Key)]);
        return Draft.FromHtml(html) with { Buttons = buttons };
    }

    /// <summary>87.6 分 良好（暂定）.</summary>
    public static string Head(Words words, decimal value, CompositeScore score) =>
        words["Score.Head", Phrases.Number(value, 1), score.Rating is { } rating ? Terms.Of(rating, words.Language) : ""] + (score.Provisional ? words["Score.Provisional"] : "");

    private static Html Whole(Html html, Message message, Words words, FigureBook book, Rep person, Period period, CompositeScore score)
    {
        var kpi = book.Accounts.Of(period, new Scope(ScopeKind.Rep, person.Name)).Kpi;
        var goals = book.Accounts.Targets.Of(person.Id, period);
        foreach (var part in score.Parts)
        {
            var name = MetricText.Name(part.Kind, message.Language);
            html.Line(part.Ratio is { } ratio
                ? words["Score.Part", name, Said(part.Kind, ratio), Phrases.Number(part.Points, 1), Phrases.Number(part.Weight, 1)]
                : words["Score.Part.Missing", name]);
        }

        if (score.Parts.Where(part => part.Ratio is < 1).MaxBy(part => part.Weight - part.Points) is { } weakest && weakest.Weight - weakest.Points >= 0.05m)
        {
            html.Line(words[period.To < message.TeamDay ? "Score.Lost" : "Score.Lift", MetricText.Name(weakest.Kind, message.Language), Phrases.Number(weakest.Weight - weakest.Points, 1), Do(weakest.Kind)]);
        }

        return html;

        string Said(ScoreKind kind, decimal ratio) => kind switch
        {
            ScoreKind.Completion => Phrases.Percent(kpi.Completion),
            ScoreKind.Collection => Phrases.Percent(kpi.CollectionRate),
            ScoreKind.NewCustomers => $"{kpi.NewCustomers}/{Phrases.Number(goals.NewCustomers ?? 0)}",
            ScoreKind.Visits => $"{kpi.Visits}/{Phrases.Number(goals.Visits ?? 0)}",
            ScoreKind.Aov => $"{Amount(kpi.Aov ?? 0)}/{Amount(goals.Aov ?? 0)}",
            _ => Phrases.Number(ratio * 100, 1),
        };

        string Do(ScoreKind kind) => kind switch
        {
            ScoreKind.Completion => words["Score.Do.Completion", Amount((kpi.Target ?? 0) - kpi.Sales)],
            ScoreKind.Collection => kpi.Sales > kpi.Collected ? words["Score.Do.Collection", Amount(kpi.Sales - kpi.Collected)] : words["Score.Do.Sell"],
            ScoreKind.NewCustomers => words["Score.Do.NewCustomers", Phrases.Number((goals.NewCustomers ?? 0) - kpi.NewCustomers)],
            ScoreKind.Visits => words["Score.Do.Visits", Phrases.Number((goals.Visits ?? 0) - kpi.Visits)],
            ScoreKind.Aov => words["Score.Do.Aov", Amount(goals.Aov ?? 0)],
            _ => words[$"Score.Do.{kind}"],
        };

        string Amount(decimal yuan) => Phrases.Amount(yuan, message.Language, message.Rules.Currency);
    }

    private static List<IReadOnlyList<Button>> Buttons(Message message, Words words, Rep person, Period period)
    {
        List<IReadOnlyList<Button>> rows = [];
        if (message.Person.Role >= Role.Manager && period.Kind == PeriodKind.Month && period.From <= message.TeamDay)
        {
            rows.Add([Rate(ScoreKind.Satisfaction), Rate(ScoreKind.Teamwork)]);
        }

        rows.Add(
        [
            new Button(words["Button.Records"], "why", "0", new FigureAsk(Domain.Performance.Metric.Compliance, Stretch.Of(period), new Scope(ScopeKind.Rep, person.Name))),
            new Button(ReportNames.Brief(period.Before(), message.Language, message.TeamDay.Year), "score", period.Before().Key, person.Id),
        ]);
        return rows;

        Button Rate(ScoreKind kind) => new(words["Button.Rate", MetricText.Name(kind, message.Language)], "rate", period.Key, person.Id, kind == ScoreKind.Teamwork ? "teamwork" : "satisfaction");
    }

    public static Draft Entered(ScoreSet set, Message message)
    {
        var words = Words.Of("Reviews", message.Language);
        var score = new FigureBook(message.Session, message.Rules.Figures, message.TeamDay).ScoreOf(set.Rep, set.Entry.Period);
        string?[] entered =
        [
            set.Entry.Satisfaction is { } satisfaction ? words["Target.Field", MetricText.Name(ScoreKind.Satisfaction, message.Language), Phrases.Number(satisfaction, 1)] : null,
            set.Entry.Teamwork is { } teamwork ? words["Target.Field", MetricText.Name(ScoreKind.Teamwork, message.Language), Phrases.Number(teamwork, 1)] : null,
        ];
        var html = new Html().Bold(Words.Of("Figures", message.Language)["Named", set.Rep.Name, ReportNames.Brief(set.Entry.Period, message.Language, message.TeamDay.Year)])
            .Line(ReportText.Join(message.Language, entered.OfType<string>()))
            .Line(score.Value is { } value ? words["Score.Now", Head(words, value, score)] : words["Score.NoTarget"]);
        return Draft.FromHtml(html).With(new Button(words["Button.ScoreCard"], "score", set.Entry.Period.Key, set.Rep.Id));
    }
}
