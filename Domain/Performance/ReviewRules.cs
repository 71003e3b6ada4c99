using SalesBot.Domain.Cadence;

namespace SalesBot.Domain.Performance;

/// <summary>What a company may set about its figures.</summary>
public sealed record ReviewRules
{
    public CadencePolicy Cadence { get; init; } = new(CadenceRules.S2);

    /// <summary>The team's; due dates fall on its working days.</summary>
    public WorkCalendar Calendar { get; init; } = WorkCalendar.WeekdaysOnly;

    /// <summary>The most a ratio of the composite score may count: 1 to 1.2 (setting <c>Score:Cap</c>).</summary>
    public decimal ScoreCap { get; init; } = 1m;

    public RfmThresholds Rfm { get; init; } = new();

    public ForecastRules Forecast { get; init; } = new();

    public PipelineRules Pipeline { get; init; } = new();

    /// <summary>Days within which an order is to be paid (setting <c>Team:PaymentDays</c>).</summary>
    public int PaymentDays { get; init; } = 30;
}
