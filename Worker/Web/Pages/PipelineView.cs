using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Pipelines;

namespace SalesBot.Worker.Web.Pages;

/// <summary>The open deals by stage, as /pipeline counts them: amount, chance, age, and which are stuck. A card is moved as a stage is changed in chat.</summary>
/// <param name="Ends">Where a card may be put besides: won, lost.</param>
public sealed record PipelineView(string Whose, IReadOnlyList<Option> Choices, IReadOnlyList<StageColumn> Columns, IReadOnlyList<StageColumn> Ends, string Amount, string Weighted, int Count, int Stuck)
{
    private const int Listed = 40;

    private static readonly Stage[] Closed = [Stage.Won, Stage.Lost];

    public bool HasAmount => Columns.Any(column => column.Cards.Any(card => card.Amount is not null));

    /// <returns>Null where somebody's deals are asked for who is out of reach.</returns>
    internal static PipelineView? Of(IReadSession session, Viewer viewer, string whose)
    {
        if (ScopeChoices.Read(session, viewer, whose) is not { } scope) return null;

        var pipeline = new DossiersReader(session, viewer.Rules.Figures, viewer.TeamDay).Pipeline(scope);
        return new PipelineView(
            whose,
            ScopeChoices.Of(session, viewer),
            [.. pipeline.ByStage.Select(row => Column(session, viewer, pipeline, row))],
            [.. Closed.Select(stage => new StageColumn(stage, 0, null, null, null, [], 0))],
            InMoney(viewer, pipeline.Total.Amount),
            viewer.Words["Pipeline.Weighted", InMoney(viewer, pipeline.Total.Weighted)],
            pipeline.Total.Count,
            pipeline.Total.Stuck);
    }

    private static StageColumn Column(IReadSession session, Viewer viewer, Pipeline pipeline, PipelineRow row)
    {
        var stage = Enum.Parse<Stage>(row.Key);
        return new StageColumn(
            stage,
            row.Count,
            InMoney(viewer, row.Amount),
            Phrases.Percent(pipeline[stage].Chance),
            row.Days is { } days ? viewer.Words["Pipeline.Age", Phrases.Number(days)] : null,
            [.. pipeline.Deals.Where(deal => deal.Stage == stage).Take(Listed).Select(deal => Card(session, viewer, deal))],
            Math.Max(0, row.Count - Listed));
    }

    private static string InMoney(Viewer viewer, decimal yuan) => yuan > 0 ? Phrases.Amount(yuan, viewer.Language, viewer.Rules.Currency) : viewer.Words["Pipeline.NoAmount"];

    private static DealCard Card(IReadSession session, Viewer viewer, OpenDeal deal)
    {
        var customer = session.Get(Documents.Customers, deal.Code.Value);
        return new DealCard(
            deal.Name,
            Viewer.AddressOf(deal.Code),
            customer?.EffectiveGrade ?? Grade.C,
            deal.Owner == viewer.Person.Id ? null : session.Get(Documents.Reps, deal.Owner.Value)?.Name,
            deal.Amount is { } amount ? viewer.Amount(amount) : null,
            viewer.Words.Count("Pipeline.Days", deal.Days),
            deal.Stuck,
            [
                .. from stage in Enum.GetValues<Stage>()
                   where stage != deal.Stage
                   select new StageMove(stage, viewer.Button(viewer.Words["Pipeline.To", Terms.Of(stage, viewer.Language)], "stage", deal.Code, stage)),
            ]);
    }
}

/// <param name="Chance">Of winning from here.</param>
/// <param name="Age">The mean time in the stage.</param>
public sealed record StageColumn(Stage Stage, int Count, string? Amount, string? Chance, string? Age, IReadOnlyList<DealCard> Cards, int More);

/// <param name="Age">How long it has stood in its stage.</param>
public sealed record DealCard(string Name, string Address, Grade Grade, string? Owner, string? Amount, string Age, bool Stuck, IReadOnlyList<StageMove> Moves);

public sealed record StageMove(Stage To, PageButton Button);
