using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Figures;

/// <summary>One figure of several people, teams, products or months side by side, and beside what was to be reached.</summary>
internal sealed class FigureTable(FigureAnswers answers, bool withTarget)
{
    /// <summary>Rows that a chat message still shows well.</summary>
    private const int Longest = 24;

    private FigureNames Names => answers.Names;

    public bool LowestFirst { get; init; }

    /// <summary>How many rows; null for all there is room for.</summary>
    public int? Most { get; init; }

    /// <summary>The months from the one that holds a day to the one that holds another; none that has not begun.</summary>
    public static IReadOnlyList<Stretch> Months(DateOnly from, DateOnly to, DateOnly today) =>
        [.. Enumerable.Range(0, Longest).Select(month => Period.Holding(PeriodKind.Month, from.AddMonths(month))).TakeWhile(month => month.From <= to && month.From <= today).Select(Stretch.Of)];

    /// <param name="asks">One of each row.</param>
    /// <param name="days">In the order to be shown; rows are ordered by the first.</param>
    public Draft Of(IReadOnlyList<FigureAsk> asks, IReadOnlyList<Stretch> days)
    {
        var rows = asks.Select(ask => (Ask: ask, Values: days.Select(when => ask with { When = when }).ToList())).ToList();
        if (rows.Count > 1)
        {
            rows = [.. rows.Select(row => (row, First: answers.Book.Of(row.Values[0]))).OrderBy(one => one.First is null).ThenByDescending(one => (LowestFirst != one.row.Ask.Metric.LessIsBetter() ? -1 : 1) * (one.First ?? 0)).Select(one => one.row)];
        }

        var metric = Names.Name(asks[0].Metric);
        var html = new Html();
        if (rows is [var only])
        {
            html.Bold(Names.Words["Named", Names.Whose(only.Ask), metric]);
            foreach (var ask in only.Values)
            {
                html.Line(Names.Words["Than.Plain", Names.Of(ask.When), Said(ask)]);
            }

            return Draft.FromHtml(Change(html, only.Values)).With(only.Values.Count == 1 && only.Ask.Within is null ? [Why(only.Values[0])] : []);
        }

        html.Bold(days is [var when] ? Names.Words["Named", Names.Of(when), metric] : metric);
        foreach (var (ask, values) in rows.Take(Most ?? Longest))
        {
            html.Line(Names.Words["Table.Row", Names.Whose(ask), string.Join(Names.Language.IsChinese ? "　" : " · ", values.Select(one => days.Count == 1 ? Said(one) : Names.Words["Than.Plain", Names.Of(one.When), Said(one)]))]);
        }

        return Draft.FromHtml(html).With([.. rows.Take(3).Where(row => row.Ask.Within is null).Select(row => Why(row.Values[0]))]);
    }

    /// <summary>Of two whole periods how much the later changed.</summary>
    private Html Change(Html html, List<FigureAsk> values) =>
        values is [var one, var other] && !answers.IsRunning(one.When) && !answers.IsRunning(other.When) && Names.Change(one.Metric, answers.Book.Of(one), answers.Book.Of(other)) is { } change ? html.Line(change) : html;

    private string Said(FigureAsk ask)
    {
        var value = answers.Book.Of(ask);
        var said = value is null ? Names.Missing(ask.Metric) : Names.Say(ask.Metric, value);
        if (!withTarget)
        {
            return said;
        }

        return answers.Book.TargetOf(ask) is { } target
            ? said + Names.Words["Parts", target > 0 && value is { } reached ? Names.Words["Sum.OfTarget", Names.Say(ask.Metric, target), Phrases.Percent(reached / target)] : Names.Words["Sum.Target", Names.Say(ask.Metric, target)]]
            : said + Names.Words["Parts", Names.Words["Missing.Target"]];
    }

    private Button Why(FigureAsk ask) => new($"{ReportNames.Of(ask.Scope, Names.Language)} {Names.Words["Button.Why"]}", "why", "0", ask);
}
