using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Pipelines;

namespace SalesBot.Bot.Subjects.Forecasts;

/// <summary>The open deals in words: the sum first, then its parts, then what the chances rest on.</summary>
internal sealed class ExpectedText(Message message, Scope scope, DossiersReader reader)
{
    private const int Named = 3;

    private const int Listed = 10;

    private readonly Words words = Words.Of("Forecasts", message.Language);

    private readonly Pipeline pipeline = reader.Pipeline(scope);

    private string Who => Phrases.Capital(ReportNames.Of(scope, message.Language));

    public Draft Whole()
    {
        var html = Head(pipeline.Total, Who);
        if (pipeline.Deals.Count == 0)
        {
            return Draft.FromHtml(html);
        }

        foreach (var row in pipeline.ByStage.Where(row => row.Count > 0).Reverse())
        {
            var stage = Enum.Parse<Stage>(row.Key);
            html.Line(words["Open.Stage", Row(Terms.Of(stage, message.Language), row), Phrases.Percent(pipeline[stage].Chance), Phrases.Number(row.Days!.Value)]);
        }

        var largest = pipeline.Deals.Where(deal => deal.Amount is not null).Take(Named).ToList();
        if (largest.Count > 0)
        {
            html.Line().Line().Bold(words["Open.Largest"]);
            largest.ForEach(deal => html.Line("· " + Line(deal)));
        }

        return Around(html.Line().Line().Italic(Chances()), largest, null);
    }

    public Draft Of(Stage stage)
    {
        var row = pipeline.ByStage.First(row => row.Key == stage.ToString());
        var deals = pipeline.Deals.Where(deal => deal.Stage == stage).ToList();
        var html = Head(row, words["Open.Who", Who, Terms.Of(stage, message.Language)]);
        return Around(Lines(html, deals), deals, null);
    }

    public Draft By(ScopeKind by)
    {
        var html = Head(pipeline.Total, Who);
        foreach (var row in pipeline.By(deal => Key(deal, by)).Take(Listed))
        {
            html.Line("· " + Row(row.Key.Length > 0 ? row.Key : words["Open.None"], row));
        }

        return Around(html, [], by);
    }

    public Draft Stuck()
    {
        var stuck = pipeline.Deals.Where(deal => deal.Stuck).OrderByDescending(deal => deal.Days).ToList();
        return stuck.Count == 0 ? Draft.Plain(words["Open.Stuck.None", Who])
            : Around(Lines(new Html().Bold(words.Count("Open.Stuck.Head", stuck.Count, Who)), stuck), stuck, null);
    }

    private Html Head(PipelineRow row, string who) => new Html().Bold(row.Count == 0 ? words["Open.Empty", who]
        : words.Count("Open.Head", row.Count, who, Amount(row.Amount), Amount(row.Weighted)) + (row.Untold > 0 ? words.Count("Open.Untold", row.Untold) : ""));

    private Html Lines(Html html, List<OpenDeal> deals)
    {
        deals.Take(Listed).ToList().ForEach(deal => html.Line("· " + Line(deal)));
        return deals.Count > Listed ? html.Line(message.Words["List.More", deals.Count - Listed]) : html;
    }

    private string Row(string name, PipelineRow row) =>
        words[row.Untold == row.Count ? "Open.Row.Untold" : "Open.Row", name, row.Count, Amount(row.Amount), Amount(row.Weighted)] + (row.Stuck > 0 ? words["Open.Row.Stuck", row.Stuck] : "");

    private string Line(OpenDeal deal)
    {
        var line = words[deal.Amount is null ? "Open.Line.Untold" : "Open.Line", deal.Name, Amount(deal.Amount?.Amount ?? 0), Terms.Of(deal.Stage, message.Language), deal.Days] + (deal.Stuck ? words["Open.Line.Stuck"] : "");
        return deal.Owner == message.Person.Id || scope.Kind == ScopeKind.Rep ? line : $"{line} · {reader.Staff.NameOf(deal.Owner)}";
    }

    /// <summary>Whose record the chances are.</summary>
    private string Chances() => string.Join(words["Open.Between"], pipeline.Records.Reverse().Select(record =>
        words[record.Own ? "Open.Chance.Own" : "Open.Chance.Set", Terms.Of(record.Stage, message.Language), Phrases.Percent(record.Chance), record.Closed]));

    private string Key(OpenDeal deal, ScopeKind by) => by switch
    {
        ScopeKind.Rep => reader.Staff.NameOf(deal.Owner),
        ScopeKind.Team => reader.Staff.TeamOf(deal.Owner) ?? "",
        _ => deal.Region ?? "",
    };

    private Draft Around(Html html, IReadOnlyList<OpenDeal> named, ScopeKind? shown)
    {
        ScopeKind[] kinds = message.Person.Role == Domain.Team.Role.Rep || scope.Kind == ScopeKind.Rep ? [] : [ScopeKind.Rep, ScopeKind.Team, ScopeKind.Region];
        List<Button> row = [.. kinds.Where(kind => kind != shown).Select(kind => new Button(words[$"Open.By.{kind}"], "expected", kind.ToString().ToLowerInvariant(), scope.ToString()))];
        if (pipeline.Total.Stuck > 0)
        {
            row.Add(new Button(words["Open.Stuck"], "expected", "stuck", scope.ToString()));
        }

        return Draft.FromHtml(html) with { Buttons = [.. named.Take(4).Select(deal => new Button(Shortened.Line(deal.Name, 20), "customer", deal.Code)).Chunk(2), row] };
    }

    private string Amount(decimal yuan) => Phrases.Amount(Math.Round(yuan), message.Language, message.Rules.Currency);
}
