using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Figures;

/// <summary>Answers to questions about figures: one useful line, what it compares with, and buttons to go on.</summary>
internal sealed class FigureAnswers(FigureBook book, FigureNames names)
{
    private const int Ranked = 10;

    private Words Words => names.Words;

    public static FigureAnswers Of(Message message)
    {
        var book = new FigureBook(message.Session, message.Rules.Figures, message.TeamDay);
        return new FigureAnswers(book, new FigureNames(book, message.Language, message.Rules.Currency));
    }

    public FigureBook Book => book;

    public FigureNames Names => names;

    /// <summary>One figure, beside the period before.</summary>
    public Draft One(FigureAsk ask)
    {
        var html = Line(new Html(), ask);
        return Draft.FromHtml(Earlier(html, ask)).With(Buttons(ask));
    }

    /// <summary>The same figure of several people, teams or regions.</summary>
    public Draft Several(IReadOnlyList<FigureAsk> asks)
    {
        return Draft.FromHtml(Lines(asks)) with { Buttons = [.. asks.Select(ask => new Button($"{ReportNames.Of(ask.Scope, names.Language)} {Words["Button.Why"]}", "why", "0", ask)).Chunk(2)] };
    }

    /// <summary>A line for each.</summary>
    public Html Lines(IEnumerable<FigureAsk> asks)
    {
        var html = new Html();
        foreach (var ask in asks)
        {
            Line(html.IsEmpty ? html : html.Line(), ask);
        }

        return html;
    }

    /// <summary>One figure in two periods.</summary>
    public Draft Compared(FigureAsk ask, Stretch with) => Draft.FromHtml(Both(ask, with)).With(
        new Button($"{names.Of(ask.When)} {Words["Button.Why"]}", "why", "0", ask),
        new Button($"{names.Of(with)} {Words["Button.Why"]}", "why", "0", $"{ask with { When = with }}"));

    /// <summary>A line for each period, and the change.</summary>
    public Html Both(FigureAsk ask, Stretch with)
    {
        var (now, before) = (book.Of(ask), book.Of(ask with { When = with }));
        var html = new Html().Bold(Words["Named", names.Of(ask.Scope), names.Name(ask.Metric)])
            .Line(Words["Than.Plain", names.Of(ask.When), Said(ask.Metric, now)]).Add(IsRunning(ask.When) ? Words["Running"] : "")
            .Line(Words["Than.Plain", names.Of(with), Said(ask.Metric, before)]);
        if (!IsRunning(ask.When) && names.Change(ask.Metric, now, before) is { } change)
        {
            html.Line(change);
        }

        return html;
    }

    /// <param name="asks">The same figure of each who is ranked.</param>
    public Draft Ranking(IReadOnlyList<FigureAsk> asks, Stretch when, Scope within, bool lowestFirst, int? count)
    {
        var all = asks.Select(ask => (Ask: ask, Value: book.Of(ask))).Where(row => row.Value is not null).ToList();
        var metric = asks.Count > 0 ? asks[0].Metric : Metric.Sales;
        var rows = all.OrderByDescending(row => (lowestFirst != metric.LessIsBetter() ? -1 : 1) * row.Value!.Value).ThenBy(row => row.Ask.Scope.Name, StringComparer.Ordinal).ToList();
        if (rows.Count == 0)
        {
            return Draft.Plain(Words["Rank.None", names.Of(when)]);
        }

        var html = new Html().Bold(Words["Rank.Title", Words["Named", names.Of(within), names.Of(when)], names.Name(metric)]);
        var shown = rows.Take(count ?? Ranked).ToList();
        foreach (var (row, place) in shown.Select((row, at) => (row, at + 1)))
        {
            html.Line(Words["Rank.Line", place, ReportNames.Of(row.Ask.Scope, names.Language), names.Say(metric, row.Value)]);
        }

        if (rows.Count > shown.Count && count is null)
        {
            html.Line(Words.Count("Rank.More", rows.Count - shown.Count));
        }

        return Draft.FromHtml(html).With([.. shown.Take(3).Select(row => new Button($"{ReportNames.Of(row.Ask.Scope, names.Language)} {Words["Button.Why"]}", "why", "0", row.Ask))]);
    }

    private Html Line(Html html, FigureAsk ask)
    {
        var value = book.Of(ask);
        html.Bold(names.Of(ask)).Add(names.Language.IsChinese ? "　" : " · ").Add(Words["Than.Plain", names.Name(ask.Metric), Said(ask.Metric, value)]);
        return Parts(ask) is { } parts && value is not null ? html.Add(Words["Parts", parts]) : html;
    }

    private Html Earlier(Html html, FigureAsk ask)
    {
        var earlier = ask with { When = ask.When.Before() };
        if (!FigureBook.IsKept(earlier) || ask.Metric is Metric.Yoy or Metric.Mom || book.Of(earlier) is not { } before)
        {
            return IsRunning(ask.When) ? html.Line(AsOf()) : html;
        }

        var name = names.Of(earlier.When);
        var change = names.Change(ask.Metric, book.Of(ask), before);
        // A period that still runs is not held against a whole one.
        return IsRunning(ask.When) ? html.Line(ReportText.Join(names.Language, [AsOf(), Words["Than.Running", name, names.Say(ask.Metric, before)]]))
            : change is null ? html.Line(Words["Than.Plain", name, names.Say(ask.Metric, before)])
            : html.Line(Words["Than", name, names.Say(ask.Metric, before), change]);
    }

    /// <summary>What the figure is drawn from, where the key figures themselves tell.</summary>
    private string? Parts(FigureAsk ask)
    {
        if (ask is not { When.Period: { } period, Only: null })
        {
            return null;
        }

        var kpi = book.Accounts.Of(period, ask.Scope).Kpi;
        return ask.Metric switch
        {
            Metric.Aov => Words["Sum.Aov", names.Amount(kpi.Sales), kpi.Orders],
            Metric.Completion when kpi.Target is { } target => Words["Sum.Completion", names.Amount(kpi.Sales), names.Amount(target)],
            Metric.ChallengeCompletion when kpi.Challenge is { } challenge => Words["Sum.ChallengeCompletion", names.Amount(kpi.Sales), names.Amount(challenge)],
            Metric.CollectionRate => Words["Sum.CollectionRate", names.Amount(kpi.Collected), names.Amount(kpi.Sales)],
            Metric.Sales when kpi is { Completion: { } share, Target: { } target } => Words["Sum.OfTarget", names.Amount(target), Phrases.Percent(share)],
            _ => null,
        };
    }

    private Button[] Buttons(FigureAsk ask)
    {
        List<Button> row = [new Button(Words["Button.Why"], "why", "0", ask)];
        var earlier = ask with { When = ask.When.Before() };
        if (FigureBook.IsKept(earlier))
        {
            row.Add(new Button(names.Of(earlier.When), "figure", earlier));
        }

        if (ask.Scope.Kind is ScopeKind.All or ScopeKind.Team && ask.Only is null)
        {
            row.Add(new Button(Words["Button.Rank"], "rank", ask));
        }

        return [.. row];
    }

    private string Said(Metric metric, decimal? value) => value is null ? names.Missing(metric) : names.Say(metric, value);

    private string AsOf() => Words["AsOf", Phrases.ShortDay(book.Today, names.Language)];

    public bool IsRunning(Stretch when) => when.From <= book.Today && when.To > book.Today;
}
